/**
 * Web sites from applicationHost.config, the settings file of IIS 7 and later, for where its WMI provider is not there. The
 * file beside it, redirection.config, says where the sites are instead, and holds a password: of that file only two
 * attributes are read, and no word of it leaves this agent, its path included.
 */
var applicationHost = (function () {
  var FOLDER = 'inetsrv\\config';
  var FILE = 'applicationHost.config';
  var REDIRECTION = 'redirection.config';
  /** Unit: bytes. */
  var LARGEST = 64 * 1024 * 1024;
  var MOST = 10000;
  var SITES = 'system.applicationHost/sites';

  /**
   * Where the settings of IIS lie.
   * @param {string} own the folder that they lie in unless somebody has moved them
   */
  function folder(own) {
    var path = own + '\\' + REDIRECTION;
    var redirected = files.exists(path) ? redirectedTo(files.read(path, LARGEST)) : '';
    return redirected === '' ? own : redirected;
  }

  /**
   * The folder that redirection.config names; '' when it is not in force.
   * @param {string} xml
   */
  function redirectedTo(xml) {
    var found = '';
    var problem = '';
    try {
      xmlTags.each(xml, REDIRECTION, function (path, tag) {
        if (tag.name === 'configurationRedirection' && path.join('/') === 'configuration') {
          var enabled = xmlTags.valueOf(tag, 'enabled');
          problem = enabled === 'true' || enabled === 'false' || enabled === '' ? problem : 'enabled';
          found = enabled === 'true' ? xmlTags.valueOf(tag, 'path') : found;
          problem = enabled === 'true' && !isFolder(found) ? 'path' : problem;
        }
      });
    } catch (error) {
      // What it says of the file stays here.
      problem = 'form';
    }
    if (problem !== '') {
      throw new Error(REDIRECTION + ' names no folder that can be read (' + problem + ')');
    }
    return found.replace(/\\+$/, '');
  }

  /**
   * Whole paths only: variables in it are the user's to change.
   * @param {string} path
   */
  function isFolder(path) {
    return /^([A-Za-z]:\\|\\\\)[^%"<>|?*\r\n\t]+$/.test(path);
  }

  /** @param {string} own */
  function content(own) {
    var where = folder(own);
    try {
      return files.read(where + '\\' + FILE, LARGEST);
    } catch (error) {
      var reason = problems.codeOf(error);
      throw where === own
        ? error
        : new Error(
            FILE +
              ' lies elsewhere (' +
              REDIRECTION +
              '), and cannot be read there' +
              (reason ? ' (' + reason + ')' : '')
          );
    }
  }

  /**
   * Throws when the text is not the whole of a file that was understood.
   * @param {string} xml
   * @returns {SiteReading[]}
   */
  function parse(xml) {
    /** @type {SiteReading[]} */
    var found = [];
    var defaults = bindings.none();
    var autoStart = true;
    var hasSites = false;
    /** @type {{ all: SiteBindings, site: SiteReading | null }} */
    var present = { all: defaults, site: null };

    xmlTags.each(xml, FILE, function (path, tag) {
      var names = path.slice(path[1] === 'location' ? 2 : 1).join('/') + '/' + tag.name;
      if (names === SITES) {
        hasSites = true;
      }
      if (names.slice(0, SITES.length) !== SITES) {
        return;
      }
      if (xmlTags.valueOf(tag, 'configSource') !== '') {
        throw new Error(FILE + ' keeps its web sites in another file');
      }
      switch (names) {
        case SITES + '/siteDefaults':
          autoStart = xmlTags.valueOf(tag, 'serverAutoStart') !== 'false';
          present = { all: defaults, site: null };
          return;
        case SITES + '/site':
          text.bound(found.length + 1, MOST, 'web sites');
          present = begin(tag);
          found.push(/** @type {SiteReading} */ (present.site));
          return;
        case SITES + '/siteDefaults/bindings/binding':
        case SITES + '/site/bindings/binding':
          bindings.addInformation(
            present.all,
            xmlTags.valueOf(tag, 'protocol'),
            xmlTags.valueOf(tag, 'bindingInformation')
          );
          return;
        case SITES + '/site/bindings/clear':
          present.all.understood.length = 0;
          present.all.odd.length = 0;
          present.all.others.length = 0;
          return;
        case SITES + '/siteDefaults/bindings/clear':
          return;
        case SITES + '/siteDefaults/bindings/remove':
        case SITES + '/site/bindings/remove':
          present.all.odd.push('? (remove)');
          return;
        case SITES + '/add':
        case SITES + '/remove':
        case SITES + '/clear':
          throw new Error(FILE + ' is not understood: ' + tag.name + ' among the web sites');
      }
    });
    if (!hasSites) {
      throw new Error(FILE + ' has no section of web sites');
    }
    return found;

    /** @param {XmlTag} tag */
    function begin(tag) {
      var id = xmlTags.valueOf(tag, 'id');
      if (!/^\d{1,10}$/.test(id)) {
        throw new Error(FILE + ' is not understood: a web site without its number');
      }
      var all = bindings.copy(defaults);
      var own = xmlTags.valueOf(tag, 'serverAutoStart');
      /** @type {SiteReading} */
      var site = {
        id: 'W3SVC/' + id,
        comment: text.brief(xmlTags.valueOf(tag, 'name')),
        // The file holds settings, not what runs.
        state: 'unknown',
        win32Error: 0,
        autoStart: own === '' ? autoStart : own !== 'false',
        bindings: all.understood,
        oddBindings: all.odd,
        otherBindings: all.others
      };
      return { all: all, site: site };
    }
  }

  /** Throws when the file is not there, or lies where it cannot be read. */
  function list() {
    return parse(content(shell.system64(FOLDER)));
  }

  return { redirectedTo: redirectedTo, parse: parse, list: list };
})();

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
   * A list of bindings as it is written: what is inherited, unless it is cleared, and what is added.
   * @typedef {{ inherits: boolean, added: { protocol: string, information: string }[], hasRemoved: boolean }} WrittenBindings
   */

  /** @returns {WrittenBindings} */
  function nothingWritten() {
    return { inherits: true, added: [], hasRemoved: false };
  }

  /**
   * @param {WrittenBindings} written
   * @param {SiteBindings} inherited
   * @returns {SiteBindings}
   */
  function understood(written, inherited) {
    var all = written.inherits ? bindings.copy(inherited) : bindings.none();
    for (var i = 0; i < written.added.length; i++) {
      var one = /** @type {{ protocol: string, information: string }} */ (written.added[i]);
      bindings.addInformation(all, one.protocol, one.information);
    }
    if (written.hasRemoved) {
      bindings.keep(all, '? (remove)');
    }
    return all;
  }

  /**
   * Throws when the text is not the whole of a file that was understood.
   * @param {string} xml
   * @returns {SiteReading[]}
   */
  function parse(xml) {
    /** @type {{ id: string, name: string, starts: string, written: WrittenBindings }[]} */
    var found = [];
    // IIS writes them behind the sites that they are for.
    var defaults = { starts: '', written: nothingWritten() };
    var present = defaults.written;
    var hasSites = false;

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
          defaults.starts = xmlTags.valueOf(tag, 'serverAutoStart') || defaults.starts;
          present = defaults.written;
          return;
        case SITES + '/site':
          text.bound(found.length + 1, MOST, 'web sites');
          present = nothingWritten();
          found.push({
            id: numberOf(tag),
            name: xmlTags.valueOf(tag, 'name'),
            starts: xmlTags.valueOf(tag, 'serverAutoStart'),
            written: present
          });
          return;
        case SITES + '/siteDefaults/bindings/binding':
        case SITES + '/site/bindings/binding':
          present.added.push({
            protocol: xmlTags.valueOf(tag, 'protocol'),
            information: xmlTags.valueOf(tag, 'bindingInformation')
          });
          return;
        case SITES + '/siteDefaults/bindings/clear':
        case SITES + '/site/bindings/clear':
          present.inherits = false;
          present.added.length = 0;
          return;
        case SITES + '/siteDefaults/bindings/remove':
        case SITES + '/site/bindings/remove':
          present.hasRemoved = true;
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
    var inherited = understood(defaults.written, bindings.none());
    /** @type {SiteReading[]} */
    var sites = [];
    for (var i = 0; i < found.length; i++) {
      var site = /** @type {{ id: string, name: string, starts: string, written: WrittenBindings }} */ (found[i]);
      var all = understood(site.written, inherited);
      sites.push({
        id: 'W3SVC/' + site.id,
        comment: text.brief(site.name),
        // The file holds settings, not what runs.
        state: 'unknown',
        win32Error: 0,
        autoStart: (site.starts || defaults.starts) !== 'false',
        bindings: all.understood,
        oddBindings: all.odd,
        otherBindings: all.others
      });
    }
    return sites;
  }

  /** @param {XmlTag} tag of a site */
  function numberOf(tag) {
    var id = xmlTags.valueOf(tag, 'id');
    if (!/^\d{1,10}$/.test(id)) {
      throw new Error(FILE + ' is not understood: a web site without its number');
    }
    return id;
  }

  /** Throws when the file is not there, or lies where it cannot be read. */
  function list() {
    return parse(content(shell.system64(FOLDER)));
  }

  return { redirectedTo: redirectedTo, parse: parse, list: list };
})();

/**
 * Web sites from the text of MetaBase.xml, IIS 6's own settings file: the last source, when neither WMI nor ADSI
 * answers. Read as text, since an XML parser would turn the line ends that part several values into spaces. A file that
 * is not whole, or not understood in any place that could name a site, tells nothing: few sites are not all sites.
 */
var metabase = (function () {
  var PATH = 'inetsrv\\MetaBase.xml';
  /** Unit: bytes. */
  var LARGEST = 64 * 1024 * 1024;
  var MOST = 10000;
  var ELEMENT = '<IIsWebServer';
  var NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
  /** What IIS 6 always writes, at its end and before it. */
  var WHOLE = /<\/MBProperty>\s*<\/configuration>\s*$/;
  var TAG = /<\/[A-Za-z0-9_:.-]+\s*>|<[^\x2f<>"][^<>"]*(?:"[^"]*"[^<>"]*)*>/g;
  var OPENING = /<IIsWebServer(?![A-Za-z0-9_.-])[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;
  /** Of a web site; one that ends itself counts as both. */
  var CLOSING = /<\/IIsWebServer\s*>|<IIsWebServer(?![A-Za-z0-9_.-])[^<>"]*(?:"[^"]*"[^<>"]*)*\/>/g;
  var PLACE = /"\/LM\/W3SVC\/\d+"/gi;
  /** More than any line end after the last tag. Unit: characters. */
  var TAIL = 200;

  /**
   * @param {string} what
   * @param {number} at
   */
  function notUnderstood(what, at) {
    return new Error('MetaBase.xml is not understood: ' + what + ' at character ' + at);
  }

  /**
   * The attributes of the element whose name ends at `at`. Throws when they are not attributes to the end of the tag.
   * @param {string} xml
   * @param {number} at
   */
  function attributesAt(xml, at) {
    /** @type {Record<string, string>} */
    var found = {};
    for (;;) {
      var equals = xml.indexOf('=', at);
      var end = xml.indexOf('>', at);
      if (end >= 0 && (equals < 0 || end < equals)) {
        if (!/^\/?$/.test(text.trim(xml.slice(at, end)))) {
          throw notUnderstood('a tag of a web site', at);
        }
        return found;
      }
      var name = equals < 0 ? '' : text.trim(xml.slice(at, equals));
      var open = equals < 0 ? -1 : xml.indexOf('"', equals);
      var close = open < 0 ? -1 : xml.indexOf('"', open + 1);
      if (close < 0 || !NAME.test(name) || found[name] !== undefined || text.trim(xml.slice(equals + 1, open)) !== '') {
        throw notUnderstood('an attribute of a web site', at);
      }
      found[name] = xml.slice(open + 1, close);
      at = close + 1;
    }
  }

  /**
   * The values of one attribute, parted by line ends and tabs.
   * @param {string | undefined} attribute
   */
  function several(attribute) {
    /** @type {string[]} */
    var found = [];
    var lines = text.lines(attribute || '');
    for (var i = 0; i < lines.length; i++) {
      var value = text.trim(xmlTags.decode(/** @type {string} */ (lines[i])));
      if (value) {
        found.push(value);
      }
    }
    return found;
  }

  /**
   * @param {Record<string, string>} attributes
   * @param {number} at
   * @returns {SiteReading}
   */
  function site(attributes, at) {
    var location = /^\/LM\/(W3SVC\/\d+)$/i.exec(attributes.Location || '');
    if (!location) {
      throw notUnderstood('a web site without its place', at);
    }
    var all = bindings.none();
    bindings.addAll(all, several(attributes.ServerBindings), false);
    bindings.addAll(all, several(attributes.SecureBindings), true);
    if (attributes.ServerBindings === undefined && attributes.SecureBindings === undefined) {
      all.odd.push('? (no ServerBindings)');
    }
    return {
      id: String(location[1]),
      comment: text.brief(xmlTags.decode(attributes.ServerComment || '')),
      // The file holds settings, not what runs.
      state: 'unknown',
      win32Error: 0,
      autoStart: String(attributes.ServerAutoStart).toUpperCase() !== 'FALSE',
      bindings: all.understood,
      oddBindings: all.odd
    };
  }

  /**
   * @param {string} content
   * @param {RegExp} pattern
   */
  function count(content, pattern) {
    return (content.match(pattern) || []).length;
  }

  /**
   * Throws when the text is not the whole of a file that was understood.
   * @param {string} xml
   * @returns {SiteReading[]}
   */
  function parse(xml) {
    if (xml === '') {
      throw new Error('MetaBase.xml is empty');
    }
    if (xml.indexOf('\u0000') >= 0) {
      throw new Error('MetaBase.xml is not text of one byte for a character');
    }
    var content = xmlTags.withoutComments(xml, 'MetaBase.xml');
    if (!WHOLE.test(content.slice(-TAIL)) || content.indexOf('<MBProperty>') < 0) {
      throw new Error('MetaBase.xml is not whole');
    }
    // Whoever lost a part of a tag leaves the rest of it as text, or a tag without its other half.
    var outside = /\S/.exec(content.replace(TAG, ''));
    if (outside || count(content, OPENING) !== count(content, CLOSING)) {
      throw new Error('MetaBase.xml is not understood: a piece of a tag is missing');
    }
    /** @type {SiteReading[]} */
    var found = [];
    var at = content.indexOf(ELEMENT);
    while (at >= 0) {
      at += ELEMENT.length;
      // Not IIsWebService or the like.
      if (!/[A-Za-z0-9_.-]/.test(content.charAt(at))) {
        text.bound(found.length + 1, MOST, 'web sites');
        found.push(site(attributesAt(content, at), at));
      }
      at = content.indexOf(ELEMENT, at);
    }
    if (count(content, PLACE) !== found.length) {
      throw new Error('MetaBase.xml is not understood: the place of a web site has another element');
    }
    return found;
  }

  /** Throws when the file is not there. */
  function list() {
    return parse(files.read(shell.system32(PATH), LARGEST));
  }

  return { parse: parse, list: list };
})();

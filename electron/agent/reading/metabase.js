/**
 * Web sites from the text of MetaBase.xml, IIS 6's own settings file: the last source, when neither WMI nor ADSI
 * answers. Read as text, since an XML parser would turn the line ends that part several values into spaces.
 */
var metabase = (function () {
  var PATH = 'inetsrv\\MetaBase.xml';
  /** Unit: bytes. */
  var LARGEST = 64 * 1024 * 1024;
  var MOST = 10000;
  var ELEMENT = '<IIsWebServer';

  /** @type {Record<string, string>} */
  var ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

  /** @param {string} value */
  function decode(value) {
    return value.replace(/&(#x[0-9A-Fa-f]{1,4}|#\d{1,5}|[a-z]{2,4});/g, function (whole, name) {
      if (name.charAt(0) !== '#') {
        return ENTITIES[name] || whole;
      }
      var isHex = name.charAt(1) === 'x';
      return String.fromCharCode(parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
    });
  }

  /** @param {string} xml */
  function withoutComments(xml) {
    /** @type {string[]} */
    var parts = [];
    var at = 0;
    for (;;) {
      var begin = xml.indexOf('<!--', at);
      if (begin < 0) {
        parts.push(xml.slice(at));
        return parts.join('');
      }
      parts.push(xml.slice(at, begin));
      var end = xml.indexOf('-->', begin + 4);
      if (end < 0) {
        return parts.join('');
      }
      at = end + 3;
    }
  }

  /**
   * The attributes of the element whose name ends at `at`.
   * @param {string} xml
   * @param {number} at
   */
  function attributesAt(xml, at) {
    /** @type {Record<string, string>} */
    var found = {};
    for (;;) {
      var equals = xml.indexOf('=', at);
      var end = xml.indexOf('>', at);
      if (equals < 0 || (end >= 0 && end < equals)) {
        return found;
      }
      var open = xml.indexOf('"', equals);
      var close = open < 0 ? -1 : xml.indexOf('"', open + 1);
      if (close < 0) {
        return found;
      }
      found[text.trim(xml.slice(at, equals))] = xml.slice(open + 1, close);
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
      var value = text.trim(decode(/** @type {string} */ (lines[i])));
      if (value) {
        found.push(value);
      }
    }
    return found;
  }

  /**
   * @param {Record<string, string>} attributes
   * @returns {SiteReading | null} null for what is no web site
   */
  function site(attributes) {
    var location = /^\/LM\/(W3SVC\/\d+)$/i.exec(attributes.Location || '');
    if (!location) {
      return null;
    }
    /** @type {BindingReading[]} */
    var all = [];
    bindings.addAll(all, several(attributes.ServerBindings), false);
    bindings.addAll(all, several(attributes.SecureBindings), true);
    return {
      id: String(location[1]),
      comment: text.brief(decode(attributes.ServerComment || '')),
      // The file holds settings, not what runs.
      state: 'unknown',
      win32Error: 0,
      autoStart: String(attributes.ServerAutoStart).toUpperCase() !== 'FALSE',
      bindings: all
    };
  }

  /**
   * @param {string} xml
   * @returns {SiteReading[]}
   */
  function parse(xml) {
    var content = withoutComments(xml);
    /** @type {SiteReading[]} */
    var found = [];
    var at = content.indexOf(ELEMENT);
    while (at >= 0 && found.length < MOST) {
      at += ELEMENT.length;
      // Not IIsWebService or the like.
      if (/\s/.test(content.charAt(at))) {
        var next = site(attributesAt(content, at));
        if (next) {
          found.push(next);
        }
      }
      at = content.indexOf(ELEMENT, at);
    }
    return found;
  }

  /** Throws when the file is not there. */
  function list() {
    return parse(files.read(shell.system32(PATH), LARGEST));
  }

  return { parse: parse, list: list };
})();

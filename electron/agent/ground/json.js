/**
 * JSON in one spelling: keys sorted, no spaces, everything outside printable ASCII as lower-case \uXXXX. The same bytes
 * as shared/canonical-json.ts makes, for hashes and checksums; used for all else that is written, too.
 */
var json = (function () {
  // JSON here is vendor/json2.js: the engine has none of its own.
  // eslint-disable-next-line no-restricted-globals
  var json2 = JSON;

  /** @param {string} unit */
  function escapeUnit(unit) {
    return '\\u' + ('0000' + unit.charCodeAt(0).toString(16)).slice(-4);
  }

  /** @param {string} value */
  function quote(value) {
    return json2.stringify(value).replace(/[\u007f-\uffff]/g, escapeUnit);
  }

  /**
   * @param {unknown} value
   * @returns {value is unknown[]}
   */
  function isList(value) {
    return Object.prototype.toString.call(value) === '[object Array]';
  }

  /**
   * A plain object, as JSON has it.
   * @param {unknown} value
   * @returns {value is Record<string, unknown>}
   */
  function isObject(value) {
    return typeof value === 'object' && value !== null && !isList(value);
  }

  /**
   * The names of an object's own members, sorted by UTF-16 code unit.
   * @param {Record<string, unknown>} value
   */
  function keys(value) {
    /** @type {string[]} */
    var names = [];
    for (var name in value) {
      if (Object.prototype.hasOwnProperty.call(value, name)) {
        names.push(name);
      }
    }
    return names.sort();
  }

  /**
   * Members that are undefined are left out.
   * @param {unknown} value
   * @returns {string}
   */
  function write(value) {
    /** @type {string[]} */
    var parts = [];
    var i;
    if (typeof value === 'string') {
      return quote(value);
    }
    if (typeof value === 'number') {
      return isFinite(value) ? String(value) : 'null';
    }
    if (typeof value === 'boolean') {
      return String(value);
    }
    if (isList(value)) {
      for (i = 0; i < value.length; i++) {
        parts.push(write(value[i]));
      }
      return '[' + parts.join(',') + ']';
    }
    if (!isObject(value)) {
      return 'null';
    }
    var names = keys(value);
    for (i = 0; i < names.length; i++) {
      var name = /** @type {string} */ (names[i]);
      if (value[name] !== undefined) {
        parts.push(quote(name) + ':' + write(value[name]));
      }
    }
    return '{' + parts.join(',') + '}';
  }

  /** A text in JSON, with the colon after it where it is the name of a member. */
  var TEXT = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

  /**
   * No member of ours is called __proto__, which engines newer than JScript take for the object's prototype, and no name
   * is written with escapes, which could hide it.
   * @param {string} found
   * @param {string} colon
   */
  function checkName(found, colon) {
    if (colon && (found.indexOf('\\') >= 0 || found.indexOf('"__proto__"') === 0)) {
      throw new SyntaxError('a member that no file of ours has');
    }
    return found;
  }

  /**
   * Throws a SyntaxError for anything but JSON.
   * @param {string} source
   * @returns {unknown}
   */
  function read(source) {
    source.replace(TEXT, checkName);
    return json2.parse(source);
  }

  return { write: write, read: read, isList: isList, isObject: isObject, keys: keys };
})();

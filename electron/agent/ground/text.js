/** Text: bounded, since a message with one over-long name would be refused whole (shared/schema.ts). */
var text = (function () {
  var SHORT = 512;
  var LONG = 4096;
  var SPACE = /\s/;

  /**
   * Without the NUL that ends a text where it was counted as part of it, as Wine does with variables and headers.
   * @param {string} value
   */
  function withoutEnd(value) {
    var end = value.length;
    while (end > 0 && value.charCodeAt(end - 1) === 0) {
      end--;
    }
    return value.slice(0, end);
  }

  /**
   * @param {unknown} value null and undefined become ''
   * @param {number} most
   */
  function cut(value, most) {
    var whole = value === null || value === undefined ? '' : withoutEnd(String(value));
    return whole.length > most ? whole.slice(0, most - 3) + '...' : whole;
  }

  /**
   * A name, a caption, an address.
   * @param {unknown} value
   */
  function brief(value) {
    return cut(value, SHORT);
  }

  /**
   * An error text, a note.
   * @param {unknown} value
   */
  function note(value) {
    return cut(value, LONG);
  }

  /**
   * Counted, not by an expression for the end: on a long run of spaces inside the text that would take minutes.
   * @param {string} value
   */
  function trim(value) {
    var begin = 0;
    var end = value.length;
    while (begin < end && SPACE.test(value.charAt(begin))) {
      begin++;
    }
    while (end > begin && SPACE.test(value.charAt(end - 1))) {
      end--;
    }
    return value.slice(begin, end);
  }

  /**
   * Throws when there is more of something than is taken: a part of it is not the whole.
   * @param {number} count
   * @param {number} most
   * @param {string} what
   */
  function bound(count, most, what) {
    if (count > most) {
      throw new Error('more than ' + most + ' ' + what);
    }
  }

  /**
   * Windows compares names of services, computers and registry values without regard to case.
   * @param {string} one
   * @param {string} other
   */
  function same(one, other) {
    return one.toLowerCase() === other.toLowerCase();
  }

  /**
   * The lines of a text with any line ends. Not split by an expression: JScript drops the empty parts then.
   * @param {string} whole
   */
  function lines(whole) {
    return whole.replace(/\r\n/g, '\n').replace(/\r/g, '\n').split('\n');
  }

  /**
   * @param {string} value
   * @param {readonly string[]} list
   */
  function isOneOf(value, list) {
    for (var i = 0; i < list.length; i++) {
      if (list[i] === value) {
        return true;
      }
    }
    return false;
  }

  /**
   * Strict dotted IPv4 without leading zeros.
   * @param {unknown} value
   * @returns {value is string}
   */
  function isIpv4(value) {
    if (typeof value !== 'string' || !/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(value)) {
      return false;
    }
    var octets = value.split('.');
    for (var i = 0; i < octets.length; i++) {
      if (Number(octets[i]) > 255 || String(Number(octets[i])) !== octets[i]) {
        return false;
      }
    }
    return true;
  }

  return {
    withoutEnd: withoutEnd,
    brief: brief,
    note: note,
    trim: trim,
    bound: bound,
    same: same,
    lines: lines,
    isOneOf: isOneOf,
    isIpv4: isIpv4
  };
})();

/**
 * The tags of a settings file in XML, one by one. Read as text, since a parser of Windows may fetch what a file names. What
 * is not understood to the letter throws: a part of a file is not the whole.
 */
var xmlTags = (function () {
  var NAME = /^[A-Za-z_][A-Za-z0-9_.:-]*/;
  var ATTRIBUTE = /^([A-Za-z_][A-Za-z0-9_.:-]*)\s*=\s*("[^"<]*"|'[^'<]*')/;
  var MOST_DEPTH = 100;
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

  /**
   * @param {string} xml
   * @param {string} file its name, for the sentence of an error
   */
  function withoutComments(xml, file) {
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
        throw notUnderstood(file, 'a comment without an end', begin);
      }
      at = end + 3;
    }
  }

  /**
   * @param {string} file
   * @param {string} what
   * @param {number} at
   */
  function notUnderstood(file, what, at) {
    return new Error(file + ' is not understood: ' + what + ' at character ' + at);
  }

  /**
   * Where a tag ends: the next mark outside of quotation marks.
   * @param {string} xml
   * @param {number} at
   */
  function endOfTag(xml, at) {
    var quote = '';
    for (var i = at; i < xml.length; i++) {
      var character = xml.charAt(i);
      if (quote !== '') {
        quote = character === quote ? '' : quote;
      } else if (character === '"' || character === "'") {
        quote = character;
      } else if (character === '>') {
        return i;
      } else if (character === '<') {
        return -1;
      }
    }
    return -1;
  }

  /**
   * @param {string} inside what stands in a tag after its name
   * @param {string} file
   * @param {number} at
   */
  function attributesOf(inside, file, at) {
    /** @type {Record<string, string>} */
    var found = {};
    var rest = text.trim(inside);
    while (rest !== '') {
      var parts = ATTRIBUTE.exec(rest);
      var key = '$' + (parts ? parts[1] : '');
      if (!parts || found[key] !== undefined) {
        throw notUnderstood(file, 'an attribute', at);
      }
      found[key] = decode(String(parts[2]).slice(1, -1));
      var after = rest.slice(String(parts[0]).length);
      // Attributes are parted by a space.
      if (after !== '' && !/^\s/.test(after)) {
        throw notUnderstood(file, 'an attribute', at);
      }
      rest = text.trim(after);
    }
    return found;
  }

  /**
   * Calls `visit` at the begin of each element with the names of those that it lies in, and its attributes: ask for them by
   * `valueOf`.
   * @param {string} xml
   * @param {string} file
   * @param {(path: readonly string[], tag: XmlTag) => void} visit
   */
  function each(xml, file, visit) {
    // In bytes, UTF-8 begins with a mark that means nothing.
    var content = withoutComments(xml.replace(/^(\u00ef\u00bb\u00bf|\ufeff)/, ''), file);
    if (content.indexOf('\u0000') >= 0) {
      throw new Error(file + ' is not text of one byte for a character');
    }
    if (text.trim(content) === '') {
      throw new Error(file + ' is empty');
    }
    /** @type {string[]} */
    var open = [];
    var roots = 0;
    var at = 0;
    for (;;) {
      var begin = content.indexOf('<', at);
      var outside = begin < 0 ? content.slice(at) : content.slice(at, begin);
      if (outside.indexOf('>') >= 0 || (open.length === 0 && text.trim(outside) !== '')) {
        throw notUnderstood(file, 'a piece of a tag', at);
      }
      if (begin < 0) {
        break;
      }
      var end = endOfTag(content, begin + 1);
      if (end < 0) {
        throw notUnderstood(file, 'a tag without an end', begin);
      }
      var tag = content.slice(begin + 1, end);
      at = end + 1;
      if (tag.charAt(0) === '?') {
        if (tag.charAt(tag.length - 1) !== '?') {
          throw notUnderstood(file, 'a declaration', begin);
        }
      } else if (tag.charAt(0) === '/') {
        if (open.pop() !== text.trim(tag.slice(1))) {
          throw notUnderstood(file, 'an end without its begin', begin);
        }
      } else {
        var match = NAME.exec(tag);
        var name = match ? String(match[0]) : '';
        var closes = tag.charAt(tag.length - 1) === '/';
        var inside = tag.slice(name.length, closes ? tag.length - 1 : tag.length);
        if (name === '' || (inside !== '' && !/^\s/.test(inside))) {
          throw notUnderstood(file, 'a tag', begin);
        }
        roots += open.length === 0 ? 1 : 0;
        text.bound(open.length, MOST_DEPTH, 'elements in each other');
        visit(open, { name: name, attributes: attributesOf(inside, file, begin) });
        if (!closes) {
          open.push(name);
        }
      }
    }
    if (open.length > 0 || roots !== 1) {
      throw new Error(file + ' is not whole');
    }
  }

  /**
   * '' when the element has no such attribute.
   * @param {XmlTag} tag
   * @param {string} name
   */
  function valueOf(tag, name) {
    return tag.attributes['$' + name] || '';
  }

  return { decode: decode, withoutComments: withoutComments, each: each, valueOf: valueOf };
})();

/**
 * Owner and access list of a file or folder, by SID: the names of accounts are translated. Read and written as the binary
 * security descriptor in hexadecimal, which is the one form that needs no names at all.
 */
var accessList = (function () {
  /** ADS_PATH_FILE, ADS_SD_FORMAT_HEXSTRING; ADS_SECURITY_INFO_OWNER and ..._DACL. */
  var PATH_FILE = 1;
  var HEX = 3;
  var OWNER_AND_LIST = 5;

  var LIST_PRESENT = 0x0004;
  var ALLOWED = 0;
  var ALLOWED_CALLBACK = 9;
  /** Entries that take rights away: without them the list allows more, never less. */
  var DENIES = { 1: true, 6: true, 10: true, 12: true };
  var INHERIT_ONLY = 0x08;
  /** More than any list of Windows' own has. Unit: bytes. */
  var LARGEST = 65536;

  /**
   * Owner Administrators; full control for Administrators and SYSTEM; nothing is inherited from above. What is made in
   * a folder inherits both entries.
   */
  var OWNER = '01020000000000052000000020020000';
  var HEADER = '0100049014000000000000000000000024000000';
  var FOLDER_LIST =
    '0200340002000000' +
    '00031800ff011f0001020000000000052000000020020000' +
    '00031400ff011f00010100000000000512000000';
  var FILE_LIST =
    '0200340002000000' +
    '00001800ff011f0001020000000000052000000020020000' +
    '00001400ff011f00010100000000000512000000';

  /** @returns {SecurityUtility} */
  function utility() {
    var made = new ActiveXObject('ADsSecurityUtility');
    made.SecurityMask = OWNER_AND_LIST;
    return made;
  }

  /**
   * The number in so many bytes, the lowest first.
   * @param {string} hex
   * @param {number} at in bytes
   * @param {number} bytes
   */
  function number(hex, at, bytes) {
    var value = 0;
    for (var i = bytes - 1; i >= 0; i--) {
      var digits = hex.substr((at + i) * 2, 2);
      if (digits.length !== 2) {
        throw new Error('a security descriptor that is cut');
      }
      value = value * 256 + parseInt(digits, 16);
    }
    return value;
  }

  /**
   * A SID as `S-1-5-32-544`.
   * @param {string} hex
   * @param {number} at
   */
  function sid(hex, at) {
    var parts = number(hex, at + 1, 1);
    var authority = 0;
    for (var i = 0; i < 6; i++) {
      authority = authority * 256 + number(hex, at + 2 + i, 1);
    }
    if (number(hex, at, 1) !== 1 || parts > 15) {
      throw new Error('a SID of an unknown form');
    }
    var written = 'S-1-' + authority;
    for (var part = 0; part < parts; part++) {
      written += '-' + number(hex, at + 8 + part * 4, 4);
    }
    return written;
  }

  /**
   * What an access list gives to whom. Throws for an entry of a kind that is not known: it may give anything.
   * @param {string} hex
   * @param {number} at
   * @returns {AccessEntry[]}
   */
  function entries(hex, at) {
    /** @type {AccessEntry[]} */
    var found = [];
    var count = number(hex, at + 4, 2);
    var next = at + 8;
    for (var i = 0; i < count; i++) {
      var kind = number(hex, next, 1);
      if (kind === ALLOWED || kind === ALLOWED_CALLBACK) {
        found.push({
          sid: sid(hex, next + 8),
          rights: number(hex, next + 4, 4),
          inheritOnly: (number(hex, next + 1, 1) & INHERIT_ONLY) !== 0
        });
      } else if (/** @type {Record<number, boolean>} */ (DENIES)[kind] !== true) {
        throw new Error('an access entry of an unknown kind, ' + kind);
      }
      next += Math.max(number(hex, next + 2, 2), 4);
    }
    return found;
  }

  /**
   * @param {string} hex a self-relative security descriptor
   * @returns {Access}
   */
  function parse(hex) {
    if (hex.length > LARGEST * 2 || !/^([0-9A-Fa-f]{2})+$/.test(hex)) {
      throw new Error('a security descriptor of an unknown form');
    }
    var owner = number(hex, 4, 4);
    var list = number(hex, 16, 4);
    if (number(hex, 0, 1) !== 1 || owner === 0) {
      throw new Error('a security descriptor without an owner');
    }
    // Without a list everybody may do everything; an empty one lets in nobody.
    if ((number(hex, 2, 2) & LIST_PRESENT) === 0 || list === 0) {
      throw new Error('no access list: everybody may write');
    }
    return { owner: sid(hex, owner), entries: entries(hex, list) };
  }

  /**
   * Throws when it cannot be read, whatever the reason.
   * @param {string} path
   */
  function read(path) {
    return parse(text.trim(text.withoutEnd(String(utility().GetSecurityDescriptor(path, PATH_FILE, HEX)))));
  }

  /**
   * Gives a file or folder to administrators alone. Whether that came about is for the caller to read.
   * @param {string} path
   * @param {boolean} isFolder
   */
  function protect(path, isFolder) {
    utility().SetSecurityDescriptor(path, PATH_FILE, HEADER + OWNER + (isFolder ? FOLDER_LIST : FILE_LIST), HEX);
  }

  return { parse: parse, read: read, protect: protect };
})();

/**
 * The kit's manifest: SHA-256 of each file beside the agent, so that a kit that was damaged on its way, altered or
 * mixed up with another one does nothing. electron/kit/manifest.ts writes it.
 */
var kitManifest = (function () {
  var NAME = 'manifest.txt';
  var LARGEST = 16384;
  var LINE = /^([0-9a-f]{64}) {2}([A-Za-z0-9.-]{1,40})$/;
  /** What a kit may hold: one of these that is not listed was added later. Nothing else in the folder is ever read. */
  var NAMES = [
    'agent.js',
    'engine.js',
    'request.json',
    'plan.json',
    'link.json',
    'LINK.cmd',
    'WATCH.cmd',
    'LOOK.cmd',
    'APPLY.cmd',
    'UNDO.cmd',
    'READ-ME.txt'
  ];
  /** 32 letters and digits without 0, 1, I and O, which people take for one another. */
  var ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

  /** The folder that the agent lies in, without a backslash at its end. */
  function folder() {
    return WScript.ScriptFullName.replace(/\\[^\\]*$/, '');
  }

  /** @param {string} name */
  function path(name) {
    return folder() + '\\' + name;
  }

  /**
   * @param {string} detail
   * @returns {Error}
   */
  function altered(detail) {
    return problems.fault('kit-altered', detail);
  }

  /**
   * Four characters for 20 bits.
   * @param {string} digits five hexadecimal ones
   */
  function group(digits) {
    var value = parseInt(digits, 16);
    var letters = '';
    for (var i = 0; i < 4; i++) {
      letters = ALPHABET.charAt(value & 31) + letters;
      value = value >> 5;
    }
    return letters;
  }

  /**
   * What people compare with the code that the wizard shows, `XXXX-XXXX`.
   * @param {string} manifest
   */
  function checkCode(manifest) {
    var hash = digest.sha256(manifest);
    return group(hash.substr(0, 5)) + '-' + group(hash.substr(5, 5));
  }

  /**
   * The hashes by name. Throws a fault.
   * @param {string} manifest
   */
  function parse(manifest) {
    /** @type {Record<string, string>} */
    var hashes = {};
    var rows = text.lines(manifest);
    for (var i = 0; i < rows.length; i++) {
      var row = /** @type {string} */ (rows[i]);
      var parts = LINE.exec(row);
      if (parts && text.isOneOf(/** @type {string} */ (parts[2]), NAMES) && !hashes[/** @type {string} */ (parts[2])]) {
        hashes[/** @type {string} */ (parts[2])] = /** @type {string} */ (parts[1]);
      } else if (row !== '') {
        throw altered(NAME + ', line ' + (i + 1) + ', is not one that Share80 wrote');
      }
    }
    if (!hashes['agent.js']) {
      throw altered(NAME + ' does not name agent.js');
    }
    return hashes;
  }

  /**
   * @param {string} name
   * @param {string | undefined} hash
   */
  function compare(name, hash) {
    var present = files.exists(path(name));
    if (hash === undefined) {
      if (present) {
        throw altered(name + ' does not belong to this kit');
      }
    } else if (!present) {
      throw altered(name + ' is missing');
    } else if (digest.sha256(files.read(path(name))) !== hash) {
      throw altered(name + ' is not as it was written');
    }
  }

  /** The manifest's text. Throws a fault. */
  function load() {
    if (!files.exists(path(NAME))) {
      throw altered(NAME + ' is missing');
    }
    try {
      return files.read(path(NAME), LARGEST);
    } catch (error) {
      throw altered(NAME + ': ' + problems.describe(error));
    }
  }

  /**
   * The check code, of the manifest alone: quick, for people to compare.
   * @returns {string}
   */
  function code() {
    var manifest = load();
    parse(manifest);
    return checkCode(manifest);
  }

  /**
   * Compares every file with the manifest, which takes some seconds on an old server. Throws a fault `kit-altered` that
   * names the first difference.
   * @returns {string} the check code
   */
  function check() {
    var manifest = load();
    var hashes = parse(manifest);
    for (var i = 0; i < NAMES.length; i++) {
      var name = /** @type {string} */ (NAMES[i]);
      try {
        compare(name, hashes[name]);
      } catch (error) {
        throw error.problem ? error : altered(name + ': ' + problems.describe(error));
      }
    }
    return checkCode(manifest);
  }

  return { folder: folder, path: path, code: code, check: check };
})();

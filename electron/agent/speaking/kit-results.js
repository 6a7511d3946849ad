/**
 * Results of the kit's start files: one text file each, named after the server and the time. Three parts: JSON, its
 * SHA-256, the end mark. shared/agent-file.ts reads it.
 */
var kitResults = (function () {
  var SUM_MARK = 'SHARE80-SUM';
  var MOST_NAMES = 3;
  /** The names differ in the second. */
  var SECOND_MS = 1000;
  /** Strings are skipped, so that what is found is a comma between two members. */
  var BETWEEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[}\]],/g;

  /** The server's name, fit for the name of a file. */
  function serverName() {
    try {
      return inspection
        .computerName()
        .replace(/[^A-Za-z0-9-]/g, '_')
        .slice(0, 40);
    } catch (error) {
      return 'unknown';
    }
  }

  /** The time in UTC, as `20260102-030405`. */
  function stamp() {
    return time.now().replace(/[-:Z]/g, '').replace('T', '-');
  }

  /**
   * Breaks the one line of a JSON text, for mail programs and commands that do not take very long ones. The checksum is
   * that of the text without line ends.
   * @param {string} line
   */
  function broken(line) {
    return line.replace(BETWEEN, function (part) {
      return part.charAt(0) === '"' ? part : part + '\r\n';
    });
  }

  /** @param {unknown} result */
  function sealed(result) {
    var body = json.write(result);
    return [broken(body), SUM_MARK + ' ' + digest.sha256(body), files.END_MARK, ''].join('\r\n');
  }

  /** Where a result may go, best first: a kit on a disc or a share that cannot be written still gives one. */
  function folders() {
    return [kitManifest.folder(), shell.variable('TEMP'), trustedFolder.windows() + '\\Temp', paths.root()];
  }

  /**
   * A name that is not taken: two agents may end in the same second, and one shall not replace what the other says.
   * @param {string} folder
   * @param {string} verb
   */
  function freshPath(folder, verb) {
    var path = '';
    for (var attempt = 1; attempt <= MOST_NAMES; attempt++) {
      path = folder + '\\share80-' + [verb, serverName(), stamp()].join('-') + '.txt';
      if (!files.exists(path)) {
        return path;
      }
      WScript.Sleep(SECOND_MS);
    }
    return path;
  }

  /**
   * Writes a result to the first folder that takes it. Throws when none does.
   * @param {string} verb
   * @param {unknown} result
   * @returns {string} its path
   */
  function write(verb, result) {
    var content = sealed(result);
    var choices = folders();
    var last = '';
    for (var i = 0; i < choices.length; i++) {
      var folder = /** @type {string} */ (choices[i]);
      try {
        if (folder === paths.root()) {
          trustedFolder.ensure();
        }
        if (folder !== '') {
          var path = freshPath(folder, verb);
          files.writeWhole(path, content);
          return path;
        }
      } catch (error) {
        last = problems.describe(error);
      }
    }
    throw new Error('the result cannot be written: ' + last);
  }

  return { write: write };
})();

/** What a program of Windows prints, by way of a file that is soon removed: the script host reads no pipes here. */
var commandOutput = (function () {
  /**
   * @param {string} folder
   * @param {string} program
   * @param {string} words none that comes from outside
   */
  function by(folder, program, words) {
    var name = program.replace(/\.exe$/, '');
    var output = paths.temporary(folder, name);
    // Made new by this agent, before the command writes into it: what is there already could belong to somebody else.
    files.fileSystem().CreateTextFile(output, false).Close();
    try {
      var command = '/c ' + shell.system32(program) + ' ' + words + ' > ' + shell.quote(output);
      var status = shell.run('cmd.exe', command);
      if (status !== 0 || !files.exists(output)) {
        throw new Error(name + ' ended with ' + status);
      }
      return files.read(output);
    } finally {
      files.remove(output);
    }
  }

  /**
   * Tries each folder: the one for temporary files may be missing, full, or of a name that no command takes. Throws when
   * the program did not answer.
   * @param {string} program as `netstat.exe`
   * @param {string} words
   * @param {(said: string) => void} check throws when what was said is no answer
   */
  function read(program, words, check) {
    var folders = paths.temporaryFolders().concat(paths.root());
    /** @type {string[]} */
    var failed = [];
    for (var i = 0; i < folders.length; i++) {
      var folder = /** @type {string} */ (folders[i]);
      try {
        if (folder === paths.root()) {
          trustedFolder.ensure();
        }
        var said = by(folder, program, words);
        check(said);
        return said;
      } catch (error) {
        failed.push(folder + ': ' + problems.describe(error));
      }
    }
    throw new Error(failed.join('; '));
  }

  return { read: read };
})();

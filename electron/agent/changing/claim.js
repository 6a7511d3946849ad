/**
 * The claim on a server: only one agent at a time changes it. It is the file busy.txt, held open for writing: Windows
 * lets nobody else open it for writing meanwhile, and closes it when this agent ends, however it ends. What stands in it
 * means nothing, and no agent ever deletes it: one that lies there unheld is in nobody's way.
 */
var claim = (function () {
  function path() {
    return paths.root() + '\\busy.txt';
  }

  /**
   * Throws when the file cannot be opened for writing.
   * @returns {() => void} closes it
   */
  function hold() {
    // Nobody but administrators can have made it: what would be emptied here is nobody else's file.
    var stream = files.fileSystem().CreateTextFile(path(), true);
    try {
      stream.WriteLine(time.now());
    } catch (error) {
      // On a full disk: it is held all the same.
    }
    return function () {
      stream.Close();
    };
  }

  /** Whether anything new can be written beside the file. */
  function isFolderWritable() {
    var trial = paths.root() + '\\trial-' + Math.floor(Math.random() * 0x7fffffff).toString(16) + '.tmp';
    try {
      files.fileSystem().CreateTextFile(trial, false).Close();
      files.remove(trial);
      return true;
    } catch (error) {
      return false;
    }
  }

  /**
   * Makes sure that no other agent changes this server until the claim is given back. Throws a fault:
   * `folder-not-trusted`; `another-agent` when the file is the one thing in its folder that cannot be written, else
   * `cannot-write-journal`. Error texts do not tell these two apart: they are translated.
   * @returns {() => void} gives the claim back
   */
  function take() {
    try {
      trustedFolder.ensure();
    } catch (error) {
      throw error.problem
        ? error
        : problems.fault('cannot-write-journal', paths.root() + ': ' + problems.describe(error));
    }
    try {
      return hold();
    } catch (error) {
      throw files.exists(path()) && isFolderWritable()
        ? problems.fault('another-agent', 'another agent is at work: it holds ' + path() + ' open')
        : problems.fault('cannot-write-journal', path() + ': ' + problems.describe(error), problems.codeOf(error));
    }
  }

  /**
   * An undo must also work where nothing new can be written: where there is no such file, nobody holds it.
   * @returns {(() => void) | null} gives the claim back; null = there is none
   */
  function takeIfPossible() {
    try {
      return take();
    } catch (error) {
      if (error.problem.code === 'folder-not-trusted' || files.exists(path())) {
        throw error;
      }
      return null;
    }
  }

  return { take: take, takeIfPossible: takeIfPossible };
})();

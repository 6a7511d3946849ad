/** Commands: started with their full path, judged by exit status and by the state that is read back. */
var shell = (function () {
  /** @returns {Shell} */
  function windowsShell() {
    return new ActiveXObject('WScript.Shell');
  }

  /**
   * '' when the variable is not set.
   * @param {string} name
   */
  function variable(name) {
    var reference = '%' + name + '%';
    var value = text.withoutEnd(windowsShell().ExpandEnvironmentStrings(reference));
    return value === reference ? '' : value;
  }

  /**
   * Asked of the system: the environment is the user's to change.
   * @param {string} program as `reg.exe`
   */
  function system32(program) {
    return trustedFolder.systemFolder() + '\\' + program;
  }

  /**
   * The same for what only the 64-bit System folder holds: a 32-bit script host on 64-bit Windows sees that one by another
   * name, which nobody else sees.
   * @param {string} name
   */
  function system64(name) {
    var behind = trustedFolder.windows() + '\\sysnative';
    return (files.fileSystem().FolderExists(behind) ? behind : trustedFolder.systemFolder()) + '\\' + name;
  }

  /**
   * Whether a command line can name this as it is.
   * @param {string} argument
   */
  function canQuote(argument) {
    return /^[\x20-\x7e]*$/.test(argument) && !/["%]|\\$/.test(argument);
  }

  /**
   * One argument in quotation marks. Throws when it holds what the command line or Run would read as something else: a
   * quotation mark, a backslash before one, a %variable%, control or non-ASCII characters.
   * @param {string} argument
   */
  function quote(argument) {
    if (!canQuote(argument)) {
      throw problems.fault('unexpected', 'cannot be given to a command: ' + argument);
    }
    return '"' + argument + '"';
  }

  /**
   * Runs a program of Windows, hidden, and waits for it.
   * @param {string} program
   * @param {string} args with each part that comes from outside quoted by `quote`
   * @returns {number} exit status
   */
  function run(program, args) {
    return windowsShell().Run(quote(system32(program)) + ' ' + args, 0, true);
  }

  return {
    windowsShell: windowsShell,
    variable: variable,
    system32: system32,
    system64: system64,
    canQuote: canQuote,
    quote: quote,
    run: run
  };
})();

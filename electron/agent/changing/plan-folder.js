/** A plan's folder on the server: the plan, its journal, the backups, and an undo that works without the wizard. */
var planFolder = (function () {
  var UNDO_CALL = '"%~dp0agent.js" undo "%~dp0plan.json" "%~dp0undo-result.txt"';

  /**
   * Plain batch for Windows 2000 and later: %~dp0 is the folder that the file lies in. Not every script host lets its
   * engine be named; an undo may be started twice. Whether it came to its end is told by the mark in its result alone.
   */
  var UNDO_BATCH = [
    '@echo off',
    'echo Share80: takes back what this plan changed on this server.',
    'echo Web sites and streams can be interrupted for some minutes.',
    'echo To leave everything as it is, close this window.',
    'pause',
    'if exist "%~dp0undo-result.txt" del "%~dp0undo-result.txt"',
    '"%SystemRoot%\\system32\\cscript.exe" //nologo //E:JScript ' + UNDO_CALL,
    'if exist "%~dp0undo-result.txt" goto check',
    '"%SystemRoot%\\system32\\cscript.exe" //nologo ' + UNDO_CALL,
    ':check',
    'echo.',
    '"%SystemRoot%\\system32\\findstr.exe" /b /l /c:"' + files.END_MARK + '" "%~dp0undo-result.txt" >nul',
    'if errorlevel 1 goto died',
    'echo The result is in "%~dp0undo-result.txt".',
    'goto end',
    ':died',
    'echo NO RESULT: the script stopped before its end. Start this file again.',
    ':end',
    'pause'
  ];

  /**
   * Writes everything but the journal. Throws a fault `cannot-write-journal`.
   * @param {Plan} plan
   */
  function prepare(plan) {
    var folder = paths.planFolder(plan.id);
    try {
      files.ensureFolder(paths.root());
      files.ensureFolder(folder);
      files.writeWhole(folder + '\\plan.json', json.write(plan) + '\r\n');
      pluginMemory.save(plan.id);
      copyAgent(folder + '\\agent.js');
      files.writeWhole(folder + '\\UNDO.cmd', UNDO_BATCH.join('\r\n') + '\r\n');
      files.writeWhole(paths.lastPlan(), plan.id + '\r\n');
    } catch (error) {
      throw problems.fault('cannot-write-journal', folder + ': ' + problems.describe(error), problems.codeOf(error));
    }
  }

  /** @param {string} target */
  function copyAgent(target) {
    if (!text.same(WScript.ScriptFullName, target)) {
      files.fileSystem().CopyFile(WScript.ScriptFullName, target, true);
    }
  }

  /**
   * The id of a plan that was begun on this server and has no end, or ''. Never throws.
   * @returns {string}
   */
  function unfinishedPlan() {
    try {
      if (!files.exists(paths.lastPlan())) {
        return '';
      }
      var id = text.trim(files.read(paths.lastPlan()));
      if (!/^[0-9a-f]{12}$/.test(id)) {
        return '';
      }
      var past = journals.load(id);
      return journals.isUnfinished(past.lines) || !past.whole ? id : '';
    } catch (error) {
      return '';
    }
  }

  /**
   * Whether a plan began here before, or another one has still no end.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function ranBefore(plan) {
    var path = paths.journal(plan.id);
    if (files.exists(path) && files.size(path) > 0) {
      return problems.make('plan-ran-before', path);
    }
    var other = unfinishedPlan();
    return other ? problems.make('plan-ran-before', 'plan ' + other + ' is not finished: undo it first') : null;
  }

  return { prepare: prepare, unfinishedPlan: unfinishedPlan, ranBefore: ranBefore };
})();

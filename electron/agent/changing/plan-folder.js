/** A plan's folder on the server: the plan, its journal, the backups, and an undo that works without the wizard. */
var planFolder = (function () {
  /** More than any server has seen; a ring of them is no order. */
  var MOST_PLANS = 1000;
  var UNDO_CALL = '"%~dp0agent.js" undo "%~dp0plan.json" "%~dp0undo-result.txt"';

  /** @param {string} program */
  function command(program) {
    return shell.quote(shell.system32(program));
  }

  /**
   * Plain batch for Windows 2000 and later: %~dp0 is the folder that the file lies in. Not every script host lets its
   * engine be named; an undo may be started twice. Whether it came to its end is told by the mark in its result alone.
   * Programs stand in it by their whole paths: %SystemRoot% is the user's to change.
   */
  function undoBatch() {
    var cscript = command('cscript.exe') + ' //nologo ';
    return [
      '@echo off',
      'echo Share80: takes back what this plan changed on this server.',
      'echo Web sites and streams can be interrupted for some minutes.',
      'echo To leave everything as it is, close this window.',
      'pause',
      'if exist "%~dp0undo-result.txt" del "%~dp0undo-result.txt"',
      cscript + '//E:JScript ' + UNDO_CALL,
      'if exist "%~dp0undo-result.txt" goto check',
      cscript + UNDO_CALL,
      ':check',
      'echo.',
      command('findstr.exe') + ' /b /l /c:"' + files.END_MARK + '" "%~dp0undo-result.txt" >nul',
      'if errorlevel 1 goto died',
      'echo The result is in "%~dp0undo-result.txt".',
      'goto end',
      ':died',
      'echo NO RESULT: the script stopped before its end. Start this file again.',
      ':end',
      'pause',
      ''
    ].join('\r\n');
  }

  /**
   * Writes everything but the journal. Throws a fault, `folder-not-trusted` or `cannot-write-journal`.
   * @param {Plan} plan
   */
  function prepare(plan) {
    var folder = paths.planFolder(plan.id);
    try {
      trustedFolder.ensure();
      trustedFolder.ensureFolder(folder);
      trustedFolder.write(folder + '\\plan.json', json.write(plan) + '\r\n');
      pluginMemory.save(plan);
      copyAgent(folder + '\\agent.js');
      trustedFolder.write(folder + '\\UNDO.cmd', undoBatch());
      keepOrder(plan);
      trustedFolder.write(paths.lastPlan(), plan.id + '\r\n');
    } catch (error) {
      throw error.problem
        ? error
        : problems.fault('cannot-write-journal', folder + ': ' + problems.describe(error), problems.codeOf(error));
    }
  }

  /**
   * Each plan says which one began before it: folders cannot be listed with the objects that the agent uses.
   * @param {Plan} plan
   */
  function keepOrder(plan) {
    var earlier = '';
    try {
      earlier = lastPlan();
    } catch (error) {
      // What cannot be believed is no order.
    }
    if (earlier && earlier !== plan.id) {
      trustedFolder.write(paths.earlierPlan(plan.id), earlier + '\r\n');
    }
  }

  /** @param {string} target */
  function copyAgent(target) {
    if (!text.same(WScript.ScriptFullName, target)) {
      files.remove(target);
      files.fileSystem().CopyFile(WScript.ScriptFullName, target, false);
      trustedFolder.settle(target, false);
    }
  }

  /**
   * The id of the plan that began last on this server, or ''. Throws a fault `folder-not-trusted`.
   * @returns {string}
   */
  function lastPlan() {
    return trustedFolder.isThere() ? idIn(paths.lastPlan()) : '';
  }

  /**
   * The id of a plan that a file holds, or ''. Throws a fault `folder-not-trusted`.
   * @param {string} path
   * @returns {string}
   */
  function idIn(path) {
    var id = files.exists(path) ? text.trim(trustedFolder.read(path)) : '';
    return /^[0-9a-f]{12}$/.test(id) ? id : '';
  }

  /**
   * The plan that began after this one and of which something still stands, the newest if there are several; '' = none is known.
   * What it changed cannot be seen at the targets of this plan alone. What cannot be believed says nothing. Never throws.
   * @param {string} planId
   * @returns {string}
   */
  function newerThan(planId) {
    try {
      var newer = lastPlan();
      for (var i = 0; i < MOST_PLANS && newer && newer !== planId; i++) {
        if (journals.stands(journals.load(newer))) {
          return newer;
        }
        newer = idIn(paths.earlierPlan(newer));
      }
    } catch (error) {
      // Then nothing is known of any.
    }
    return '';
  }

  /** @param {string} content */
  function parsed(content) {
    try {
      return json.read(content);
    } catch (error) {
      return null;
    }
  }

  /**
   * The plan that was carried out last on this server, as it lies among the data. Throws a fault when there is none, or
   * when it cannot be believed.
   */
  function lastCarriedOut() {
    var id = lastPlan();
    var path = paths.planFolder(id) + '\\plan.json';
    var content = id && files.exists(path) ? trustedFolder.read(path) : '';
    if (!id) {
      id = earlierData.lastPlan();
      content = id ? earlierData.read(id, 'plan.json') : '';
    }
    if (content === '') {
      throw problems.fault('nothing-to-undo', 'no plan was carried out on this server');
    }
    var plan = parsed(content);
    if (planCheck.idOf(plan) !== id) {
      throw problems.fault('plan-altered', 'the plan in the folder ' + id + ' is not that one');
    }
    return plan;
  }

  /**
   * Whether this very plan lies among the data of this server, as it does since it ran here. Throws a fault when what lies there
   * cannot be believed.
   * @param {Plan} plan
   */
  function holds(plan) {
    var path = paths.planFolder(plan.id) + '\\plan.json';
    return (
      trustedFolder.isThere() && files.exists(path) && json.write(parsed(trustedFolder.read(path))) === json.write(plan)
    );
  }

  /**
   * The id of a plan that was begun on this server and has no end, or ''. What cannot be believed says nothing. Never
   * throws.
   * @returns {string}
   */
  function unfinishedPlan() {
    try {
      var id = lastPlan();
      if (!id) {
        return earlierData.unfinishedPlan();
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

  return {
    prepare: prepare,
    holds: holds,
    lastCarriedOut: lastCarriedOut,
    unfinishedPlan: unfinishedPlan,
    newerThan: newerThan,
    ranBefore: ranBefore
  };
})();

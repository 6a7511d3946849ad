/** Run: carries out a plan step by step, and takes it back by itself when a step fails. */
var runs = (function () {
  /**
   * Whether the registry keeps Http.sys away from the streaming address, whatever the driver does at the moment.
   * @param {Plan} plan
   */
  function registryFreesAddress(plan) {
    var choice = plan.choice;
    if (!methods[choice.method].sharesPort80) {
      return false;
    }
    var list = registry.read(registry.HTTP_PARAMETERS, registry.LISTEN_LIST);
    if (list.type === 'multi-string' && list.data.length > 0) {
      return !text.isOneOf(choice.streamAddress, list.data) && !text.isOneOf('0.0.0.0', list.data);
    }
    var value = registry.read(registry.HTTP_PARAMETERS, choice.hotfixValueName);
    return choice.method === 'hotfix' && value.type === 'dword' && value.data === 1;
  }

  /**
   * The problem of a plug-in that did not start, with whoever holds its port. When that is Http.sys although the
   * registry says otherwise, only a restart of Windows helps.
   * @param {Plan} plan
   * @param {Problem} problem
   */
  function explain(plan, problem) {
    var holder = machineCheck.streamHolder(plan);
    if (!holder) {
      return problem;
    }
    var owner = { processId: holder.processId, program: holder.program };
    var byHttpSys = holder.processId === listeners.SYSTEM_PROCESS && registryFreesAddress(plan);
    var code = /** @type {ProblemCode} */ (byHttpSys ? 'reboot-needed' : 'port-in-use');
    return problems.make(code, problem.detail, problem.errorCode, owner);
  }

  /**
   * @param {Plan} plan
   * @param {Step} step
   * @param {Error} error
   */
  function problemOfStep(plan, step, error) {
    var problem = problems.of(error, 'unexpected');
    try {
      // Without an error Windows did as it was asked, and the program ended by itself.
      if (problem.code === 'service-did-not-start' && problem.errorCode === '') {
        return waitingProgram.problemOf(plan, step) || problem;
      }
      return step.reason === 'plugin-on' && problem.code === 'plugin-failed' ? explain(plan, problem) : problem;
    } catch (other) {
      return problem;
    }
  }

  /** The wish is kept: Windows Media Services loads the plug-in again after the restart. */
  function leavePluginEnabled() {
    try {
      var plugin = streaming.httpPlugin();
      if (!plugin.Enabled) {
        plugin.Enabled = true;
      }
    } catch (error) {
      // It says once more that the port is in use.
    }
  }

  /**
   * @param {Plan} plan
   * @param {JournalWriter} journal
   * @returns {{ begun: Step[], problem: Problem | null, reboot: Problem | null, waits: Problem | null }} `problem`: roll back
   */
  function carryOut(plan, journal) {
    /** @type {{ begun: Step[], problem: Problem | null, reboot: Problem | null, waits: Problem | null }} */
    var result = { begun: [], problem: null, reboot: null, waits: null };
    var list = targets.stepsOf(plan);
    for (var i = 0; i < list.length && !result.problem; i++) {
      var step = /** @type {Step} */ (list[i]);
      result.problem = takeStep(plan, step, journal, result);
    }
    if (!result.problem) {
      result.problem = lastLook(plan, result.reboot === null);
      result.waits = result.problem ? null : waitingProgram.problemIn(plan);
    }
    return result;
  }

  /**
   * What a plan reached must still be there at its end, and so must the addresses that it counted on: a network card may
   * have lost one meanwhile, and a web that is kept to an address that nobody has would be nowhere.
   * @param {Plan} plan
   * @param {boolean} mustRun
   * @returns {Problem | null}
   */
  function lastLook(plan, mustRun) {
    try {
      if (targets.stepsOf(plan).length > 0) {
        WScript.Sleep(steps.RECHECK_DELAY_MS);
      }
      return steps.notAsPlanned(plan, mustRun) || machineCheck.missingAddress(plan);
    } catch (error) {
      return problems.of(error, 'unexpected');
    }
  }

  /**
   * @param {Plan} plan
   * @param {Step} step
   * @param {JournalWriter} journal
   * @param {{ begun: Step[], reboot: Problem | null }} result
   * @returns {Problem | null}
   */
  function takeStep(plan, step, journal, result) {
    var begin = journal.add('run', 'step-begin', step.id, null, null);
    if (!begin.stored) {
      return problems.make('cannot-write-journal', paths.journal(plan.id));
    }
    var touched = false;
    /** @type {Added} */
    var end;
    try {
      steps.perform(plan, step, function () {
        touched = true;
      });
      result.begun.push(step);
      end = journal.add('run', 'step-done', step.id, null, null);
    } catch (error) {
      var problem = problemOfStep(plan, step, error);
      if (touched) {
        result.begun.push(step);
      }
      end = journal.add('run', 'step-failed', step.id, null, problem);
      if (problem.code === 'reboot-needed') {
        // What remains still has to be done: services that were stopped must run again.
        leavePluginEnabled();
        result.reboot = problem;
        return null;
      }
      if (problem.code !== waitingProgram.CODE) {
        return problem;
      }
    }
    if (begin.cancel || end.cancel) {
      return problems.make('cancelled', 'after ' + step.id);
    }
    return end.stored ? null : problems.make('cannot-write-journal', paths.journal(plan.id));
  }

  /**
   * @param {Plan} plan
   * @param {boolean} wasAway whether Http.sys kept away from the streaming address before
   * @param {JournalWriter} journal
   */
  function execute(plan, wasAway, journal) {
    var begin = journal.add('run', 'begin', '', null, null);
    if (!begin.stored) {
      journal.add('run', 'end', '', 'refused', problems.make('cannot-write-journal', paths.journal(plan.id)));
      return;
    }
    var result = carryOut(plan, journal);
    if (result.problem) {
      rollBack(plan, wasAway, result.begun, result.problem, journal);
    } else if (result.reboot) {
      journal.add('run', 'end', '', 'reboot-needed', result.reboot);
    } else {
      journal.add('run', 'end', '', 'done', result.waits);
    }
  }

  /**
   * Settings that are as before can still be without effect: a list that somebody deleted behind the back of Http.sys was
   * never taken back from it.
   * @param {Plan} plan
   * @param {boolean} wasAway
   * @param {Step[]} begun
   * @param {Problem} cause
   * @param {JournalWriter} journal
   */
  function rollBack(plan, wasAway, begun, cause, journal) {
    journal.add('rollback', 'begin', '', null, cause);
    var whole = targets.stepsOf(plan).reverse();
    var mending = steps.mendAll(begun.slice(0).reverse(), 'before', 'rollback', journal, false, whole, false);
    var differs = steps.confirmBefore(begun, 'rollback', journal, mending);
    var failed = differs !== null || mending.stale;
    var reboot = failed || wasAway ? null : machineCheck.missingRestart(plan);
    var problem = failed
      ? mending.hung
        ? steps.HUNG
        : mending.problem || differs || steps.staleProblem(mending)
      : reboot || cause;
    journal.add('rollback', 'end', '', failed || reboot ? 'rollback-failed' : 'rolled-back', problem);
  }

  /**
   * Runs a plan, which may be anything at all. Never throws; a refusal changes nothing.
   * @param {unknown} unchecked
   * @param {LineListener} listen
   * @returns {Journal}
   */
  function run(unchecked, listen) {
    var wrong = planCheck.problemOf(unchecked);
    if (wrong) {
      return journals.refused(planCheck.idOf(unchecked), 'run', journals.NONE, wrong, listen);
    }
    var plan = /** @type {Plan} */ (unchecked);
    /** @type {(() => void) | null} */
    var release = null;
    /** @type {JournalWriter | null} */
    var journal = null;
    try {
      var server = machineCheck.wrongServer(plan);
      if (server) {
        return journals.refused(plan.id, 'run', journals.NONE, server, listen);
      }
      var tooFar = planScope.problemOf(plan, false);
      if (tooFar) {
        return journals.refused(plan.id, 'run', journals.NONE, tooFar, listen);
      }
      release = claim.take();
      var refusal = planFolder.ranBefore(plan) || machineCheck.refusal(plan);
      if (refusal) {
        return journals.refused(plan.id, 'run', journals.NONE, refusal, listen);
      }
      var wasAway = machineCheck.missingRestart(plan) !== null;
      planFolder.prepare(plan);
      journal = journals.open(plan.id, journals.NONE, true, listen);
      execute(plan, wasAway, journal);
      return journal.result();
    } catch (error) {
      var problem = problems.of(error, 'unexpected');
      if (!journal) {
        return journals.refused(plan.id, 'run', journals.NONE, problem, listen);
      }
      // Nothing is known to lead here; if something does, nobody shall believe that all is well.
      journal.add('run', 'end', '', 'rollback-failed', problem);
      return journal.result();
    } finally {
      if (release) {
        release();
      }
    }
  }

  return { run: run };
})();

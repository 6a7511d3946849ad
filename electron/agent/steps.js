/** Carrying out single steps, forward as planned or back to what was. */
var steps = (function () {
  /** A service that is asked back may first have to end what it is doing. Unit: seconds. */
  var PATIENCE = 120;

  /**
   * @param {TargetChange} change
   * @param {TargetState} goal
   * @param {number} limitSeconds
   * @param {boolean} mustRun
   */
  function apply(change, goal, limitSeconds, mustRun) {
    switch (change.kind) {
      case 'service':
        return serviceControl.bring(change.service, /** @type {RunState} */ (goal), limitSeconds);
      case 'registry':
        return registry.write(change.key, change.name, /** @type {RegistryState} */ (goal));
      case 'plugin':
        return pluginControl.bring(/** @type {PluginState} */ (goal), limitSeconds, mustRun);
    }
  }

  /**
   * Carries out a step as planned: nothing to do when its target is there already, refused when the target is not as
   * the plan found it. Throws a fault.
   * @param {string} planId
   * @param {Step} step
   * @returns {boolean} whether anything was touched
   * @param {() => void} touching called before the target is touched
   */
  function perform(planId, step, touching) {
    var change = step.change;
    if (change.kind === 'backup') {
      backup.saveAll(places.planFolder(planId), change.items);
      return false;
    }
    var reading = targets.read(change);
    if (reading.kind === 'plugin') {
      remember(planId, reading.reading);
    }
    if (targets.isReached(reading, change.after)) {
      return false;
    }
    // A service on its way from one state to the other is waited for; everything else must be as the plan found it.
    var onItsWay = reading.kind === 'service' && /-pending$/.test(String(reading.state));
    if (!onItsWay && !targets.is(reading, change.before)) {
      throw problems.fault('values-changed', targets.keyOf(change) + ' is ' + targets.describe(reading));
    }
    touching();
    apply(change, change.after, step.limitSeconds, true);
    return true;
  }

  /**
   * A plug-in whose service the plan has started is seen for the first time only now.
   * @param {string} planId
   * @param {PluginReading} reading
   */
  function remember(planId, reading) {
    pluginMemory.learn(reading);
    try {
      pluginMemory.save(planId);
    } catch (error) {
      throw problems.fault('backup-failed', 'plugin-before.json: ' + problems.describe(error));
    }
  }

  /**
   * Brings a step's target to a state, whatever it is in. Throws a fault.
   * @param {Step} step no backup
   * @param {'before' | 'after'} side
   */
  function mend(step, side) {
    var change = /** @type {TargetChange} */ (step.change);
    var goal = change[side];
    if (!targets.is(targets.read(change), goal)) {
      apply(change, goal, Math.max(step.limitSeconds, PATIENCE), false);
    }
  }

  /**
   * Brings targets back (or forward again), in the order given, and goes on after a failure: a web service that could
   * be started again shall not stay down because something else could not be restored.
   * @param {readonly Step[]} list
   * @param {'before' | 'after'} side
   * @param {JournalPhase} phase
   * @param {JournalWriter} journal
   * @param {boolean} stopAtFailure
   * @returns {{ problem: Problem | null, done: Step[] }} the first problem; the steps begun
   */
  function mendAll(list, side, phase, journal, stopAtFailure) {
    /** @type {Problem | null} */
    var first = null;
    /** @type {Step[]} */
    var begun = [];
    for (var i = 0; i < list.length && !(first && stopAtFailure); i++) {
      var step = /** @type {Step} */ (list[i]);
      if (step.change.kind !== 'backup') {
        journal.add(phase, 'step-begin', step.id, null, null);
        begun.push(step);
        try {
          mend(step, side);
          journal.add(phase, 'step-done', step.id, null, null);
        } catch (error) {
          var problem = problems.of(error, 'unexpected');
          journal.add(phase, 'step-failed', step.id, null, problem);
          first = first || problem;
        }
      }
    }
    return { problem: first, done: begun };
  }

  /**
   * Null when every target of these steps is as it was before the first of them; else what is not.
   * @param {readonly Step[]} list in the order of the plan
   * @returns {Problem | null}
   */
  function notAsBefore(list) {
    /** @type {Record<string, boolean>} */
    var seen = {};
    for (var i = 0; i < list.length; i++) {
      var change = /** @type {Step} */ (list[i]).change;
      if (change.kind !== 'backup' && seen[targets.keyOf(change)] !== true) {
        seen[targets.keyOf(change)] = true;
        var problem = differs(change);
        if (problem) {
          return problem;
        }
      }
    }
    return null;
  }

  /**
   * @param {TargetChange} change
   * @returns {Problem | null}
   */
  function differs(change) {
    try {
      var reading = targets.read(change);
      return targets.is(reading, change.before)
        ? null
        : problems.make('values-changed', targets.keyOf(change) + ' is ' + targets.describe(reading));
    } catch (error) {
      return problems.of(error, 'unexpected');
    }
  }

  return { perform: perform, mendAll: mendAll, notAsBefore: notAsBefore, differs: differs };
})();

/** Carrying out single steps, forward as planned or back to what was. */
var steps = (function () {
  /** A service that is asked back may first have to end what it is doing. Unit: seconds. */
  var LEAST_TIMEOUT = 120;
  /** A service that dies right after its start is to be noticed. Unit: milliseconds. */
  var RECHECK_DELAY_MS = 3000;
  var MOST_LOOKS = 3;
  /** They work with the settings themselves, and take them up when they start. */
  var KEEPERS = [services.HTTP_DRIVER, services.IIS_ADMIN];

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
      case 'start-mode':
        return serviceControl.setStart(change.service, /** @type {StartSetting} */ (goal), limitSeconds);
      case 'registry':
        return registry.write(change.key, change.name, /** @type {RegistryState} */ (goal));
      case 'list-entry':
        return toldList.bring(change.address, /** @type {ListedState} */ (goal));
      case 'metabase':
        return metabaseNodes.bring(change.node, /** @type {MetabaseValues} */ (goal));
      case 'plugin':
        return pluginControl.bring(/** @type {PluginState} */ (goal), limitSeconds, mustRun);
    }
  }

  /**
   * Carries out a step as planned: nothing to do when its target is there already, refused when the target is not as
   * the plan found it. Throws a fault.
   * @param {Plan} plan
   * @param {Step} step
   * @returns {boolean} whether anything was touched
   * @param {() => void} touching called before the target is touched
   */
  function perform(plan, step, touching) {
    var change = step.change;
    if (change.kind === 'backup') {
      backup.saveAll(paths.planFolder(plan.id), change.items);
      return false;
    }
    if (!targets.has(change)) {
      throw problems.fault('unexpected', step.id + ' is not a step of the agent');
    }
    var reading = targets.read(change);
    if (reading.kind === 'plugin') {
      remember(plan, reading.reading);
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
   * @param {Plan} plan
   * @param {PluginReading} reading
   */
  function remember(plan, reading) {
    pluginMemory.learn(reading);
    try {
      pluginMemory.save(plan);
    } catch (error) {
      throw problems.fault('backup-failed', 'plugin-before.json: ' + problems.describe(error));
    }
  }

  /**
   * Brings a step's target to a state, whatever it is in. Throws a fault.
   * @param {Step} step no backup
   * @param {'before' | 'after'} side
   * @returns {boolean} whether there was anything to do
   */
  function mend(step, side) {
    var change = /** @type {TargetChange} */ (step.change);
    var goal = change[side];
    if (targets.is(targets.read(change), goal)) {
      return false;
    }
    apply(change, goal, Math.max(step.limitSeconds, LEAST_TIMEOUT), false);
    return true;
  }

  /**
   * Whether a step stops or starts Http.sys itself.
   * @param {Step} step
   */
  function isHttpStep(step) {
    return step.change.kind === 'service' && text.same(step.change.service, services.HTTP_DRIVER);
  }

  /**
   * @param {Step} step
   * @param {'before' | 'after'} side
   */
  function isStart(step, side) {
    return step.change.kind === 'service' && step.change[side] === 'running';
  }

  /** Whether Http.sys is still stopping. */
  function httpHangs() {
    try {
      return services.stateOf(services.HTTP_DRIVER) === 'stop-pending';
    } catch (error) {
      return false;
    }
  }

  /**
   * The services that a plan starts after it stopped them, or the other way round where it is taken back. In lower case.
   * @param {readonly Step[]} whole
   */
  function startedAgain(whole) {
    /** @type {Record<string, string>} */
    var first = {};
    /** @type {string[]} */
    var found = [];
    for (var i = 0; i < whole.length; i++) {
      var change = /** @type {Step} */ (whole[i]).change;
      if (change.kind === 'service') {
        var name = change.service.toLowerCase();
        first[name] = first[name] || change.after;
        if (first[name] !== change.after) {
          found.push(name);
        }
      }
    }
    return found;
  }

  /**
   * The services whose restart brings new settings into force: Http.sys or IIS Admin where the plan restarts it, else all that
   * it restarts. In lower case.
   * @param {readonly Step[]} list
   * @param {readonly Step[]} whole all steps of the plan
   */
  function restartedBy(list, whole) {
    /** @type {string[]} */
    var found = [];
    var again = startedAgain(whole);
    for (var i = 0; i < list.length; i++) {
      var change = /** @type {Step} */ (list[i]).change;
      var name = change.kind === 'service' ? change.service.toLowerCase() : '';
      if (text.isOneOf(name, KEEPERS)) {
        return [name];
      }
      // What a plan only starts is streaming's, and what it only stops takes up no list.
      var restarts = change.kind === 'service' && change.after === 'stopped' && text.isOneOf(name, again);
      if (restarts && !text.isOneOf(name, found)) {
        found.push(name);
      }
    }
    return found;
  }

  /** @param {readonly string[]} names not empty */
  function areStopped(names) {
    for (var i = 0; i < names.length; i++) {
      if (services.stateOf(/** @type {string} */ (names[i])) !== 'stopped') {
        return false;
      }
    }
    return true;
  }

  /**
   * @param {ServiceChange} change
   * @param {Mending} mending
   */
  function isOneOfThose(change, mending) {
    return text.isOneOf(change.service.toLowerCase(), mending.restarted);
  }

  /** @param {TargetChange} change */
  function isSetting(change) {
    return change.kind === 'registry' || change.kind === 'list-entry' || change.kind === 'metabase';
  }

  /**
   * Brings one target back, and keeps account of whether Http.sys, or IIS 5.0, still works with other settings than were written: it
   * takes it up when all that the plan restarts for it start after they were stopped.
   * @param {Step} step
   * @param {'before' | 'after'} side
   * @param {Mending} mending
   */
  function mendOne(step, side, mending) {
    var change = /** @type {TargetChange} */ (step.change);
    var restarts = mending.restarted.length > 0;
    var stopped = restarts && areStopped(mending.restarted);
    var wrote = mend(step, side);
    if (wrote && isSetting(change) && restarts && !stopped) {
      mending.stale = true;
    }
    if (stopped && change.kind === 'service' && isStart(step, side) && isOneOfThose(change, mending)) {
      mending.stale = false;
    }
  }

  /**
   * Brings targets back (or forward again), in the order given. Goes on after a failure, unless told not to: a web
   * service that could be started again shall not stay down because something else could not be restored.
   * @param {readonly Step[]} list
   * @param {'before' | 'after'} side
   * @param {JournalPhase} phase
   * @param {JournalWriter} journal
   * @param {boolean} stopAtFailure
   * @param {readonly Step[]} whole all steps of the plan, in the same direction
   * @param {boolean} doubtful whether Http.sys may work with other values than the registry holds from the beginning
   * @returns {Mending}
   */
  function mendAll(list, side, phase, journal, stopAtFailure, whole, doubtful) {
    var restarted = restartedBy(list, whole);
    /** @type {Mending} */
    var mending = {
      problem: null,
      done: [],
      stale: doubtful && restarted.length > 0,
      restarted: restarted,
      hung: false
    };
    mendList(list, side, phase, journal, stopAtFailure, mending);
    if (mending.stale && !stopAtFailure && !mending.hung) {
      // Not all could be stopped in time; now whoever held them up may be through. All that depends on them runs again
      // by now, whether or not the plan had come to starting it.
      mendList(whole, side, phase, journal, false, mending);
    }
    return mending;
  }

  /**
   * @param {readonly Step[]} list
   * @param {'before' | 'after'} side
   * @param {JournalPhase} phase
   * @param {JournalWriter} journal
   * @param {boolean} stopAtFailure
   * @param {Mending} mending
   */
  function mendList(list, side, phase, journal, stopAtFailure, mending) {
    for (var i = 0; i < list.length && !(mending.problem && stopAtFailure); i++) {
      var step = /** @type {Step} */ (list[i]);
      if (targets.has(step.change)) {
        journal.add(phase, 'step-begin', step.id, null, null);
        mending.done.push(step);
        try {
          if (mending.hung && isStart(step, side)) {
            throw problems.fault(HUNG.code, HUNG.detail);
          }
          mendOne(step, side, mending);
          journal.add(phase, 'step-done', step.id, null, null);
        } catch (error) {
          mending.hung = mending.hung || (isHttpStep(step) && httpHangs());
          var problem = mending.hung && isStart(step, side) ? HUNG : problems.of(error, 'unexpected');
          journal.add(phase, 'step-failed', step.id, null, problem);
          mending.problem = mending.problem || problem;
        }
      }
    }
  }

  /**
   * The first step of each target that is not as it was before that step.
   * @param {readonly Step[]} list in the order of the plan
   */
  function notAsBefore(list) {
    /** @type {Record<string, boolean>} */
    var seen = {};
    /** @type {Step[]} */
    var found = [];
    for (var i = 0; i < list.length; i++) {
      var step = /** @type {Step} */ (list[i]);
      if (targets.has(step.change) && seen[targets.keyOf(step.change)] !== true) {
        seen[targets.keyOf(step.change)] = true;
        if (differs(step.change)) {
          found.push(step);
        }
      }
    }
    return found;
  }

  /**
   * Looks whether everything taken back has stayed so, and mends what has not: a service may die right after its start.
   * What is true counts, not what was done: a step that failed may have got there in the end.
   * @param {readonly Step[]} list in the order of the plan
   * @param {JournalPhase} phase
   * @param {JournalWriter} journal
   * @param {Mending} mending
   * @returns {Problem | null} what is still not as it was before
   */
  function confirmBefore(list, phase, journal, mending) {
    for (var look = 1; list.length > 0; look++) {
      WScript.Sleep(RECHECK_DELAY_MS);
      var wrong = notAsBefore(list);
      var first = wrong[0];
      if (!first) {
        return null;
      }
      if (look >= MOST_LOOKS || mending.hung) {
        return mending.hung ? HUNG : differs(/** @type {TargetChange} */ (first.change));
      }
      mendList(wrong, 'before', phase, journal, false, mending);
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

  /**
   * Null when every target is as the plan leaves it; else what is not. A service that was started may have died since.
   * Throws when something cannot be read.
   * @param {Plan} plan
   * @param {boolean} mustRun false = the plug-in may still wait for a restart of Windows
   * @returns {Problem | null}
   */
  function notAsPlanned(plan, mustRun) {
    // The list takes a while to read, in which what was looked at before could die: it comes first.
    return firstUnplanned(plan, mustRun, true) || firstUnplanned(plan, mustRun, false);
  }

  /**
   * @param {Plan} plan
   * @param {boolean} mustRun
   * @param {boolean} ofList whether the entries of the listen list are looked at, or all else
   * @returns {Problem | null}
   */
  function firstUnplanned(plan, mustRun, ofList) {
    var list = plan.steps;
    /** @type {Record<string, boolean>} */
    var seen = {};
    for (var i = list.length - 1; i >= 0; i--) {
      var step = /** @type {Step} */ (list[i]);
      var change = step.change;
      if (targets.has(change) && (change.kind === 'list-entry') === ofList && seen[targets.keyOf(change)] !== true) {
        seen[targets.keyOf(change)] = true;
        var reading = targets.read(change);
        if (waitingProgram.problemOf(plan, step)) {
          continue;
        }
        if (mustRun ? !targets.isReached(reading, change.after) : !targets.is(reading, change.after)) {
          var died = change.kind === 'service' && change.after === 'running';
          var detail = targets.keyOf(change) + ' is ' + targets.describe(reading);
          return problems.make(died ? 'service-did-not-start' : 'values-changed', detail);
        }
      }
    }
    return null;
  }

  /** What Http.sys holds up starts with Windows, and no earlier. */
  var HUNG = problems.make('http-hangs', 'HTTP does not stop (stop-pending); what needs it starts with Windows');

  /**
   * Http.sys works with values that are no longer in the registry.
   * @param {Mending} mending
   */
  function staleProblem(mending) {
    var names = mending.restarted.join(', ').toUpperCase();
    return problems.make('service-did-not-stop', names + ' was not restarted after the settings were written');
  }

  return {
    RECHECK_DELAY_MS: RECHECK_DELAY_MS,
    staleProblem: staleProblem,
    HUNG: HUNG,
    perform: perform,
    mendAll: mendAll,
    confirmBefore: confirmBefore,
    notAsPlanned: notAsPlanned,
    differs: differs
  };
})();

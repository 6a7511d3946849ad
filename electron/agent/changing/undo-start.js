/**
 * Where an undo begins. The states of the targets tell how far the plan got, whatever became of the journal: the agent
 * may have been killed, the server restarted, the journal cut.
 */
var undoStart = (function () {
  /** A service on its way is given so long to arrive before anything is judged. Unit: seconds. */
  var SETTLE_SECONDS = 60;

  /**
   * The targets of a plan, each with its steps in order.
   * @param {Plan} plan
   * @returns {Target[]}
   */
  function targetsOf(plan) {
    /** @type {Target[]} */
    var found = [];
    var list = targets.stepsOf(plan);
    for (var i = 0; i < list.length; i++) {
      var change = /** @type {Step} */ (list[i]).change;
      if (targets.has(change)) {
        var target = find(found, targets.keyOf(change));
        if (!target) {
          target = {
            key: targets.keyOf(change),
            states: [change.before],
            positions: [0],
            change: change,
            reading: null
          };
          found.push(target);
        }
        target.states.push(change.after);
        target.positions.push(i + 1);
      }
    }
    return found;
  }

  /**
   * @param {Target[]} list
   * @param {string} key
   */
  function find(list, key) {
    for (var i = 0; i < list.length; i++) {
      var target = /** @type {Target} */ (list[i]);
      if (target.key === key) {
        return target;
      }
    }
    return null;
  }

  /**
   * The state that a target is in after so many steps of the plan.
   * @param {Target} target
   * @param {number} count
   * @returns {TargetState}
   */
  function stateAfter(target, count) {
    var state = /** @type {TargetState} */ (target.states[0]);
    for (var i = 0; i < target.positions.length; i++) {
      if (/** @type {number} */ (target.positions[i]) <= count) {
        state = /** @type {TargetState} */ (target.states[i]);
      }
    }
    return state;
  }

  /**
   * The service without which a target cannot be read; '' = it always can.
   * @param {Target} target
   */
  function homeOf(target) {
    switch (target.change.kind) {
      case 'plugin':
        return streaming.SERVICE;
      case 'metabase':
        return services.IIS_ADMIN;
      default:
        return '';
    }
  }

  /**
   * Whether the targets are as they are after so many steps. One that lives in a service cannot be read while the plan itself has
   * that stopped.
   * @param {Target[]} list
   * @param {number} count
   */
  function fits(list, count) {
    for (var i = 0; i < list.length; i++) {
      var target = /** @type {Target} */ (list[i]);
      if (target.reading === null) {
        var service = find(list, 'service ' + homeOf(target));
        if (!service || stateAfter(service, count) !== 'stopped') {
          return false;
        }
      } else if (!targets.is(target.reading, stateAfter(target, count))) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many steps of the plan there are to take back; all of them when the states fit no place in it, which is always
   * right and at worst restarts a service once more than needed.
   * @param {Plan} plan
   * @param {Target[]} list
   */
  function stepsToTakeBack(plan, list) {
    var most = targets.stepsOf(plan).length;
    var found = -1;
    for (var count = most; count >= 0; count--) {
      // Whoever keeps the metabase is restarted before and after it is written: of the places that look alike only the last one
      // is sure to have it restarted once more, and to take back what cannot be read now.
      if (fits(list, count) && (count === 0 || found < 0 || !hasNode(list))) {
        found = count;
      }
    }
    return found < 0 ? most : found;
  }

  /** @param {Target[]} list */
  function hasNode(list) {
    for (var i = 0; i < list.length; i++) {
      if (/** @type {Target} */ (list[i]).change.kind === 'metabase') {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the first entries of the longer list are the shorter one.
   * @param {readonly string[]} shorter
   * @param {readonly string[]} longer
   */
  function isStartOf(shorter, longer) {
    return shorter.join('\n') === longer.slice(0, shorter.length).join('\n');
  }

  /**
   * Whether a target is in one of the plan's states, or halfway between two of them.
   * @param {Target} target with a reading
   * @param {TargetReading} reading
   * @param {boolean} broken an agent was interrupted or could not put something back: a value may be half written
   */
  function isOurs(target, reading, broken) {
    for (var i = 0; i < target.states.length; i++) {
      var state = /** @type {TargetState} */ (target.states[i]);
      if (targets.is(reading, state) || (broken && isPart(reading, state))) {
        return true;
      }
    }
    switch (reading.kind) {
      case 'service':
        return reading.state !== null;
      case 'plugin':
        return isMixture(target, reading);
      case 'metabase':
        return broken && isMixedNode(target, reading.state);
      default:
        return false;
    }
  }

  /**
   * A node of which each value is one of the plan's.
   * @param {Target} target
   * @param {MetabaseValues} values
   */
  function isMixedNode(target, values) {
    for (var name in values) {
      var known = false;
      for (var i = 0; i < target.states.length; i++) {
        var state = /** @type {any} */ (target.states[i]);
        known = known || metabaseNodes.same(/** @type {any} */ (values)[name], state[name]);
      }
      if (!known) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param {TargetReading} reading
   * @param {TargetState} state
   */
  function isPart(reading, state) {
    if (reading.kind === 'start-mode') {
      // sc.exe says first that it starts by itself, then that it does so later.
      return state === 'delayed-auto' && reading.state === 'auto';
    }
    var whole = /** @type {RegistryState} */ (state);
    return (
      reading.kind === 'registry' &&
      reading.state.type === 'multi-string' &&
      whole.type === 'multi-string' &&
      isStartOf(reading.state.data, whole.data)
    );
  }

  /**
   * A plug-in whose port and addresses all occur in the plan: it is set member by member.
   * @param {Target} target
   * @param {{ kind: 'plugin', reading: PluginReading }} reading
   */
  function isMixture(target, reading) {
    var present = reading.reading;
    var hasPort = false;
    var known = pluginMemory.addresses().slice(0);
    for (var i = 0; i < target.states.length; i++) {
      var state = /** @type {PluginState} */ (target.states[i]);
      hasPort = hasPort || state.port === present.port;
      known = state.bind === 'all' ? known : known.concat(state.bind.slice(0));
    }
    for (var j = 0; j < present.boundAddresses.length; j++) {
      if (!text.isOneOf(/** @type {string} */ (present.boundAddresses[j]), known)) {
        return false;
      }
    }
    return hasPort;
  }

  /** @param {Target} target */
  function settle(target) {
    poll.until(SETTLE_SECONDS, function () {
      target.reading = targets.read(target.change);
      return target.reading.kind !== 'service' || !/-pending$/.test(String(target.reading.state));
    });
  }

  /**
   * A service that an undo has to start and that Windows would not, because somebody disabled it since; '' = there is none. What
   * the plan itself disabled has a target of its own.
   * @param {Target[]} list
   * @param {number} count
   */
  function disabledSince(list, count) {
    for (var i = 0; i < list.length && count > 0; i++) {
      var target = /** @type {Target} */ (list[i]);
      var change = target.change;
      if (
        change.kind === 'service' &&
        target.states[0] === 'running' &&
        /** @type {number} */ (target.positions[1]) <= count
      ) {
        var own = find(list, 'start-mode ' + change.service.toLowerCase());
        if (!own && services.startSettingOf(change.service) === 'disabled') {
          return change.service;
        }
      }
    }
    return '';
  }

  /**
   * Reads all targets of a plan and decides what is to be taken back. Throws a fault when somebody else has changed
   * something since, or when something cannot be read.
   * @param {Plan} plan
   * @param {boolean} broken
   * @returns {number} how many steps of the plan, from its first
   */
  function begin(plan, broken) {
    var list = targetsOf(plan);
    for (var i = 0; i < list.length; i++) {
      var target = /** @type {Target} */ (list[i]);
      var home = homeOf(target);
      if (home && services.stateOf(home) !== 'running') {
        target.reading = null;
      } else {
        settle(target);
        if (target.reading && !isOurs(target, target.reading, broken)) {
          throw problems.fault('values-changed', target.key + ' is ' + targets.describe(target.reading));
        }
      }
    }
    var count = stepsToTakeBack(plan, list);
    var plugin = find(list, 'plugin');
    if (plugin && plugin.reading === null && !fits(list, count)) {
      throw problems.fault('plugin-failed', streaming.SERVICE + ' is not running: start it, then undo again');
    }
    var disabled = disabledSince(list, count);
    if (disabled) {
      throw problems.fault('values-changed', 'start-mode ' + disabled.toLowerCase() + ' is "disabled"');
    }
    return count;
  }

  return { find: begin };
})();

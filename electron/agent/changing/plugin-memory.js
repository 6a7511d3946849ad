/**
 * What the plug-in was before the plan touched it. A plan says "all addresses"; the plug-in can say that in several
 * ways (all, with a selection that is not used; selected, with none selected), and an undo restores the very one.
 */
var pluginMemory = (function () {
  var MOST_ADDRESSES = 2000;
  /** @type {PluginReading | null} */
  var first = null;

  /** @param {string} planId */
  function path(planId) {
    return paths.planFolder(planId) + '\\plugin-before.json';
  }

  /** For the next plan: one agent may carry out several. */
  function forget() {
    first = null;
  }

  /**
   * Keeps the first reading, and no other.
   * @param {PluginReading} reading
   */
  function learn(reading) {
    first = first || reading;
  }

  /**
   * Of the plan and of the reading: neither can be exchanged without the other.
   * @param {Plan} plan
   * @param {PluginReading} reading
   */
  function sealOf(plan, reading) {
    return digest.sha256(plan.hash + json.write(reading));
  }

  /** Into the plan's folder, for an undo by another agent. @param {Plan} plan */
  function save(plan) {
    if (first) {
      var sealed = { planId: plan.id, reading: first, seal: sealOf(plan, first) };
      trustedFolder.write(path(plan.id), json.write(sealed) + '\r\n');
    }
  }

  /**
   * Whether it is a reading of a plug-in as this plan found it: only how "all addresses" was said is left open.
   * @param {Plan} plan
   * @param {any} reading
   */
  function fits(plan, reading) {
    if (
      !json.isObject(reading) ||
      json.keys(reading).join(' ') !== 'boundAddresses enabled listenAll port status' ||
      typeof reading.enabled !== 'boolean' ||
      typeof reading.listenAll !== 'boolean' ||
      typeof reading.port !== 'number' ||
      typeof reading.status !== 'number' ||
      !json.isList(reading.boundAddresses) ||
      reading.boundAddresses.length > MOST_ADDRESSES
    ) {
      return false;
    }
    for (var i = 0; i < reading.boundAddresses.length; i++) {
      if (!text.isIpv4(reading.boundAddresses[i])) {
        return false;
      }
    }
    var before = stateBefore(plan);
    var saysAll = reading.listenAll || reading.boundAddresses.length === 0;
    return (
      before !== null &&
      reading.enabled === before.enabled &&
      reading.port === before.port &&
      (before.bind === 'all' ? saysAll : !saysAll && sameSet(/** @type {any} */ (reading.boundAddresses), before.bind))
    );
  }

  /** @param {Plan} plan @returns {PluginState | null} */
  function stateBefore(plan) {
    for (var i = 0; i < plan.steps.length; i++) {
      var change = /** @type {Step} */ (plan.steps[i]).change;
      if (change.kind === 'plugin') {
        return change.before;
      }
    }
    return null;
  }

  /**
   * What an earlier agent saved; nothing when there is none, or when it is not what this plan found. Throws a fault
   * `folder-not-trusted`.
   * @param {Plan} plan
   */
  function load(plan) {
    forget();
    if (!files.exists(path(plan.id))) {
      return;
    }
    var content = trustedFolder.read(path(plan.id));
    try {
      /** @type {any} */
      var saved = json.read(content);
      if (json.isObject(saved) && fits(plan, saved.reading)) {
        var reading = /** @type {any} */ (saved.reading);
        first = saved.planId === plan.id && saved.seal === sealOf(plan, reading) ? reading : null;
      }
    } catch (error) {
      // Then "all" is restored in its plainest form.
    }
  }

  /**
   * What version 0.1 saved, which sealed nothing.
   * @param {Plan} plan
   * @param {string} content
   */
  function takeOver(plan, content) {
    forget();
    try {
      var reading = /** @type {any} */ (json.read(content));
      if (fits(plan, reading)) {
        first = reading;
      }
    } catch (error) {
      // Then "all" is restored in its plainest form.
    }
  }

  /** How "all addresses" was said. */
  function all() {
    var known = first && (first.listenAll || first.boundAddresses.length === 0) ? first : null;
    return known
      ? { listenAll: known.listenAll, boundAddresses: known.boundAddresses }
      : { listenAll: true, boundAddresses: [] };
  }

  /** Addresses that were there before, selected or not. */
  function addresses() {
    return first ? first.boundAddresses : [];
  }

  /**
   * @param {readonly string[]} one
   * @param {readonly string[]} other
   */
  function sameSet(one, other) {
    return one.slice(0).sort().join(' ') === other.slice(0).sort().join(' ');
  }

  /**
   * Whether the plug-in listens on these addresses, and nothing is left over in its selection.
   * @param {PluginReading} reading
   * @param {PluginState['bind']} bind
   */
  function isBound(reading, bind) {
    if (bind !== 'all') {
      return !reading.listenAll && sameSet(reading.boundAddresses, bind);
    }
    var wanted = all();
    // Without a memory both spellings will do, as long as nothing is selected.
    var sameSpelling = first === null || reading.listenAll === wanted.listenAll;
    return sameSpelling && sameSet(reading.boundAddresses, wanted.boundAddresses);
  }

  return {
    forget: forget,
    learn: learn,
    save: save,
    load: load,
    takeOver: takeOver,
    all: all,
    addresses: addresses,
    isBound: isBound
  };
})();

/**
 * What the plug-in was before the plan touched it. A plan says "all addresses"; the plug-in can say that in several
 * ways (all, with a selection that is not used; selected, with none selected), and an undo restores the very one.
 */
var pluginMemory = (function () {
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

  /** Into the plan's folder, for an undo by another agent. @param {string} planId */
  function save(planId) {
    if (first) {
      files.writeWhole(path(planId), json.write(first) + '\r\n');
    }
  }

  /** What an earlier agent saved; nothing when there is none. @param {string} planId */
  function load(planId) {
    forget();
    try {
      var saved = files.exists(path(planId)) ? files.readJson(path(planId)) : null;
      if (json.isObject(saved) && json.isList(saved.boundAddresses)) {
        first = /** @type {any} */ (saved);
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
    all: all,
    addresses: addresses,
    isBound: isBound
  };
})();

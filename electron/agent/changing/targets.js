/** Targets: what a change is about, how it stands now, and whether that is a given state. */
var targets = (function () {
  /**
   * Whether a change brings something to another state: copies do not, and what a person does is that person's.
   * @param {Change} change
   * @returns {change is TargetChange}
   */
  function has(change) {
    return change.kind !== 'backup' && change.kind !== 'manual';
  }

  /**
   * The steps of a plan that are the agent's.
   * @param {Plan} plan
   */
  function stepsOf(plan) {
    /** @type {Step[]} */
    var found = [];
    for (var i = 0; i < plan.steps.length; i++) {
      var step = /** @type {Step} */ (plan.steps[i]);
      if (step.change.kind !== 'manual') {
        found.push(step);
      }
    }
    return found;
  }

  /**
   * Steps with the same key change the same thing.
   * @param {TargetChange} change
   */
  function keyOf(change) {
    switch (change.kind) {
      case 'service':
        return 'service ' + change.service.toLowerCase();
      case 'start-mode':
        return 'start-mode ' + change.service.toLowerCase();
      case 'registry':
        return 'registry ' + change.name.toLowerCase();
      case 'plugin':
        return 'plugin';
      case 'list-entry':
        return 'list-entry ' + change.address.toLowerCase();
      case 'metabase':
        return 'metabase ' + change.node.toLowerCase();
    }
  }

  /**
   * Reads the target as it stands. Throws a fault when it cannot be read.
   * @param {TargetChange} change
   * @returns {TargetReading}
   */
  function read(change) {
    switch (change.kind) {
      case 'service':
        return { kind: 'service', state: services.stateOf(change.service) };
      case 'start-mode':
        return { kind: 'start-mode', state: services.startSettingOf(change.service) };
      case 'registry':
        return { kind: 'registry', state: registry.read(change.key, change.name) };
      case 'plugin':
        return { kind: 'plugin', reading: streaming.readPlugin() };
      case 'list-entry':
        return { kind: 'list-entry', state: toldList.stateOf(change.address) };
      case 'metabase':
        return { kind: 'metabase', state: metabaseNodes.read(change.node) };
    }
  }

  /**
   * Whether the target's settings are these; for the plug-in that includes the wish to be enabled, not its success.
   * @param {TargetReading} reading
   * @param {TargetState} state
   */
  function is(reading, state) {
    switch (reading.kind) {
      case 'service':
      case 'start-mode':
      case 'list-entry':
        return reading.state === state;
      case 'registry':
        return registry.same(reading.state, /** @type {RegistryState} */ (state));
      case 'metabase':
        return metabaseNodes.same(reading.state, state);
      case 'plugin':
        var wanted = /** @type {PluginState} */ (state);
        var present = reading.reading;
        return (
          present.enabled === wanted.enabled &&
          present.port === wanted.port &&
          pluginMemory.isBound(present, wanted.bind)
        );
    }
  }

  /**
   * Whether the target is in this state and shows its effect: a plug-in that is enabled must run, too.
   * @param {TargetReading} reading
   * @param {TargetState} state
   */
  function isReached(reading, state) {
    if (!is(reading, state)) {
      return false;
    }
    if (reading.kind !== 'plugin') {
      return true;
    }
    return reading.reading.enabled
      ? streaming.runs(reading.reading)
      : (reading.reading.status & streaming.STATUS_ENABLED) === 0;
  }

  /** @param {TargetReading} reading */
  function describe(reading) {
    return json.write(reading.kind === 'plugin' ? reading.reading : reading.state);
  }

  return { has: has, stepsOf: stepsOf, keyOf: keyOf, read: read, is: is, isReached: isReached, describe: describe };
})();

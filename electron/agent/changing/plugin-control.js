/** Setting the plug-in, in the order in which it never listens where it should not: off, settings, on. */
var pluginControl = (function () {
  /** @param {PluginState} goal */
  function hasSettings(goal) {
    var reading = streaming.readPlugin();
    return reading.port === goal.port && pluginMemory.isBound(reading, goal.bind);
  }

  /**
   * The selection is complete before "all" is switched off: a selection of none would mean all of them.
   * @param {WmsPlugin} plugin
   * @param {PluginState} goal
   */
  function writeSettings(plugin, goal) {
    var settings = plugin.CustomInterface;
    var selection = goal.bind === 'all' ? pluginMemory.all() : { listenAll: false, boundAddresses: goal.bind };
    if (settings.Port !== goal.port) {
      settings.Port = goal.port;
    }
    if (selection.listenAll) {
      settings.ListenAllIPAddresses = true;
    }
    settings.BoundIPAddresses.RemoveAll();
    for (var i = 0; i < selection.boundAddresses.length; i++) {
      settings.BoundIPAddresses.Add(/** @type {string} */ (selection.boundAddresses[i]));
    }
    if (!selection.listenAll) {
      settings.ListenAllIPAddresses = false;
    }
  }

  /**
   * Brings the plug-in to a state. Throws a fault when it does not get there within the limit, or when it says at once
   * that it is in error.
   * @param {PluginState} goal
   * @param {number} limitSeconds
   * @param {boolean} mustRun false = restore the settings and the wish; it may have been in error before
   */
  function bring(goal, limitSeconds, mustRun) {
    try {
      var plugin = streaming.httpPlugin();
      var settled = hasSettings(goal);
      // Also when it is enabled already but in error: only switching it off and on makes it try again.
      if (plugin.Enabled && (!settled || !goal.enabled || mustRun)) {
        plugin.Enabled = false;
      }
      if (!settled) {
        writeSettings(plugin, goal);
      }
      if (goal.enabled && !plugin.Enabled) {
        plugin.Enabled = true;
      }
    } catch (error) {
      if (mustRun || !stands(goal)) {
        throw problems.of(error, 'plugin-failed').code === 'plugin-failed'
          ? problems.fault('plugin-failed', problems.describe(error), problems.codeOf(error))
          : error;
      }
    }
    if (!settles(goal, limitSeconds, mustRun)) {
      throw problems.fault('plugin-failed', json.write(streaming.readPlugin()));
    }
  }

  /** Whether the settings and the wish are there, although something failed. @param {PluginState} goal */
  function stands(goal) {
    return targets.is({ kind: 'plugin', reading: streaming.readPlugin() }, goal);
  }

  /**
   * Waits until the plug-in is as it should be; false when it is not, or is in error.
   * @param {PluginState} goal
   * @param {number} limitSeconds
   * @param {boolean} mustRun
   */
  function settles(goal, limitSeconds, mustRun) {
    var inError = false;
    var reached = poll.until(limitSeconds, function () {
      var reading = streaming.readPlugin();
      /** @type {TargetReading} */
      var target = { kind: 'plugin', reading: reading };
      inError = goal.enabled && mustRun && (reading.status & streaming.STATUS_ERROR) !== 0;
      return inError || (mustRun ? targets.isReached(target, goal) : targets.is(target, goal));
    });
    return reached && !inError;
  }

  return { bring: bring };
})();

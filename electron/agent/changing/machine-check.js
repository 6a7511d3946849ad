/** What must be true before a plan changes anything. Each check answers a problem, or null. */
var machineCheck = (function () {
  /** Left behind only if the agent is killed within this very check; harmless, and removed by an undo. */
  var RIGHTS_VALUE = 'Share80RightsCheck';
  var HOUR_MS = 3600000;
  /** NetBIOS over TCP/IP has it on one address of each network adapter. */
  var NETBIOS_SESSION = 139;
  var SHARED_PORT = 80;

  /**
   * WMI converts the time of installation with today's daylight saving time on some Windows and with that of its own
   * day on others, so an hour more or less is the same machine.
   * @param {string} one
   * @param {string} other
   */
  function sameInstallation(one, other) {
    var distance = Math.abs(time.parse(one) - time.parse(other));
    return distance === 0 || distance === HOUR_MS;
  }

  /**
   * Whether this is the server that the plan was made for.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function wrongServer(plan) {
    var name = inspection.computerName();
    if (!text.same(name, plan.server.computerName)) {
      return problems.make('wrong-server', 'this is ' + name + ', the plan is for ' + plan.server.computerName);
    }
    var os = osFacts.readAll();
    if (plan.server.osVersion !== '' && os.version.value !== plan.server.osVersion) {
      return problems.make('wrong-server', 'version ' + os.version.value + ', not ' + plan.server.osVersion);
    }
    var installed = plan.server.installedAt;
    var here = os.installedAt.value;
    if (installed !== null && (here === null || !sameInstallation(installed, here))) {
      return problems.make('wrong-server', 'installed ' + here + ', not ' + installed);
    }
    return null;
  }

  /**
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function missingAddress(plan) {
    var present = adapters.addresses();
    for (var i = 0; i < plan.neededAddresses.length; i++) {
      var address = /** @type {string} */ (plan.neededAddresses[i]);
      if (!text.isOneOf(address, present)) {
        return problems.make('address-missing', address);
      }
    }
    return null;
  }

  /**
   * Whether a listener is Windows Media Services itself: by the name of its program, or, where that could not be read,
   * by the process of its service.
   * @param {ListenerReading} listener
   */
  function isStreaming(listener) {
    if (listener.program !== '') {
      return text.same(listener.program, streaming.SERVICE + '.exe');
    }
    return listener.processId !== 0 && listener.processId === services.processIdOf(streaming.SERVICE);
  }

  /**
   * Somebody who is neither Http.sys nor Windows Media Services holds the streaming endpoint. When netstat does not
   * answer, the run goes on: the plug-in will say it, and the run be taken back.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function takenEndpoint(plan) {
    // Whoever comes by itself may be there already: who it is, is seen afterwards.
    if (claimants[plan.choice.claimant || 'wms'].comesByItself) {
      return null;
    }
    var found = streamHolder(plan);
    if (!found || found.processId === listeners.SYSTEM_PROCESS) {
      return null;
    }
    return problems.make('endpoint-taken', found.address + ':' + found.port, '', {
      processId: found.processId,
      program: found.program
    });
  }

  /**
   * Who holds the plan's streaming endpoint, other than Windows Media Services; null when nobody, or when unknown.
   * @param {Plan} plan
   * @returns {ListenerReading | null}
   */
  function streamHolder(plan) {
    var all = listeners.readAll().value;
    var endpoint = plan.streamEndpoint;
    var found = all ? listeners.holder(all, endpoint.address, endpoint.port) : null;
    return found && !isStreaming(found) ? found : null;
  }

  /**
   * Whether Http.sys still keeps away from the streaming address, on any port, although the registry gives it back: it
   * reads its settings when it starts, on some servers only when Windows does, and programs keep what they have open. Null when it does not, or when that cannot be told.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function staysAway(plan) {
    var choice = plan.choice;
    var list = registry.read(registry.HTTP_PARAMETERS, registry.LISTEN_LIST);
    var entries = list.type === 'multi-string' ? list.data : [];
    var given = entries.length === 0 || text.isOneOf(choice.streamAddress, entries) || text.isOneOf('0.0.0.0', entries);
    var value = registry.read(registry.HTTP_PARAMETERS, choice.hotfixValueName);
    var all = listeners.readAll().value;
    if (!methods[choice.method].sharesPort80 || !given || (value.type === 'dword' && value.data !== 0) || !all) {
      return null;
    }
    var kept = choice.webAddresses.concat('127.0.0.1');
    for (var i = 0; i < all.length; i++) {
      var one = /** @type {ListenerReading} */ (all[i]);
      var port = one.port;
      // On other ports a list shows by the addresses that the web keeps; the System process has a port of its own there, too.
      var listed = port === plan.streamEndpoint.port || (port !== NETBIOS_SESSION && text.isOneOf(one.address, kept));
      if (listed && one.processId === listeners.SYSTEM_PROCESS && !listeners.holder(all, choice.streamAddress, port)) {
        return problems.make('reboot-needed', 'Http.sys does not listen on ' + choice.streamAddress + ':' + port);
      }
    }
    return null;
  }

  /**
   * What is taken back can still wait for a restart of Windows. Null also where that cannot be told.
   * @param {Plan} plan
   */
  function missingRestart(plan) {
    try {
      return staysAway(plan);
    } catch (error) {
      return null;
    }
  }

  /**
   * Compares each target with the state that the plan found it in. The plug-in of a service that the plan starts first
   * cannot be read yet; its own step compares it.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function changedValue(plan) {
    /** @type {Record<string, boolean>} */
    var seen = {};
    var startsStreaming = 'service ' + streaming.SERVICE;
    for (var i = 0; i < plan.steps.length; i++) {
      var change = /** @type {Step} */ (plan.steps[i]).change;
      if (targets.has(change)) {
        var key = targets.keyOf(change);
        var later = change.kind === 'plugin' && seen[startsStreaming] === true;
        if (seen[key] !== true && !later) {
          seen[key] = true;
          var problem = steps.differs(change);
          if (problem) {
            return problem.code === 'unexpected' ? problems.make('values-changed', problem.detail) : problem;
          }
        }
      }
    }
    return null;
  }

  /**
   * Only who holds a URL on the shared port at this moment may be stopped and kept off it, whatever port the plan names.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function notHolding(plan) {
    /** @type {string[] | null} */
    var holding = null;
    for (var i = 0; i < plan.steps.length; i++) {
      var change = /** @type {Step} */ (plan.steps[i]).change;
      if (change.kind === 'start-mode') {
        holding = holding || requestQueues.holdersOn(requestQueues.readAll(), SHARED_PORT);
        if (!text.isOneOf(change.service.toLowerCase(), holding)) {
          return problems.make(
            'values-changed',
            change.service + ' has no URL on port ' + SHARED_PORT + ' (' + holding.join(', ') + ')'
          );
        }
      }
    }
    return null;
  }

  /**
   * Tries to write and remove a value of our own where the listen list is: that needs the rights of an administrator.
   * @returns {Problem | null}
   */
  function missingRights() {
    if (!generations.here().hasRegistryTool) {
      return null;
    }
    var key = registry.HTTP_PARAMETERS;
    try {
      registry.write(key, RIGHTS_VALUE, { type: 'dword', data: 1 });
      registry.write(key, RIGHTS_VALUE, { type: 'absent' });
      return null;
    } catch (error) {
      var found = problems.of(error, 'no-rights');
      return problems.make('no-rights', found.detail, found.errorCode);
    }
  }

  /** Removes what a killed agent may have left of the check for rights. Never throws. */
  function tidy() {
    try {
      if (registry.read(registry.HTTP_PARAMETERS, RIGHTS_VALUE).type !== 'absent') {
        registry.write(registry.HTTP_PARAMETERS, RIGHTS_VALUE, { type: 'absent' });
      }
    } catch (error) {
      // Nothing reads that value.
    }
  }

  /** A plug-in that cannot be read is learned by its own step. */
  function learnPlugin() {
    pluginMemory.forget();
    try {
      pluginMemory.learn(streaming.readPlugin());
    } catch (error) {
      // Windows Media Services may not run yet.
    }
  }

  /**
   * The first thing that forbids this plan here and now.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function refusal(plan) {
    try {
      learnPlugin();
      return (
        wrongServer(plan) ||
        missingAddress(plan) ||
        takenEndpoint(plan) ||
        changedValue(plan) ||
        notHolding(plan) ||
        missingRights()
      );
    } catch (error) {
      return problems.of(error, 'unexpected');
    }
  }

  return {
    wrongServer: wrongServer,
    missingAddress: missingAddress,
    streamHolder: streamHolder,
    missingRestart: missingRestart,
    refusal: refusal,
    tidy: tidy
  };
})();

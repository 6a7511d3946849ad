/** Inspect: the whole server as a Snapshot (shared/snapshot.ts). Changes nothing. */
var inspection = (function () {
  var MOST_STAND_INS = 10;

  function computerName() {
    return text.brief(new ActiveXObject('WScript.Network').ComputerName);
  }

  /**
   * What stands in for a real Windows: the practice server and the laboratory say so in a variable, Wine shows itself
   * by its own ones.
   */
  function standIns() {
    /** @type {string[]} */
    var found = [];
    var said = shell.variable('SHARE80_STAND_INS').split(';');
    for (var i = 0; i < said.length; i++) {
      var name = text.trim(/** @type {string} */ (said[i]));
      if (name) {
        found.push(text.brief(name));
      }
    }
    if (shell.variable('WINECONFIGDIR') || shell.variable('WINELOADER') || shell.variable('WINEDATADIR')) {
      found.push('wine');
    }
    return found.slice(0, MOST_STAND_INS);
  }

  /**
   * @param {string} name
   * @returns {Fact<RegistryState>}
   */
  function httpParameter(name) {
    return facts.read(registry.HTTP_PARAMETERS + '\\' + name, function () {
      return registry.read(registry.HTTP_PARAMETERS, name);
    });
  }

  /**
   * @param {string} hotfixValueName
   * @param {readonly string[]} asked names of further services
   * @returns {Snapshot}
   */
  function snapshot(hotfixValueName, asked) {
    var os = osFacts.readAll();
    var generation = generations.of(os.version.value);
    os.limited = facts.read(generation.limitedSource, generation.isLimited);
    // Half of the answers would be missing unseen.
    var unread = os.limited.value === true ? facts.unknown('', 'the agent runs without administrator rights') : null;
    var listening = unread ? { listeners: unread, further: unread } : listeners.readBoth();
    var queues = unread || generation.readQueues();
    var list = unread || services.readAll(asked.concat(requestQueues.holders(queues)));
    return {
      format: 'share80.snapshot',
      version: formats.snapshot,
      agentVersion: agentVersion,
      takenAt: time.now(),
      standIns: standIns(),
      computerName: computerName(),
      scriptEngine: engine.readAll(),
      os: os,
      hotfix: unread ? { updatesKey: unread, quickFixRow: unread, httpSysVersion: unread } : generation.readHotfix(),
      adapters: unread || adapters.readAll(),
      httpSys: {
        listenList: unread || facts.read(generation.listSource, generation.readList),
        hotfixValueName: hotfixValueName,
        hotfixValue: unread || httpParameter(hotfixValueName),
        queues: queues,
        reservations: unread || generation.readReserved()
      },
      services: list,
      sites: unread || sites.readAll(generation, list),
      metabase: unread || facts.read(generation.nodeSource, generation.readNodes),
      wms: unread
        ? { installed: unread, version: unread, plugin: unread, availableAddresses: unread, publishingPoints: unread }
        : generation.readStreaming(list),
      listeners: listening.listeners,
      furtherListeners: listening.further,
      events: unread || eventLog.readAll()
    };
  }

  /**
   * The request when it is one. Throws a sentence otherwise.
   * @param {unknown} request
   * @returns {InspectRequest}
   */
  function checkRequest(request) {
    if (!json.isObject(request) || !/^[0-9a-f]{8,32}$/.test(String(request.requestId))) {
      throw new Error('not a request to inspect');
    }
    if (!/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(String(request.hotfixValueName))) {
      throw new Error('not a registry value name: ' + text.brief(request.hotfixValueName));
    }
    var asked = request.services;
    if (asked !== undefined && !isNames(asked)) {
      throw new Error('not a list of services');
    }
    var probes = json.isList(request.probes) ? request.probes : null;
    if (!probes || probes.length > 2000) {
      throw new Error('not a list of endpoints');
    }
    for (var i = 0; i < probes.length; i++) {
      var endpoint = probes[i];
      if (!json.isObject(endpoint) || !text.isIpv4(endpoint.address) || !isPort(endpoint.port)) {
        throw new Error('not an endpoint: ' + text.brief(json.write(endpoint)));
      }
    }
    return /** @type {any} */ (request);
  }

  /** @param {unknown} list */
  function isNames(list) {
    if (!json.isList(list) || list.length > 200) {
      return false;
    }
    for (var i = 0; i < list.length; i++) {
      if (typeof list[i] !== 'string' || !services.NAME.test(String(list[i]))) {
        return false;
      }
    }
    return true;
  }

  /** @param {unknown} value */
  function isPort(value) {
    return typeof value === 'number' && value >= 1 && value <= 65535 && value === Math.floor(value);
  }

  /**
   * @param {unknown} order
   * @returns {InspectResult}
   */
  function inspect(order) {
    var request = checkRequest(order);
    var found = snapshot(request.hotfixValueName, request.services || []);
    /** @type {ProbeReading[]} */
    var probes = [];
    // What cannot ask has asked nobody, which is no answer of theirs.
    var asks = directRequest.isThere();
    for (var i = 0; asks && i < request.probes.length; i++) {
      var endpoint = /** @type {Endpoint} */ (request.probes[i]);
      probes.push(selfProbe.ask(endpoint.address, endpoint.port));
    }
    return { requestId: request.requestId, snapshot: found, probes: probes };
  }

  return { computerName: computerName, inspect: inspect };
})();

/**
 * Services and drivers: states through WMI, which says them untranslated; what depends on what from the registry.
 */
var services = (function () {
  var SERVICES_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\';
  var MOST = 1000;
  var MOST_DEPENDENCIES = 200;
  /** What a service name may hold here: it becomes part of a query and of a command. */
  var NAME = /^[A-Za-z0-9_][A-Za-z0-9_.$ -]{0,254}$/;
  var STATES = ['running', 'stopped', 'start-pending', 'stop-pending', 'paused', 'continue-pending', 'pause-pending'];
  var START_MODES = ['boot', 'system', 'auto', 'manual', 'disabled'];

  /** Http.sys; all that depends on it is found from here. */
  var HTTP_DRIVER = 'http';
  /** Keeps the metabase. */
  var IIS_ADMIN = 'iisadmin';
  /** Listed whether or not they depend on Http.sys, in lower case. */
  var OF_INTEREST = [
    HTTP_DRIVER,
    'httpfilter',
    IIS_ADMIN,
    'w3svc',
    'was',
    'msftpsvc',
    'ftpsvc',
    'smtpsvc',
    'nntpsvc',
    'winrm',
    'reportserver',
    'sqlserverreportingservices',
    'powerbireportserver',
    'msdepsvc',
    'wmserver',
    'nsunicast',
    'nsstation',
    'nsmonitor',
    'nsprogram',
    'clussvc',
    'wlbs'
  ];

  /**
   * @param {unknown} state as WMI says it, as `Stop Pending`
   * @returns {ServiceState}
   */
  function stateWord(state) {
    var word = String(state).toLowerCase().replace(/ /g, '-');
    return text.isOneOf(word, STATES) ? /** @type {ServiceState} */ (word) : 'unknown';
  }

  /**
   * @param {unknown} mode
   * @returns {StartMode}
   */
  function startMode(mode) {
    var word = String(mode).toLowerCase();
    return text.isOneOf(word, START_MODES) ? /** @type {StartMode} */ (word) : 'unknown';
  }

  /**
   * Key names from DependOnService; none when the value is missing.
   * @param {string} name
   */
  function dependencies(name) {
    var state = registry.read(SERVICES_KEY + name, 'DependOnService');
    if (state.type === 'absent') {
      return [];
    }
    // A name in a value of the wrong type is a name that Windows may or may not read.
    if (state.type !== 'multi-string') {
      throw new Error('of an unexpected type' + (state.type === 'other' ? ': ' + state.text : ''));
    }
    text.bound(state.data.length, MOST_DEPENDENCIES, 'dependencies');
    return state.data;
  }

  /**
   * @param {string} name
   * @param {string[]} failed takes note when they cannot be read: the services after this one shall still be found
   */
  function knownDependencies(name, failed) {
    try {
      return dependencies(name);
    } catch (error) {
      failed.push('DependOnService of ' + name + ': ' + problems.describe(error));
      return [];
    }
  }

  /**
   * Whether Windows starts an automatic service later than others (Windows Vista and later; without a value it does not).
   * Throws when that cannot be read.
   * @param {string} name
   */
  function isDelayed(name) {
    var state = registry.read(SERVICES_KEY + name, 'DelayedAutostart');
    if (state.type !== 'absent' && state.type !== 'dword') {
      throw new Error('DelayedAutostart of ' + name + ' is of an unexpected type');
    }
    return state.type === 'dword' && state.data !== 0;
  }

  /** @param {string} name */
  function knownDelay(name) {
    try {
      return isDelayed(name);
    } catch (error) {
      return null;
    }
  }

  /**
   * @param {'Win32_Service' | 'Win32_SystemDriver'} className
   * @param {ServiceReading[]} found
   * @param {string[]} failed
   */
  function collect(className, found, failed) {
    wmi.each(className, '', function (row) {
      var name = text.brief(row.Name);
      found.push({
        name: name,
        displayName: text.brief(row.DisplayName),
        kind: className === 'Win32_Service' ? 'service' : 'driver',
        state: stateWord(row.State),
        startMode: startMode(row.StartMode),
        dependsOn: knownDependencies(name, failed),
        processId: className === 'Win32_Service' ? Number(row.ProcessId) >>> 0 : 0,
        startsDelayed: null
      });
    });
  }

  /**
   * Marks a service, and with `mark` all that it reaches through `next`.
   * @param {Record<string, ServiceReading>} byName
   * @param {string} name
   * @param {Record<string, boolean>} marked
   */
  function markWithNeeds(byName, name, marked) {
    var key = name.toLowerCase();
    var service = byName[key];
    if (!service || marked[key]) {
      return;
    }
    marked[key] = true;
    for (var i = 0; i < service.dependsOn.length; i++) {
      markWithNeeds(byName, /** @type {string} */ (service.dependsOn[i]), marked);
    }
  }

  /**
   * The names of all services that are restarted with whoever keeps the settings, since they depend on it, directly or through
   * others; in lower case.
   * @param {ServiceReading[]} all
   */
  function dependentsOfKeeper(all) {
    /** @type {string[]} */
    var found = [generations.here().keeper];
    for (var next = 0; next < found.length; next++) {
      for (var i = 0; i < all.length; i++) {
        var service = /** @type {ServiceReading} */ (all[i]);
        var key = service.name.toLowerCase();
        var needs = service.dependsOn.join('\n').toLowerCase().split('\n');
        if (text.isOneOf(/** @type {string} */ (found[next]), needs) && !text.isOneOf(key, found)) {
          found.push(key);
        }
      }
    }
    return found;
  }

  /**
   * Services of interest that are installed under a name for each instance, as `ReportServer$MEDIA`, in lower case.
   * @param {ServiceReading[]} all
   */
  function instancesOfInterest(all) {
    /** @type {string[]} */
    var found = [];
    for (var i = 0; i < all.length; i++) {
      var key = /** @type {ServiceReading} */ (all[i]).name.toLowerCase();
      var mark = key.indexOf('$');
      if (mark > 0 && text.isOneOf(key.slice(0, mark), OF_INTEREST)) {
        found.push(key);
      }
    }
    return found;
  }

  /**
   * Those that bear on the matter: Http.sys, its dependents, IIS and WMS, programs that are given port 80, who was asked for,
   * and what these need.
   * @param {ServiceReading[]} all
   * @param {readonly string[]} asked
   */
  function select(all, asked) {
    /** @type {Record<string, ServiceReading>} */
    var byName = {};
    /** @type {Record<string, boolean>} */
    var marked = {};
    /** @type {ServiceReading[]} */
    var selected = [];
    var i;
    for (i = 0; i < all.length; i++) {
      var service = /** @type {ServiceReading} */ (all[i]);
      byName[service.name.toLowerCase()] = service;
    }
    var roots = OF_INTEREST.concat(dependentsOfKeeper(all), instancesOfInterest(all), family.programs, asked.slice(0));
    for (i = 0; i < roots.length; i++) {
      markWithNeeds(byName, /** @type {string} */ (roots[i]), marked);
    }
    for (i = 0; i < all.length; i++) {
      var candidate = /** @type {ServiceReading} */ (all[i]);
      if (marked[candidate.name.toLowerCase()] === true) {
        text.bound(selected.length + 1, MOST, 'services');
        candidate.startsDelayed = candidate.startMode === 'auto' ? knownDelay(candidate.name) : null;
        selected.push(candidate);
      }
    }
    return selected;
  }

  /**
   * @param {readonly string[]} asked names of further services
   * @returns {Fact<ServiceReading[]>}
   */
  function readAll(asked) {
    /** @type {ServiceReading[]} */
    var found = [];
    /** @type {string[]} */
    var failed = [];
    /** @type {('Win32_Service' | 'Win32_SystemDriver')[]} */
    var sources = ['Win32_Service', 'Win32_SystemDriver'];
    for (var i = 0; i < sources.length; i++) {
      var source = /** @type {'Win32_Service' | 'Win32_SystemDriver'} */ (sources[i]);
      try {
        collect(source, found, failed);
      } catch (error) {
        failed.push(source + ': ' + problems.describe(error));
      }
    }
    var name = 'Win32_Service, Win32_SystemDriver, DependOnService';
    // No Windows is without services: who names none has not answered.
    if (found.length === 0) {
      return facts.unknown(name, failed.join('; ') || 'no services named');
    }
    try {
      return facts.known(select(found, asked), name, failed.join('; '));
    } catch (error) {
      return facts.unknown(name, problems.describe(error));
    }
  }

  /**
   * The services that a plan may touch beside the web server's and the claimant's own, as they depend on each other now,
   * in lower case. A driver is nobody's home. Throws when Windows names none.
   * @param {readonly string[]} homes
   * @returns {{ dependents: string[], needs: Record<string, boolean> }}
   */
  function readScope(homes) {
    /** @type {ServiceReading[]} */
    var all = [];
    collect('Win32_Service', all, []);
    collect('Win32_SystemDriver', all, []);
    /** @type {Record<string, ServiceReading>} */
    var byName = {};
    /** @type {Record<string, boolean>} */
    var needs = {};
    var i;
    for (i = 0; i < all.length; i++) {
      var service = /** @type {ServiceReading} */ (all[i]);
      byName[service.name.toLowerCase()] = service;
    }
    for (i = 0; i < homes.length; i++) {
      var home = byName[/** @type {string} */ (homes[i])];
      if (home && home.kind === 'service') {
        markWithNeeds(byName, home.name, needs);
      }
    }
    return { dependents: dependentsOfKeeper(all), needs: needs };
  }

  /**
   * The state of one service or driver; null when there is none of this name. Throws when WMI fails.
   * @param {string} name
   * @returns {ServiceState | null}
   */
  function stateOf(name) {
    if (!NAME.test(name)) {
      throw problems.fault('unexpected', 'not a service name: ' + name);
    }
    /** @type {ServiceState[]} */
    var states = [];
    /** @param {{ State: string }} row */
    function note(row) {
      states.push(stateWord(row.State));
      return false;
    }
    wmi.each('Win32_Service', "Name = '" + name + "'", note);
    if (states.length === 0) {
      wmi.each('Win32_SystemDriver', "Name = '" + name + "'", note);
    }
    return states.length > 0 ? /** @type {ServiceState} */ (states[0]) : null;
  }

  /**
   * Whether and when Windows starts a service, never a driver; null when there is none of this name, or when it is nothing that
   * a plan sets. Throws when it cannot be read.
   * @param {string} name
   * @returns {StartSetting | null}
   */
  function startSettingOf(name) {
    if (!NAME.test(name)) {
      throw problems.fault('unexpected', 'not a service name: ' + name);
    }
    /** @type {StartMode[]} */
    var modes = [];
    wmi.each('Win32_Service', "Name = '" + name + "'", function (row) {
      modes.push(startMode(row.StartMode));
      return false;
    });
    var mode = modes[0];
    if (mode === 'auto') {
      return isDelayed(name) ? 'delayed-auto' : 'auto';
    }
    return mode === 'manual' || mode === 'disabled' ? mode : null;
  }

  /**
   * The same from a list that was just read: a question to WMI is what takes longest. It is asked anew where the list was not
   * read, or not whole.
   * @param {Fact<ServiceReading[]>} list as `readAll` has it
   * @param {string} name one of those that are always in it
   * @returns {ServiceState | null}
   */
  function stateIn(list, name) {
    var found = list.value || [];
    for (var i = 0; i < found.length; i++) {
      var service = /** @type {ServiceReading} */ (found[i]);
      if (text.same(service.name, name)) {
        return service.state;
      }
    }
    return list.value === null || list.problem !== null ? stateOf(name) : null;
  }

  /**
   * The process that a service runs in; 0 when it does not run, or when that cannot be read.
   * @param {string} name one of this agent's own
   */
  function processIdOf(name) {
    var found = 0;
    try {
      wmi.each('Win32_Service', "Name = '" + name + "'", function (row) {
        found = Number(row.ProcessId) >>> 0;
        return false;
      });
    } catch (error) {
      return 0;
    }
    return found;
  }

  return {
    NAME: NAME,
    HTTP_DRIVER: HTTP_DRIVER,
    IIS_ADMIN: IIS_ADMIN,
    readAll: readAll,
    readScope: readScope,
    stateOf: stateOf,
    startSettingOf: startSettingOf,
    stateIn: stateIn,
    processIdOf: processIdOf
  };
})();

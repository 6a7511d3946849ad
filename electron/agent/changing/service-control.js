/** Starting and stopping services: the generation's way asks (sc.exe, or WMI where that is missing), the state decides. */
var serviceControl = (function () {
  var ACCESS_DENIED = 5;
  var DEPENDENTS_RUNNING = 1051;
  var CANNOT_ACCEPT_NOW = 1061;
  /**
   * Win32 errors after which the state will not come: dependents running, control not accepted, disabled, no such
   * service, dependency failed, logon failed, marked for deletion...
   */
  var FINAL = [ACCESS_DENIED, DEPENDENTS_RUNNING, 1052, 1058, 1060, 1068, 1069, 1070, 1072, 1075];
  /** So often may a started service be seen stopped before it counts as dead. */
  var STOPPED_SIGHTINGS = 6;

  /**
   * @param {string} name
   * @param {RunState} wanted
   * @param {string} detail
   * @param {number} status
   */
  function failure(name, wanted, detail, status) {
    /** @type {ProblemCode} */
    var code = wanted === 'running' ? 'service-did-not-start' : 'service-did-not-stop';
    return problems.fault(
      status === ACCESS_DENIED ? 'no-rights' : code,
      name + ': ' + detail,
      status ? problems.win32(status) : ''
    );
  }

  /** @param {number} status */
  function isFinal(status) {
    for (var i = 0; i < FINAL.length; i++) {
      if (FINAL[i] === status) {
        return true;
      }
    }
    return false;
  }

  /**
   * Brings a service or driver to a state, waiting at most `limitSeconds`. A service on its way somewhere is waited for
   * first. Throws a fault when the state does not come; what the service then does is for the caller to read.
   * @param {string} name
   * @param {RunState} wanted
   * @param {number} limitSeconds
   */
  function bring(name, wanted, limitSeconds) {
    var asked = false;
    var status = 0;
    var stoppedSightings = 0;
    /** @type {ServiceState | null} */
    var state = null;

    function isThere() {
      state = services.stateOf(name);
      if (state === null) {
        throw failure(name, wanted, 'no such service', 1060);
      }
      if (state === wanted) {
        return true;
      }
      var canBeAsked = wanted === 'running' ? state === 'stopped' : state === 'running' || state === 'paused';
      if (canBeAsked && !asked) {
        status = generations.here().control.ask(name, wanted);
        asked = status !== CANNOT_ACCEPT_NOW;
      } else if (canBeAsked && wanted === 'running') {
        stoppedSightings++;
      }
      return false;
    }

    function isDecided() {
      return isThere() || (asked && isFinal(status)) || stoppedSightings >= STOPPED_SIGHTINGS;
    }

    poll.until(limitSeconds, isDecided);
    // The last word has the state, whatever was answered.
    state = services.stateOf(name);
    if (state !== wanted) {
      var detail = 'state ' + state + ', ' + generations.here().control.name + ' ended with ' + status;
      throw failure(name, wanted, asked ? detail : detail + ', never ready to be asked', status);
    }
  }

  /** What sc.exe calls them. */
  var START_WORDS = { 'auto': 'auto', 'delayed-auto': 'delayed-auto', 'manual': 'demand', 'disabled': 'disabled' };

  /**
   * Tells Windows whether and when to start a service. Throws a fault when that is not read back.
   * @param {string} name
   * @param {StartSetting} setting
   * @param {number} limitSeconds
   */
  function setStart(name, setting, limitSeconds) {
    // It wants the word apart from the sign of equality.
    var status = shell.run('sc.exe', 'config ' + shell.quote(name) + ' start= ' + START_WORDS[setting]);
    /** @type {StartSetting | null} */
    var seen = null;
    poll.until(limitSeconds, function () {
      seen = services.startSettingOf(name);
      return seen === setting || status !== 0;
    });
    if (seen !== setting) {
      throw problems.fault(
        status === ACCESS_DENIED ? 'no-rights' : 'start-mode-not-set',
        name + ': starts ' + seen + ', not ' + setting + '; sc.exe ended with ' + status,
        status ? problems.win32(status) : ''
      );
    }
  }

  return { bring: bring, setStart: setStart };
})();

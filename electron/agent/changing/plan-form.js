/**
 * The form of a plan, member by member (shared/plan.ts). Strict: what is not known here is refused, and every name that
 * becomes part of a command line or a query fits a narrow pattern.
 */
var planForm = (function () {
  var MOST_STEPS = 300;
  var MOST_ADDRESSES = 2000;
  var MOST_ENTRIES = 1000;
  var MOST_BINDINGS = 500;
  var VALUE_NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
  /** A list entry as reg.exe can write it back, junk included: no quotation mark, no %, no backslash at its end. */
  var ENTRY = /^[\x21\x23\x24\x26-\x5b\x5d-\x7e]{1,128}$/;
  var ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

  /**
   * Whether a value is an object with exactly these members.
   * @param {unknown} value
   * @param {string} names sorted, with one space between
   * @returns {value is Record<string, unknown>}
   */
  function has(value, names) {
    return json.isObject(value) && json.keys(value).join(' ') === names;
  }

  /** @param {unknown} value @param {number} least @param {number} most */
  function isWhole(value, least, most) {
    return typeof value === 'number' && value >= least && value <= most && value === Math.floor(value);
  }

  /** @param {unknown} value */
  function isBrief(value) {
    return typeof value === 'string' && value.length <= 512;
  }

  /** Not of what a value becomes as a text: null would pass for a name. @param {unknown} value @param {RegExp} pattern */
  function fits(value, pattern) {
    return typeof value === 'string' && pattern.test(value);
  }

  /**
   * @param {unknown} value
   * @param {number} most
   * @param {(item: unknown) => boolean} isItem
   */
  function isListOf(value, most, isItem) {
    if (!json.isList(value) || value.length > most) {
      return false;
    }
    for (var i = 0; i < value.length; i++) {
      if (!isItem(value[i])) {
        return false;
      }
    }
    return true;
  }

  /** @param {unknown} value */
  function isEntry(value) {
    return typeof value === 'string' && ENTRY.test(value);
  }

  /** @param {unknown} value */
  function isRegistryState(value) {
    if (has(value, 'type')) {
      return value.type === 'absent';
    }
    if (!has(value, 'data type')) {
      return false;
    }
    return value.type === 'dword'
      ? isWhole(value.data, 0, 0xffffffff)
      : value.type === 'multi-string' && isListOf(value.data, MOST_ENTRIES, isEntry);
  }

  /** "Selected addresses" with none selected cannot be said: Windows Media Services takes it for all. @param {unknown} value */
  function isPluginState(value) {
    if (!has(value, 'bind enabled port') || typeof value.enabled !== 'boolean' || !isWhole(value.port, 0, 65535)) {
      return false;
    }
    var bind = value.bind;
    return bind === 'all' || (json.isList(bind) && bind.length > 0 && isListOf(bind, MOST_ADDRESSES, isEntry));
  }

  /** @param {unknown} value */
  function isRunState(value) {
    return value === 'running' || value === 'stopped';
  }

  /** What a plan may find a service set to, so that an undo can set it to that. @param {unknown} value */
  function isStartSetting(value) {
    return value === 'auto' || value === 'delayed-auto' || value === 'manual';
  }

  /** @param {unknown} value */
  function isListedState(value) {
    return value === 'listed' || value === 'unlisted';
  }

  /** @param {unknown} value */
  function isMetabaseState(value) {
    if (has(value, 'type')) {
      return value.type === 'absent';
    }
    if (!has(value, 'data type')) {
      return false;
    }
    return value.type === 'boolean'
      ? typeof value.data === 'boolean'
      : value.type === 'list' && isListOf(value.data, MOST_BINDINGS, isBrief);
  }

  /** @param {unknown} value */
  function isMetabaseValues(value) {
    return (
      has(value, 'DisableSocketPooling SecureBindings ServerBindings') &&
      isMetabaseState(value.DisableSocketPooling) &&
      isMetabaseState(value.SecureBindings) &&
      isMetabaseState(value.ServerBindings)
    );
  }

  /** @param {unknown} value */
  function isBackupItem(value) {
    return text.isOneOf(String(value), ['http-parameters', 'metabase', 'wms-settings', 'metabase-backup']);
  }

  /** @param {unknown} change */
  function isChange(change) {
    if (has(change, 'items kind')) {
      return change.kind === 'backup' && isListOf(change.items, 3, isBackupItem);
    }
    if (has(change, 'after before displayName kind service')) {
      return (
        fits(change.service, services.NAME) &&
        isBrief(change.displayName) &&
        (change.kind === 'service'
          ? isRunState(change.before) && isRunState(change.after)
          : // No plan lets Windows start anything: an undo sets back what was there.
            change.kind === 'start-mode' && isStartSetting(change.before) && change.after === 'disabled')
      );
    }
    if (has(change, 'after before key kind name')) {
      return (
        change.kind === 'registry' &&
        // The only key that a plan may ever name.
        change.key === registry.HTTP_PARAMETERS &&
        fits(change.name, VALUE_NAME) &&
        isRegistryState(change.before) &&
        isRegistryState(change.after)
      );
    }
    if (has(change, 'address after before kind')) {
      return (
        change.kind === 'list-entry' &&
        toldList.isAddress(change.address) &&
        isListedState(change.before) &&
        isListedState(change.after)
      );
    }
    if (has(change, 'after before kind node')) {
      return (
        change.kind === 'metabase' &&
        fits(change.node, metabaseNodes.NODE) &&
        isMetabaseValues(change.before) &&
        isMetabaseValues(change.after)
      );
    }
    if (has(change, 'address kind port program task write')) {
      return (
        change.kind === 'manual' &&
        (change.task === 'listen-here' || change.task === 'http-streaming') &&
        isBrief(change.program) &&
        isBrief(change.write) &&
        text.isIpv4(change.address) &&
        isWhole(change.port, 1, 65535)
      );
    }
    return (
      has(change, 'after before kind') &&
      change.kind === 'plugin' &&
      isPluginState(change.before) &&
      isPluginState(change.after)
    );
  }

  /** @param {unknown} step */
  function isStep(step) {
    return (
      has(step, 'change id limitSeconds outageSeconds reason') &&
      fits(step.id, /^s\d\d\d?$/) &&
      isBrief(step.reason) &&
      isWhole(step.limitSeconds, 1, 600) &&
      typeof step.outageSeconds === 'number' &&
      isChange(step.change)
    );
  }

  /**
   * Whether a value is an object with exactly these members, some of which it may lack.
   * @param {unknown} value
   * @param {readonly string[]} optional
   * @param {string} names as in `has`
   * @returns {value is Record<string, unknown>}
   */
  function hasWith(value, optional, names) {
    if (!json.isObject(value)) {
      return false;
    }
    /** @type {string[]} */
    var always = [];
    var present = json.keys(value);
    for (var i = 0; i < present.length; i++) {
      var name = /** @type {string} */ (present[i]);
      if (!text.isOneOf(name, optional)) {
        always.push(name);
      }
    }
    return always.join(' ') === names;
  }

  /**
   * @param {unknown} name
   * @param {object} table
   */
  function isNameIn(name, table) {
    return typeof name === 'string' && Object.prototype.hasOwnProperty.call(table, name);
  }

  /** @param {unknown} choice */
  function isChoice(choice) {
    return (
      hasWith(
        choice,
        ['claimant', 'loopback', 'openWeb', 'pooling', 'service'],
        'hotfixValueName method streamAddress streamPort webAddresses'
      ) &&
      (choice.claimant === undefined || isNameIn(choice.claimant, claimants)) &&
      (choice.loopback === undefined || choice.loopback === 'web' || choice.loopback === 'program') &&
      (choice.openWeb === undefined || choice.openWeb === true) &&
      (choice.pooling === undefined || choice.pooling === 'site' || choice.pooling === 'all') &&
      (choice.service === undefined || fits(choice.service, services.NAME)) &&
      fits(choice.hotfixValueName, VALUE_NAME) &&
      isNameIn(choice.method, methods) &&
      text.isIpv4(choice.streamAddress) &&
      isWhole(choice.streamPort, 1, 65535) &&
      isListOf(choice.webAddresses, MOST_ADDRESSES, text.isIpv4)
    );
  }

  /** @param {unknown} server */
  function isServer(server) {
    return (
      has(server, 'computerName installedAt osVersion') &&
      isBrief(server.computerName) &&
      isBrief(server.osVersion) &&
      (server.installedAt === null || fits(server.installedAt, ISO_TIME))
    );
  }

  /** @param {unknown} endpoint */
  function isEndpoint(endpoint) {
    return has(endpoint, 'address port') && text.isIpv4(endpoint.address) && isWhole(endpoint.port, 1, 65535);
  }

  /** @param {unknown} outage */
  function isOutage(outage) {
    return (
      has(outage, 'streamingSeconds webSeconds') &&
      typeof outage.webSeconds === 'number' &&
      typeof outage.streamingSeconds === 'number'
    );
  }

  /**
   * The member that has not the form of a plan, or ''.
   * @param {unknown} plan
   */
  function wrongMember(plan) {
    var members = 'choice createdAt format hash id neededAddresses outage server steps streamEndpoint version';
    if (!json.isObject(plan) || plan.format !== 'share80.plan') {
      return 'format';
    }
    if (!isWhole(plan.version, 1, formats.plan)) {
      return 'version';
    }
    if (!has(plan, members)) {
      return 'members';
    }
    /** @type {[string, boolean][]} */
    var checks = [
      ['id', fits(plan.id, /^[0-9a-f]{12}$/)],
      ['hash', fits(plan.hash, /^[0-9a-f]{64}$/)],
      ['createdAt', fits(plan.createdAt, ISO_TIME)],
      ['server', isServer(plan.server)],
      ['choice', isChoice(plan.choice)],
      ['steps', isListOf(plan.steps, MOST_STEPS, isStep)],
      ['neededAddresses', isListOf(plan.neededAddresses, MOST_ADDRESSES, text.isIpv4)],
      ['streamEndpoint', isEndpoint(plan.streamEndpoint)],
      ['outage', isOutage(plan.outage)]
    ];
    for (var i = 0; i < checks.length; i++) {
      var check = /** @type {[string, boolean]} */ (checks[i]);
      if (!check[1]) {
        return check[0];
      }
    }
    return '';
  }

  return { wrongMember: wrongMember };
})();

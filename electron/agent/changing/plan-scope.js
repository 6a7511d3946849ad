/**
 * What a plan may change, whoever made it: only what plans of Share80 change, on this server as it is now. A plan's hash
 * has no key, and its form says nothing of what its names stand for.
 */
var planScope = (function () {
  /**
   * @param {readonly string[]} list in lower case
   * @param {string} name
   */
  function names(list, name) {
    return text.isOneOf(name.toLowerCase(), list);
  }

  /** @param {readonly string[]} addresses */
  function areAddresses(addresses) {
    for (var i = 0; i < addresses.length; i++) {
      if (!text.isIpv4(addresses[i])) {
        return false;
      }
    }
    return addresses.length > 0;
  }

  /**
   * The list of addresses, or the hotfix's one value: what it was before may be anything that can be written back.
   * @param {Plan} plan
   * @param {RegistryChange} change
   */
  function allowsValue(plan, change) {
    var method = methods[plan.choice.method];
    if (names(method.values, change.name)) {
      return change.after.type === 'multi-string' && areAddresses(change.after.data);
    }
    return (
      method.setsNamedValue &&
      text.same(change.name, plan.choice.hotfixValueName) &&
      !names(family.otherValues, change.name) &&
      (change.before.type === 'absent' || change.before.type === 'dword') &&
      change.after.type === 'dword' &&
      change.after.data === 1
    );
  }

  /** @param {Plan} plan */
  function claimantOf(plan) {
    return claimants[plan.choice.claimant || 'wms'];
  }

  /**
   * The services that whoever gets the address lives in, in lower case: its own, or the one that the choice names.
   * @param {Plan} plan
   */
  function homesOf(plan) {
    var claimant = claimantOf(plan);
    var named = claimant.startsNamed && plan.choice.service ? plan.choice.service.toLowerCase() : '';
    return claimant.service ? [claimant.service] : named ? [named] : [];
  }

  /**
   * Whether the plan keeps Windows from starting this service, so that it may stop it.
   * @param {Plan} plan
   * @param {string} name
   */
  function keepsOff(plan, name) {
    for (var i = 0; i < plan.steps.length; i++) {
      var change = /** @type {Step} */ (plan.steps[i]).change;
      if (change.kind === 'start-mode' && text.same(change.service, name)) {
        return methods[plan.choice.method].stopsHolders;
      }
    }
    return false;
  }

  /**
   * Who holds the port now may be stopped and kept off it (machine-check.js asks who that is). What was there before is believed
   * of a plan that lies among the data of this server, since it ran here; else an undo may find it as it was, and do nothing.
   * @param {Plan} plan
   * @param {ServiceChange | StartModeChange} change
   * @param {boolean} undoing
   */
  function allowsKeepingOff(plan, change, undoing) {
    if (!keepsOff(plan, change.service) || change.before === 'stopped') {
      return false;
    }
    return !undoing || planFolder.holds(plan) || targets.is(targets.read(change), change.before);
  }

  /**
   * @param {Plan} plan
   * @param {ServiceChange} change
   * @param {() => { dependents: string[], needs: Record<string, boolean> }} scope read when it is needed
   * @param {boolean} undoing
   */
  function allowsService(plan, change, scope, undoing) {
    if (methods[plan.choice.method].stopsHolders && change.after === 'stopped') {
      return allowsKeepingOff(plan, change, undoing);
    }
    if (names(family.services, change.service) || text.same(claimantOf(plan).service, change.service)) {
      return true;
    }
    var now = scope();
    return (
      names(now.dependents, change.service) ||
      // What a claimant needs is started for it; nothing is ever stopped by that name.
      (now.needs[change.service.toLowerCase()] === true && change.before === 'stopped' && change.after === 'running')
    );
  }

  /**
   * Sites keep what they have, and are bound to addresses that the web keeps instead of to all; pooling is switched off.
   * @param {Plan} plan
   * @param {MetabaseChange} change
   */
  function allowsNode(plan, change) {
    var pooling = change.after.DisableSocketPooling;
    return (
      allowsBindings(plan, change.before.ServerBindings, change.after.ServerBindings) &&
      allowsBindings(plan, change.before.SecureBindings, change.after.SecureBindings) &&
      (metabaseNodes.same(change.before.DisableSocketPooling, pooling) ||
        (pooling.type === 'boolean' && pooling.data === true))
    );
  }

  /**
   * @param {Plan} plan
   * @param {MetabaseState} before
   * @param {MetabaseState} after
   */
  function allowsBindings(plan, before, after) {
    if (metabaseNodes.same(before, after)) {
      return true;
    }
    if (before.type !== 'list' || after.type !== 'list' || after.data.length === 0) {
      return false;
    }
    for (var i = 0; i < after.data.length; i++) {
      var binding = /** @type {string} */ (after.data[i]);
      var parts = /^([\d.]+):\d{1,5}(:[^:]*)?$/.exec(binding);
      if (!text.isOneOf(binding, before.data) && !(parts && text.isOneOf(String(parts[1]), plan.choice.webAddresses))) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param {Plan} plan
   * @param {Change} change
   * @param {() => { dependents: string[], needs: Record<string, boolean> }} scope
   * @param {boolean} undoing
   */
  function allows(plan, change, scope, undoing) {
    switch (change.kind) {
      case 'backup':
      case 'manual':
        return true;
      case 'service':
        return allowsService(plan, change, scope, undoing);
      case 'start-mode':
        return allowsKeepingOff(plan, change, undoing);
      case 'registry':
        return allowsValue(plan, change);
      case 'list-entry':
        return names(methods[plan.choice.method].values, registry.LISTEN_LIST);
      case 'metabase':
        return methods[plan.choice.method].setsMetabase && allowsNode(plan, change);
      case 'plugin':
        return claimantOf(plan).setsPlugin && (change.after.bind === 'all' || areAddresses(change.after.bind));
    }
  }

  /**
   * The first thing that a plan names and may not, as a problem; null when there is none. What cannot be read is not
   * allowed.
   * @param {Plan} plan
   * @param {boolean} undoing
   * @returns {Problem | null}
   */
  function problemOf(plan, undoing) {
    /** @type {{ dependents: string[], needs: Record<string, boolean> } | null} */
    var read = null;
    function scope() {
      read = read || services.readScope(homesOf(plan));
      return read;
    }
    for (var i = 0; i < plan.steps.length; i++) {
      var step = /** @type {Step} */ (plan.steps[i]);
      try {
        if (!allows(plan, step.change, scope, undoing)) {
          return problems.make('plan-goes-too-far', step.id + ' ' + describe(step.change));
        }
      } catch (error) {
        return problems.make(
          'plan-goes-too-far',
          step.id + ' ' + describe(step.change) + ': ' + problems.describe(error)
        );
      }
    }
    return null;
  }

  /** @param {Change} change */
  function describe(change) {
    return targets.has(change) ? targets.keyOf(change) : change.kind;
  }

  return { problemOf: problemOf };
})();

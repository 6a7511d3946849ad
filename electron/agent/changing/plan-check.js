/** Whether a plan is what its maker sealed, and makes sense as a chain of changes. */
var planCheck = (function () {
  /** A plan older than this was made for a server that may have changed in ways that no check sees. */
  var OLDEST_MS = 7 * 24 * 3600000;

  /** @param {Plan} plan */
  function hashOf(plan) {
    /** @type {Record<string, unknown>} */
    var draft = {};
    for (var name in plan) {
      if (Object.prototype.hasOwnProperty.call(plan, name) && name !== 'id' && name !== 'hash') {
        draft[name] = /** @type {any} */ (plan)[name];
      }
    }
    return digest.sha256(json.write(draft));
  }

  /**
   * The step that does not go on where the one before it on the same target ended, names an id twice, or comes after what
   * a person has to do, which stands last; else ''.
   * @param {Plan} plan
   */
  function brokenStep(plan) {
    /** @type {Record<string, string>} */
    var states = {};
    /** @type {Record<string, boolean>} */
    var ids = {};
    var personDoes = false;
    for (var i = 0; i < plan.steps.length; i++) {
      var step = /** @type {Step} */ (plan.steps[i]);
      var change = step.change;
      if (ids[step.id] === true || (personDoes && change.kind !== 'manual')) {
        return step.id;
      }
      ids[step.id] = true;
      personDoes = change.kind === 'manual';
      if (targets.has(change)) {
        var key = targets.keyOf(change);
        var known = states[key];
        if (known !== undefined && known !== json.write(change.before)) {
          return step.id;
        }
        states[key] = json.write(change.after);
      }
    }
    return '';
  }

  /**
   * Null when the plan may be used, else the problem.
   * @param {unknown} plan anything at all
   * @returns {Problem | null}
   */
  function problemOf(plan) {
    var wrong = planForm.wrongMember(plan);
    if (wrong) {
      return problems.make('plan-altered', 'not a plan of this version: ' + wrong);
    }
    var formed = /** @type {Plan} */ (plan);
    var hash = hashOf(formed);
    if (hash !== formed.hash || hash.slice(0, 12) !== formed.id) {
      return problems.make('plan-altered', 'the plan does not have the hash that it names');
    }
    var broken = brokenStep(formed);
    return broken
      ? problems.make('plan-altered', 'step ' + broken + ' does not follow from the steps before it')
      : null;
  }

  /**
   * Null when the plan is young enough by the clock of this server. A live link does not ask: clocks differ, and its plan
   * was made a moment ago.
   * @param {unknown} plan
   * @returns {Problem | null}
   */
  function tooOld(plan) {
    var made = json.isObject(plan) ? String(plan.createdAt) : '';
    return time.clock() - time.parse(made) > OLDEST_MS
      ? problems.make('plan-too-old', 'made ' + made + ', the clock of this server says ' + time.now())
      : null;
  }

  /**
   * The id to file a result under, for a plan that may be anything.
   * @param {unknown} plan
   */
  function idOf(plan) {
    var id = json.isObject(plan) ? String(plan.id) : '';
    return /^[0-9a-f]{12}$/.test(id) ? id : '000000000000';
  }

  return { problemOf: problemOf, tooOld: tooOld, idOf: idOf };
})();

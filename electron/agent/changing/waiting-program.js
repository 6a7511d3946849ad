/**
 * The program that gets the address, where the plan has a person tell it so: as long as it is not told, it may not be able to
 * start. What it does then is no failure of the plan: everything else stands, and the program is stopped as before.
 */
var waitingProgram = (function () {
  /** @type {ProblemCode} */
  var CODE = 'program-waits';

  /**
   * Whether a step starts the very program that the plan, at its end, has a person tell its address.
   * @param {Plan} plan
   * @param {Step} step
   */
  function isStartedBy(plan, step) {
    var last = plan.steps[plan.steps.length - 1];
    var named = plan.choice.service;
    return (
      step.reason === 'program-gets-address' &&
      step.change.kind === 'service' &&
      step.change.after === 'running' &&
      typeof named === 'string' &&
      text.same(step.change.service, named) &&
      last !== undefined &&
      last.change.kind === 'manual'
    );
  }

  /**
   * Null when the step starts another service, when that program is not stopped as before, or when its address is not seen to be
   * free: then not its person is waited for. Throws when it cannot be read.
   * @param {Plan} plan
   * @param {Step} step
   * @returns {Problem | null}
   */
  function problemOf(plan, step) {
    if (!isStartedBy(plan, step) || step.change.kind !== 'service') {
      return null;
    }
    // While it runs nothing else is asked: it could end meanwhile.
    var state = services.stateOf(step.change.service);
    if (state !== step.change.before) {
      return null;
    }
    var isFree = listeners.readAll().value !== null && !machineCheck.streamHolder(plan);
    return isFree ? problems.make(CODE, step.change.service + ' is ' + state) : null;
  }

  /**
   * The same of a whole plan: a program that was started may have ended since.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function problemIn(plan) {
    for (var i = 0; i < plan.steps.length; i++) {
      var problem = problemOf(plan, /** @type {Step} */ (plan.steps[i]));
      if (problem) {
        return problem;
      }
    }
    return null;
  }

  return { CODE: CODE, problemOf: problemOf, problemIn: problemIn };
})();

/** Undo: brings a plan's targets back to what they were before it, also when the run was interrupted. */
var undo = (function () {
  /**
   * Takes back the first `count` steps. When the plan stood complete and something fails, it is completed again: the
   * server ends in the old state or the new one.
   * @param {Plan} plan
   * @param {number} count
   * @param {JournalWriter} journal
   * @param {boolean} doubtful an earlier attempt failed
   */
  function takeBack(plan, count, journal, doubtful) {
    var whole = targets.stepsOf(plan);
    var list = whole.slice(0, count);
    var complete = count === whole.length && isComplete(plan);
    var result = steps.mendAll(
      list.slice(0).reverse(),
      'before',
      'undo',
      journal,
      complete,
      whole.slice(0).reverse(),
      doubtful
    );
    /** @type {Problem | null} */
    var differs = result.problem;
    if (result.problem && complete) {
      steps.mendAll(result.done.slice(0).reverse(), 'after', 'rollback', journal, false, whole, false);
    } else {
      differs = steps.confirmBefore(list, 'undo', journal, result);
    }
    // The plug-in of a service that did not run before cannot be read now, and has its own step to vouch for it.
    var unseen = differs !== null && differs.code === 'plugin-failed' && result.problem === null;
    var failed = result.stale || (differs !== null && !unseen);
    journal.add(
      'undo',
      'end',
      '',
      failed ? 'undo-failed' : 'undone',
      failed
        ? result.hung
          ? steps.HUNG
          : result.problem || differs || steps.staleProblem(result)
        : machineCheck.missingRestart(plan)
    );
  }

  /**
   * Whether every target is as the whole plan leaves it.
   * @param {Plan} plan
   */
  function isComplete(plan) {
    try {
      return steps.notAsPlanned(plan, false) === null;
    } catch (error) {
      return false;
    }
  }

  /**
   * Takes a plan back, which may be anything at all. Never throws; a refusal changes nothing.
   * @param {unknown} unchecked
   * @param {LineListener} listen
   * @returns {Journal} the plan's whole journal, with the undo at its end
   */
  function run(unchecked, listen) {
    var past = journals.NONE;
    var wrong = planCheck.problemOf(unchecked);
    if (wrong) {
      return journals.refused(planCheck.idOf(unchecked), 'undo', past, wrong, listen);
    }
    var plan = /** @type {Plan} */ (unchecked);
    /** @type {(() => void) | null} */
    var release = null;
    /** @type {JournalWriter | null} */
    var journal = null;
    try {
      var server = machineCheck.wrongServer(plan);
      if (server) {
        return journals.refused(plan.id, 'undo', journals.load(plan.id), server, listen);
      }
      var tooFar = planScope.problemOf(plan, true);
      if (tooFar) {
        return journals.refused(plan.id, 'undo', past, tooFar, listen);
      }
      release = claim.takeIfPossible();
      var newer = planFolder.newerThan(plan.id);
      if (newer) {
        return journals.refused(
          plan.id,
          'undo',
          journals.load(plan.id),
          problems.make('newer-plan', 'plan ' + newer),
          listen
        );
      }
      // Not before: whoever reads a journal can be in the way of the agent that is writing it.
      var folder = paths.planFolder(plan.id);
      if (release && !files.fileSystem().FolderExists(folder) && earlierData.has(plan.id)) {
        earlierData.takeOver(plan);
      }
      if (files.fileSystem().FolderExists(folder)) {
        trustedFolder.demandFoldersOf(paths.journal(plan.id));
      }
      past = journals.load(plan.id);
      machineCheck.tidy();
      pluginMemory.load(plan);
      var doubtful = journals.isDoubtful(past.lines);
      var interrupted = journals.isUnfinished(past.lines) || !past.whole;
      var found = undoStart.find(plan, interrupted || doubtful);
      var count = doubtful ? targets.stepsOf(plan).length : found;
      if (count === 0 && past.lines.length === 0 && !files.fileSystem().FolderExists(folder)) {
        return journals.refused(plan.id, 'undo', past, problems.make('nothing-to-undo', 'plan ' + plan.id), listen);
      }
      journal = journals.open(plan.id, past, files.fileSystem().FolderExists(folder), listen);
      journal.add('undo', 'begin', '', null, null);
      if (count === 0) {
        journal.add('undo', 'end', '', 'undone', machineCheck.missingRestart(plan));
      } else {
        takeBack(plan, count, journal, doubtful);
      }
      return journal.result();
    } catch (error) {
      var problem = problems.of(error, 'unexpected');
      if (!journal) {
        return journals.refused(plan.id, 'undo', past, problem, listen);
      }
      journal.add('undo', 'end', '', 'undo-failed', problem);
      return journal.result();
    } finally {
      if (release) {
        release();
      }
    }
  }

  return { run: run };
})();

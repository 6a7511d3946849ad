/**
 * The kit: what its start files LOOK, APPLY, UNDO, LINK and WATCH do, with the files that lie beside the agent. Nothing is done
 * before these are as the manifest says, and every verb leaves a result, also when it fails.
 */
var kit = (function () {
  var NO_PLAN = '000000000000';

  /** @type {Record<Outcome, string>} */
  var MEANINGS = {
    'done': 'Every step is done.',
    'reboot-needed': 'Http.sys still uses the old settings. Restart Windows, then verify.',
    'refused': 'Refused. Nothing was changed.',
    'rolled-back': 'A step failed. Rolled back: each changed setting was read again.',
    'rollback-failed': 'A step failed, and not everything could be rolled back. Run UNDO.cmd.',
    'undone': 'Undone: each restored setting was read again.',
    'undo-failed': 'The undo failed. Some or all settings can be those of the plan.'
  };
  var HANGS = 'Http.sys does not stop: websites are down. Restart Windows first. Until then, UNDO.cmd cannot help.';
  var PROGRAM_WAITS = 'Every other step is done. The program did not start: tell it its IP address, then start it.';
  var UNDONE_AFTER_REBOOT = 'The settings are restored. Http.sys uses them only after Windows restarts.';

  /** Tells the person at the server how far it is. @type {LineListener} */
  function tellStep(_planId, line) {
    if (line.event === 'step-begin') {
      WScript.Echo(line.phase + ': step ' + line.step);
    }
    return false;
  }

  /** @param {string} name */
  function read(name) {
    return files.readJson(kitManifest.path(name));
  }

  function apply() {
    var plan = read('plan.json');
    var old = planCheck.problemOf(plan) ? null : planCheck.tooOld(plan);
    return old ? refused('run', planCheck.idOf(plan), old) : runs.run(plan, tellStep);
  }

  /**
   * Shows what an undo would take back, services and values by their own names.
   * @param {Plan} plan
   */
  function show(plan) {
    WScript.Echo('This kit has no plan. The last plan on this server: ' + plan.id + ', created ' + plan.createdAt);
    for (var i = plan.steps.length - 1; i >= 0; i--) {
      var step = /** @type {Step} */ (plan.steps[i]);
      var change = step.change;
      if (targets.has(change)) {
        var states = json.write(change.after) + ' -> ' + json.write(change.before);
        WScript.Echo('  ' + step.id + ' ' + targets.keyOf(change) + ': ' + states);
      }
    }
  }

  /** No answer, and input that is closed or not there at all, is no. */
  function isConfirmed() {
    WScript.Echo('Undo it? Type yes and press Enter. Anything else changes nothing.');
    try {
      return text.same(text.trim(WScript.StdIn.ReadLine()), 'yes');
    } catch (error) {
      return false;
    }
  }

  /** Takes back the plan of this kit; of a kit without one the last plan of this server, when somebody says yes to it. */
  function takeBack() {
    if (files.exists(kitManifest.path('plan.json'))) {
      return undo.run(read('plan.json'), tellStep);
    }
    var plan = /** @type {Plan} */ (planFolder.lastCarriedOut());
    if (!planCheck.problemOf(plan)) {
      show(plan);
      if (!isConfirmed()) {
        return refused('undo', plan.id, problems.make('not-confirmed', 'plan ' + plan.id + ' was not undone'));
      }
    }
    return undo.run(plan, tellStep);
  }

  /**
   * @param {JournalPhase} phase
   * @param {string} planId
   * @param {Problem} problem
   */
  function refused(phase, planId, problem) {
    return journals.refused(planId, phase, journals.NONE, problem, tellStep);
  }

  /** The id of this kit's plan, whatever became of its file. */
  function planId() {
    try {
      return planCheck.idOf(read('plan.json'));
    } catch (error) {
      return NO_PLAN;
    }
  }

  /**
   * Throws a fault when it did not end as it should.
   * @param {Obedience} obeys
   */
  function serve(obeys) {
    var end = link.serve(read('link.json'), obeys);
    if (end === 'no-contact') {
      throw problems.fault('unexpected', 'Share80 could not be reached, or rejected this agent');
    }
    if (end === 'refused-orders') {
      throw problems.fault('unexpected', 'somebody ordered more than a check of this server: nothing was changed');
    }
  }

  /**
   * @param {string} verb
   * @returns {unknown} the result; null when there is none to keep
   */
  function act(verb) {
    WScript.Echo('Checking the files of this kit...');
    WScript.Echo('Kit ' + kitManifest.check() + ' was not changed.');
    switch (verb) {
      case 'look':
        WScript.Echo('Checking this server. This can take some minutes...');
        return inspection.inspect(read('request.json'));
      case 'apply':
        return apply();
      case 'undo':
        return takeBack();
      default:
        serve(verb === 'watch' ? 'looks' : 'everything');
        return null;
    }
  }

  /**
   * @param {string} verb
   * @param {Problem} problem
   * @returns {unknown}
   */
  function failure(verb, problem) {
    if (verb === 'apply' || verb === 'undo') {
      return refused(verb === 'apply' ? 'run' : 'undo', planId(), problem);
    }
    return { say: 'trouble', problem: problem, text: problem.detail };
  }

  /**
   * @param {JournalLine} end
   * @param {Outcome} outcome
   */
  function meaning(end, outcome) {
    if (end.problem && end.problem.code === 'http-hangs') {
      return HANGS;
    }
    if (end.problem && end.problem.code === waitingProgram.CODE) {
      return PROGRAM_WAITS;
    }
    return journals.waitsForReboot(end) ? UNDONE_AFTER_REBOOT : MEANINGS[outcome];
  }

  /**
   * @param {unknown} result
   * @returns {JournalLine | null} the line that says how it ended; null for anything but a journal
   */
  function tell(result) {
    /** @type {any} */
    var known = result;
    /** @type {JournalLine | null} */
    var last = known && known.lines ? known.lines[known.lines.length - 1] : null;
    var problem = last ? last.problem : known && known.problem;
    if (last && last.outcome) {
      WScript.Echo(meaning(last, last.outcome));
    }
    if (problem) {
      WScript.Echo('Reason: ' + problem.code + ': ' + problem.detail);
    }
    return last;
  }

  /**
   * Prints the check code, for people to compare before anything is done. Throws when `note` cannot be made, which
   * tells the start file that the script runs.
   * @param {string} note
   * @returns {boolean} false when there is no code
   */
  function check(note) {
    var found = false;
    try {
      WScript.Echo('Check code of this kit: ' + kitManifest.code());
      found = true;
    } catch (error) {
      WScript.Echo('STOP. This kit was changed. Create a new one. Details: ' + problems.describe(error));
    }
    writeNote(note, '-');
    return found;
  }

  /**
   * What the note says of a result: its path, or its name alone where the path has characters that a command window would
   * read as others. The start file knows the folders.
   * @param {string} path
   */
  function noteOf(path) {
    return /^[\x20-\x7e]*$/.test(path) ? path : path.slice(path.lastIndexOf('\\') + 1);
  }

  /**
   * The note is this agent's own: whoever else made a file of its name could alter it before the start file reads it.
   * @param {string} note
   * @param {string} content
   */
  function writeNote(note, content) {
    files.remove(note);
    files.writeNew(note, content + '\r\n');
  }

  /**
   * Does what a start file says and writes its result. `note` is a file that receives the result's path, `-` when there
   * is none to keep: the start file cannot know the name, nor believe an exit status. Throws when nothing could be
   * written.
   * @param {string} verb
   * @param {string} note
   * @returns {{ ok: boolean, end: JournalLine | null }}
   */
  function start(verb, note) {
    var ok = true;
    /** @type {unknown} */
    var result;
    try {
      result = act(verb);
    } catch (error) {
      ok = false;
      result = failure(verb, problems.of(error, 'unexpected'));
    }
    var end = tell(result);
    writeNote(note, result === null ? '-' : noteOf(kitResults.write(verb, result)));
    return { ok: ok, end: end };
  }

  return { check: check, start: start };
})();

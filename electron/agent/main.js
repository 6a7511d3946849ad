/**
 * The verbs:
 *   agent.js inspect REQUEST OUT    reads the server
 *   agent.js run PLAN OUT           carries out a plan
 *   agent.js undo PLAN OUT          takes a plan back
 *   agent.js link CONFIG            does as the wizard says
 *   agent.js link CONFIG LIMIT      does so on this computer, within LIMIT: `looks`, or the hash of the one plan that may run
 *   agent.js kit VERB NOTE          check, look, apply, undo, link or watch, with the files of the kit that the agent lies in;
 *                                   NOTE is a file for the path of the result
 * OUT ends with the line SHARE80-END; without it the agent died.
 */
var main = (function () {
  /** Exit statuses, as those of the command line `share80`. */
  var DONE = 0;
  var WRONG_USAGE = 64;
  var WRONG_FILE = 65;
  var UNAVAILABLE = 4;
  /** @type {Record<Outcome, number>} */
  var STATUSES = {
    'done': DONE,
    'undone': DONE,
    'refused': 2,
    'rolled-back': 3,
    'rollback-failed': 4,
    'undo-failed': 4,
    'reboot-needed': 5
  };

  /** Nobody listens when a plan is run from a file. @type {LineListener} */
  function silence() {
    return false;
  }

  /**
   * @param {string[]} words
   * @returns {number | null} the exit status; null when these are not the words of a kit's start file
   */
  function startKit(words) {
    var verb = words[1] || '';
    var note = words[2];
    if (words.length !== 3 || !note || !text.isOneOf(verb, ['check', 'look', 'apply', 'undo', 'link', 'watch'])) {
      return null;
    }
    try {
      if (verb === 'check') {
        return kit.check(note) ? DONE : WRONG_FILE;
      }
      var ended = kit.start(verb, note);
      return ended.end && ended.end.outcome ? statusOfEnd(ended.end) : ended.ok ? DONE : UNAVAILABLE;
    } catch (error) {
      WScript.Echo('Share80: ' + problems.describe(error));
      return UNAVAILABLE;
    }
  }

  /** @param {JournalLine} end */
  function statusOfEnd(end) {
    if (journals.waitsForReboot(end)) {
      return STATUSES['reboot-needed'];
    }
    return end.outcome ? STATUSES[end.outcome] : UNAVAILABLE;
  }

  /** @param {Journal} journal */
  function statusOf(journal) {
    var last = journal.lines[journal.lines.length - 1];
    var outcome = last && last.outcome;
    WScript.Echo('Share80: ' + outcome + (last && last.problem ? ' (' + last.problem.code + ')' : ''));
    return last ? statusOfEnd(last) : UNAVAILABLE;
  }

  /**
   * @param {string} verb
   * @param {unknown} input
   * @param {string} out
   */
  function perform(verb, input, out) {
    if (verb === 'inspect') {
      files.writeResult(out, inspection.inspect(input));
      WScript.Echo('Share80: checked ' + inspection.computerName());
      return DONE;
    }
    var journal = verb === 'run' ? runs.run(input, silence) : undo.run(input, silence);
    files.writeResult(out, journal);
    return statusOf(journal);
  }

  function argumentTexts() {
    /** @type {string[]} */
    var found = [];
    for (var i = 0; i < WScript.Arguments.length; i++) {
      found.push(String(WScript.Arguments.Item(i)));
    }
    return found;
  }

  /**
   * @param {string} path
   * @returns {{ content: unknown } | null} null when it cannot be used, which was then said
   */
  function readInput(path) {
    try {
      // What lies among the data is believed only where the data are.
      return { content: files.parseJson(trustedFolder.holds(path) ? trustedFolder.read(path) : files.read(path)) };
    } catch (error) {
      WScript.Echo('Share80: ' + path + ' cannot be used: ' + problems.describe(error));
      return null;
    }
  }

  /**
   * @param {string[]} words
   * @returns {Obedience | null} null when these are not the words of a link
   */
  function limitOf(words) {
    var limit = words[2] || '';
    if (words.length === 2) {
      return 'everything';
    }
    return words.length === 3 && /^(looks|[0-9a-f]{64})$/.test(limit) ? limit : null;
  }

  /** @returns {number} the exit status; not to be relied on, since cscript ends with 0 when a script dies */
  function start() {
    var words = argumentTexts();
    var verb = words[0] || '';
    var kitStatus = verb === 'kit' ? startKit(words) : null;
    if (kitStatus !== null) {
      return kitStatus;
    }
    var takesOut = text.isOneOf(verb, ['inspect', 'run', 'undo']);
    var limit = verb === 'link' ? limitOf(words) : null;
    if (!(takesOut && words.length === 3) && !limit) {
      WScript.Echo(
        'usage: agent.js inspect REQUEST OUT | run PLAN OUT | undo PLAN OUT | link CONFIG [LIMIT] | kit VERB NOTE'
      );
      return WRONG_USAGE;
    }
    var input = readInput(/** @type {string} */ (words[1]));
    if (!input) {
      return WRONG_FILE;
    }
    try {
      if (limit) {
        return link.serve(input.content, limit) === 'served' ? DONE : UNAVAILABLE;
      }
      return perform(verb, input.content, /** @type {string} */ (words[2]));
    } catch (error) {
      WScript.Echo('Share80: ' + problems.describe(error));
      return WRONG_FILE;
    }
  }

  return { start: start };
})();

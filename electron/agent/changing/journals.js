/**
 * The journal of a plan: one JSON line per event on the server's disk, each with a checksum chained to the line before
 * (shared/journal.ts), so that a cut or altered journal is recognised.
 */
var journals = (function () {
  /** More than any plan, its rollback and many undos need. */
  var MOST_LINES = 5000;
  /** @type {Past} */
  var NONE = { lines: [], whole: true };
  /** The states of the targets tell what a journal that cannot be read does not. @type {Past} */
  var UNREADABLE = { lines: [], whole: false };

  /**
   * @param {string} previousSum
   * @param {Omit<JournalLine, 'sum'>} line
   */
  function sumOf(previousSum, line) {
    return digest.sha256(previousSum + json.write(line)).slice(0, 16);
  }

  /**
   * A line of the file, when it is the next one of an unbroken chain; else null.
   * @param {string} row
   * @param {JournalLine | undefined} previous
   * @returns {JournalLine | null}
   */
  function nextLine(row, previous) {
    /** @type {any} */
    var line;
    try {
      line = json.read(row);
    } catch (error) {
      return null;
    }
    if (!json.isObject(line) || line.n !== (previous ? previous.n + 1 : 1)) {
      return null;
    }
    var sum = line.sum;
    delete line.sum;
    var expected = sumOf(previous ? previous.sum : '', /** @type {any} */ (line));
    line.sum = sum;
    return sum === expected ? /** @type {any} */ (line) : null;
  }

  /**
   * The lines that can be trusted: reading stops where the chain breaks. `whole` tells whether the text ends there.
   * @param {string} content
   */
  function parse(content) {
    /** @type {JournalLine[]} */
    var lines = [];
    var rows = text.lines(content);
    for (var i = 0; i < rows.length && lines.length < MOST_LINES; i++) {
      var row = text.trim(/** @type {string} */ (rows[i]));
      if (row !== '') {
        var line = nextLine(row, lines[lines.length - 1]);
        if (!line) {
          return { lines: lines, whole: false };
        }
        lines.push(line);
      }
    }
    return { lines: lines, whole: content === '' || /\n$/.test(content) };
  }

  /**
   * The journal that lies on the disk; no lines when there is none. Throws a fault `folder-not-trusted`.
   * @param {string} planId
   * @returns {Past}
   */
  function load(planId) {
    var path = paths.journal(planId);
    // The draft of a journal that was being written anew when the power failed.
    var found = files.exists(path) ? path : path + '.tmp';
    if (!files.exists(found)) {
      return NONE;
    }
    trustedFolder.demandFile(found);
    try {
      var content = files.read(found);
      // The file is ASCII: a byte that is missing here is one that could not be read.
      return content.length === files.size(found) ? parse(content) : UNREADABLE;
    } catch (error) {
      return UNREADABLE;
    }
  }

  /**
   * Whether what was begun last has no end.
   * @param {JournalLine[]} lines
   */
  function isUnfinished(lines) {
    var last = lines[lines.length - 1];
    return last !== undefined && last.event !== 'end';
  }

  /**
   * Whether something of what a plan did is still there, as far as its journal tells: one that broke off says so of nothing.
   * @param {Past} past
   */
  function stands(past) {
    var last = past.lines[past.lines.length - 1];
    if (!past.whole || isUnfinished(past.lines)) {
      return true;
    }
    var touched = false;
    for (var i = 0; i < past.lines.length; i++) {
      touched = touched || /** @type {JournalLine} */ (past.lines[i]).step !== '';
    }
    return last !== undefined && touched && !text.isOneOf(String(last.outcome), ['refused', 'rolled-back', 'undone']);
  }

  /**
   * Whether something could not be taken back the last time: then the states alone do not tell that everything is in
   * force again, since Http.sys may not have been restarted.
   * @param {JournalLine[]} lines
   */
  function isDoubtful(lines) {
    var doubtful = false;
    for (var i = 0; i < lines.length; i++) {
      var line = /** @type {JournalLine} */ (lines[i]);
      var failed = line.outcome === 'rollback-failed' || line.outcome === 'undo-failed';
      if (failed && line.problem && line.problem.code === 'http-hangs') {
        // Windows was restarted since, or Http.sys still hangs: another stop of it would only take the sites down again.
        doubtful = false;
      } else if (failed || (line.event === 'step-failed' && line.phase !== 'run')) {
        doubtful = true;
      } else if (line.outcome === 'rolled-back' || line.outcome === 'undone') {
        doubtful = false;
      }
    }
    return doubtful;
  }

  /**
   * A journal to add to. Each line goes to the disk before `add` returns; a disk that refuses is tried again with the
   * next line.
   * @param {string} planId
   * @param {Past} past
   * @param {boolean} onDisk false = kept in memory only
   * @param {LineListener} listen
   * @returns {JournalWriter}
   */
  function open(planId, past, onDisk, listen) {
    var lines = past.lines.slice(0);
    // Read now: the journal must be handed over whatever happens later.
    var computerName = inspection.computerName();
    var path = paths.journal(planId);
    var writeAnew = !past.whole;

    /** @param {JournalLine} line */
    function store(line) {
      if (!onDisk) {
        return false;
      }
      try {
        if (writeAnew) {
          keepDamaged(path);
          trustedFolder.write(path, fileText(lines));
        } else if (files.exists(path)) {
          files.append(path, json.write(line) + '\r\n');
        } else {
          trustedFolder.write(path, fileText(lines));
        }
        writeAnew = false;
        return true;
      } catch (error) {
        writeAnew = true;
        return false;
      }
    }

    /**
     * @param {JournalPhase} phase
     * @param {JournalEvent} event
     * @param {string} step
     * @param {Outcome | null} outcome
     * @param {Problem | null} problem
     */
    function add(phase, event, step, outcome, problem) {
      var previous = lines[lines.length - 1];
      /** @type {any} */
      var line = {
        n: lines.length + 1,
        at: time.now(),
        phase: phase,
        event: event,
        step: step,
        outcome: outcome,
        problem: problem
      };
      line.sum = sumOf(previous ? previous.sum : '', line);
      lines.push(line);
      var stored = store(line);
      return { stored: stored, cancel: listen(planId, line) };
    }

    return {
      add: add,
      result: function () {
        return {
          format: 'share80.journal',
          version: formats.journal,
          planId: planId,
          computerName: computerName,
          lines: lines
        };
      }
    };
  }

  /**
   * What cannot be read here may still tell an expert something.
   * @param {string} path
   */
  function keepDamaged(path) {
    try {
      files.remove(path + '.damaged');
      files.fileSystem().CopyFile(path, path + '.damaged', false);
    } catch (error) {
      // Then there is none, or no room for it.
    }
  }

  /** @param {JournalLine[]} lines */
  function fileText(lines) {
    /** @type {string[]} */
    var rows = [];
    for (var i = 0; i < lines.length; i++) {
      rows.push(json.write(lines[i]) + '\r\n');
    }
    return rows.join('');
  }

  /**
   * The journal of something that was refused before it began: kept off the disk, so that it can be tried again.
   * @param {string} planId
   * @param {JournalPhase} phase
   * @param {Past} past
   * @param {Problem} problem
   * @param {LineListener} listen
   */
  function refused(planId, phase, past, problem, listen) {
    var journal = open(planId, past, false, listen);
    journal.add(phase, 'begin', '', null, null);
    journal.add(phase, 'end', '', 'refused', problem);
    return journal.result();
  }

  /**
   * Whether everything was taken back, but Windows works with it only once it has been restarted.
   * @param {JournalLine} end
   */
  function waitsForReboot(end) {
    return end.outcome === 'undone' && end.problem !== null && end.problem.code === 'reboot-needed';
  }

  return {
    NONE: NONE,
    parse: parse,
    load: load,
    isUnfinished: isUnfinished,
    stands: stands,
    isDoubtful: isDoubtful,
    waitsForReboot: waitsForReboot,
    open: open,
    refused: refused
  };
})();

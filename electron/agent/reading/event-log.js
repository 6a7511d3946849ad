/** The newest events of Http.sys, IIS and Windows Media Services. */
var eventLog = (function () {
  /** By log: a question to all logs includes the security log, which asks for a privilege of its own. */
  var LOGS = ['System', 'Application'];
  var SOURCES = "(SourceName = 'HTTP' OR SourceName = 'W3SVC' OR SourceName = 'WMServer')";
  var MOST = 100;

  /**
   * From the number: the word is translated.
   * @param {unknown} eventType
   * @returns {EventReading['type']}
   */
  function typeWord(eventType) {
    return Number(eventType) === 1 ? 'error' : Number(eventType) === 2 ? 'warning' : 'information';
  }

  /**
   * @param {EventReading} one
   * @param {EventReading} other
   */
  function newestFirst(one, other) {
    return one.at < other.at ? 1 : one.at > other.at ? -1 : 0;
  }

  /**
   * The newest events of one log; WMI answers with the newest first.
   * @param {string} log
   * @param {EventReading[]} found
   */
  function collect(log, found) {
    var rows = 0;
    wmi.each('Win32_NTLogEvent', "Logfile = '" + log + "' AND " + SOURCES, function (row) {
      var at = time.fromCim(row.TimeGenerated);
      if (at) {
        found.push({
          at: at,
          source: text.brief(row.SourceName),
          id: Number(row.EventCode) >>> 0,
          type: typeWord(row.EventType),
          message: text.trim(text.brief(row.Message))
        });
      }
      rows++;
      return rows < MOST;
    });
  }

  /** @returns {Fact<EventReading[]>} */
  function readAll() {
    /** @type {EventReading[]} */
    var found = [];
    /** @type {string[]} */
    var failed = [];
    for (var i = 0; i < LOGS.length; i++) {
      var log = /** @type {string} */ (LOGS[i]);
      try {
        collect(log, found);
      } catch (error) {
        failed.push(log + ': ' + problems.describe(error));
      }
    }
    return failed.length === LOGS.length
      ? facts.unknown('Win32_NTLogEvent', failed.join('; '))
      : facts.known(found.sort(newestFirst).slice(0, MOST), 'Win32_NTLogEvent', failed.join('; '));
  }

  return { readAll: readAll };
})();

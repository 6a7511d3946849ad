/** The newest events of Http.sys, IIS and Windows Media Services. */
var eventLog = (function () {
  /** By log: a question to all logs includes the security log, which asks for a privilege of its own. */
  var LOGS = ['System', 'Application'];
  var SOURCES = "(SourceName = 'HTTP' OR SourceName = 'W3SVC' OR SourceName = 'WMServer')";
  var MOST = 100;
  /** WMI reads through a log from its newest entry; one of years would hold up everything else. */
  var DAYS = 30;
  var DAY_MS = 24 * 3600000;
  var SOURCE = 'Win32_NTLogEvent, the last ' + DAYS + ' days';
  /** A log that takes longer is not read to its end. Unit: milliseconds. */
  var LONGEST_MS = 60000;

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
   * @param {string[]} failed takes note of what was not read
   */
  function collect(log, found, failed) {
    var rows = 0;
    var began = time.clock();
    var since = "TimeGenerated >= '" + time.toCim(began - DAYS * DAY_MS) + "'";
    wmi.each('Win32_NTLogEvent', "Logfile = '" + log + "' AND " + since + ' AND ' + SOURCES, function (row) {
      var at = time.fromCim(row.TimeGenerated);
      if (!at) {
        failed.push(log + ': an event of the time ' + text.brief(row.TimeGenerated));
      } else {
        found.push({
          at: at,
          source: text.brief(row.SourceName),
          id: Number(row.EventCode) >>> 0,
          type: typeWord(row.EventType),
          message: text.trim(text.brief(row.Message))
        });
      }
      rows++;
      if (time.clock() - began > LONGEST_MS) {
        failed.push(log + ': takes too long; read ' + rows + ' events');
        return false;
      }
      return rows < MOST;
    });
  }

  /** @returns {Fact<EventReading[]>} */
  function readAll() {
    /** @type {EventReading[]} */
    var found = [];
    /** @type {string[]} */
    var failed = [];
    var unread = 0;
    for (var i = 0; i < LOGS.length; i++) {
      var log = /** @type {string} */ (LOGS[i]);
      try {
        collect(log, found, failed);
      } catch (error) {
        unread++;
        failed.push(log + ': ' + problems.describe(error));
      }
    }
    return unread === LOGS.length
      ? facts.unknown(SOURCE, failed.join('; '))
      : facts.known(found.sort(newestFirst).slice(0, MOST), SOURCE, failed.join('; '));
  }

  return { readAll: readAll };
})();

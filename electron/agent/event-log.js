/** The newest events of Http.sys, IIS and Windows Media Services. */
var eventLog = (function () {
  var WHERE = "SourceName = 'HTTP' OR SourceName = 'W3SVC' OR SourceName = 'WMServer'";
  var MOST = 100;
  /** So many rows are looked at: each log comes newest first, but log after log. */
  var MOST_ROWS = 400;

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

  /** @returns {EventReading[]} */
  function list() {
    /** @type {EventReading[]} */
    var found = [];
    var rows = 0;
    wmi.each('Win32_NTLogEvent', WHERE, function (row) {
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
      return rows < MOST_ROWS;
    });
    return found.sort(newestFirst).slice(0, MOST);
  }

  /** @returns {Fact<EventReading[]>} */
  function readAll() {
    return facts.read('Win32_NTLogEvent', list);
  }

  return { readAll: readAll };
})();

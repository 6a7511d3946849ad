/** Who listens on which address: netstat's columns, never its words, which are translated. */
var listeners = (function () {
  var MOST = 10000;
  /** Process id of the System process, in which Http.sys listens. */
  var SYSTEM_PROCESS = 4;

  /**
   * The IPv4 listeners in the output of `netstat -ano`: TCP lines whose remote end is 0.0.0.0:0. The process id is the
   * last column; what stands before it depends on the language.
   * @param {string} output
   * @returns {ListenerReading[]}
   */
  function parse(output) {
    /** @type {ListenerReading[]} */
    var found = [];
    var lines = text.lines(output);
    for (var i = 0; i < lines.length && found.length < MOST; i++) {
      var columns = text.trim(/** @type {string} */ (lines[i])).split(/\s+/);
      var local = /^(\d+\.\d+\.\d+\.\d+):(\d+)$/.exec(columns[1] || '');
      var processId = columns[columns.length - 1] || '';
      if (
        columns.length >= 4 &&
        columns[0] === 'TCP' &&
        local &&
        columns[2] === '0.0.0.0:0' &&
        /^\d+$/.test(processId)
      ) {
        var port = Number(local[2]);
        if (text.isIpv4(local[1]) && port >= 1 && port <= 65535) {
          found.push({ address: local[1], port: port, processId: Number(processId) >>> 0, program: '' });
        }
      }
    }
    return found;
  }

  /**
   * Whether netstat said anything of TCP: no Windows is without a connection or a listener, so an output without one was
   * not understood, or cut.
   * @param {string} output
   */
  function speaksOfTcp(output) {
    return /^[ \t]*TCP[ \t]/m.test(output);
  }

  /** Throws when it did not answer. */
  function netstat() {
    var output = paths.temporary('netstat');
    try {
      var command = '/c ' + shell.system32('netstat.exe') + ' -ano > ' + shell.quote(output);
      var status = shell.run('cmd.exe', command);
      if (status !== 0 || !files.exists(output)) {
        throw new Error('netstat ended with ' + status);
      }
      var said = files.read(output);
      if (!speaksOfTcp(said)) {
        throw new Error('netstat names no TCP endpoint');
      }
      return said;
    } finally {
      files.remove(output);
    }
  }

  /** Image names by process id. */
  function programs() {
    /** @type {Record<string, string>} */
    var names = {};
    wmi.each('Win32_Process', '', function (row) {
      names[String(row.ProcessId)] = text.brief(row.Name);
    });
    return names;
  }

  /** @returns {Fact<ListenerReading[]>} */
  function readAll() {
    var source = 'netstat -ano, Win32_Process';
    /** @type {ListenerReading[]} */
    var found;
    try {
      found = parse(netstat());
    } catch (error) {
      return facts.unknown(source, problems.describe(error));
    }
    try {
      var names = programs();
      for (var i = 0; i < found.length; i++) {
        var listener = /** @type {ListenerReading} */ (found[i]);
        listener.program = names[String(listener.processId)] || '';
      }
      return facts.known(found, source);
    } catch (error) {
      return facts.known(found, source, 'names of the programs: ' + problems.describe(error));
    }
  }

  /**
   * Who keeps others from listening on this endpoint: a listener on the very address before one on every address.
   * @param {ListenerReading[]} all
   * @param {string} address
   * @param {number} port
   * @returns {ListenerReading | null}
   */
  function holder(all, address, port) {
    /** @type {ListenerReading | null} */
    var ofEvery = null;
    for (var i = 0; i < all.length; i++) {
      var listener = /** @type {ListenerReading} */ (all[i]);
      if (listener.port === port && listener.address === address) {
        return listener;
      }
      if (listener.port === port && listener.address === '0.0.0.0') {
        ofEvery = listener;
      }
    }
    return ofEvery;
  }

  return { SYSTEM_PROCESS: SYSTEM_PROCESS, parse: parse, readAll: readAll, holder: holder };
})();

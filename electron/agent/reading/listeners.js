/** Who listens on which address: netstat's columns, never its words, which are translated. */
var listeners = (function () {
  var MOST = 10000;
  /** Process id of the System process, in which Http.sys listens. */
  var SYSTEM_PROCESS = 4;

  /** Process id of a listener whose owner Windows does not name. */
  var NOBODY = 0;

  /** A row of one of these is a row of the table; what stands before the first one are headings. */
  var PROTOCOL = /^(TCP|UDP)(v?6)?$/i;
  var MOST_UNREAD = 500;

  /**
   * @param {string | undefined} digits
   * @param {number} least
   */
  function port(digits, least) {
    var number = /^\d{1,5}$/.test(digits || '') ? Number(digits) : -1;
    return number >= least && number <= 65535 ? number : null;
  }

  /**
   * `10.1.0.10:80` or `[fe80::1%4]:80`; null for anything else.
   * @param {string} column
   */
  function endpoint(column) {
    var parts = /^(?:(\d+\.\d+\.\d+\.\d+)|\[([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[0-9A-Za-z]+)?)\]):(\d+)$/.exec(column);
    var number = parts ? port(parts[3], 0) : null;
    if (!parts || number === null || (parts[1] && !text.isIpv4(parts[1]))) {
      return null;
    }
    return { address: String(parts[1] || parts[2]), isIpv4: !!parts[1], port: number };
  }

  /**
   * Takes a row of the table. TCP rows whose remote end is 0.0.0.0:0 or [::]:0 are listeners. The process id is the last
   * column, where there is one; what stands before it depends on the language.
   * @param {string[]} columns
   * @param {boolean} named whether there is one
   * @param {ListenerRows} into
   * @returns {boolean} whether it was understood
   */
  function take(columns, named, into) {
    var local = endpoint(columns[1] || '');
    var last = named ? columns[columns.length - 1] || '' : String(NOBODY);
    var most = named ? 4 : 3;
    if (!local || !/^\d{1,10}$/.test(last) || Number(last) > 0xffffffff) {
      return false;
    }
    if (/^UDP/i.test(String(columns[0]))) {
      return columns.length === most && columns[2] === '*:*';
    }
    var remote = endpoint(columns[2] || '');
    if (!remote || columns.length < most || remote.isIpv4 !== local.isIpv4) {
      return false;
    }
    if (!/^TCP/i.test(String(columns[0]))) {
      return false;
    }
    if (remote.port !== 0) {
      return true;
    }
    var everywhere = remote.isIpv4 ? remote.address === '0.0.0.0' : /^[0:]+(%0)?$/.test(remote.address);
    if (!everywhere || local.port === 0) {
      return false;
    }
    text.bound(into.found.length + into.ipv6.length + 1, MOST, 'listeners');
    var listener = { address: local.address, port: local.port, processId: Number(last), program: '' };
    (local.isIpv4 ? into.found : into.ipv6).push(listener);
    return true;
  }

  /**
   * The listeners in the output of netstat. A row that is not understood may be one of a listener: it is kept.
   * @param {string} output
   * @param {boolean} named whether it names process ids
   * @returns {ListenerRows}
   */
  function parse(output, named) {
    /** @type {ListenerRows} */
    var rows = { found: [], ipv6: [], unread: [] };
    var lines = text.lines(output);
    var inTable = false;
    for (var i = 0; i < lines.length; i++) {
      var line = text.trim(/** @type {string} */ (lines[i]));
      var columns = line.split(/\s+/);
      inTable = inTable || PROTOCOL.test(String(columns[0]));
      if (inTable && line !== '' && !take(columns, named, rows)) {
        text.bound(rows.unread.length + 1, MOST_UNREAD, 'rows that are not understood');
        rows.unread.push(text.brief(line));
      }
    }
    return rows;
  }

  /**
   * Whether netstat said anything of TCP: no Windows is without a connection or a listener, so an output without one was
   * not understood, or cut.
   * @param {string} output
   */
  function speaksOfTcp(output) {
    return /^[ \t]*TCP(v?6)?[ \t]/im.test(output);
  }

  /** @param {string} said */
  function checkSaid(said) {
    if (!speaksOfTcp(said)) {
      throw new Error('netstat names no TCP endpoint');
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

  /**
   * Both facts from one answer of netstat.
   * @returns {{ listeners: Fact<ListenerReading[]>, further: Fact<FurtherListeners> }}
   */
  function readBoth() {
    var switches = generations.here().netstat;
    var named = switches === '-ano';
    var source = 'netstat ' + switches + (named ? ', Win32_Process' : '');
    /** @type {ListenerRows} */
    var rows;
    try {
      rows = parse(commandOutput.read('netstat.exe', switches, checkSaid), named);
    } catch (error) {
      var reason = problems.describe(error);
      return { listeners: facts.unknown(source, reason), further: facts.unknown(source, reason) };
    }
    return named
      ? withPrograms(rows, source)
      : {
          listeners: facts.known(rows.found, source),
          further: facts.known({ ipv6: rows.ipv6, unread: rows.unread }, source)
        };
  }

  /**
   * @param {ListenerRows} rows
   * @param {string} source
   */
  function withPrograms(rows, source) {
    var problem = '';
    try {
      var names = programs();
      var all = rows.found.concat(rows.ipv6);
      for (var i = 0; i < all.length; i++) {
        var listener = /** @type {ListenerReading} */ (all[i]);
        listener.program = names[String(listener.processId)] || '';
      }
    } catch (error) {
      problem = 'names of the programs: ' + problems.describe(error);
    }
    return {
      listeners: facts.known(rows.found, source, problem),
      further: facts.known({ ipv6: rows.ipv6, unread: rows.unread }, source, problem)
    };
  }

  function readAll() {
    return readBoth().listeners;
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

  return {
    SYSTEM_PROCESS: SYSTEM_PROCESS,
    programs: programs,
    parse: parse,
    readBoth: readBoth,
    readAll: readAll,
    holder: holder
  };
})();

/** Network adapters with their IPv4 addresses, those that are switched off too. */
var adapters = (function () {
  /** @type {'Win32_NetworkAdapterConfiguration'} */
  var SOURCE = 'Win32_NetworkAdapterConfiguration';
  var MOST = 200;
  var MOST_ADDRESSES = 2000;

  /** @param {unknown} safeArray */
  function ipv4Only(safeArray) {
    /** @type {string[]} */
    var found = [];
    var items = wmi.list(safeArray);
    for (var i = 0; i < items.length && found.length < MOST_ADDRESSES; i++) {
      // 0.0.0.0 stands there while DHCP has not answered yet.
      if (text.isIpv4(items[i]) && items[i] !== '0.0.0.0') {
        found.push(items[i]);
      }
    }
    return found;
  }

  /**
   * @param {WmiClasses['Win32_NetworkAdapterConfiguration']} row
   * @returns {AdapterReading}
   */
  function describe(row) {
    return {
      index: Number(row.Index) >>> 0,
      name: text.brief(row.Description),
      enabled: row.IPEnabled === true,
      dhcp: row.DHCPEnabled === true,
      addresses: ipv4Only(row.IPAddress)
    };
  }

  /**
   * Throws when WMI fails, or when none of its rows can be read.
   * @param {string[]} failed takes note of each row that cannot be read
   * @returns {AdapterReading[]}
   */
  function list(failed) {
    /** @type {AdapterReading[]} */
    var found = [];
    var rows = 0;
    wmi.each(SOURCE, '', function (row) {
      rows++;
      try {
        found.push(describe(row));
      } catch (error) {
        failed.push('adapter ' + rows + ': ' + problems.describe(error));
      }
      return rows < MOST;
    });
    if (found.length === 0 && rows > 0) {
      throw new Error(failed.join('; '));
    }
    return found;
  }

  /** @returns {Fact<AdapterReading[]>} */
  function readAll() {
    /** @type {string[]} */
    var failed = [];
    try {
      var found = list(failed);
      return facts.known(found, SOURCE, failed.join('; '));
    } catch (error) {
      return facts.unknown(SOURCE, problems.describe(error));
    }
  }

  /** The addresses of all adapters that are on. Throws when WMI fails. */
  function addresses() {
    /** @type {string[]} */
    var found = [];
    var all = list([]);
    for (var i = 0; i < all.length; i++) {
      var adapter = /** @type {AdapterReading} */ (all[i]);
      if (adapter.enabled) {
        found = found.concat(adapter.addresses);
      }
    }
    return found;
  }

  return { readAll: readAll, addresses: addresses };
})();

/** Network adapters with their IPv4 addresses, those that are switched off too. */
var adapters = (function () {
  /** @type {'Win32_NetworkAdapterConfiguration'} */
  var SOURCE = 'Win32_NetworkAdapterConfiguration';
  var MOST = 200;
  var MOST_ADDRESSES = 2000;

  /**
   * IPv4 addresses, and what else stands among them: IPv6, which later versions list there too, and what is none.
   * @param {unknown} safeArray
   */
  function split(safeArray) {
    /** @type {{ ipv4: string[], other: string[] }} */
    var found = { ipv4: [], other: [] };
    if (safeArray === null || safeArray === undefined) {
      return found;
    }
    var items = wmi.listOrText(safeArray);
    text.bound(items.length, MOST_ADDRESSES, 'addresses');
    for (var i = 0; i < items.length; i++) {
      // 0.0.0.0 stands there while DHCP has not answered yet.
      if (items[i] !== '0.0.0.0' && items[i] !== '') {
        (text.isIpv4(items[i]) ? found.ipv4 : found.other).push(text.brief(items[i]));
      }
    }
    return found;
  }

  /**
   * @param {WmiClasses['Win32_NetworkAdapterConfiguration']} row
   * @returns {AdapterReading}
   */
  function describe(row) {
    var found = split(row.IPAddress);
    return {
      index: Number(row.Index) >>> 0,
      name: text.brief(row.Description),
      enabled: row.IPEnabled === true,
      dhcp: row.DHCPEnabled === true,
      addresses: found.ipv4,
      otherAddresses: found.other
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
      text.bound(rows, MOST, 'adapters');
      try {
        found.push(describe(row));
      } catch (error) {
        failed.push('adapter ' + rows + ': ' + problems.describe(error));
      }
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

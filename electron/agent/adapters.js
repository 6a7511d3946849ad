/** Network adapters with their IPv4 addresses, those that are switched off too. */
var adapters = (function () {
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

  /** @returns {AdapterReading[]} */
  function list() {
    /** @type {AdapterReading[]} */
    var found = [];
    wmi.each('Win32_NetworkAdapterConfiguration', '', function (row) {
      found.push({
        index: Number(row.Index) >>> 0,
        name: text.brief(row.Description),
        enabled: row.IPEnabled === true,
        dhcp: row.DHCPEnabled === true,
        addresses: ipv4Only(row.IPAddress)
      });
      return found.length < MOST;
    });
    return found;
  }

  /** @returns {Fact<AdapterReading[]>} */
  function readAll() {
    return facts.read('Win32_NetworkAdapterConfiguration', list);
  }

  /** The addresses of all adapters that are on. Throws when WMI fails. */
  function addresses() {
    /** @type {string[]} */
    var found = [];
    var all = list();
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

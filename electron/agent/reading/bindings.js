/** Site bindings from their texts: `IP:Port:Host`, secure ones `IP:Port` with or without a third field. */
var bindings = (function () {
  var MOST = 500;

  /**
   * @param {string} ip
   * @param {unknown} port WMI's secure bindings end it with a colon
   * @param {string} host
   * @param {boolean} secure
   * @returns {BindingReading | null} null when there is no usable port
   */
  function make(ip, port, host, secure) {
    var number = parseInt(String(port), 10);
    if (!(number >= 1 && number <= 65535)) {
      return null;
    }
    // Some tools write a star for "All Unassigned".
    return { ip: ip === '*' ? '' : text.brief(ip), port: number, host: text.brief(host), secure: secure };
  }

  /**
   * @param {string} binding
   * @param {boolean} secure
   */
  function parse(binding, secure) {
    var fields = /^([^:]*):(\d+):?([^:]*)$/.exec(text.trim(binding));
    return fields ? make(text.trim(String(fields[1])), fields[2], text.trim(String(fields[3])), secure) : null;
  }

  /**
   * Adds what the items of one property say. An item is a text, or an object of WMI's.
   * @param {BindingReading[]} found
   * @param {(string | IisBinding)[]} items
   * @param {boolean} secure
   */
  function addAll(found, items, secure) {
    for (var i = 0; i < items.length && found.length < MOST; i++) {
      var item = /** @type {string | IisBinding} */ (items[i]);
      var binding =
        typeof item === 'string' ? parse(item, secure) : make(text.brief(item.IP), item.Port, hostOf(item), secure);
      if (binding) {
        found.push(binding);
      }
    }
  }

  /** @param {IisBinding} item */
  function hostOf(item) {
    return wmi.optional(function () {
      return text.brief(item.Hostname);
    }, '');
  }

  return { parse: parse, addAll: addAll };
})();

/**
 * Site bindings from their texts: `IP:Port:Host`, secure ones `IP:Port` with or without a third field. What is not
 * understood to the letter is kept as the text that it is: the site may need whatever it names.
 */
var bindings = (function () {
  var MOST = 500;
  /** ADSI, for a property that has no value: E_ADS_PROPERTY_NOT_FOUND. */
  var NO_VALUE = '0x8000500D';
  /** A name, a wildcard included: nothing that would start another field. */
  var HOST = /^[^:&\s]*$/;

  /**
   * @param {string} ip
   * @param {string} port WMI's secure bindings end it with a colon
   * @param {string} host
   * @param {boolean} secure
   * @returns {BindingReading | null} null when one of them is not understood
   */
  function make(ip, port, host, secure) {
    // Some tools write a star for "All Unassigned".
    var address = ip === '*' ? '' : ip;
    var digits = /^(\d{1,5}):?$/.exec(port);
    var number = digits ? Number(digits[1]) : 0;
    var known = (address === '' || text.isIpv4(address)) && number >= 1 && number <= 65535;
    return known && HOST.test(host) && host === text.brief(host)
      ? { ip: address, port: number, host: host, secure: secure }
      : null;
  }

  /**
   * @param {string} binding
   * @param {boolean} secure
   */
  function parse(binding, secure) {
    var fields = /^([^:]*):(\d+)(?::([^:]*))?$/.exec(text.trim(binding));
    return fields ? make(text.trim(String(fields[1])), String(fields[2]), text.trim(fields[3] || ''), secure) : null;
  }

  /**
   * Adds a binding as IIS 7 and later write it: `IP:Port:Host` of the protocols that Http.sys receives, with IPv6 in
   * brackets; other protocols have forms of their own, and nothing to do with Http.sys.
   * @param {SiteBindings} into
   * @param {string} protocol
   * @param {string} information
   */
  function addInformation(into, protocol, information) {
    var secure = text.same(protocol, 'https');
    if (!secure && !text.same(protocol, 'http')) {
      if (into.others.length < MOST) {
        into.others.push(text.brief(protocol + ' ' + information));
      }
      return;
    }
    var six = /^\[([0-9A-Fa-f:.]{2,45})\]:(\d{1,5}):([^:]*)$/.exec(text.trim(information));
    var binding = six
      ? makeIpv6(String(six[1]), Number(six[2]), text.trim(String(six[3])), secure)
      : parse(information, secure);
    if (binding && into.understood.length < MOST) {
      into.understood.push(binding);
    } else {
      keep(into, protocol + ' ' + information);
    }
  }

  /**
   * @param {string} ip
   * @param {number} port
   * @param {string} host
   * @param {boolean} secure
   * @returns {BindingReading | null}
   */
  function makeIpv6(ip, port, host, secure) {
    var known = ip.indexOf(':') >= 0 && port >= 1 && port <= 65535 && HOST.test(host) && host === text.brief(host);
    return known ? { ip: ip, port: port, host: host, secure: secure } : null;
  }

  /**
   * Null and undefined as ''; whole, so that what was cut is not taken for what it was.
   * @param {unknown} value
   */
  function whole(value) {
    return value === null || value === undefined ? '' : text.withoutEnd(String(value));
  }

  /**
   * The text of a binding that WMI gives in parts.
   * @param {IisBinding} item
   */
  function joined(item) {
    var host = hostOf(item, true);
    return whole(item.IP) + ':' + whole(item.Port) + (host === '' ? '' : ':' + host);
  }

  /**
   * A secure binding has no host on every server. Of any other binding, a host that cannot be read is not "none".
   * @param {IisBinding} item
   * @param {boolean} mayLack
   */
  function hostOf(item, mayLack) {
    /** @returns {string} */
    function read() {
      return whole(item.Hostname);
    }
    return mayLack ? wmi.optional(read, '') : read();
  }

  /**
   * @param {string | IisBinding} item
   * @param {boolean} secure
   */
  function understood(item, secure) {
    return typeof item === 'string'
      ? parse(item, secure)
      : make(text.trim(whole(item.IP)), text.trim(whole(item.Port)), text.trim(hostOf(item, secure)), secure);
  }

  /**
   * Notes a text; the last place says that there were more.
   * @param {SiteBindings} into
   * @param {string} odd
   */
  function keep(into, odd) {
    if (into.odd.length < MOST - 1) {
      into.odd.push(text.brief(odd));
    } else if (into.odd.length === MOST - 1) {
      into.odd.push('...');
    }
  }

  /**
   * Adds what the items of one property say. An item is a text, or an object of WMI's.
   * @param {SiteBindings} into
   * @param {(string | IisBinding)[]} items
   * @param {boolean} secure
   */
  function addAll(into, items, secure) {
    for (var i = 0; i < items.length; i++) {
      var item = /** @type {string | IisBinding} */ (items[i]);
      try {
        var binding = into.understood.length < MOST ? understood(item, secure) : null;
        if (binding) {
          into.understood.push(binding);
        } else {
          keep(into, typeof item === 'string' ? item : joined(item));
        }
      } catch (error) {
        keep(into, '? (' + problems.describe(error) + ')');
      }
    }
  }

  /**
   * Adds what one property of a site says. It has no value where there are no such bindings; one that cannot be read, or
   * that is no list, is not none.
   * @param {SiteBindings} into
   * @param {() => unknown} readProperty
   * @param {boolean} secure
   */
  function addProperty(into, readProperty, secure) {
    try {
      var value = readProperty();
      if (value !== null && value !== undefined) {
        addAll(into, wmi.listOrText(value), secure);
      }
    } catch (error) {
      if (problems.codeOf(error) !== NO_VALUE) {
        keep(into, '? (' + problems.describe(error) + ')');
      }
    }
  }

  /** @returns {SiteBindings} */
  function none() {
    return { understood: [], odd: [], others: [] };
  }

  /**
   * @param {SiteBindings} all
   * @returns {SiteBindings}
   */
  function copy(all) {
    return { understood: all.understood.slice(0), odd: all.odd.slice(0), others: all.others.slice(0) };
  }

  return {
    parse: parse,
    none: none,
    addAll: addAll,
    addProperty: addProperty,
    addInformation: addInformation,
    keep: keep,
    copy: copy
  };
})();

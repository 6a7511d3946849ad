/**
 * The listen list where Http.sys is told of each address by netsh (Server 2008 and later). What is written is believed when
 * it was read back from both places that know it: the registry value, and the addresses that netsh prints. Its words and
 * its exit status are never believed.
 */
var toldList = (function () {
  /** How long an entry may take to be read back. Unit: seconds. */
  var READ_BACK_SECONDS = 5;
  var SOURCE = 'ListenOnlyList; netsh http show iplisten';
  /** An address as it becomes part of a command line. */
  var ADDRESS = /^[0-9A-Fa-f:.]{2,45}$/;

  /** @param {unknown} value */
  function isAddress(value) {
    // An IPv4 address with a port has one colon, an IPv6 address two at least.
    return text.isIpv4(value) || (typeof value === 'string' && ADDRESS.test(value) && /:.*:/.test(value));
  }

  /**
   * Sorted, each once, since the order means nothing; hexadecimal digits are written as netsh and people like.
   * @param {readonly string[]} addresses
   */
  function asSet(addresses) {
    /** @type {string[]} */
    var found = [];
    for (var i = 0; i < addresses.length; i++) {
      var entry = /** @type {string} */ (addresses[i]);
      var address = isAddress(entry) ? entry.toLowerCase() : entry;
      if (!text.isOneOf(address, found)) {
        found.push(address);
      }
    }
    return found.sort();
  }

  /**
   * The addresses in what netsh prints: each stands alone on its line.
   * @param {string} output
   */
  function parse(output) {
    /** @type {string[]} */
    var found = [];
    var lines = text.lines(output);
    for (var i = 0; i < lines.length; i++) {
      var line = text.trim(/** @type {string} */ (lines[i]));
      if (isAddress(line)) {
        found.push(line);
      }
    }
    return asSet(found);
  }

  /** @param {string} said */
  function checkSaid(said) {
    // It prints a heading, in whatever language, when there is no entry.
    if (text.trim(said) === '') {
      throw new Error('netsh printed nothing');
    }
  }

  /**
   * What both places say; a value of another type as it is. Throws when they differ, since then nobody knows.
   * @returns {RegistryState}
   */
  function read() {
    var value = registry.read(registry.HTTP_PARAMETERS, registry.LISTEN_LIST);
    if (value.type !== 'absent' && value.type !== 'multi-string') {
      return value;
    }
    var stored = asSet(value.type === 'multi-string' ? value.data : []);
    var shown = parse(commandOutput.read('netsh.exe', 'http show iplisten', checkSaid));
    if (stored.join(' ') !== shown.join(' ')) {
      throw problems.fault(
        'unexpected',
        'the registry has ' + (stored.join(', ') || 'no entry') + ', netsh shows ' + (shown.join(', ') || 'no entry')
      );
    }
    return stored.length === 0 ? { type: 'absent' } : { type: 'multi-string', data: stored };
  }

  /**
   * Throws when the list cannot be read.
   * @param {string} address
   * @returns {ListedState}
   */
  function stateOf(address) {
    var list = read();
    if (list.type === 'dword' || list.type === 'other') {
      throw problems.fault('unexpected', registry.LISTEN_LIST + ' has an unexpected type');
    }
    return list.type === 'multi-string' && text.isOneOf(address.toLowerCase(), list.data) ? 'listed' : 'unlisted';
  }

  /**
   * Brings one address into the list, or out of it. Throws a fault when that is not read back.
   * @param {string} address
   * @param {ListedState} goal
   */
  function bring(address, goal) {
    if (!isAddress(address)) {
      throw problems.fault('registry-write-failed', 'not an address: ' + address);
    }
    var verb = goal === 'listed' ? 'add' : 'delete';
    var status = shell.run('netsh.exe', 'http ' + verb + ' iplisten ' + address);
    var seen = '';
    var reached = poll.until(READ_BACK_SECONDS, function () {
      try {
        seen = stateOf(address);
      } catch (error) {
        seen = problems.describe(error);
      }
      return seen === goal;
    });
    if (!reached) {
      throw problems.fault(
        'registry-write-failed',
        'netsh http ' + verb + ' iplisten ' + address + ' ended with ' + status + '; ' + seen
      );
    }
  }

  return { SOURCE: SOURCE, isAddress: isAddress, parse: parse, read: read, stateOf: stateOf, bring: bring };
})();

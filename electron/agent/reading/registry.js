/** The registry: read by RegRead, written by reg.exe, and read back, since an exit status is not believed. */
var registry = (function () {
  var HTTP_PARAMETERS = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';
  var LISTEN_LIST = 'ListenOnlyList';
  /** HRESULT of ERROR_FILE_NOT_FOUND: no such key or value. */
  var NOT_FOUND = '0x80070002';
  /** How long a value may take to be read back. Unit: seconds. */
  var READ_BACK_SECONDS = 5;

  /**
   * Null when there is no such value. Throws for every other failure.
   * @param {string} path
   * @returns {unknown}
   */
  function readRaw(path) {
    try {
      return shell.windowsShell().RegRead(path);
    } catch (error) {
      if (problems.codeOf(error) === NOT_FOUND) {
        return null;
      }
      throw error;
    }
  }

  /**
   * The strings of a REG_MULTI_SZ, without empty ones; null for a REG_BINARY, whose array holds numbers.
   * @param {any[]} items
   */
  function strings(items) {
    /** @type {string[]} */
    var found = [];
    for (var i = 0; i < items.length; i++) {
      if (typeof items[i] !== 'string') {
        return null;
      }
      if (items[i] !== '') {
        found.push(text.brief(items[i]));
      }
    }
    return found;
  }

  /**
   * @param {string} key
   * @param {string} name
   * @returns {RegistryState}
   */
  function read(key, name) {
    var raw = readRaw(key + '\\' + name);
    if (raw === null || raw === undefined) {
      return { type: 'absent' };
    }
    // Before any typeof, which fails in Wine for a list.
    var items = engine.itemsOf(raw);
    if (items) {
      var data = strings(items);
      return data ? { type: 'multi-string', data: data } : { type: 'other', text: 'binary' };
    }
    if (typeof raw === 'number') {
      return { type: 'dword', data: raw >>> 0 };
    }
    if (typeof raw === 'string') {
      return { type: 'other', text: text.brief(raw) };
    }
    return { type: 'other', text: 'unknown' };
  }

  /**
   * @param {RegistryState} one
   * @param {RegistryState} other
   */
  function same(one, other) {
    return json.write(one) === json.write(other);
  }

  /**
   * A character that no entry holds, for `reg.exe add /s`.
   * @param {readonly string[]} entries
   */
  function separator(entries) {
    var candidates = [',', ';', '#', '~', '!'];
    for (var i = 0; i < candidates.length; i++) {
      var candidate = /** @type {string} */ (candidates[i]);
      if (entries.join('').indexOf(candidate) < 0) {
        return candidate;
      }
    }
    throw problems.fault('registry-write-failed', 'no separator for ' + entries.join(' '));
  }

  /**
   * The arguments of reg.exe that write this state. Throws when the state cannot be written.
   * @param {string} key
   * @param {string} name
   * @param {RegistryState} state
   */
  function command(key, name, state) {
    var target = shell.quote(key) + ' /v ' + shell.quote(name);
    switch (state.type) {
      case 'absent':
        return 'delete ' + target + ' /f';
      case 'dword':
        return 'add ' + target + ' /t REG_DWORD /d ' + state.data + ' /f';
      case 'multi-string':
        var mark = separator(state.data);
        return 'add ' + target + ' /t REG_MULTI_SZ /s ' + mark + ' /d ' + shell.quote(state.data.join(mark)) + ' /f';
      default:
        throw problems.fault('registry-write-failed', name + ' holds a type that is not written: ' + state.text);
    }
  }

  /**
   * Writes and reads back.
   * @param {string} key
   * @param {string} name
   * @param {RegistryState} state
   */
  function write(key, name, state) {
    var status = shell.run('reg.exe', command(key, name, state));
    var written = poll.until(READ_BACK_SECONDS, function () {
      return same(read(key, name), state);
    });
    if (!written) {
      var seen = json.write(read(key, name));
      throw problems.fault(
        status === 5 ? 'no-rights' : 'registry-write-failed',
        name + ': reg.exe ended with ' + status + ', the value is ' + seen,
        status ? problems.win32(status) : ''
      );
    }
  }

  return {
    HTTP_PARAMETERS: HTTP_PARAMETERS,
    LISTEN_LIST: LISTEN_LIST,
    readRaw: readRaw,
    read: read,
    same: same,
    command: command,
    write: write
  };
})();

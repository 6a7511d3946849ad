/**
 * Who has registered which URLs with Http.sys, by what netsh prints (Server 2008 and later). Its words are translated; read are
 * lines by how far they are indented, numbers, URLs, and key names of services. The form stands in published outputs of both kinds:
 * process ids alone on their lines, and `ID: 1412, image: ...` with the services below.
 */
var requestQueues = (function () {
  var SOURCE = 'netsh http show servicestate, Win32_Service, Win32_Process';
  var RESERVED = 'netsh http show urlacl';
  var MOST = 1000;
  var MOST_URLS = 2000;
  var MOST_USERS = 200;
  var URL = /^https?:\/\/\S+$/i;
  /** The port of a URL as Http.sys has it, as `http://+:80/` or `https://[::1]:443/`. */
  var URL_FORM = /^https?:\/\/(?:\[[^\]]*\]|[^:/]+):(\d{1,5})(?:[:/]|$)/i;
  /** A label and what stands after it; other scripts have a mark of their own. */
  var LABELLED = /^([^:\uff1a]+)[:\uff1a]\s*(.*)$/;

  /**
   * @param {string} name
   * @returns {PrintedQueue}
   */
  function queue(name) {
    return { name: text.brief(name), controller: 0, users: [], urls: [], isOpen: true };
  }

  /**
   * A line below the name of a queue.
   * @param {PrintedQueue} into
   * @param {string} line without what it is indented by
   */
  function take(into, line) {
    if (URL.test(line)) {
      text.bound(into.urls.length + 1, MOST_URLS, 'URLs of a queue');
      into.urls.push(text.brief(line));
      return;
    }
    var labelled = LABELLED.exec(line);
    var id = /^(\d{1,10})$/.exec(line) || /^(\d{1,10}),/.exec(labelled ? String(labelled[2]) : '');
    if (id) {
      text.bound(into.users.length + 1, MOST_USERS, 'processes of a queue');
      into.users.push({ processId: Number(id[1]) >>> 0, services: [] });
      into.isOpen = false;
      return;
    }
    if (!labelled) {
      return;
    }
    var said = text.trim(String(labelled[2]));
    var user = into.users[into.users.length - 1];
    if (said === '') {
      // A heading: what comes is no list of numbers about the queue any more.
      into.isOpen = false;
    } else if (into.isOpen && /^\d{1,10}$/.test(said)) {
      // The last number before the processes may be the one of the process that controls them.
      into.controller = Number(said) >>> 0;
    } else if (user && into.urls.length === 0) {
      user.services.push(said);
    }
  }

  /**
   * The queues with a URL in the output of `netsh http show servicestate view=requestq`.
   * @param {string} output
   */
  function parse(output) {
    /** @type {PrintedQueue[]} */
    var found = [];
    /** @type {PrintedQueue | null} */
    var present = null;
    var lines = text.lines(output);
    for (var i = 0; i < lines.length; i++) {
      var whole = /** @type {string} */ (lines[i]);
      var line = text.trim(whole);
      if (line === '') {
        continue;
      }
      if (!/^\s/.test(whole)) {
        var labelled = LABELLED.exec(line);
        present = queue(labelled ? text.trim(String(labelled[2])) : '');
        text.bound(found.length + 1, MOST, 'queues');
        found.push(present);
      } else if (present) {
        take(present, line);
      } else if (URL.test(line)) {
        throw new Error('netsh names a URL before any queue');
      }
    }
    /** @type {PrintedQueue[]} */
    var registered = [];
    for (var j = 0; j < found.length; j++) {
      var each = /** @type {PrintedQueue} */ (found[j]);
      if (each.urls.length > 0) {
        registered.push(each);
      }
    }
    return registered;
  }

  /**
   * The URLs in the output of `netsh http show urlacl`, each once.
   * @param {string} output
   */
  function parseReserved(output) {
    /** @type {string[]} */
    var found = [];
    var lines = text.lines(output);
    for (var i = 0; i < lines.length; i++) {
      var at = /(https?:\/\/\S+)\s*$/i.exec(/** @type {string} */ (lines[i]));
      var url = at ? text.brief(String(at[1])) : '';
      if (url !== '' && !text.isOneOf(url, found)) {
        text.bound(found.length + 1, MOST_URLS, 'reservations');
        found.push(url);
      }
    }
    return found;
  }

  /** @param {string} said */
  function checkSaid(said) {
    // It prints a heading, in whatever language, when there is nothing to show.
    if (text.trim(said) === '') {
      throw new Error('netsh printed nothing');
    }
  }

  /** Key names of the services of each process. */
  function servicesByProcess() {
    /** @type {Record<string, string[]>} */
    var found = {};
    wmi.each('Win32_Service', '', function (row) {
      var key = String(row.ProcessId);
      if (key !== '0') {
        found[key] = (found[key] || []).concat(text.brief(row.Name));
      }
    });
    return found;
  }

  /**
   * The services of a process: the ones that netsh names, if they are services of it; the last line names the one that holds the
   * queue.
   * @param {PrintedUser} user
   * @param {readonly string[]} running
   */
  function servicesOf(user, running) {
    for (var i = user.services.length - 1; i >= 0; i--) {
      var named = String(user.services[i]).split(/\s*,\s*/);
      /** @type {string[]} */
      var known = [];
      for (var j = 0; j < running.length; j++) {
        var name = /** @type {string} */ (running[j]);
        if (text.isOneOf(name.toLowerCase(), named.join('\n').toLowerCase().split('\n'))) {
          known.push(name);
        }
      }
      if (known.length > 0 && known.length === named.length) {
        return known;
      }
    }
    return running.slice(0, MOST_USERS);
  }

  /**
   * @param {PrintedQueue} printed
   * @param {Record<string, string[]>} running
   * @param {Record<string, string>} programs
   * @returns {QueueReading}
   */
  function describe(printed, running, programs) {
    var printedUsers = printed.users;
    var controlled = running[String(printed.controller)] || [];
    var web = text.isOneOf('w3svc', controlled.join('\n').toLowerCase().split('\n'));
    if (web) {
      // Application pools are served by workers that come and go; who holds their URLs is IIS.
      printedUsers = [{ processId: printed.controller, services: ['W3SVC'] }];
    }
    /** @type {QueueUser[]} */
    var users = [];
    for (var i = 0; i < printedUsers.length; i++) {
      var user = /** @type {PrintedUser} */ (printedUsers[i]);
      users.push({
        processId: user.processId,
        program: programs[String(user.processId)] || '',
        services: servicesOf(user, running[String(user.processId)] || [])
      });
    }
    return { name: printed.name, users: users, urls: printed.urls };
  }

  /** @returns {Fact<QueueReading[]>} */
  function readAll() {
    /** @type {string[]} */
    var failed = [];
    /**
     * @template T
     * @param {string} what
     * @param {() => Record<string, T>} readNames
     * @returns {Record<string, T>}
     */
    function names(what, readNames) {
      try {
        return readNames();
      } catch (error) {
        failed.push(what + ': ' + problems.describe(error));
        return {};
      }
    }
    try {
      // Asking might start the driver (from memory); while it does not run, nobody has a URL.
      if (services.stateOf(services.HTTP_DRIVER) !== 'running') {
        return facts.known([], 'Win32_SystemDriver: HTTP is not running');
      }
      var said = commandOutput.read('netsh.exe', 'http show servicestate view=requestq verbose=yes', checkSaid);
      var printed = parse(said);
      var running = names('services', servicesByProcess);
      var programs = names('programs', listeners.programs);
      /** @type {QueueReading[]} */
      var found = [];
      for (var i = 0; i < printed.length; i++) {
        found.push(describe(/** @type {PrintedQueue} */ (printed[i]), running, programs));
      }
      return facts.known(found, SOURCE, failed.join('; '));
    } catch (error) {
      return facts.unknown(SOURCE, problems.describe(error));
    }
  }

  /** @returns {Fact<string[]>} */
  function readReserved() {
    return facts.read(RESERVED, function () {
      return parseReserved(commandOutput.read('netsh.exe', 'http show urlacl', checkSaid));
    });
  }

  /**
   * The services that hold a URL for certain: those that Windows names, or that are alone in their process.
   * @param {Fact<QueueReading[]>} fact
   */
  function holders(fact) {
    /** @type {string[]} */
    var found = [];
    var queues = fact.value || [];
    for (var i = 0; i < queues.length; i++) {
      var users = /** @type {QueueReading} */ (queues[i]).users;
      for (var j = 0; j < users.length; j++) {
        var user = /** @type {QueueUser} */ (users[j]);
        if (user.services.length === 1) {
          found.push(/** @type {string} */ (user.services[0]));
        }
      }
    }
    return found;
  }

  /**
   * Whether Http.sys has a URL on this port; of one that is not understood nobody knows.
   * @param {QueueReading} queue
   * @param {number} port
   */
  function isOn(queue, port) {
    for (var i = 0; i < queue.urls.length; i++) {
      var said = URL_FORM.exec(/** @type {string} */ (queue.urls[i]));
      if (said && Number(said[1]) === port) {
        return true;
      }
    }
    return false;
  }

  /**
   * The services that hold a URL on this port for certain, in lower case. Throws when that is not read, or not whole.
   * @param {Fact<QueueReading[]>} fact
   * @param {number} port
   */
  function holdersOn(fact, port) {
    if (fact.value === null || fact.problem !== null) {
      throw new Error(SOURCE + ': ' + fact.problem);
    }
    /** @type {QueueReading[]} */
    var here = [];
    for (var i = 0; i < fact.value.length; i++) {
      var queue = /** @type {QueueReading} */ (fact.value[i]);
      if (isOn(queue, port)) {
        here.push(queue);
      }
    }
    return holders(facts.known(here, SOURCE)).join('\n').toLowerCase().split('\n');
  }

  return {
    SOURCE: SOURCE,
    RESERVED: RESERVED,
    parse: parse,
    parseReserved: parseReserved,
    readAll: readAll,
    readReserved: readReserved,
    holders: holders,
    holdersOn: holdersOn
  };
})();

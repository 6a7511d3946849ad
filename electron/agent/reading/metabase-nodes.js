/**
 * The nodes of the metabase that say where IIS 5.0 listens, by ADSI. What a node says itself is told apart from what it
 * inherits, so that an undo leaves nothing behind. Nothing is asked while IIS Admin does not run: a question would start it.
 */
var metabaseNodes = (function () {
  var ROOT = 'IIS://localhost';
  var WEB = 'W3SVC';
  var NODE = /^W3SVC(\/\d{1,10})?$/;
  var MOST = 10000;
  var PROPERTIES = ['ServerBindings', 'SecureBindings', 'DisableSocketPooling'];
  /** ADSI: the property has no value; the metabase: there is no such data (MD_ERROR_DATA_NOT_FOUND). */
  var NO_VALUE = ['0x8000500D', '0x800CC801'];
  /** ADS_PROPERTY_CLEAR: the node says nothing of its own any more. @type {1} */
  var CLEAR = 1;
  /** How long a value may take to be read back. Unit: seconds. */
  var READ_BACK_SECONDS = 5;

  function demandAdmin() {
    var state = services.stateOf(services.IIS_ADMIN);
    if (state !== 'running') {
      throw problems.fault('unexpected', services.IIS_ADMIN + ' is ' + (state || 'missing'));
    }
  }

  /**
   * @param {string} node
   * @returns {AdsiNode}
   */
  function open(node) {
    demandAdmin();
    if (!NODE.test(node)) {
      throw problems.fault('unexpected', 'not a node of the web service: ' + node);
    }
    return GetObject(ROOT + '/' + node);
  }

  /**
   * What the node says itself. Throws when that cannot be told.
   * @param {AdsiNode} object
   * @param {string} property
   * @returns {MetabaseState}
   */
  function stateIn(object, property) {
    try {
      if (object.GetPropertyAttribObj(property).IsInherit) {
        return { type: 'absent' };
      }
      var value = object.Get(property);
      if (typeof value === 'boolean') {
        return { type: 'boolean', data: value };
      }
      return { type: 'list', data: texts(wmi.listOrText(value)) };
    } catch (error) {
      if (text.isOneOf(problems.codeOf(error), NO_VALUE)) {
        return { type: 'absent' };
      }
      throw error;
    }
  }

  /**
   * Whole, since they are written back as they are.
   * @param {unknown[]} items
   */
  function texts(items) {
    /** @type {string[]} */
    var found = [];
    for (var i = 0; i < items.length; i++) {
      var item = String(items[i]);
      if (item !== text.brief(item)) {
        throw problems.fault('unexpected', 'a binding that is too long');
      }
      found.push(item);
    }
    return found;
  }

  /**
   * @param {AdsiNode} object
   * @returns {MetabaseValues}
   */
  function valuesIn(object) {
    return {
      ServerBindings: stateIn(object, 'ServerBindings'),
      SecureBindings: stateIn(object, 'SecureBindings'),
      DisableSocketPooling: stateIn(object, 'DisableSocketPooling')
    };
  }

  /**
   * @param {string} node
   * @returns {MetabaseValues}
   */
  function read(node) {
    return valuesIn(open(node));
  }

  /**
   * The web service, then its sites. Throws when one of them cannot be read: the others alone do not tell where IIS listens.
   * @returns {NodeReading[]}
   */
  function readAll() {
    var found = [{ node: WEB, values: read(WEB) }];
    var names = sitesAdsi.names();
    text.bound(names.length, MOST - 1, 'web sites');
    for (var i = 0; i < names.length; i++) {
      var node = WEB + '/' + names[i];
      found.push({ node: node, values: read(node) });
    }
    return found;
  }

  /**
   * A list as other programs of Windows take it: a safe array.
   * @param {readonly string[]} items
   */
  function safeArray(items) {
    var list = new ActiveXObject('Scripting.Dictionary');
    for (var i = 0; i < items.length; i++) {
      list.Add(String(i), /** @type {string} */ (items[i]));
    }
    return list.Items();
  }

  /**
   * @param {AdsiNode} object
   * @param {string} property
   * @param {MetabaseState} goal
   */
  function put(object, property, goal) {
    if (goal.type === 'absent') {
      object.PutEx(CLEAR, property, '');
    } else {
      object.Put(property, goal.type === 'list' ? safeArray(goal.data) : goal.data);
    }
  }

  /**
   * @param {string} node
   * @param {MetabaseValues} goal
   */
  function write(node, goal) {
    var object = open(node);
    var present = valuesIn(object);
    for (var i = 0; i < PROPERTIES.length; i++) {
      var property = /** @type {keyof MetabaseValues} */ (PROPERTIES[i]);
      if (!same(present[property], goal[property])) {
        put(object, property, goal[property]);
      }
    }
    object.SetInfo();
  }

  /**
   * @param {unknown} one
   * @param {unknown} other
   */
  function same(one, other) {
    return json.write(one) === json.write(other);
  }

  /**
   * Lets a node say this. Throws a fault when that is not read back.
   * @param {string} node
   * @param {MetabaseValues} goal
   */
  function bring(node, goal) {
    var seen = '';
    try {
      write(node, goal);
    } catch (error) {
      // What was written is read back all the same.
      seen = problems.describe(error);
    }
    var reached = poll.until(READ_BACK_SECONDS, function () {
      try {
        return same(read(node), goal);
      } catch (error) {
        seen = seen || problems.describe(error);
        return false;
      }
    });
    if (!reached) {
      throw problems.fault('metabase-write-failed', node + ': ' + (seen || 'it reads otherwise than it was written'));
    }
  }

  /**
   * Has IIS keep a copy of its metabase under a name. Throws when no file more is there than before.
   * @param {string} name
   */
  function backUp(name) {
    demandAdmin();
    var folder = shell.system32('inetsrv\\MetaBack');
    var before = countIn(folder);
    // The next version of this name, never in place of another; what is in memory is saved first.
    /** @type {AdsiComputer} */
    var computer = GetObject(ROOT);
    computer.Backup(name, -1, 2);
    if (countIn(folder) <= before) {
      throw problems.fault('backup-failed', folder + ' has no file more than before');
    }
  }

  /** @param {string} folder */
  function countIn(folder) {
    var system = files.fileSystem();
    return system.FolderExists(folder) ? Number(system.GetFolder(folder).Files.Count) : 0;
  }

  return {
    NODE: NODE,
    demandAdmin: demandAdmin,
    read: read,
    readAll: readAll,
    bring: bring,
    same: same,
    backUp: backUp
  };
})();

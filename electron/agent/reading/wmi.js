/** WMI: SELECT * only, since a WHERE or a column that an older Windows does not know fails the whole query. */
var wmi = (function () {
  /**
   * Connections to root\cimv2 are kept; the one to IIS is not, since it dies with the IIS administration service.
   * @type {WbemServices | null}
   */
  var cimv2 = null;

  /** @param {string} namespace */
  function connect(namespace) {
    return new ActiveXObject('WbemScripting.SWbemLocator').ConnectServer('.', namespace);
  }

  /** @param {string} className */
  function services(className) {
    if (/^IIs/.test(className)) {
      return connect('root\\MicrosoftIISv2');
    }
    if (className === 'Site') {
      return connect('root\\WebAdministration');
    }
    cimv2 = cimv2 || connect('root\\cimv2');
    return cimv2;
  }

  /**
   * Calls `visit` for each row until it answers false.
   * @template {keyof WmiClasses} C
   * @param {C} className
   * @param {string} where `Property = 'value'`, '' for all rows
   * @param {(row: WmiClasses[C]) => boolean | void} visit
   */
  function each(className, where, visit) {
    var query = 'SELECT * FROM ' + className + (where ? ' WHERE ' + where : '');
    var set = services(className).ExecQuery(query);
    var row = new Enumerator(set);
    if (row.atEnd()) {
      eachByNumber(set, visit);
      return;
    }
    for (; !row.atEnd(); row.moveNext()) {
      if (visit(row.item()) === false) {
        return;
      }
    }
  }

  /**
   * The rows that an Enumerator does not show. There are none where the engine shows those that are there.
   * @param {WbemObjectSet} set
   * @param {(row: any) => boolean | void} visit
   */
  function eachByNumber(set, visit) {
    var way = engine.rows();
    if (way === 'none') {
      throw problems.fault('unexpected', 'this script engine shows no rows of WMI (' + engine.version() + ')');
    }
    var count = way === 'index' ? set.Count : 0;
    for (var i = 0; i < count; i++) {
      if (visit(set.ItemIndex(i)) === false) {
        return;
      }
    }
  }

  /**
   * The items of an array property, or the one text that stands in its place. Throws for everything else: that is not
   * "nothing".
   * @param {unknown} value neither null nor undefined
   * @returns {any[]}
   */
  function listOrText(value) {
    var items = engine.itemsOf(value);
    if (items) {
      return items;
    }
    if (typeof value === 'string') {
      return value === '' ? [] : [value];
    }
    throw problems.fault('unexpected', 'not a list');
  }

  /**
   * A property that may be missing in this version of Windows: reading it raises an error then.
   * @template T
   * @param {() => T} readProperty
   * @param {T} otherwise
   */
  function optional(readProperty, otherwise) {
    try {
      var value = readProperty();
      return value === null || value === undefined ? otherwise : value;
    } catch (error) {
      return otherwise;
    }
  }

  return { each: each, listOrText: listOrText, optional: optional };
})();

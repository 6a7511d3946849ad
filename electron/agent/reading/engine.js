/**
 * What the script engine can do. The newer one (JScript9Legacy, from Windows 11 24H2 and Server 2025) is reported to show no item of
 * a collection: what it does not show must never be taken for what is not there.
 */
var engine = (function () {
  /** @type {RowsWay | null} */
  var way = null;
  /** @type {boolean | null} */
  var arrays = null;

  function version() {
    return (
      ScriptEngine() +
      ' ' +
      ScriptEngineMajorVersion() +
      '.' +
      ScriptEngineMinorVersion() +
      '.' +
      ScriptEngineBuildVersion()
    );
  }

  /**
   * How the rows of a query can be seen: there is one Windows on every machine. Throws when WMI fails.
   * @returns {RowsWay}
   */
  function rows() {
    if (way !== null) {
      return way;
    }
    var locator = new ActiveXObject('WbemScripting.SWbemLocator');
    var set = locator.ConnectServer('.', 'root\\cimv2').ExecQuery('SELECT * FROM Win32_OperatingSystem');
    if (!new Enumerator(set).atEnd()) {
      way = 'enumerator';
      return way;
    }
    try {
      // From memory: a member of later Windows, where the newer engine is.
      if (set.ItemIndex(0).Version) {
        way = 'index';
        return way;
      }
    } catch (error) {
      return 'none';
    }
    // Not kept: WMI itself may have had nothing to say this once.
    return 'none';
  }

  /**
   * Whether a list shows what is in it. One that cannot be made says so by itself; only an empty one can lie.
   */
  function showsArrays() {
    if (arrays === null) {
      try {
        var known = new ActiveXObject('Scripting.Dictionary');
        known.Add('share80', '');
        arrays = new VBArray(/** @type {any} */ (known.Keys())).toArray().length === 1;
      } catch (error) {
        arrays = true;
      }
    }
    return arrays;
  }

  /**
   * The items of a list; null for what is none. Throws when this engine shows nothing of any.
   * @param {unknown} list
   * @returns {any[] | null}
   */
  function itemsOf(list) {
    /** @type {any[]} */
    var items;
    try {
      items = new VBArray(/** @type {any} */ (list)).toArray();
    } catch (error) {
      return null;
    }
    if (items.length === 0 && !showsArrays()) {
      throw problems.fault('unexpected', 'this script engine shows no list (' + version() + ')');
    }
    return items;
  }

  /** @returns {Fact<ScriptEngineReading>} */
  function readAll() {
    return facts.read('ScriptEngine; Win32_OperatingSystem; Scripting.Dictionary', function () {
      return { version: text.brief(version()), rows: rows(), arrays: showsArrays() };
    });
  }

  return { version: version, rows: rows, itemsOf: itemsOf, readAll: readAll };
})();

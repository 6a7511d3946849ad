/** Web sites from IIS 6's own WMI provider. */
var sitesWmi = (function () {
  var MOST = 10000;

  /**
   * The state of a site, as IIS numbers it.
   * @param {unknown} number
   * @returns {SiteState}
   */
  function stateWord(number) {
    switch (Number(number)) {
      case 1:
        return 'starting';
      case 2:
        return 'started';
      case 3:
        return 'stopping';
      case 4:
        return 'stopped';
      case 5:
      case 6:
      case 7:
        return 'paused';
      default:
        return 'unknown';
    }
  }

  /** States by the name of the site, `W3SVC/1`. */
  function states() {
    /** @type {Record<string, { state: SiteState, win32Error: number }>} */
    var found = {};
    wmi.each('IIsWebServer', '', function (row) {
      found[row.Name] = {
        state: stateWord(row.ServerState),
        win32Error: wmi.optional(function () {
          return Number(row.Win32Error) >>> 0;
        }, 0)
      };
    });
    return found;
  }

  /** @returns {SiteReading[]} */
  function list() {
    var stateOf = states();
    /** @type {SiteReading[]} */
    var found = [];
    wmi.each('IIsWebServerSetting', '', function (row) {
      var name = text.brief(row.Name);
      var seen = stateOf[name];
      var all = bindings.none();
      bindings.addProperty(
        all,
        function () {
          return row.ServerBindings;
        },
        false
      );
      bindings.addProperty(
        all,
        function () {
          return row.SecureBindings;
        },
        true
      );
      text.bound(found.length + 1, MOST, 'web sites');
      found.push({
        id: name,
        comment: text.brief(row.ServerComment),
        state: seen ? seen.state : 'unknown',
        win32Error: seen ? seen.win32Error : 0,
        autoStart: row.ServerAutoStart !== false,
        bindings: all.understood,
        oddBindings: all.odd
      });
    });
    return found;
  }

  return { stateWord: stateWord, list: list };
})();

/** Web sites from the WMI provider of IIS 7 and later, a role service that is often not installed. */
var sitesAdministration = (function () {
  var MOST = 10000;

  /**
   * The state of a site, as this provider numbers it.
   * @param {unknown} number
   * @returns {SiteState}
   */
  function stateWord(number) {
    switch (number) {
      case 0:
        return 'starting';
      case 1:
        return 'started';
      case 2:
        return 'stopping';
      case 3:
        return 'stopped';
      default:
        return 'unknown';
    }
  }

  /** @param {WmiClasses['Site']} row */
  function bindingsOf(row) {
    var all = bindings.none();
    var items = wmi.listOrText(row.Bindings);
    for (var i = 0; i < items.length; i++) {
      var item = /** @type {IisBindingElement} */ (items[i]);
      bindings.addInformation(all, String(item.Protocol), String(item.BindingInformation));
    }
    return all;
  }

  /** @returns {SiteReading[]} */
  function list() {
    /** @type {SiteReading[]} */
    var found = [];
    wmi.each('Site', '', function (row) {
      text.bound(found.length + 1, MOST, 'web sites');
      var all = bindingsOf(row);
      found.push({
        id: 'W3SVC/' + (Number(row.Id) >>> 0),
        comment: text.brief(row.Name),
        state: wmi.optional(function () {
          return stateWord(row.GetState());
        }, 'unknown'),
        // This provider does not say why a site does not run.
        win32Error: 0,
        autoStart: row.ServerAutoStart !== false,
        bindings: all.understood,
        oddBindings: all.odd,
        otherBindings: all.others
      });
    });
    return found;
  }

  return { list: list };
})();

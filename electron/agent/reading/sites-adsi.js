/** Web sites through ADSI, when the WMI provider of IIS does not answer. */
var sitesAdsi = (function () {
  var SERVICE = 'IIS://localhost/W3SVC';
  var MOST = 10000;

  /** @returns {SiteReading[]} */
  function list() {
    /** @type {SiteReading[]} */
    var found = [];
    /** @type {Enumerator<AdsiNode>} */
    var child = new Enumerator(GetObject(SERVICE));
    for (; !child.atEnd() && found.length < MOST; child.moveNext()) {
      var node = child.item();
      if (node.Class === 'IIsWebServer') {
        found.push(describe(node));
      }
    }
    return found;
  }

  /**
   * @param {AdsiNode} node
   * @returns {SiteReading}
   */
  function describe(node) {
    /** @type {BindingReading[]} */
    var all = [];
    bindings.addAll(all, wmi.list(node.ServerBindings), false);
    bindings.addAll(
      all,
      wmi.optional(function () {
        return wmi.list(node.SecureBindings);
      }, []),
      true
    );
    return {
      id: text.brief('W3SVC/' + node.Name),
      comment: text.brief(node.ServerComment),
      state: wmi.optional(function () {
        return sitesWmi.stateWord(node.ServerState);
      }, 'unknown'),
      win32Error: wmi.optional(function () {
        return Number(node.Win32Error) >>> 0;
      }, 0),
      autoStart: node.ServerAutoStart !== false,
      bindings: all
    };
  }

  return { list: list };
})();

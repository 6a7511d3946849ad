/** Web sites through ADSI, when the WMI provider of IIS does not answer. */
var sitesAdsi = (function () {
  var SERVICE = 'IIS://localhost/W3SVC';
  var MOST = 10000;

  /** @param {(site: AdsiNode) => void} visit */
  function each(visit) {
    var count = 0;
    if (engine.rows() !== 'enumerator') {
      throw problems.fault(
        'unexpected',
        'this script engine shows no children of an object (' + engine.version() + ')'
      );
    }
    /** @type {Enumerator<AdsiNode>} */
    var child = new Enumerator(GetObject(SERVICE));
    for (; !child.atEnd(); child.moveNext()) {
      var node = child.item();
      if (node.Class === 'IIsWebServer') {
        text.bound(++count, MOST, 'web sites');
        visit(node);
      }
    }
  }

  /** @returns {SiteReading[]} */
  function list() {
    /** @type {SiteReading[]} */
    var found = [];
    each(function (site) {
      found.push(describe(site));
    });
    return found;
  }

  /** The sites by their numbers. */
  function names() {
    /** @type {string[]} */
    var found = [];
    each(function (site) {
      found.push(text.brief(site.Name));
    });
    return found;
  }

  /**
   * @param {AdsiNode} node
   * @returns {SiteReading}
   */
  function describe(node) {
    var all = bindings.none();
    bindings.addProperty(
      all,
      function () {
        return node.ServerBindings;
      },
      false
    );
    bindings.addProperty(
      all,
      function () {
        return node.SecureBindings;
      },
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
      bindings: all.understood,
      oddBindings: all.odd
    };
  }

  return { list: list, names: names };
})();

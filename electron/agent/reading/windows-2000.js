/** What Windows 2000 keeps where: it has IIS 5.0 without Http.sys, and neither reg.exe, sc.exe nor process ids from netstat. */
var windows2000 = (function () {
  /** Win32 errors by what the methods of Win32_Service return. */
  var ANSWERS = [0, 50, 5, 1051, 1052, 1061, 1062, 1053, 1064, 3, 1056, 1055, 1068, 1068, 1058, 1069, 1072];
  var STREAMING = ['nsunicast', 'nsstation', 'nsmonitor', 'nsprogram'];

  /**
   * @param {string} name
   * @param {RunState} wanted
   */
  function ask(name, wanted) {
    var answer = -1;
    wmi.each('Win32_Service', "Name = '" + name + "'", function (row) {
      answer = Number(wanted === 'running' ? row.StartService() : row.StopService());
      return false;
    });
    var status = ANSWERS[answer];
    return status === undefined ? answer : status;
  }

  /** A question would start IIS Admin. */
  function listSites() {
    metabaseNodes.demandAdmin();
    return sitesAdsi.list();
  }

  /**
   * Windows Media Services 4.1. The names of its services are from memory: that none is found does not say that it is not there.
   * @param {Fact<ServiceReading[]>} list
   * @returns {StreamingReading}
   */
  function readStreaming(list) {
    var none = facts.notHere();
    return {
      installed: facts.read('Win32_Service ' + STREAMING.join(', '), function () {
        for (var i = 0; i < STREAMING.length; i++) {
          if (services.stateIn(list, /** @type {string} */ (STREAMING[i])) !== null) {
            return true;
          }
        }
        return null;
      }),
      version: none,
      plugin: none,
      availableAddresses: none,
      publishingPoints: none
    };
  }

  /** @returns {HotfixReading} */
  function noHotfix() {
    var none = facts.notHere();
    return { updatesKey: none, quickFixRow: none, httpSysVersion: none };
  }

  /** @type {Generation} */
  var generation = {
    begins: ['5.0.'],
    siteSources: [{ name: 'IIS://localhost/W3SVC', list: listSites }],
    nodeSource: 'IIS://localhost/W3SVC',
    readNodes: metabaseNodes.readAll,
    listSource: server2003.listSource,
    readList: server2003.readList,
    readQueues: server2003.readQueues,
    readReserved: server2003.readReserved,
    limitedSource: server2003.limitedSource,
    isLimited: server2003.isLimited,
    readHotfix: noHotfix,
    readStreaming: readStreaming,
    keeper: services.IIS_ADMIN,
    netstat: '-an',
    control: { name: 'Win32_Service', ask: ask },
    // Its first step has the metabase copied, which needs the same rights and changes nothing.
    hasRegistryTool: false
  };

  return generation;
})();

/** What Windows Server 2008 and 2008 R2 keep where. */
var server2008 = (function () {
  /** @type {Generation} */
  var generation = {
    begins: ['6.0.', '6.1.'],
    siteSources: [
      { name: 'root\\WebAdministration', list: sitesAdministration.list, isOptional: true },
      { name: 'applicationHost.config', list: applicationHost.list }
    ],
    nodeSource: server2003.nodeSource,
    readNodes: server2003.readNodes,
    listSource: toldList.SOURCE,
    readList: toldList.read,
    readQueues: requestQueues.readAll,
    readReserved: requestQueues.readReserved,
    limitedSource: 'whoami /groups',
    isLimited: integrity.isLimited,
    readHotfix: server2003.readHotfix,
    readStreaming: server2003.readStreaming,
    keeper: server2003.keeper,
    netstat: server2003.netstat,
    control: server2003.control,
    hasRegistryTool: server2003.hasRegistryTool
  };

  return generation;
})();

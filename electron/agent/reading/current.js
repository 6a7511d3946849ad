/** What Windows 8, Server 2012, and all later ones keep where: as Server 2008 does. */
var current = (function () {
  /** @type {Generation} */
  var generation = {
    begins: ['6.2.', '6.3.', '10.'],
    siteSources: server2008.siteSources,
    nodeSource: server2008.nodeSource,
    readNodes: server2008.readNodes,
    listSource: server2008.listSource,
    readList: server2008.readList,
    readQueues: server2008.readQueues,
    readReserved: server2008.readReserved,
    limitedSource: server2008.limitedSource,
    isLimited: server2008.isLimited,
    readHotfix: server2008.readHotfix,
    readStreaming: server2008.readStreaming,
    keeper: server2008.keeper,
    netstat: server2008.netstat,
    control: server2008.control,
    hasRegistryTool: server2008.hasRegistryTool
  };

  return generation;
})();

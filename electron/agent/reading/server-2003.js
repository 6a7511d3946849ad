/** What Windows Server 2003 keeps where. */
var server2003 = (function () {
  /**
   * @param {string} name
   * @param {RunState} wanted
   */
  function askBySc(name, wanted) {
    return shell.run('sc.exe', (wanted === 'running' ? 'start ' : 'stop ') + shell.quote(name));
  }

  /** @type {Generation} */
  var generation = {
    begins: ['5.'],
    siteSources: [
      { name: 'root\\MicrosoftIISv2', list: sitesWmi.list },
      { name: 'IIS://localhost/W3SVC', list: sitesAdsi.list },
      { name: 'MetaBase.xml', list: metabase.list }
    ],
    nodeSource: '',
    readNodes: function () {
      return [];
    },
    listSource: registry.HTTP_PARAMETERS + '\\' + registry.LISTEN_LIST,
    readList: function () {
      return registry.read(registry.HTTP_PARAMETERS, registry.LISTEN_LIST);
    },
    readQueues: function () {
      return facts.unknown(requestQueues.SOURCE, 'netsh http came with Windows 6.0');
    },
    readReserved: function () {
      return facts.unknown(requestQueues.RESERVED, 'netsh http came with Windows 6.0');
    },
    limitedSource: 'no User Account Control before Windows 6.0',
    isLimited: function () {
      return false;
    },
    readHotfix: hotfixFacts.readAll,
    readStreaming: streaming.readAll,
    keeper: services.HTTP_DRIVER,
    netstat: '-ano',
    control: { name: 'sc.exe', ask: askBySc },
    hasRegistryTool: true
  };

  return generation;
})();

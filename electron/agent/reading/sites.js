/** Web sites, from the first source that answers. */
var sites = (function () {
  /** @returns {Fact<SiteReading[]>} */
  function readAll() {
    /** @type {string[]} */
    var failed = [];
    try {
      if (services.stateOf('W3SVC') === null) {
        return facts.known([], 'Win32_Service: there is no W3SVC');
      }
    } catch (error) {
      failed.push('W3SVC: ' + problems.describe(error));
    }
    var sources = [
      { name: 'root\\MicrosoftIISv2', list: sitesWmi.list },
      { name: 'IIS://localhost/W3SVC', list: sitesAdsi.list },
      { name: 'MetaBase.xml', list: metabase.list }
    ];
    for (var i = 0; i < sources.length; i++) {
      var source = /** @type {{ name: string, list: () => SiteReading[] }} */ (sources[i]);
      try {
        return facts.known(source.list(), source.name, failed.join('; '));
      } catch (error) {
        failed.push(source.name + ': ' + problems.describe(error));
      }
    }
    return facts.unknown('root\\MicrosoftIISv2, ADSI, MetaBase.xml', failed.join('; '));
  }

  return { readAll: readAll };
})();

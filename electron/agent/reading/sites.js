/** Web sites, from the first source that answers. */
var sites = (function () {
  /** WMI, for a provider that is not installed. */
  var NO_NAMESPACE = '0x8004100E';

  /**
   * @param {Generation} generation
   * @param {Fact<ServiceReading[]>} list the services
   * @returns {Fact<SiteReading[]>}
   */
  function readAll(generation, list) {
    /** @type {string[]} */
    var failed = [];
    try {
      if (services.stateIn(list, 'W3SVC') === null) {
        return facts.known([], 'Win32_Service: there is no W3SVC');
      }
    } catch (error) {
      failed.push('W3SVC: ' + problems.describe(error));
    }
    /** @type {string[]} */
    var names = [];
    var sources = generation.siteSources;
    for (var i = 0; i < sources.length; i++) {
      var source = /** @type {SiteSource} */ (sources[i]);
      names.push(source.name);
      try {
        return facts.known(source.list(), source.name, failed.join('; '));
      } catch (error) {
        if (!source.isOptional || problems.codeOf(error) !== NO_NAMESPACE) {
          failed.push(source.name + ': ' + problems.describe(error));
        }
      }
    }
    return facts.unknown(names.join(', '), failed.join('; '));
  }

  return { readAll: readAll };
})();

/** Which generation of Windows this is; shared/generation declares the rest of each. */
var generations = (function () {
  var ALL = [server2003, server2008, current];

  /**
   * One that is not known is read like the first: what it does not have is unknown then.
   * @param {string | null} version as `5.2.3790`
   */
  function of(version) {
    for (var i = 0; i < ALL.length; i++) {
      var generation = /** @type {Generation} */ (ALL[i]);
      for (var j = 0; j < generation.begins.length; j++) {
        var begin = /** @type {string} */ (generation.begins[j]);
        if ((version || '').slice(0, begin.length) === begin) {
          return generation;
        }
      }
    }
    return server2003;
  }

  return { of: of };
})();

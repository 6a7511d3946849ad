/** Which generation of Windows this is; shared/generation declares the rest of each. */
var generations = (function () {
  /** The first whose begin fits: that of Server 2003 fits Windows XP, too. */
  var ALL = [windows2000, server2003, server2008, current];
  /** @type {Generation | null} */
  var own = null;

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

  /** That of this server. While it cannot be told, it is asked for anew. */
  function here() {
    if (own) {
      return own;
    }
    var version = osFacts.readAll().version.value;
    var found = of(version);
    own = version === null ? null : found;
    return found;
  }

  return { of: of, here: here };
})();

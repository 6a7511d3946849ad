/** Waiting: counted in naps, so that a server's clock that is set in between does not matter. */
var poll = (function () {
  var NAP_MS = 500;

  /**
   * Asks until `reached` says true; false when the limit passed first.
   * @param {number} limitSeconds
   * @param {() => boolean} reached
   */
  function until(limitSeconds, reached) {
    var left = limitSeconds * 1000;
    while (!reached()) {
      if (left <= 0) {
        return false;
      }
      WScript.Sleep(Math.min(NAP_MS, left));
      left -= NAP_MS;
    }
    return true;
  }

  return { until: until };
})();

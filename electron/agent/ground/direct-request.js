/** Requests by HTTP that go straight to whom they are for. */
var directRequest = (function () {
  /** @returns {WinHttpRequest} */
  function make() {
    return new ActiveXObject('WinHttp.WinHttpRequest.5.1');
  }

  /**
   * Makes a request pass by the proxy that proxycfg.exe may have set for the whole machine.
   * @param {WinHttpRequest} request
   * @returns {boolean} false = a proxy may stand between
   */
  function pastProxy(request) {
    try {
      // HTTPREQUEST_PROXYSETTING_DIRECT
      request.SetProxy(1);
      return true;
    } catch (error) {
      return false;
    }
  }

  return { make: make, pastProxy: pastProxy };
})();

/** Requests by HTTP that go straight to whom they are for, to nobody else, and without anybody's name or password. */
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

  /**
   * Keeps an opened request to the one whom it is for: it follows no redirect, and answers no demand for a logon with the
   * account that it runs under. Assigning to a property with an argument is JScript's own syntax, which ECMAScript
   * parsers refuse; hence a text. Where one of them fails, the other still holds.
   * @param {WinHttpRequest} request
   */
  function keepToItself(request) {
    try {
      new Function('request', 'request.Option(6) = false;')(request);
    } catch (error) {
      // Then redirects are followed.
    }
    try {
      // AutoLogonPolicy_Never
      request.SetAutoLogonPolicy(2);
    } catch (error) {
      // Then Windows may log on where its own settings say so.
    }
  }

  /** Whether this server has WinHTTP: Windows 2000 need not. */
  function isThere() {
    try {
      make();
      return true;
    } catch (error) {
      return false;
    }
  }

  return { isThere: isThere, make: make, pastProxy: pastProxy, keepToItself: keepToItself };
})();

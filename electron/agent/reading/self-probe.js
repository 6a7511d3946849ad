/** Asks an endpoint of the server itself by HTTP: the `Server:` header tells who owns the socket. */
var selfProbe = (function () {
  var RESOLVE_MS = 2000;
  var CONNECT_MS = 3000;
  var SEND_MS = 3000;
  var RECEIVE_MS = 5000;

  /** WinHTTP's errors by their meaning (12000 and up, as HRESULTs). @type {Record<string, ProbeOutcome>} */
  var OUTCOMES = {
    '0x80072EE2': 'timed-out',
    '0x80072EE7': 'unreachable',
    '0x80072EFD': 'refused',
    '0x80072EFE': 'not-http',
    '0x80072F78': 'not-http'
  };

  /** @param {WinHttpRequest} request */
  function serverHeader(request) {
    try {
      return text.brief(request.GetResponseHeader('Server'));
    } catch (error) {
      return '';
    }
  }

  /**
   * Never throws.
   * @param {string} address
   * @param {number} port
   * @returns {ProbeReading}
   */
  function ask(address, port) {
    var began = time.clock();
    /** @type {ProbeOutcome} */
    var outcome = 'answered';
    var status = 0;
    var header = '';
    try {
      var request = directRequest.make();
      var direct = directRequest.pastProxy(request);
      request.SetTimeouts(RESOLVE_MS, CONNECT_MS, SEND_MS, RECEIVE_MS);
      request.Open('GET', 'http://' + address + ':' + port + '/', false);
      // The header wanted is that of this endpoint, not of where it sends people.
      directRequest.keepToItself(request);
      request.Send();
      // What a proxy may have said is not the answer of this endpoint.
      if (direct) {
        status = Number(request.Status);
        header = serverHeader(request);
      } else {
        outcome = 'failed';
      }
    } catch (error) {
      outcome = OUTCOMES[problems.codeOf(error)] || 'failed';
    }
    return {
      from: 'server',
      address: address,
      port: port,
      outcome: outcome,
      status: status >= 0 && status <= 999 ? status : 0,
      server: header,
      milliseconds: Math.max(0, time.clock() - began)
    };
  }

  return { ask: ask };
})();

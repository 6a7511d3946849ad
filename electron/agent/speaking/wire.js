/** The wire to the program: one message out, one order back, over plain HTTP. */
var wire = (function () {
  var RESOLVE_MS = 5000;
  var CONNECT_MS = 10000;
  var SEND_MS = 60000;
  /** Longer than the program holds a question open. */
  var RECEIVE_MS = 45000;
  /** During a run nothing shall wait for a program that is away. */
  var QUICK_MS = 3000;
  var QUICK_RETRY_DELAY_MS = 15000;
  var LARGEST = 8 * 1024 * 1024;
  var FIRST_RETRY_DELAY_MS = 500;
  var LONGEST_RETRY_DELAY_MS = 5000;

  /**
   * @param {string} url
   * @param {string} sealed
   * @param {boolean} quick
   * @returns {{ status: number, content: string }} throws when there was no answer
   */
  function post(url, sealed, quick) {
    var request = directRequest.make();
    // Where it cannot be helped the link goes through the proxy: what is said is authenticated from end to end.
    directRequest.pastProxy(request);
    if (quick) {
      request.SetTimeouts(QUICK_MS, QUICK_MS, QUICK_MS, QUICK_MS);
    } else {
      request.SetTimeouts(RESOLVE_MS, CONNECT_MS, SEND_MS, RECEIVE_MS);
    }
    request.Open('POST', url, false);
    request.SetRequestHeader('Content-Type', 'application/json');
    request.Send(sealed);
    var content = request.ResponseText;
    if (content.length > LARGEST) {
      throw new Error('an answer that is too large');
    }
    return { status: Number(request.Status), content: content };
  }

  /**
   * Whether the same message may be sent again after this status: the program was busy, or slow.
   * @param {number} status
   */
  function mayPass(status) {
    return status === 408 || status >= 500;
  }

  /**
   * @param {LinkConfig} config
   * @returns {Wire}
   */
  function open(config) {
    // Rises with each message and from one start of the agent to the next, so that no message passes for an old one.
    // In tenths of a second: an agent that is started again at once must not fall behind what the one before it said.
    var counter = Math.floor((time.clock() / 100) % 0x100000000);
    var silentUntil = 0;

    /**
     * Says a message and returns the order. When the answer is lost, the same message is said again, for about
     * `timeoutSeconds`. Throws a Refusal when the program does not want it, another error when there is no contact.
     * @param {AgentMessage} message
     * @param {number} timeoutSeconds
     * @returns {Order}
     */
    function say(message, timeoutSeconds) {
      counter++;
      var sealed = envelopes.seal(config, counter, message);
      var left = timeoutSeconds * 1000;
      var retryDelay = FIRST_RETRY_DELAY_MS;
      for (;;) {
        try {
          return ask(sealed, false);
        } catch (error) {
          if (error.refused || left <= 0) {
            throw error;
          }
        }
        WScript.Sleep(retryDelay);
        left -= retryDelay;
        retryDelay = Math.min(retryDelay * 2, LONGEST_RETRY_DELAY_MS);
      }
    }

    /**
     * @param {string} sealed
     * @param {boolean} quick
     */
    function ask(sealed, quick) {
      var answer = post(config.url, sealed, quick);
      if (answer.status === 200) {
        return orders.check(envelopes.open(config, counter, answer.content));
      }
      var failure = new Error(answer.status + ' ' + text.trim(text.brief(answer.content)));
      failure.refused = !mayPass(answer.status);
      throw failure;
    }

    /**
     * Says a message in passing: once, in a hurry, and after a failure not again for a while.
     * @param {AgentMessage} message
     * @returns {Order | null} null when there was no answer
     */
    function mention(message) {
      if (time.clock() < silentUntil) {
        return null;
      }
      counter++;
      try {
        return ask(envelopes.seal(config, counter, message), true);
      } catch (error) {
        silentUntil = time.clock() + QUICK_RETRY_DELAY_MS;
        return null;
      }
    }

    return { say: say, mention: mention };
  }

  return { open: open };
})();

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
  /** Nobody may say more at once, before it is known to be genuine. Unit: characters of a body. */
  var LARGEST_PART = 60000;
  var FIRST_RETRY_DELAY_MS = 500;
  var LONGEST_RETRY_DELAY_MS = 5000;
  /** How long a program that does not answer is waited for in the beginning. Unit: seconds. */
  var GREETING_TIMEOUT = 120;
  /** What answers there knows no such address. */
  var NOT_FOUND = 404;

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
    directRequest.keepToItself(request);
    request.SetRequestHeader('Content-Type', 'application/x-share80');
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
   * @param {number} status
   * @param {string} content
   */
  function refusal(status, content) {
    var sentence = text.trim(text.brief(content));
    if (status === NOT_FOUND) {
      sentence += ' Another version of Share80 may answer there: write the kit again with it.';
    }
    var failure = new Error(status + ' ' + sentence);
    failure.refused = !mayPass(status);
    return failure;
  }

  /**
   * Asks until there is an answer, for about `timeoutSeconds`. Throws a refusal, or the last error when there is no contact.
   * @template T
   * @param {number} timeoutSeconds
   * @param {() => T} ask
   * @returns {T}
   */
  function insist(timeoutSeconds, ask) {
    var left = timeoutSeconds * 1000;
    var retryDelay = FIRST_RETRY_DELAY_MS;
    for (;;) {
      try {
        return ask();
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
   * @param {string} url
   * @param {Talk} talk
   * @param {Sealed} sealed
   * @param {boolean} quick
   */
  function ask(url, talk, sealed, quick) {
    var answer = post(url, sealed.text, quick);
    if (answer.status !== 200) {
      throw refusal(answer.status, answer.content);
    }
    return envelopes.open(talk, sealed, answer.content);
  }

  /**
   * Greets the program with one secret: each side gives the other a challenge.
   * @param {LinkConfig} config
   * @param {LinkSecret} held
   * @returns {Talk}
   */
  function greet(config, held) {
    var talk = { session: config.session, secret: held.secret, challenges: challenges.make() };
    var sealed = envelopes.seal(talk, 0, '1/1', '');
    var opened = insist(GREETING_TIMEOUT, function () {
      return ask(config.url, talk, sealed, false);
    });
    return { session: talk.session, secret: talk.secret, challenges: opened.challenges };
  }

  /**
   * Begins a talk. Throws when the program does not know any of the secrets, or cannot be reached.
   * @param {LinkConfig} config
   * @returns {{ talk: Talk, isOwn: boolean }}
   */
  function begin(config) {
    var candidates = linkSecret.candidates(config);
    for (var i = 0; i + 1 < candidates.length; i++) {
      var likely = /** @type {LinkSecret} */ (candidates[i]);
      try {
        return { talk: greet(config, likely), isOwn: likely.isOwn };
      } catch (error) {
        if (!error.refused) {
          throw error;
        }
      }
    }
    var last = /** @type {LinkSecret} */ (candidates[candidates.length - 1]);
    try {
      return { talk: greet(config, last), isOwn: last.isOwn };
    } catch (error) {
      throw error.refused && !last.isOwn
        ? new Error(error.message + ' Share80 there may have lost the secret of this kit: write a new kit.')
        : error;
    }
  }

  /**
   * Begins a talk with the program. Throws when it cannot be reached, or does not want this agent.
   * @param {LinkConfig} config
   * @returns {Wire}
   */
  function open(config) {
    var begun = begin(config);
    var talk = begun.talk;
    var counter = 0;
    var silentUntil = 0;

    /**
     * The orders that come back for each part are all the same but the last one.
     * @param {AgentMessage} message
     * @param {number} timeoutSeconds
     * @param {boolean} quick
     * @returns {Order}
     */
    function tell(message, timeoutSeconds, quick) {
      var body = json.write(message);
      var parts = Math.max(1, Math.ceil(body.length / LARGEST_PART));
      var answer = '';
      for (var part = 1; part <= parts; part++) {
        var piece = body.substr((part - 1) * LARGEST_PART, LARGEST_PART);
        answer = send(piece, part + '/' + parts, timeoutSeconds, quick);
      }
      return orders.check(json.read(answer));
    }

    /**
     * @param {string} piece
     * @param {string} part
     * @param {number} timeoutSeconds
     * @param {boolean} quick
     */
    function send(piece, part, timeoutSeconds, quick) {
      counter++;
      var sealed = envelopes.seal(talk, counter, part, piece);
      return insist(timeoutSeconds, function () {
        return ask(config.url, talk, sealed, quick);
      }).body;
    }

    /**
     * Says a message and returns the order. When the answer is lost, the same message is said again, for about
     * `timeoutSeconds`. Throws a refusal when the program does not want it, another error when there is no contact.
     * @param {AgentMessage} message
     * @param {number} timeoutSeconds
     * @returns {Order}
     */
    function say(message, timeoutSeconds) {
      return tell(message, timeoutSeconds, false);
    }

    /**
     * Says a message in passing: once, in a hurry, and after a failure not again for a while.
     * @param {AgentMessage} message
     * @returns {Order | null} null when there was no answer
     */
    function mention(message) {
      var wait = silentUntil - time.clock();
      // A clock that was set back meanwhile must not make it dumb.
      if (wait > 0 && wait <= QUICK_RETRY_DELAY_MS) {
        return null;
      }
      try {
        return tell(message, 0, true);
      } catch (error) {
        silentUntil = time.clock() + QUICK_RETRY_DELAY_MS;
        return null;
      }
    }

    /**
     * Puts away the secret that takes the place of the kit's own, when this talk began with that.
     * @returns {boolean} false when the kit's own stays in use
     */
    function keep() {
      return config.oneTime && begun.isOwn && linkSecret.put(config.session, envelopes.secretAfter(talk));
    }

    return { say: say, mention: mention, keep: keep };
  }

  return { open: open };
})();

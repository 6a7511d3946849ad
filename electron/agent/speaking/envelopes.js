/** Envelopes of the link: what is said, sealed with the secret that both sides hold (shared/protocol.ts). */
var envelopes = (function () {
  /**
   * @param {LinkConfig} config
   * @param {'agent' | 'program'} direction
   * @param {number} counter
   * @param {string} body
   */
  function sign(config, direction, counter, body) {
    var signed = ['share80-link-1', direction, config.session, String(counter), body].join('|');
    return digest.hmac(config.secret, signed);
  }

  /**
   * @param {LinkConfig} config
   * @param {number} counter
   * @param {unknown} message
   */
  function seal(config, counter, message) {
    var body = json.write(message);
    return json.write({
      v: 1,
      session: config.session,
      direction: 'agent',
      counter: counter,
      body: body,
      mac: sign(config, 'agent', counter, body)
    });
  }

  /**
   * What the program answered to message `counter`. Throws when the answer is not genuine or belongs to another message.
   * @param {LinkConfig} config
   * @param {number} counter
   * @param {string} answer
   * @returns {unknown}
   */
  function open(config, counter, answer) {
    var envelope = json.read(answer);
    if (
      !json.isObject(envelope) ||
      envelope.v !== 1 ||
      envelope.session !== config.session ||
      envelope.direction !== 'program' ||
      envelope.counter !== counter ||
      typeof envelope.body !== 'string' ||
      envelope.mac !== sign(config, 'program', counter, envelope.body)
    ) {
      throw new Error('an answer that is not genuine');
    }
    return json.read(envelope.body);
  }

  return { seal: seal, open: open };
})();

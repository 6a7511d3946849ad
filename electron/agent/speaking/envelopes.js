/** Envelopes of the link: what is said, sealed with the secret that both sides hold (shared/wire/protocol.ts). */
var envelopes = (function () {
  var PREFIX = 'share80-link-2';
  var FIRST_LINE = /^(share80-link-2 program ([0-9a-f]{32}) ([0-9a-f]{128}) (0|[1-9][0-9]{0,9}) 1\/1) ([0-9a-f]{64})\n/;
  /** Longer than any first line. Unit: characters. */
  var LONGEST_LINE = 400;

  /**
   * The envelope of a message, or of one part of it. A greeting has no body, and its talk is the agent's challenge alone.
   * @param {Talk} talk
   * @param {number} counter
   * @param {string} part as `1/1`
   * @param {string} body
   * @returns {Sealed}
   */
  function seal(talk, counter, part, body) {
    var line = [PREFIX, 'agent', talk.session, talk.challenges, counter, part].join(' ');
    var mac = digest.hmac(talk.secret, line + '\n' + body);
    return { text: line + ' ' + mac + '\n' + body, mac: mac, counter: counter };
  }

  /**
   * Throws when `answer` is not what the program answered to this very request.
   * @param {Talk} talk
   * @param {Sealed} request
   * @param {string} answer
   * @returns {{ challenges: string, body: string }}
   */
  function open(talk, request, answer) {
    var found = FIRST_LINE.exec(answer.substr(0, LONGEST_LINE));
    if (!found) {
      throw notGenuine();
    }
    var challenges = /** @type {string} */ (found[3]);
    var body = answer.substr(/** @type {string} */ (found[0]).length);
    if (
      found[2] !== talk.session ||
      challenges.substr(0, talk.challenges.length) !== talk.challenges ||
      Number(found[4]) !== request.counter ||
      found[5] !== digest.hmac(talk.secret, found[1] + ' ' + request.mac + '\n' + body)
    ) {
      throw notGenuine();
    }
    return { challenges: challenges, body: body };
  }

  function notGenuine() {
    return new Error('an answer that is not genuine');
  }

  /**
   * The secret that takes the place of the kit's own, from the first talk that both sides had with it.
   * @param {Talk} talk
   */
  function secretAfter(talk) {
    return digest.hmac(talk.secret, [PREFIX, 'secret', talk.session, talk.challenges].join(' '));
  }

  return { seal: seal, open: open, secretAfter: secretAfter };
})();

/**
 * Challenges of the agent: a text that never was before. Nothing depends on whether it can be foreseen, since no answer to
 * it can be had without the secret; were it the same a second time, old answers of the program would fit again.
 */
var challenges = (function () {
  var given = 0;

  /**
   * A globally unique identifier, made anew for each such object; '' where there is none. Its text ends with characters
   * that belong to nothing: only what looks like one counts.
   */
  function unique() {
    try {
      var found = /\{[0-9A-Fa-f-]{36}\}/.exec(String(new ActiveXObject('Scriptlet.TypeLib').Guid));
      return found ? found[0] : '';
    } catch (error) {
      return '';
    }
  }

  /** 64 hexadecimal characters. */
  function make() {
    given++;
    var parts = [unique(), unique(), time.clock(), Math.random(), Math.random(), inspection.computerName(), given];
    return digest.sha256(parts.join('|').replace(/[^ -~]/g, '?'));
  }

  return { make: make };
})();

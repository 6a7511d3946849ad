/** Facts: one thing that was read, with its source. A source that fails says why and hides no other (shared/schema.ts). */
var facts = (function () {
  /**
   * @template T
   * @param {T} value
   * @param {string} source
   * @param {string} [problem] what part of it could not be read
   * @returns {Fact<T>}
   */
  function known(value, source, problem) {
    return { value: value, source: text.brief(source), problem: problem ? text.note(problem) : null };
  }

  /**
   * @param {string} source
   * @param {string} problem
   * @returns {Fact<any>}
   */
  function unknown(source, problem) {
    return { value: null, source: text.brief(source), problem: text.note(problem || 'unknown') };
  }

  /**
   * What this Windows has not, whatever is asked: that is no failure of reading it.
   * @returns {Fact<any>}
   */
  function notHere() {
    return unknown('', 'not-on-this-windows');
  }

  /**
   * Reads one fact in its own try. A value of null or undefined means that the source had none.
   * @template T
   * @param {string} source
   * @param {() => T | null | undefined} readValue
   * @returns {Fact<T>}
   */
  function read(source, readValue) {
    try {
      var value = readValue();
      return value === null || value === undefined ? unknown(source, 'no value there') : known(value, source);
    } catch (error) {
      return unknown(source, problems.describe(error));
    }
  }

  return { known: known, unknown: unknown, notHere: notHere, read: read };
})();

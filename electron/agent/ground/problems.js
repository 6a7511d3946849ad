/** Problems: what went wrong, as a code, the Windows error and machine text (shared/journal.ts). */
var problems = (function () {
  /**
   * A Windows error as `0xC00D158B`. COM errors reach JScript as signed numbers.
   * @param {number} number
   */
  function hex(number) {
    return '0x' + ('0000000' + (number >>> 0).toString(16)).slice(-8).toUpperCase();
  }

  /**
   * An exit status of a command, which is a Win32 error, in the form of an HRESULT.
   * @param {number} status
   */
  function win32(status) {
    return hex(0x80070000 | (status & 0xffff));
  }

  /**
   * The Windows error of a caught exception, '' when it has none.
   * @param {Error} error
   */
  function codeOf(error) {
    return typeof error.number === 'number' && error.number !== 0 ? hex(error.number) : '';
  }

  /**
   * A caught exception in words, with its number.
   * @param {Error} error
   */
  function describe(error) {
    var words = text.trim(String(error.description || error.message || error.name || 'error'));
    var code = codeOf(error);
    return text.note(code && words.indexOf(code) < 0 ? words + ' (' + code + ')' : words);
  }

  /**
   * @param {ProblemCode} code
   * @param {string} detail names, values, states
   * @param {string} [errorCode]
   * @param {Owner | null} [owner]
   * @returns {Problem}
   */
  function make(code, detail, errorCode, owner) {
    return { code: code, errorCode: errorCode || '', detail: text.note(detail), owner: owner || null };
  }

  /**
   * An exception that carries a problem.
   * @param {ProblemCode} code
   * @param {string} detail
   * @param {string} [errorCode]
   * @param {Owner | null} [owner]
   */
  function fault(code, detail, errorCode, owner) {
    var error = new Error(detail);
    error.problem = make(code, detail, errorCode, owner);
    return error;
  }

  /**
   * The problem that an exception carries, or one made of it.
   * @param {Error} error
   * @param {ProblemCode} otherwise the code when it carries none
   */
  function of(error, otherwise) {
    return error.problem || make(otherwise, describe(error), codeOf(error));
  }

  return { hex: hex, win32: win32, codeOf: codeOf, describe: describe, make: make, fault: fault, of: of };
})();

/** SHA-256 and HMAC-SHA256 of ASCII text, by js-sha256. */
var digest = (function () {
  /** @type {{ (ascii: string): string; hmac(key: number[], ascii: string): string }} */
  var library = module.exports;

  /**
   * 64 lower-case hexadecimal characters.
   * @param {string} ascii
   */
  function sha256(ascii) {
    return library(ascii);
  }

  /**
   * @param {string} secret the key's bytes in hexadecimal
   * @param {string} ascii
   */
  function hmac(secret, ascii) {
    /** @type {number[]} */
    var key = [];
    for (var i = 0; i + 1 < secret.length; i += 2) {
      key.push(parseInt(secret.substr(i, 2), 16));
    }
    return library.hmac(key, ascii);
  }

  return { sha256: sha256, hmac: hmac };
})();

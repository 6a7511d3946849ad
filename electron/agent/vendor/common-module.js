/**
 * js-sha256, whose licence stands below, comes as a CommonJS module and asks Array.isArray: this is all of both
 * that it needs.
 */
var module = { exports: /** @type {any} */ (null) };
// eslint-disable-next-line no-restricted-properties -- defined here for the module that follows
if (!Array.isArray) {
  // eslint-disable-next-line no-restricted-properties
  Array.isArray = function (value) {
    return Object.prototype.toString.call(value) === '[object Array]';
  };
}

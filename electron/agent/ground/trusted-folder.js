/** Provisional: eleven-folder brings the true one. */
var trustedFolder = (function () {
  function root() {
    return paths.root();
  }
  function ensure() {
    files.ensureFolder(root());
  }
  /** @param {string} path */
  function read(path) {
    return files.read(path);
  }
  /**
   * @param {string} path
   * @param {string} content
   */
  function write(path, content) {
    files.writeWhole(path, content);
  }
  return { root: root, ensure: ensure, read: read, write: write };
})();

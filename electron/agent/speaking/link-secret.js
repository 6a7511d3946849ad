/**
 * The secret of a link. A kit lies where others may read it; so its own secret serves one talk, which brings forth another
 * that the server keeps where only administrators read. Whatever is lost on the way shuts nobody out: the new one counts
 * alone only when the program has said that it keeps it, too.
 */
var linkSecret = (function () {
  var FORM = /^[0-9a-f]{64}$/;

  /** @param {string} session */
  function keptPath(session) {
    return trustedFolder.root() + '\\link-' + session + '.txt';
  }

  /**
   * Not yet known to be kept by the program.
   * @param {string} session
   */
  function triedPath(session) {
    return trustedFolder.root() + '\\link-' + session + '-new.txt';
  }

  /**
   * Throws when there is one that cannot be believed.
   * @param {string} path
   * @returns {string} '' = there is none
   */
  function read(path) {
    if (!files.exists(path)) {
      return '';
    }
    var secret = text.trim(trustedFolder.read(path));
    if (!FORM.test(secret)) {
      throw new Error('not a secret of a link: ' + path);
    }
    return secret;
  }

  /**
   * The secrets that the program may know, the likeliest first.
   * @param {LinkConfig} config
   * @returns {LinkSecret[]}
   */
  function candidates(config) {
    var own = { secret: config.secret, isOwn: true };
    if (!config.oneTime) {
      return [own];
    }
    var kept = read(keptPath(config.session));
    if (kept) {
      return [{ secret: kept, isOwn: false }];
    }
    /** @type {string} */
    var tried = '';
    try {
      tried = read(triedPath(config.session));
    } catch (error) {
      // Not written whole: the program has not heard of it.
    }
    return tried ? [{ secret: tried, isOwn: false }, own] : [own];
  }

  /**
   * Puts a new secret away; false when it cannot be.
   * @param {string} session
   * @param {string} secret
   */
  function put(session, secret) {
    try {
      trustedFolder.ensure();
      files.remove(triedPath(session));
      trustedFolder.write(triedPath(session), secret + '\r\n');
      return true;
    } catch (error) {
      WScript.Echo('The secret of this connection was not replaced: ' + problems.describe(error));
      return false;
    }
  }

  /**
   * The program keeps it, too: nothing else counts from now on. Where it cannot be renamed it is tried first next time.
   * @param {string} session
   */
  function settle(session) {
    try {
      if (files.exists(triedPath(session))) {
        files.fileSystem().MoveFile(triedPath(session), keptPath(session));
      }
    } catch (error) {
      // Then the next talk settles it.
    }
  }

  return { candidates: candidates, put: put, settle: settle };
})();

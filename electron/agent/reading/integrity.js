/**
 * Whether the agent lacks the rights that its administrator has: by the integrity level among its groups, whose numbers no
 * language translates.
 */
var integrity = (function () {
  var LEVEL = /S-1-16-(\d{4,5})(?!\d)/;
  /** High; System is above it. */
  var HIGH = 12288;

  /** @param {string} groups what whoami prints */
  function levelIn(groups) {
    var level = LEVEL.exec(groups);
    if (!level) {
      throw new Error('whoami names no integrity level');
    }
    return Number(level[1]);
  }

  /** Throws when it cannot be told. */
  function isLimited() {
    return levelIn(commandOutput.read('whoami.exe', '/groups', levelIn)) < HIGH;
  }

  return { isLimited: isLimited };
})();

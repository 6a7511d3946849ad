/** Where the agent keeps its files on the server. */
var paths = (function () {
  function root() {
    return trustedFolder.root();
  }

  /** @param {string} planId */
  function planFolder(planId) {
    return root() + '\\' + planId;
  }

  /** @param {string} planId */
  function journal(planId) {
    return planFolder(planId) + '\\journal.txt';
  }

  /** Holds the id of the plan that began last: folders cannot be listed with the objects that the agent uses. */
  function lastPlan() {
    return root() + '\\last-plan.txt';
  }

  /**
   * Holds the id of the plan that began before this one, if any did.
   * @param {string} planId
   */
  function earlierPlan(planId) {
    return planFolder(planId) + '\\earlier-plan.txt';
  }

  /**
   * Folders for what is soon removed, best first: those that a command line can name and that are there. TEMP is the
   * user's to change, and need not be any of that; of an agent that the system started it is a folder where everybody
   * may add files, so that what is there already is never used.
   */
  function temporaryFolders() {
    var likely = [shell.variable('TEMP'), trustedFolder.windows() + '\\Temp'];
    /** @type {string[]} */
    var found = [];
    for (var i = 0; i < likely.length; i++) {
      var folder = String(likely[i]).replace(/\\+$/, '');
      if (folder !== '' && shell.canQuote(folder) && files.fileSystem().FolderExists(folder)) {
        found.push(folder);
      }
    }
    return found;
  }

  /**
   * The name of a file that is soon removed.
   * @param {string} folder
   * @param {string} name
   */
  function temporary(folder, name) {
    return folder + '\\share80-' + name + '-' + Math.floor(Math.random() * 0x7fffffff).toString(16) + '.txt';
  }

  return {
    root: root,
    planFolder: planFolder,
    journal: journal,
    lastPlan: lastPlan,
    earlierPlan: earlierPlan,
    temporaryFolders: temporaryFolders,
    temporary: temporary
  };
})();

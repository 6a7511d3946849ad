/** Where the agent keeps its files on the server. */
var paths = (function () {
  function root() {
    return (shell.variable('SystemDrive') || 'C:') + '\\Share80';
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
   * A file for the output of a command; the caller removes it.
   * @param {string} name
   */
  function temporary(name) {
    var folder = shell.variable('TEMP') || root();
    return folder + '\\share80-' + name + '-' + Math.floor(Math.random() * 0x7fffffff).toString(16) + '.txt';
  }

  return { root: root, planFolder: planFolder, journal: journal, lastPlan: lastPlan, temporary: temporary };
})();

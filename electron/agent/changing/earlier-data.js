/**
 * What version 0.1 left in a folder of the system drive, where users may add files. It is read after its own checks, and
 * taken over into the folder of the data before an undo, so that nothing is ever written where others may be quicker.
 */
var earlierData = (function () {
  var ID = /^[0-9a-f]{12}$/;

  /** @param {string} planId @param {string} name */
  function path(planId, name) {
    return trustedFolder.earlierRoot() + '\\' + planId + '\\' + name;
  }

  /** @param {string} planId */
  function has(planId) {
    return files.fileSystem().FolderExists(trustedFolder.earlierRoot() + '\\' + planId);
  }

  /**
   * A file of a plan; '' when there is none. Throws a fault `folder-not-trusted`.
   * @param {string} planId
   * @param {string} name
   */
  function read(planId, name) {
    return files.exists(path(planId, name)) ? trustedFolder.readEarlier(path(planId, name)) : '';
  }

  /**
   * The plan that version 0.1 carried out last, or ''. Throws a fault `folder-not-trusted`.
   * @returns {string}
   */
  function lastPlan() {
    var name = trustedFolder.earlierRoot() + '\\last-plan.txt';
    var id = files.exists(name) ? text.trim(trustedFolder.readEarlier(name)) : '';
    return ID.test(id) ? id : '';
  }

  /**
   * The plan of version 0.1 that has no end, or ''. What somebody else may have written says nothing, and stands in
   * nobody's way.
   * @returns {string}
   */
  function unfinishedPlan() {
    try {
      var id = lastPlan();
      var content = id ? read(id, 'journal.txt') : '';
      var past = journals.parse(content);
      return content !== '' && (journals.isUnfinished(past.lines) || !past.whole) ? id : '';
    } catch (error) {
      return '';
    }
  }

  /**
   * Takes over the journal of a plan, and what the plug-in was. Throws a fault `folder-not-trusted`.
   * @param {Plan} plan
   */
  function takeOver(plan) {
    var journal = read(plan.id, 'journal.txt');
    var plugin = read(plan.id, 'plugin-before.json');
    WScript.Echo('Share80 0.1 applied this plan. Its data in ' + trustedFolder.earlierRoot());
    WScript.Echo('is copied to ' + paths.root() + '. Other users can add files to the old folder:');
    WScript.Echo('do not run anything in it, and delete it after this undo.');
    if (plugin !== '') {
      pluginMemory.takeOver(plan, plugin);
    }
    planFolder.prepare(plan);
    if (journal !== '') {
      trustedFolder.write(paths.journal(plan.id), journal);
    }
  }

  return { has: has, lastPlan: lastPlan, read: read, unfinishedPlan: unfinishedPlan, takeOver: takeOver };
})();

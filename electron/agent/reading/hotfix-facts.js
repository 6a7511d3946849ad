/** Evidence of hotfix KB 892847, three kinds of it, each on its own. */
var hotfixFacts = (function () {
  var NUMBER = 'KB892847';
  /** Fixes for Service Pack 1 are filed under the service pack that will hold them. */
  var UPDATES_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Updates\\Windows Server 2003\\SP2\\' + NUMBER;
  /** RegRead cannot ask for a key, only for a value in it. These are values that update packages leave (KB 888535). */
  var VALUES = ['Description', 'PackageName', 'InstalledDate', 'InstalledBy', 'InstallerName', ''];

  function hasUpdatesKey() {
    for (var i = 0; i < VALUES.length; i++) {
      if (registry.readRaw(UPDATES_KEY + '\\' + VALUES[i]) !== null) {
        return true;
      }
    }
    return false;
  }

  function hasQuickFixRow() {
    var found = false;
    wmi.each('Win32_QuickFixEngineering', '', function (row) {
      // Rows named "File 1" carry the number in the other column.
      var names =
        text.brief(row.HotFixID) +
        ' ' +
        wmi.optional(function () {
          return text.brief(row.ServicePackInEffect);
        }, '');
      found = names.toUpperCase().indexOf(NUMBER) >= 0;
      return !found;
    });
    return found;
  }

  function httpSysVersion() {
    var path = shell.system32('drivers\\http.sys');
    return text.brief(files.fileSystem().GetFileVersion(path)) || null;
  }

  /** @returns {HotfixReading} */
  function readAll() {
    return {
      updatesKey: facts.read(UPDATES_KEY, hasUpdatesKey),
      quickFixRow: facts.read('Win32_QuickFixEngineering', hasQuickFixRow),
      httpSysVersion: facts.read('version of http.sys', httpSysVersion)
    };
  }

  return { readAll: readAll };
})();

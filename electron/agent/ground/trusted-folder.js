/**
 * May this folder be believed? The agent's data lie in a folder below the Windows folder that belongs to administrators
 * alone; everything that reads or writes there asks here first. What somebody else made, may write, or has put a link
 * for, and what cannot be read, is refused by name.
 */
var trustedFolder = (function () {
  var NAME = 'Share80';
  /** FILE_ATTRIBUTE_REPARSE_POINT, which FileSystemObject calls Alias. */
  var LINK = 1024;

  var ADMINISTRATORS = 'S-1-5-32-544';
  var SYSTEM = 'S-1-5-18';
  var TRUSTED_INSTALLER = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
  /** Stands for whoever makes something, and gives nobody anything by itself. */
  var CREATOR_OWNER = 'S-1-3-0';

  /** To remove a child, to change the list, to become the owner, everything: with these a part can be exchanged. */
  var EXCHANGE = 0x40 | 0x40000 | 0x80000 | 0x10000000;
  /** These, and to write, to append, to set attributes, to delete. */
  var WRITE = EXCHANGE | 0x2 | 0x4 | 0x10 | 0x100 | 0x10000 | 0x40000000;
  /** Another agent may have made the folder a moment ago and not have set its list yet. */
  var ATTEMPTS = 4;
  var PAUSE_MS = 250;

  /** The Windows folder, by what the system says: the environment is the user's to change. */
  function windows() {
    return systemFolder().replace(/\\[^\\]*$/, '');
  }

  /** The Windows folder itself can be one for each user of a Terminal Server. */
  function systemFolder() {
    return text.withoutEnd(String(files.fileSystem().GetSpecialFolder(1).Path));
  }

  /** Where the agent's data lie. */
  function root() {
    return windows() + '\\' + NAME;
  }

  /** Where version 0.1 kept them. Users may add files there, so that each file is asked for by itself. */
  function earlierRoot() {
    return windows().slice(0, 2) + '\\' + NAME;
  }

  /**
   * @param {string} path
   * @param {string} why
   * @param {Error} [error]
   */
  function distrust(path, why, error) {
    return problems.fault('folder-not-trusted', path + ': ' + why, error ? problems.codeOf(error) : '');
  }

  /**
   * @param {string} path
   * @param {boolean} isFolder
   * @returns {Access}
   */
  function readAccess(path, isFolder) {
    var system = files.fileSystem();
    try {
      var item = isFolder ? system.GetFolder(path) : system.GetFile(path);
      if ((Number(item.Attributes) & LINK) !== 0) {
        throw distrust(path, 'it is a link');
      }
      return accessList.read(path);
    } catch (error) {
      throw error.problem
        ? error
        : distrust(path, 'its owner and access list cannot be read: ' + problems.describe(error), error);
    }
  }

  /**
   * The first account beside administrators and the system that has one of these rights.
   * @param {Access} access
   * @param {number} rights
   * @param {boolean} andBelow what the list gives only to what is made below counts, too
   */
  function strangerIn(access, rights, andBelow) {
    for (var i = 0; i < access.entries.length; i++) {
      var entry = /** @type {AccessEntry} */ (access.entries[i]);
      var counts = (entry.rights & rights) !== 0 && (andBelow || !entry.inheritOnly);
      if (counts && !text.isOneOf(entry.sid, [ADMINISTRATORS, SYSTEM, TRUSTED_INSTALLER, CREATOR_OWNER])) {
        return entry.sid;
      }
    }
    return '';
  }

  /**
   * Throws a fault `folder-not-trusted` unless the part belongs to administrators and nobody else has these rights.
   * @param {string} path
   * @param {boolean} isFolder
   * @param {readonly string[]} owners
   * @param {number} rights
   * @param {boolean} andBelow
   */
  function demand(path, isFolder, owners, rights, andBelow) {
    var access = readAccess(path, isFolder);
    if (!text.isOneOf(access.owner, owners)) {
      throw distrust(path, 'it belongs to ' + access.owner);
    }
    var stranger = strangerIn(access, rights, andBelow);
    if (stranger) {
      throw distrust(path, stranger + ' has rights there');
    }
  }

  /** Nobody but administrators has any right there. @param {string} path @param {boolean} isFolder */
  function demandOurs(path, isFolder) {
    demand(path, isFolder, [ADMINISTRATORS, SYSTEM], -1, true);
  }

  /**
   * Windows runs from its folder, so that no part above can be exchanged under it. On Windows 2000 and 2003 Power Users
   * may write there, which is why everything below is asked for by itself.
   */
  function demandWindows() {
    demand(windows(), true, [ADMINISTRATORS, SYSTEM, TRUSTED_INSTALLER], EXCHANGE, false);
  }

  /**
   * Everything that a path goes through below a folder, without the last part.
   * @param {string} from
   * @param {string} path
   */
  function foldersTo(from, path) {
    if (!text.same(path.slice(0, from.length + 1), from + '\\')) {
      throw distrust(path, 'it does not lie in ' + from);
    }
    var parts = path.slice(from.length + 1).split('\\');
    var found = [from];
    for (var i = 0; i < parts.length - 1; i++) {
      found.push(found[i] + '\\' + parts[i]);
    }
    return found;
  }

  /**
   * Whether the folder of the data is there. A file, or a link to nowhere, in its place is refused.
   * @returns {boolean}
   */
  function isThere() {
    if (files.exists(root())) {
      throw distrust(root(), 'it is a file');
    }
    return files.fileSystem().FolderExists(root());
  }

  /** Throws unless the folder of the data can be believed. */
  function demandRoot() {
    demandWindows();
    demandOurs(root(), true);
  }

  /** @param {string} path */
  function isEmpty(path) {
    var folder = files.fileSystem().GetFolder(path);
    return Number(folder.Files.Count) === 0 && Number(folder.SubFolders.Count) === 0;
  }

  /** @param {string} path @param {boolean} isFolder */
  function protect(path, isFolder) {
    try {
      accessList.protect(path, isFolder);
    } catch (error) {
      throw distrust(path, 'its access list cannot be set: ' + problems.describe(error), error);
    }
    demandOurs(path, isFolder);
  }

  /** Whether this agent made it: then nobody else did before. @param {string} path */
  function make(path) {
    try {
      files.fileSystem().CreateFolder(path);
      return true;
    } catch (error) {
      if (isThere()) {
        return false;
      }
      throw error;
    }
  }

  /** The folder that this agent has just made belongs to administrators from now on. */
  function claimNew() {
    protect(root(), true);
    // Whoever could write here before its list was set may have done so.
    if (!isEmpty(root())) {
      throw distrust(root(), 'somebody else wrote into it before its access list was set');
    }
  }

  /** Whether an agent was killed before it had set the list of the folder that it had made. */
  function isUnclaimed() {
    var owner = readAccess(root(), true).owner;
    return text.isOneOf(owner, [ADMINISTRATORS, SYSTEM]) && isEmpty(root());
  }

  /** Another agent may have made it a moment ago. */
  function demandFound() {
    for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return demandRoot();
      } catch (error) {
        WScript.Sleep(PAUSE_MS);
      }
    }
    if (isUnclaimed()) {
      protect(root(), true);
    }
    demandRoot();
  }

  /**
   * Makes the folder of the data, for administrators alone. Throws a fault that names it when it cannot be believed.
   * @returns {string} its path
   */
  function ensure() {
    demandWindows();
    if (!isThere() && make(root())) {
      claimNew();
    } else {
      demandFound();
    }
    return root();
  }

  /**
   * What this agent has just made in a folder of administrators inherits its list; its owner is, on some servers, the one
   * administrator who made it.
   * @param {string} path
   * @param {boolean} isFolder
   */
  function settle(path, isFolder) {
    if (!text.isOneOf(readAccess(path, isFolder).owner, [ADMINISTRATORS, SYSTEM])) {
      protect(path, isFolder);
    }
    demandOurs(path, isFolder);
  }

  /** Throws unless every folder above a path of the data can be believed. @param {string} path */
  function demandFoldersOf(path) {
    var folders = foldersTo(root(), path);
    demandWindows();
    for (var i = 0; i < folders.length; i++) {
      demandOurs(/** @type {string} */ (folders[i]), true);
    }
  }

  /**
   * Makes a folder among the data. One that is there already is taken as it is, or refused.
   * @param {string} path
   */
  function ensureFolder(path) {
    demandFoldersOf(path);
    if (files.fileSystem().FolderExists(path)) {
      demandOurs(path, true);
    } else {
      files.fileSystem().CreateFolder(path);
      settle(path, true);
    }
  }

  /** Throws unless a file of the data, and every folder above it, can be believed. @param {string} path */
  function demandFile(path) {
    demandFoldersOf(path);
    demandOurs(path, false);
  }

  /**
   * The text of a file of the data. Throws a fault `folder-not-trusted` when it, or a folder above it, cannot be believed.
   * @param {string} path
   * @returns {string}
   */
  function read(path) {
    demandFile(path);
    return files.read(path);
  }

  /**
   * Writes a file of the data, whole and made new.
   * @param {string} path
   * @param {string} content
   */
  function write(path, content) {
    demandFoldersOf(path);
    files.writeWhole(path, content);
    settle(path, false);
  }

  /**
   * The text of a file that version 0.1 left: it and its folders belong to administrators, and nobody else can alter it.
   * @param {string} path
   * @returns {string}
   */
  function readEarlier(path) {
    var folders = foldersTo(earlierRoot(), path);
    for (var i = 0; i < folders.length; i++) {
      demand(/** @type {string} */ (folders[i]), true, [ADMINISTRATORS, SYSTEM], EXCHANGE, false);
    }
    demand(path, false, [ADMINISTRATORS, SYSTEM], WRITE, false);
    return files.read(path);
  }

  /** Whether a path lies among the data. @param {string} path */
  function holds(path) {
    return text.same(path.slice(0, root().length + 1), root() + '\\');
  }

  return {
    windows: windows,
    systemFolder: systemFolder,
    root: root,
    earlierRoot: earlierRoot,
    holds: holds,
    isThere: isThere,
    ensure: ensure,
    ensureFolder: ensureFolder,
    settle: settle,
    demandFoldersOf: demandFoldersOf,
    demandFile: demandFile,
    read: read,
    write: write,
    readEarlier: readEarlier
  };
})();

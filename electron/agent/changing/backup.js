/** Backups of the settings that a plan touches, into the plan's folder. */
var backup = (function () {
  /**
   * @param {string} path
   * @param {() => void} make
   */
  function makeOne(path, make) {
    try {
      // reg.exe of later Windows asks before it overwrites; nobody could answer.
      files.remove(path);
      make();
    } catch (error) {
      throw problems.fault('backup-failed', path + ': ' + problems.describe(error), problems.codeOf(error));
    }
    if (!files.exists(path) || files.size(path) === 0) {
      throw problems.fault('backup-failed', path + ' was not written');
    }
  }

  /**
   * The service writes this file itself, and may be a user who must not write among the data: then by way of a folder
   * where everybody may.
   * @param {string} path
   */
  function exportStreaming(path) {
    try {
      streaming.server().ExportXML(path);
    } catch (error) {
      if (!exportedAside(path)) {
        throw error;
      }
    }
  }

  /** @param {string} path */
  function exportedAside(path) {
    var folders = paths.temporaryFolders();
    for (var i = 0; i < folders.length; i++) {
      var aside = paths.temporary(/** @type {string} */ (folders[i]), 'wms');
      try {
        streaming.server().ExportXML(aside);
        files.fileSystem().CopyFile(aside, path, false);
        files.remove(aside);
        return true;
      } catch (error) {
        // Then the next one.
      }
    }
    return false;
  }

  /**
   * IIS 5.0 keeps the copy itself, where its own snap-in restores it; the plan's folder has its name.
   * @param {string} folder
   */
  function keepMetabase(folder) {
    var name = 'Share80-' + folder.slice(folder.lastIndexOf('\\') + 1);
    makeOne(folder + '\\metabase-backup.txt', function () {
      metabaseNodes.backUp(name);
      trustedFolder.write(folder + '\\metabase-backup.txt', name + '\r\n');
    });
  }

  /**
   * @param {string} folder
   * @param {BackupItem} item
   */
  function save(folder, item) {
    switch (item) {
      case 'http-parameters':
        var exported = folder + '\\http-parameters.reg';
        return makeOne(exported, function () {
          shell.run('reg.exe', 'export ' + shell.quote(registry.HTTP_PARAMETERS) + ' ' + shell.quote(exported));
        });
      case 'metabase':
        return makeOne(folder + '\\MetaBase.xml', function () {
          files.fileSystem().CopyFile(shell.system32('inetsrv\\MetaBase.xml'), folder + '\\MetaBase.xml', false);
        });
      case 'metabase-backup':
        return keepMetabase(folder);
      case 'wms-settings':
        return makeOne(folder + '\\wms.xml', function () {
          exportStreaming(folder + '\\wms.xml');
        });
    }
  }

  /**
   * Throws a fault `backup-failed` when one of them was not written.
   * @param {string} folder
   * @param {readonly BackupItem[]} items
   */
  function saveAll(folder, items) {
    for (var i = 0; i < items.length; i++) {
      save(folder, /** @type {BackupItem} */ (items[i]));
    }
  }

  return { saveAll: saveAll };
})();

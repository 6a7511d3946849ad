/** Files on the server. All that is written is ASCII, but for paths of the server's own. */
var files = (function () {
  var FOR_READING = 1;
  var FOR_APPENDING = 8;
  /** Larger than any plan or request. Unit: bytes. */
  var LARGEST = 8 * 1024 * 1024;
  /** A reader may be in the way for a moment: a virus scanner, or another agent that looks what is unfinished. */
  var OPENING_ATTEMPTS = 3;
  var OPENING_PAUSE_MS = 250;
  var RESULT_ATTEMPTS = 3;
  var RESULT_PAUSE_MS = 1000;
  /** Says that a result was written whole: cscript ends with status 0 even when a script dies. */
  var END_MARK = 'SHARE80-END';

  /** @returns {FileSystem} */
  function fileSystem() {
    return new ActiveXObject('Scripting.FileSystemObject');
  }

  /** @param {string} path */
  function exists(path) {
    return fileSystem().FileExists(path);
  }

  /** @param {string} path */
  function size(path) {
    return Number(fileSystem().GetFile(path).Size);
  }

  /**
   * @param {string} path
   * @param {number} [largest]
   */
  function read(path, largest) {
    var length = size(path);
    if (length > (largest || LARGEST)) {
      throw new Error('too large: ' + path);
    }
    // ReadAll fails on an empty file.
    if (length === 0) {
      return '';
    }
    var stream = fileSystem().OpenTextFile(path, FOR_READING);
    try {
      return stream.ReadAll();
    } finally {
      stream.Close();
    }
  }

  /** @param {string} path */
  function remove(path) {
    var system = fileSystem();
    if (system.FileExists(path)) {
      system.DeleteFile(path, true);
    }
  }

  /**
   * Whether a file holds exactly this. Characters that are not ASCII can take two bytes each on the disk, so that the
   * size says nothing of them.
   * @param {string} path
   * @param {string} content
   */
  function holds(path, content) {
    return !/[^\t\r\n -~]/.test(content) ? size(path) === content.length : read(path) === content;
  }

  /**
   * Writes a file that is either there whole or not at all. Throws where the server's language has no such characters.
   * @param {string} path
   * @param {string} content
   */
  function writeWhole(path, content) {
    var draft = path + '.tmp';
    remove(draft);
    writeNew(draft, content);
    if (!holds(draft, content)) {
      throw new Error('not written whole: ' + path);
    }
    remove(path);
    fileSystem().MoveFile(draft, path);
    if (!holds(path, content)) {
      throw new Error('not moved into place: ' + path);
    }
  }

  /**
   * Makes a file. Throws when there is one of this name: it may be somebody else's, who could change it afterwards.
   * @param {string} path
   * @param {string} content
   */
  function writeNew(path, content) {
    var stream = fileSystem().CreateTextFile(path, false);
    try {
      stream.Write(content);
    } finally {
      stream.Close();
    }
  }

  /**
   * Tries more than once, since what it tells has already happened.
   * @param {string} path
   * @param {unknown} result
   */
  function writeResult(path, result) {
    var content = json.write(result) + '\r\n' + END_MARK + '\r\n';
    for (var attempt = 1; attempt < RESULT_ATTEMPTS; attempt++) {
      try {
        return writeWhole(path, content);
      } catch (error) {
        WScript.Sleep(RESULT_PAUSE_MS);
      }
    }
    writeWhole(path, content);
  }

  /** @param {string} path */
  function openToAppend(path) {
    for (var attempt = 1; attempt < OPENING_ATTEMPTS; attempt++) {
      try {
        return fileSystem().OpenTextFile(path, FOR_APPENDING, true);
      } catch (error) {
        WScript.Sleep(OPENING_PAUSE_MS);
      }
    }
    return fileSystem().OpenTextFile(path, FOR_APPENDING, true);
  }

  /**
   * Opens, appends and closes, so that the text is with the file system before anything else happens. Throws when less
   * than the whole text arrived.
   * @param {string} path
   * @param {string} content ASCII
   */
  function append(path, content) {
    var before = exists(path) ? size(path) : 0;
    var stream = openToAppend(path);
    try {
      stream.Write(content);
    } finally {
      stream.Close();
    }
    if (size(path) !== before + content.length) {
      throw new Error('not written whole: ' + path);
    }
  }

  /**
   * JSON from a file that people may have carried about: a byte order mark and an end mark are allowed.
   * @param {string} path
   */
  function readJson(path) {
    return parseJson(read(path));
  }

  /** @param {string} whole */
  function parseJson(whole) {
    var content = whole.replace(/^(\ufeff|\u00ef\u00bb\u00bf)/, '');
    var mark = content.lastIndexOf(END_MARK);
    var marked = mark >= 0 && text.trim(content.slice(mark + END_MARK.length)) === '';
    return json.read(marked ? content.slice(0, mark) : content);
  }

  return {
    END_MARK: END_MARK,
    LARGEST: LARGEST,
    fileSystem: fileSystem,
    exists: exists,
    size: size,
    read: read,
    remove: remove,
    writeWhole: writeWhole,
    writeNew: writeNew,
    writeResult: writeResult,
    append: append,
    readJson: readJson,
    parseJson: parseJson
  };
})();

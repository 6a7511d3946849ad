/** Which Windows this is. */
var osFacts = (function () {
  var CLASS_NAME = 'Win32_OperatingSystem';

  /** @returns {WmiClasses['Win32_OperatingSystem']} */
  function row() {
    /** @type {WmiClasses['Win32_OperatingSystem'][]} */
    var rows = [];
    wmi.each('Win32_OperatingSystem', '', function (found) {
      rows.push(found);
      return false;
    });
    if (rows.length === 0) {
      throw new Error(CLASS_NAME + ' has no row');
    }
    return /** @type {WmiClasses['Win32_OperatingSystem']} */ (rows[0]);
  }

  /**
   * @param {unknown} value
   * @returns {number | null}
   */
  function wholeNumber(value) {
    return value === null || value === undefined || isNaN(Number(value)) ? null : Number(value) >>> 0;
  }

  /**
   * From the environment: the WMI property is newer than Server 2003. A 32-bit script host on 64-bit Windows finds the
   * machine's own in the second variable.
   * @returns {Architecture | null}
   */
  function architecture() {
    var word = shell.variable('PROCESSOR_ARCHITEW6432') || shell.variable('PROCESSOR_ARCHITECTURE');
    switch (word.toUpperCase()) {
      case '':
        return null;
      case 'X86':
        return 'x86';
      case 'AMD64':
        return 'x64';
      case 'IA64':
        return 'ia64';
      default:
        return 'other';
    }
  }

  /** @returns {OsReading} */
  function readAll() {
    /** @type {WmiClasses['Win32_OperatingSystem'] | null} */
    var os = null;
    /** @type {Error | null} */
    var failure = null;
    try {
      os = row();
    } catch (error) {
      failure = error;
    }

    /**
     * @template T
     * @param {string} property
     * @param {(found: WmiClasses['Win32_OperatingSystem']) => T | null} readValue
     * @returns {Fact<T>}
     */
    function fact(property, readValue) {
      return facts.read(CLASS_NAME + '.' + property, function () {
        if (!os) {
          throw failure;
        }
        return readValue(os);
      });
    }

    return {
      version: fact('Version', function (found) {
        return text.brief(found.Version) || null;
      }),
      caption: fact('Caption', function (found) {
        return text.trim(text.brief(found.Caption)) || null;
      }),
      servicePack: fact('ServicePackMajorVersion', function (found) {
        return wholeNumber(found.ServicePackMajorVersion);
      }),
      productType: fact('ProductType', function (found) {
        return wholeNumber(found.ProductType);
      }),
      suiteMask: fact('OSProductSuite', function (found) {
        return wholeNumber(found.OSProductSuite);
      }),
      // NULL there is the usual case: not R2.
      r2: fact('OtherTypeDescription', function (found) {
        return /^R2/.test(text.trim(text.brief(found.OtherTypeDescription)));
      }),
      architecture: facts.read('PROCESSOR_ARCHITECTURE', architecture),
      language: fact('OSLanguage', function (found) {
        return wholeNumber(found.OSLanguage);
      }),
      installedAt: fact('InstallDate', function (found) {
        return time.fromCim(found.InstallDate);
      })
    };
  }

  return { readAll: readAll };
})();

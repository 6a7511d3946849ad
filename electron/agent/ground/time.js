/** Time in ISO 8601 UTC, which JScript's Date cannot write. */
var time = (function () {
  /** @param {number} value @param {number} [width] */
  function digits(value, width) {
    return ('000' + value).slice(-(width || 2));
  }

  /** @param {Date} date */
  function iso(date) {
    return (
      digits(date.getUTCFullYear(), 4) +
      '-' +
      digits(date.getUTCMonth() + 1) +
      '-' +
      digits(date.getUTCDate()) +
      'T' +
      digits(date.getUTCHours()) +
      ':' +
      digits(date.getUTCMinutes()) +
      ':' +
      digits(date.getUTCSeconds()) +
      'Z'
    );
  }

  function now() {
    return iso(new Date());
  }

  /** Milliseconds since 1970, by the server's clock. */
  function clock() {
    return new Date().getTime();
  }

  /**
   * A CIM date and time, as `20050315123456.000000+060`: local time with its distance from UTC in minutes.
   * Null when it is something else.
   * @param {unknown} cim
   */
  function fromCim(cim) {
    var parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\.\d{6}([+-]\d{3})$/.exec(String(cim));
    if (!parts) {
      return null;
    }
    var utc = Date.UTC(
      Number(parts[1]),
      Number(parts[2]) - 1,
      Number(parts[3]),
      Number(parts[4]),
      Number(parts[5]),
      Number(parts[6])
    );
    return iso(new Date(utc - Number(parts[7]) * 60000));
  }

  /**
   * A time as WMI compares it, in UTC.
   * @param {number} milliseconds since 1970
   */
  function toCim(milliseconds) {
    return iso(new Date(milliseconds)).replace(/[-:TZ]/g, '') + '.000000+000';
  }

  /**
   * Milliseconds since 1970 of an ISO 8601 UTC time; NaN when it is none. Date.parse does not know the format here.
   * @param {string} isoTime
   */
  function parse(isoTime) {
    var parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,3})?Z$/.exec(isoTime);
    return parts
      ? Date.UTC(
          Number(parts[1]),
          Number(parts[2]) - 1,
          Number(parts[3]),
          Number(parts[4]),
          Number(parts[5]),
          Number(parts[6])
        )
      : NaN;
  }

  return { iso: iso, now: now, clock: clock, fromCim: fromCim, toCim: toCim, parse: parse };
})();

/** The time of `now` (milliseconds since 1970) as the records write it: ISO 8601, UTC, whole seconds. */
export function isoNow(now: () => number): string {
  return new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z');
}

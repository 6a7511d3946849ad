/**
 * JSON of pure ASCII: what is authenticated must be the same bytes on both sides, and JScript 5.6 reads a response
 * in whatever code page its server happens to have.
 */
export function toAsciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether `text` holds printable ASCII only, as every body on the link must. */
export function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

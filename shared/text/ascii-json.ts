/**
 * JSON of pure ASCII: what is authenticated must be the same bytes on both sides, and JScript 5.6 reads a response
 * in whatever code page its server happens to have.
 * Elsewhere it keeps what a name holds from doing something to a terminal or a page.
 * @param indent spaces a level; 0 = one line
 */
export function toAsciiJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    // The only line ends are those of the indentation.
    /[^\x20-\x7e\n]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether `text` holds printable ASCII only, as every body on the link must. */
export function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

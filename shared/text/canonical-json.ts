/**
 * The one spelling of JSON that hashes and checksums are made of: keys sorted by UTF-16 code unit, no spaces, and
 * everything outside printable ASCII as lower-case `\uXXXX`. The agent writes the same bytes in ES3.
 */
import { sha256 as sha256Bytes } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/**
 * Writes `value` as canonical JSON. Members that are `undefined` are left out, as JSON.stringify does.
 * The short escapes \b \t \n \f \r \" \\ are used; everything else outside 0x20..0x7e becomes \uXXXX.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'string') return asciiString(value);
  if (value === null || typeof value !== 'object') return value === undefined ? 'null' : JSON.stringify(value);
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${asciiString(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

/** SHA-256 of `text` as 64 lower-case hexadecimal characters. The text is taken as UTF-8 (ASCII stays as it is). */
export function sha256(text: string): string {
  return bytesToHex(sha256Bytes(utf8ToBytes(text)));
}

function asciiString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

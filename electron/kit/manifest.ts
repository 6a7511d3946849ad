/** The manifest of a kit: SHA-256 of each file, which the agent compares before it acts. */
import { sha256 } from '../../shared/text/canonical-json.ts';
import { KIT_NAMES } from './names.ts';

/** Digits and letters without 0, 1, I and O, which people take for one another. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LINE = /^([0-9a-f]{64}) {2}([A-Za-z0-9.-]{1,40})$/;

/** Lines of hash, two spaces and name, in the order of `files`. Their contents are ASCII. */
export function manifestOf(files: ReadonlyMap<string, string>): string {
  return [...files].map(([name, content]) => `${sha256(content)}  ${name}\r\n`).join('');
}

/** Whether a text is the manifest of some kit, of this program or an earlier one. */
export function isManifest(text: string): boolean {
  const rows = text.split('\r\n');
  if (rows.pop() !== '' || rows.length === 0) return false;
  return rows.every((row) => KIT_NAMES.includes(LINE.exec(row)?.[2] ?? ''));
}

/** What people compare at the server and here, as `7KQ2-M9XA`: the first 40 bits of the manifest's SHA-256. */
export function checkCode(manifest: string): string {
  const hash = sha256(manifest);
  return `${group(hash.slice(0, 5))}-${group(hash.slice(5, 10))}`;
}

/** Four characters for five hexadecimal digits. */
function group(digits: string): string {
  const value = parseInt(digits, 16);
  return [15, 10, 5, 0].map((shift) => ALPHABET.charAt((value >> shift) & 31)).join('');
}

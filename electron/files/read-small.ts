import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Windows does not know the flag. */
const NO_WAITING = (constants.O_NONBLOCK as number | undefined) ?? 0;

/**
 * The text of a small file, read at once; null when there is none, or it is larger than `most` bytes, or a device or a
 * pipe, which could keep the program waiting for ever. Never throws.
 */
export function readSmall(file: string, most: number): string | null {
  try {
    const handle = openSync(file, constants.O_RDONLY | NO_WAITING);
    try {
      const facts = fstatSync(handle);
      if (!facts.isFile() || facts.size > most) return null;
      const buffer = Buffer.alloc(facts.size);
      return buffer.toString('utf8', 0, readSync(handle, buffer, 0, buffer.length, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

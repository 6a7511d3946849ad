import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * Throws unless the file has exactly the pinned bytes.
 *
 * @param {string} file
 * @param {string} sha512 base64, as npm writes it after `sha512-`
 */
export async function assertSha512(file, sha512) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('base64');
  if (found !== sha512) throw new Error(`${file} is not the pinned file: its sha512 is ${found}, not ${sha512}.`);
}

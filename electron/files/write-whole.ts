import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file whole or not at all: beside its place, flushed to the disk, then moved there. Makes the folder when
 * it is missing. Throws Node's own errors (full disk, no rights); whatever stood there before then still does.
 */
export async function writeWhole(named: string, text: string): Promise<void> {
  // Through a link the file behind it is meant; the link itself stays.
  const file = await realpath(named).catch(() => named);
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

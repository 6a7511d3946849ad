import { randomBytes } from 'node:crypto';
import { lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { makeFolder } from './make-folder.ts';

/** Of a new file. */
const MODE = 0o600;
const OTHERS_MAY_WRITE = 0o022;

/**
 * Writes a file whole or not at all: beside its place, flushed to the disk, then moved there. Makes the folder when
 * it is missing; a file that is there keeps its mode. Throws Node's own errors (full disk, no rights), and ELOOP for
 * another user's link; whatever stood there before then still does.
 */
export async function writeWhole(named: string, content: string | Uint8Array): Promise<void> {
  await refuseForeignLink(named);
  // Through a link the file behind it is meant; the link itself stays.
  const file = await realpath(named).catch(() => named);
  makeFolder(path.dirname(file));
  const mode = ((await stat(file).catch(() => null))?.mode ?? MODE) & 0o777;
  const beside = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(content, 'utf8');
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

/** In a folder where others may write, somebody else's link leads to a file of his choice. */
async function refuseForeignLink(named: string): Promise<void> {
  const link = await lstat(named).catch(() => null);
  if (link?.isSymbolicLink() !== true || link.uid === process.getuid?.()) return;
  const folder = await stat(path.dirname(named));
  if ((folder.mode & OTHERS_MAY_WRITE) === 0) return;
  throw Object.assign(new Error(`ELOOP: another user's link, ${named}`), { code: 'ELOOP' });
}

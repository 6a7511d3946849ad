import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder whole or not at all: `fill` works in a folder of another name, which gets its own when it succeeded.
 * What an interrupted run left behind is removed first. Does nothing when the folder is there.
 *
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} fill
 * @returns {Promise<boolean>} whether it was made now
 */
export async function makeOnce(folder, fill) {
  if (existsSync(folder)) return false;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await fill(unfinished);
  await rename(unfinished, folder);
  return true;
}

/**
 * Removes what earlier versions of a part left in the cache.
 *
 * @param {string} folder the current one, named `part-version`
 */
export async function removeOlder(folder) {
  const parent = path.dirname(folder);
  const current = path.basename(folder);
  const prefix = current.slice(0, current.lastIndexOf('-') + 1);
  const older = (await readdir(parent)).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(older.map((name) => rm(path.join(parent, name), { recursive: true, force: true })));
}

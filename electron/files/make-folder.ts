import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Only this user: names of files tell the names of servers. */
const MODE = 0o700;

/**
 * Makes a folder with the folders above it that are missing. One by one: Node's own way never ends where a folder says
 * that it is not there though it is, as those below /proc do. Throws Node's own errors.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let above = path.resolve(folder);
  while (statSync(above, { throwIfNoEntry: false }) === undefined && path.dirname(above) !== above) {
    missing.push(above);
    above = path.dirname(above);
  }
  if (missing.length === 0) refuseFile(above);
  for (const one of missing.reverse()) makeOne(one);
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: MODE });
  } catch (error) {
    // Another copy of the program may have been quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    refuseFile(folder);
  }
}

function refuseFile(folder: string): void {
  if (statSync(folder).isDirectory()) return;
  throw Object.assign(new Error(`ENOTDIR: not a folder, ${folder}`), { code: 'ENOTDIR' });
}

/**
 * Marks of set-ups that were begun and whose end is not known here: one small file each, beside the records. It names
 * the process at work, so that a second copy of the program keeps its hands off, and the next start of the program
 * knows that something was interrupted.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

const ENDING = '.under-way';
const NAME = /^([0-9a-f]{12})\.under-way$/;

export interface UnderWay {
  /** Of the record. */
  id: string;
  /** Another copy of the program that runs now is at work on it. */
  elsewhere: boolean;
}

/**
 * Takes a record for this program, also over from one that is no more. Returns false when another one that runs has it.
 * Throws Node's own errors when the mark cannot be written.
 */
export function beginWork(folder: string, id: string): boolean {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${id}${ENDING}`);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder === process.pid) return true;
    if (isRunning(holder)) return false;
    rmSync(file, { force: true });
  }
  return false;
}

/** The end is known: the record's own story is whole. */
export function endWork(folder: string, id: string): void {
  rmSync(path.join(folder, `${id}${ENDING}`), { force: true });
}

/** Every mark in the folder. A missing folder has none. */
export async function listUnderWay(folder: string): Promise<UnderWay[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const id = NAME.exec(name)?.[1];
    if (id === undefined) return [];
    const holder = holderOf(path.join(folder, name));
    return [{ id, elsewhere: holder !== process.pid && isRunning(holder) }];
  });
}

/** The process that a mark names; 0 when it cannot be read. */
function holderOf(file: string): number {
  try {
    const processId = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(processId) && processId > 0 ? processId : 0;
  } catch {
    return 0;
  }
}

function isRunning(processId: number): boolean {
  if (processId === 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

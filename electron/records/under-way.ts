/**
 * Marks of set-ups that were begun and whose end is not known here: one small file each, beside the records. It names
 * the process at work, so that a second copy of the program keeps its hands off, and the next start of the program
 * knows that something was interrupted.
 */
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readSmall } from './read-small.ts';

const ENDING = '.under-way';
const NAME = /^([0-9a-f]{12})\.under-way$/;
/** Longest mark that is read. Unit: bytes. */
const LONGEST = 32;

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
    if (makeMark(file)) return true;
    const text = readSmall(file, LONGEST) ?? '';
    if (processIn(text) === process.pid) return true;
    if (isRunning(processIn(text))) return false;
    removeStale(file, text);
  }
  return false;
}

/** False when there is one. A mark is there with its content or not at all: an empty one would pass for nobody's. */
function makeMark(file: string): boolean {
  const draft = asideOf(file);
  writeFileSync(draft, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    return makeWithoutLink(file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** For disks that know no links, as those of memory cards. */
function makeWithoutLink(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes the mark away that was read, and no other: a second copy of the program may have been quicker. */
function removeStale(file: string, text: string): void {
  const aside = asideOf(file);
  try {
    renameSync(file, aside);
    if ((readSmall(aside, LONGEST) ?? '') !== text) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function asideOf(file: string): string {
  return `${file}.${randomBytes(4).toString('hex')}`;
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
  return processIn(readSmall(file, LONGEST) ?? '');
}

function processIn(text: string): number {
  const processId = Number(text);
  return Number.isInteger(processId) && processId > 0 ? processId : 0;
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

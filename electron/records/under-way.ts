/**
 * Marks of set-ups that were begun and whose end is not known here: one small file each, beside the records. It names
 * the process at work, so that a second copy of the program keeps its hands off, and the next start of the program
 * knows that something was interrupted.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import { holderOf, removeMark, takeMark } from '../files/process-mark.ts';

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
  makeFolder(folder);
  return takeMark(markOf(folder, id));
}

/** The end is known: the record's own story is whole. */
export function endWork(folder: string, id: string): void {
  removeMark(markOf(folder, id));
}

/** Every mark in the folder. A missing folder has none. */
export async function listUnderWay(folder: string): Promise<UnderWay[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const id = NAME.exec(name)?.[1];
    return id === undefined ? [] : [{ id, elsewhere: holderOf(path.join(folder, name)) === 'another' }];
  });
}

function markOf(folder: string, id: string): string {
  return path.join(folder, `${id}${ENDING}`);
}

/**
 * A small file that names the process which holds something, so that a second copy of the program keeps its hands off.
 * One that a process left behind when it ended is nobody's.
 */
import { randomBytes } from 'node:crypto';
import { linkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { readSmall } from './read-small.ts';

/** Longest mark that is read. Unit: bytes. */
const LONGEST = 32;
/** A clock that is set while a program runs shall not look like a restart of this PC. Unit: milliseconds. */
const CLOCK_TOLERANCE_MS = 120_000;

/** Who holds what a mark stands for. */
type MarkHolder = 'nobody' | 'this-process' | 'another';

/**
 * Makes the mark for this process, also over from one that is no more. Returns false when another one that runs has it.
 * Throws Node's own errors when it cannot be written.
 */
export function takeMark(file: string): boolean {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (makeMark(file)) return true;
    const text = textOf(file);
    const holder = holderIn(file, text);
    if (holder !== 'nobody') return holder === 'this-process';
    removeStale(file, text);
  }
  return false;
}

export function holderOf(file: string): MarkHolder {
  return holderIn(file, textOf(file));
}

export function removeMark(file: string): void {
  rmSync(file, { force: true });
}

/** False when there is one. A mark is there with its content or not at all: an empty one would pass for nobody's. */
function makeMark(file: string): boolean {
  const draft = asideOf(file);
  try {
    writeFileSync(draft, String(process.pid), { flag: 'wx', mode: 0o600 });
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'ENOSPC') throw error;
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
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // It was made, and is empty: on a full disk nothing may stay behind.
    if (code === 'ENOSPC') rmSync(file, { force: true });
    throw error;
  }
}

/** Takes the mark away that was read, and no other: a second copy of the program may have been quicker. */
function removeStale(file: string, text: string): void {
  const aside = asideOf(file);
  try {
    renameSync(file, aside);
    if (textOf(aside) !== text) linkSync(aside, file);
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

function textOf(file: string): string {
  return readSmall(file, LONGEST) ?? '';
}

function holderIn(file: string, text: string): MarkHolder {
  const processId = Number(text);
  if (!Number.isInteger(processId) || processId <= 0 || isOlderThanThisBoot(file)) return 'nobody';
  if (processId === process.pid) return 'this-process';
  return isRunning(processId) ? 'another' : 'nobody';
}

/** Its process ended with the last boot, whoever has the same number now. */
function isOlderThanThisBoot(file: string): boolean {
  const bootedAt = Date.now() - os.uptime() * 1000;
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return written < bootedAt - CLOCK_TOLERANCE_MS;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

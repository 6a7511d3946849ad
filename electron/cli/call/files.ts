/** Files that a person names on the command line: read and written with one sentence for everything that can go wrong. */
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { EXIT } from './exit-status.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { readPlanFile, readRecord, readSnapshotFile } from '../../../shared/record/record.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { Parsed } from '../../../shared/text/schema.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { readResult } from '../../kit/read-result.ts';
import { readLimited, type FileProblem } from '../../records/read-limited.ts';
import { writeWhole } from '../../records/write-whole.ts';
import { CliExit } from './exit.ts';

/** Throws CliExit 65 when the file cannot be used. */
export function readSnapshotAt(file: string): Promise<Snapshot> {
  return readAs(file, readSnapshotFile);
}

/** Throws CliExit 65 when the file cannot be used. */
export function readRecordAt(file: string): Promise<SetupRecord> {
  return readAs(file, readRecord);
}

/**
 * Reads what LOOK.cmd wrote on the server of a set-up, after it. Returns the text, for the session. Throws CliExit 65 when
 * the file cannot be used, comes from another server or is too old.
 */
export function readLookAt(file: string, story: SetupRecord): Promise<string> {
  return readAs(file, (text) => {
    const read = readResult(text, { plan: story.plan, story });
    if (!read.ok) return read;
    if (read.value.kind !== 'journal') return { ok: true, value: text };
    return { ok: false, problem: 'This is what APPLY or UNDO wrote: use the result of LOOK.cmd.' };
  });
}

/** Reads a plan, bare or as `share80 plan --json` prints it. Throws CliExit 65 when the file cannot be used. */
export function readPlanAt(file: string): Promise<Plan> {
  return readAs(file, (text) => readPlanFile(barePlan(text)));
}

/** Writes a whole file; throws CliExit 65 when it cannot be written. */
export async function writeFileAt(file: string, text: string): Promise<void> {
  await refuseOtherThanFile(file);
  try {
    await writeWhole(file, text);
  } catch (error) {
    throw new CliExit(EXIT.badFile, cannotWrite(file, error));
  }
}

/** Makes sure, before anything is changed, that `file` can be written later. Throws CliExit 65. */
export async function prepareFile(file: string): Promise<void> {
  await refuseOtherThanFile(file);
  await prepareFolder(path.dirname(file));
}

/** Makes the folder and sees whether a file can be made in it. Throws CliExit 65. */
export async function prepareFolder(folder: string): Promise<void> {
  const trial = path.join(folder, '.share80-trial');
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(trial, '');
    await rm(trial, { force: true });
  } catch (error) {
    throw new CliExit(EXIT.badFile, cannotWrite(folder, error));
  }
}

/** A folder, a device or a pipe is not replaced by a file. */
async function refuseOtherThanFile(file: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there?.isFile() === false) throw new CliExit(EXIT.badFile, `${file} cannot be written: it is not a file.`);
}

async function readAs<T>(file: string, read: (text: string) => Parsed<T>): Promise<T> {
  const found = await readLimited(file);
  if (!found.ok) throw new CliExit(EXIT.badFile, `${file}: ${sentenceFor(found.problem)}`);
  const parsed = read(found.text);
  if (!parsed.ok) throw new CliExit(EXIT.badFile, `${file}: ${parsed.problem}`);
  return parsed.value;
}

function sentenceFor({ code, detail }: FileProblem): string {
  switch (code) {
    case 'missing':
      return 'There is no such file.';
    case 'not-a-file':
      return 'This is not a file.';
    case 'too-large':
      return 'This file cannot be used: it is larger than 8 MiB, and no such file is.';
    case 'not-text':
      return 'This file cannot be used: it is damaged, or not a text at all.';
    case 'unreadable':
      return `This file cannot be read (${detail}).`;
  }
}

function cannotWrite(place: string, error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `${place} cannot be written: the disk is full.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${place} cannot be written: this user may not write there.`;
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return `${place} cannot be written: a part of its path is not a folder.`;
    default:
      return `${place} cannot be written (${code === '' ? message : code}).`;
  }
}

function barePlan(text: string): string {
  try {
    const { plan } = JSON.parse(text) as { plan?: unknown };
    return plan === undefined ? text : JSON.stringify(plan);
  } catch {
    return text;
  }
}

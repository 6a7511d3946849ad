/** Files that a person names on the command line: read and written, with a sentence for everything that can go wrong. */
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { EXIT } from './exit-status.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { readPlanFile, readRecord, readSnapshotFile } from '../../../shared/record/record.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { FileProblem } from '../../../shared/text/file-problem.ts';
import type { Parsed } from '../../../shared/text/schema.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { readResult } from '../../kit/read-result.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { readLimited } from '../../files/read-limited.ts';
import { writeProblem } from '../../files/write-problem.ts';
import { writeWhole } from '../../files/write-whole.ts';
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
    return { ok: false, problem: { code: 'not-a-look' } };
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
    throw cannotWrite(file, error);
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
    makeFolder(folder);
    await writeWhole(trial, '');
    await rm(trial, { force: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/** A folder, a device or a pipe is not replaced by a file. */
async function refuseOtherThanFile(file: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there?.isFile() === false) {
    throw new CliExit(EXIT.badFile, ({ commandLine }) => commandLine.files.notAFile(file));
  }
}

async function readAs<T>(file: string, read: (text: string) => Parsed<T, FileProblem>): Promise<T> {
  const found = await readLimited(file);
  if (!found.ok) throw unusable(file, found.problem);
  const parsed = read(found.text);
  if (!parsed.ok) throw unusable(file, parsed.problem);
  return parsed.value;
}

function unusable(file: string, problem: FileProblem): CliExit {
  return new CliExit(EXIT.badFile, ({ fileWords }) => `${file}: ${fileWords(problem)}`);
}

function cannotWrite(place: string, error: unknown): CliExit {
  return new CliExit(EXIT.badFile, ({ unwrittenWords }) => unwrittenWords(place, writeProblem(error)));
}

function barePlan(text: string): string {
  try {
    const { plan } = JSON.parse(text) as { plan?: unknown };
    return plan === undefined ? text : JSON.stringify(plan);
  } catch {
    return text;
  }
}

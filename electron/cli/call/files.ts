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
import { isServer } from '../../../shared/snapshot/identity.ts';
import { readResult } from '../../kit/read-result.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { readLimited, readLimitedStream } from '../../files/read-limited.ts';
import { writeProblem } from '../../files/write-problem.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { keepRecord, writeNoRecord } from '../../records/records.ts';
import type { Call, Stdin } from './command.ts';
import { CliExit } from './exit.ts';

/** In place of a file: standard input, or standard output. */
export const STANDARD = '-';

/** Throws CliExit 65 when the file cannot be used. */
export function readSnapshotAt(file: string, stdin: Stdin = null): Promise<Snapshot> {
  return readAs(file, stdin, readSnapshotFile);
}

/** Throws CliExit 65 when the file cannot be used. */
export function readRecordAt(file: string, stdin: Stdin = null): Promise<SetupRecord> {
  return readAs(file, stdin, readRecord);
}

/**
 * Reads what LOOK.cmd, or UNDO.cmd, wrote on the server of a set-up, after it. Returns the text, for the session. Throws CliExit 65 when
 * the file cannot be used, comes from another server or is too old.
 */
export function readLookAt(file: string, story: SetupRecord, stdin: Stdin): Promise<string> {
  return readAs(file, stdin, (text) => {
    const read = readResult(text, { plan: story.plan, story });
    if (!read.ok) return read;
    // Of a set-up whose end is not known, what APPLY.cmd wrote tells the end; what UNDO.cmd wrote goes on with any.
    const journal = read.value.kind === 'journal' ? read.value.journal : null;
    const isTold = story.journal !== null && journal !== null && journal.lines.at(-1)?.phase !== 'undo';
    if (!isTold) return { ok: true, value: text };
    return { ok: false, problem: { code: 'not-a-look' } };
  });
}

/** A plan, and the server that it was made for where that is known. */
export interface PlanFile {
  plan: Plan;
  before: Snapshot | null;
}

/** Reads a plan, bare or as `share80 plan --json` prints it. Throws CliExit 65 when the file cannot be used. */
export function readPlanAt(file: string, stdin: Stdin): Promise<PlanFile> {
  return readAs<PlanFile>(file, stdin, (text) => {
    const { plan: bare, before } = planAnswer(text);
    const plan = readPlanFile(bare);
    if (!plan.ok) return plan;
    if (before === null) return { ok: true, value: { plan: plan.value, before } };
    const read = readSnapshotFile(before);
    if (!read.ok) return read;
    if (isServer(plan.value.server, read.value)) return { ok: true, value: { plan: plan.value, before: read.value } };
    const { computerName: wanted } = plan.value.server;
    return { ok: false, problem: { code: 'other-server', found: read.value.computerName, wanted } };
  });
}

/** Writes what a command was called for to a file, or to standard output; whether it was a file. Throws CliExit 64, 65. */
export async function writeResult({ output }: Pick<Call, 'output'>, file: string, text: string): Promise<boolean> {
  if (file !== STANDARD) {
    await writeFileAt(file, text);
    return true;
  }
  output.document(text);
  return false;
}

/** Sees beforehand that `writeResult` can do it. Throws CliExit 64, 65. */
export async function prepareResult({ output }: Pick<Call, 'output'>, file: string): Promise<void> {
  if (file !== STANDARD) return prepareFile(file);
  if (output.json) throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.outputTaken);
}

/** Writes a whole file; throws CliExit 65 when it cannot be written. */
async function writeFileAt(file: string, text: string): Promise<void> {
  await refuseOtherThanFile(file);
  try {
    await writeNoRecord(file, text);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/**
 * Makes sure, before anything is changed, that `file` can be written later. Throws CliExit 65.
 * @param own ids of the set-ups whose record may be written again there
 */
export async function prepareFile(file: string, own?: ReadonlySet<string>): Promise<void> {
  await refuseOtherThanFile(file);
  try {
    await keepRecord(file, own);
  } catch (error) {
    throw cannotWrite(file, error);
  }
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

async function readAs<T>(file: string, stdin: Stdin, read: (text: string) => Parsed<T, FileProblem>): Promise<T> {
  const found = file === STANDARD && stdin !== null ? await readLimitedStream(stdin) : await readLimited(file);
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

/** The texts of plan and snapshot in the answer of `share80 plan --json`; any other text is taken for a plan. */
function planAnswer(text: string): { plan: string; before: string | null } {
  try {
    const { plan, before } = JSON.parse(text) as { plan?: unknown; before?: unknown };
    if (plan !== undefined) {
      return { plan: JSON.stringify(plan), before: before === undefined ? null : JSON.stringify(before) };
    }
  } catch {
    // Not JSON at all: that is said of it as of any other plan.
  }
  return { plan: text, before: null };
}

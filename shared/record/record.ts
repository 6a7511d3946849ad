/** Record: making one, and reading it, a snapshot or a plan back from a file that may be hostile. */
import { sha256, canonicalJson } from '../text/canonical-json.ts';
import { endsAsAgentFile, openAgentFile } from '../text/agent-file.ts';
import { LONGEST_FILE, readFile, unusable, type FileKind } from '../text/file-text.ts';
import { checkJournal, type Journal } from '../journal/journal.ts';
import { planIsIntact, planSchema, type Plan } from '../plan/plan.ts';
import { RECORD_VERSION, recordSchema, type SetupRecord } from './record-schema.ts';
import type { Parsed } from '../text/schema.ts';
import { snapshotSchema, type Snapshot } from '../snapshot/snapshot.ts';

const RECORD: FileKind = {
  format: 'share80.record',
  name: 'a record',
  remedy: 'Use the record that Share80 saved after the set-up.',
};
const SNAPSHOT: FileKind = {
  format: 'share80.snapshot',
  name: 'a snapshot',
  remedy: 'Take a new snapshot of the server.',
};
const PLAN: FileKind = {
  format: 'share80.plan',
  name: 'a plan',
  remedy: 'Make a new plan from a snapshot.',
};

/** What a record is made of; what is left out is null. */
type RecordParts = Omit<SetupRecord, 'format' | 'version' | 'id' | 'journal' | 'evidence' | 'undo'> &
  Partial<Pick<SetupRecord, 'journal' | 'evidence' | 'undo'>>;

/** Makes a record. Its id follows from the plan and the time, so that the same set-up has one record. */
export function makeRecord(parts: RecordParts): SetupRecord {
  const { programVersion, createdAt, origin, before, plan, journal = null, evidence = null, undo = null } = parts;
  const id = recordId(plan, createdAt);
  const head = { format: 'share80.record', version: RECORD_VERSION, id } as const;
  return { ...head, programVersion, createdAt, origin, before, plan, journal, evidence, undo };
}

function recordId(plan: Plan, createdAt: string): string {
  return sha256(`${plan.hash} ${createdAt}`).slice(0, 12);
}

/** Reads a record; the plan must be as it was sealed, and the journals unbroken and of this plan. */
export function readRecord(text: string): Parsed<SetupRecord> {
  const read = readFile(text, RECORD, recordSchema);
  if (!read.ok) return read;
  const record = read.value;
  if (!planIsIntact(record.plan)) return unusable(RECORD, 'the plan does not match its checksum');
  if (record.id !== recordId(record.plan, record.createdAt)) return unusable(RECORD, 'its id does not match');
  for (const journal of [record.journal, record.undo?.journal ?? null]) {
    const wrong = journal === null ? null : journalProblem(journal, record.plan);
    if (wrong !== null) return unusable(RECORD, wrong);
  }
  return read;
}

function journalProblem(journal: Journal, plan: Plan): string | null {
  if (journal.planId !== plan.id) return 'the journal belongs to another plan';
  const ids = new Set(plan.steps.map((step) => step.id));
  if (journal.lines.some((line) => line.step !== '' && !ids.has(line.step))) return 'the journal names unknown steps';
  const checked = checkJournal(journal);
  return checked.ok ? null : checked.problem;
}

/** Reads a snapshot file, bare or as the agent's own result with its end mark. */
export function readSnapshotFile(text: string): Parsed<Snapshot> {
  const bare = bareSnapshot(text);
  return bare.ok ? readFile(bare.value, SNAPSHOT, snapshotSchema) : bare;
}

/** The snapshot inside an InspectResult; any other text as it is. */
function bareSnapshot(text: string): Parsed<string> {
  if (text.length > LONGEST_FILE || !endsAsAgentFile(text)) return { ok: true, value: text };
  const file = openAgentFile(text);
  if (!file.ok) return file;
  const { json } = file.value;
  try {
    const result = JSON.parse(json) as { snapshot?: unknown } | null;
    return { ok: true, value: result?.snapshot === undefined ? json : JSON.stringify(result.snapshot) };
  } catch {
    return { ok: true, value: json };
  }
}

/** Reads a plan file; it must be as it was sealed. */
export function readPlanFile(text: string): Parsed<Plan> {
  const read = readFile(text, PLAN, planSchema);
  if (read.ok && !planIsIntact(read.value)) return unusable(PLAN, 'it does not match its checksum');
  return read;
}

/** What a record tells with the times of the server's own clock, which may be wrong by years. */
export type Story = Pick<SetupRecord, 'before' | 'journal' | 'undo'>;

/**
 * Whether a snapshot shows the server after a set-up: it is not the one that the plan was made of, and neither that one nor
 * anything that the agent wrote down is newer. Times are whole seconds.
 */
export function wasTakenAfter({ before, journal, undo }: Story, snapshot: Snapshot): boolean {
  const time = Date.parse(snapshot.takenAt);
  const lines = [...(journal?.lines ?? []), ...(undo?.journal.lines ?? [])];
  if ([before.takenAt, ...lines.map(({ at }) => at)].some((at) => Date.parse(at) > time)) return false;
  return canonicalJson(snapshot) !== canonicalJson(before);
}

/** Record: making one, and reading it, a snapshot or a plan back from a file that may be hostile. */
import { sha256, canonicalJson } from '../text/canonical-json.ts';
import { endsAsAgentFile, openAgentFile } from '../text/agent-file.ts';
import type { Damage, FileProblem } from '../text/file-problem.ts';
import { damaged, LONGEST_FILE, readFile } from '../text/file-text.ts';
import { checkJournal, type Journal } from '../journal/journal.ts';
import { planIsIntact, planSchema, type Plan } from '../plan/plan.ts';
import { RECORD_VERSION, recordSchema, type SetupRecord } from './record-schema.ts';
import type { Parsed } from '../text/schema.ts';
import { snapshotSchema, type Snapshot } from '../snapshot/snapshot.ts';

/** What a record is made of; what is left out is null, or none. */
type RecordParts = Omit<SetupRecord, 'format' | 'version' | 'id' | Optional> & Partial<Pick<SetupRecord, Optional>>;
type Optional = 'askedBefore' | 'journal' | 'evidence' | 'undo';

/** Makes a record. Its id follows from the plan and the time, so that the same set-up has one record. */
export function makeRecord(parts: RecordParts): SetupRecord {
  const { programVersion, createdAt, origin, before, plan } = parts;
  const { askedBefore = [], journal = null, evidence = null, undo = null } = parts;
  const id = recordId(plan, createdAt);
  const head = { format: 'share80.record', version: RECORD_VERSION, id } as const;
  return { ...head, programVersion, createdAt, origin, before, plan, askedBefore, journal, evidence, undo };
}

function recordId(plan: Plan, createdAt: string): string {
  return sha256(`${plan.hash} ${createdAt}`).slice(0, 12);
}

/** Reads a record; the plan must be as it was sealed, and the journals unbroken and of this plan. */
export function readRecord(text: string): Parsed<SetupRecord, FileProblem> {
  const read = readFile(text, 'record', recordSchema);
  if (!read.ok) return read;
  const record = read.value;
  if (!planIsIntact(record.plan)) return damaged('record', { what: 'plan-checksum' });
  if (record.id !== recordId(record.plan, record.createdAt)) return damaged('record', { what: 'id' });
  for (const journal of [record.journal, record.undo?.journal ?? null]) {
    const wrong = journal === null ? null : journalDamage(journal, record.plan);
    if (wrong !== null) return damaged('record', wrong);
  }
  return read;
}

function journalDamage(journal: Journal, plan: Plan): Damage | null {
  if (journal.planId !== plan.id) return { what: 'other-journal' };
  const ids = new Set(plan.steps.map((step) => step.id));
  if (journal.lines.some((line) => line.step !== '' && !ids.has(line.step))) return { what: 'unknown-steps' };
  const checked = checkJournal(journal);
  return checked.ok ? null : { what: 'journal', problem: checked.problem };
}

/** Reads a snapshot file, bare or as the agent's own result with its end mark. */
export function readSnapshotFile(text: string): Parsed<Snapshot, FileProblem> {
  const bare = bareSnapshot(text);
  return bare.ok ? readFile(bare.value, 'snapshot', snapshotSchema) : bare;
}

/** The snapshot inside an InspectResult; any other text as it is. */
function bareSnapshot(text: string): Parsed<string, FileProblem> {
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
export function readPlanFile(text: string): Parsed<Plan, FileProblem> {
  const read = readFile(text, 'plan', planSchema);
  if (read.ok && !planIsIntact(read.value)) return damaged('plan', { what: 'plan-checksum' });
  return read;
}

/** What a record tells with the times of the server's own clock, which may be wrong by years. */
export type RecordTimes = Pick<SetupRecord, 'before' | 'journal' | 'undo'>;

/**
 * Whether a snapshot shows the server after a set-up: it is not the one that the plan was made of, and neither that one nor
 * anything that the agent wrote down is newer. Times are whole seconds.
 */
export function wasTakenAfter({ before, journal, undo }: RecordTimes, snapshot: Snapshot): boolean {
  const time = Date.parse(snapshot.takenAt);
  const lines = [...(journal?.lines ?? []), ...(undo?.journal.lines ?? [])];
  if ([before.takenAt, ...lines.map(({ at }) => at)].some((at) => Date.parse(at) > time)) return false;
  return canonicalJson(snapshot) !== canonicalJson(before);
}

/** How a set-up ends, by whatever way its end came: the record is completed, saved, judged and shown. */
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { journalOutcome, type Journal } from '../../../shared/journal/journal.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { judge } from '../../../shared/verdict/verdict.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { setState, type SessionContext } from '../store/context.ts';
import { endRecord } from '../store/record-under-way.ts';
import { save } from '../store/save.ts';

export type Finished = Extract<SessionState, { stage: 'done' }>;

/** A set-up as its record tells it. */
export function finishedState(
  record: SetupRecord,
  savedAs: string | null,
  page: Finished['page'] = 'report',
): Finished {
  const server = { origin: record.origin, name: record.before.computerName };
  return { stage: 'done', page, server, record, verdict: judge(record), savedAs, drift: null };
}

/**
 * Saves the record and shows how the set-up ended. It counts as under way until its end is known and saved.
 * @param openedFrom the file that it came from; null = the folder of the records
 */
export async function conclude(
  context: SessionContext,
  record: SetupRecord,
  openedFrom: string | null = null,
): Promise<void> {
  const savedAs = await save(context.deps, record, openedFrom);
  if (savedAs !== null && isWhole(record)) endRecord(context, record);
  setState(context, finishedState(record, savedAs, pageFor(record)));
}

/** Whether the record tells how the set-up, or its undo, ended. */
export function isWhole({ journal, undo, evidence }: SetupRecord): boolean {
  const last = undo?.journal ?? journal;
  return last === null ? evidence !== null : journalOutcome(last) !== null;
}

/** Where a person looks first: at what works, at what went wrong, or at what was taken back. */
function pageFor({ journal, undo }: SetupRecord): Finished['page'] {
  if (undo !== null) return 'report';
  const outcome = journal === null ? 'done' : journalOutcome(journal);
  return outcome === 'done' || outcome === 'reboot-needed' ? 'verify' : 'apply';
}

/** A journal whose last part is an undo is the story of the undo. */
export function withJournal(record: SetupRecord, journal: Journal): SetupRecord {
  if (journal.lines.at(-1)?.phase !== 'undo') return { ...record, journal };
  return { ...record, undo: { journal, after: null } };
}

/** A set-up that was undone is measured by whether it still is. @param evidence null = nobody could look */
export function withEvidence(record: SetupRecord, evidence: Evidence | null): SetupRecord {
  const { undo } = record;
  return undo === null ? { ...record, evidence } : { ...record, undo: { ...undo, after: evidence?.snapshot ?? null } };
}

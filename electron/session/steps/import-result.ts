/** Carried by hand: what APPLY, UNDO or a second LOOK wrote comes back and becomes part of the record. */
import type { Done } from '../../../shared/wire/ipc.ts';
import { journalOutcome, type Journal } from '../../../shared/journal/journal.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { withoutRefusedUndo } from '../../../shared/record/undoable.ts';
import { readResult, type CarriedResult } from '../../kit/read-result.ts';
import { findRecord } from '../../records/records.ts';
import { showAsSeen } from './again.ts';
import { conclude, withEvidence, withJournal, type Finished } from './conclude.ts';
import { evidenceFromHere } from './evidence-from-here.ts';
import { fail, refuse, setState, startWork, type SessionContext } from '../store/context.ts';
import { pastProgress } from '../store/progress.ts';
import { beginRecord } from '../store/record-under-way.ts';

type Usable = Exclude<CarriedResult, { kind: 'trouble' }>;

/** A file that cannot be used is refused and changes nothing. */
export function importResult(context: SessionContext, text: string): Done {
  const state = context.store.getState();
  if (context.work !== null) return refuse('busy');
  const waits = state.stage === 'carrying' ? state : null;
  const finished = state.stage === 'done' && state.server.origin.kind === 'carried' ? state : null;
  const plan = waits?.plan ?? finished?.record.plan;
  if (plan === undefined) return refuse('not-now');
  const story =
    finished?.record ?? (waits?.survey ? { before: waits.survey.snapshot, journal: null, undo: null } : null);
  const read = readResult(text, { plan, ...(story && { story }) });
  if (!read.ok) return { problem: { code: 'file', file: read.problem } };
  const result = read.value;
  if (result.kind === 'trouble') return { problem: { code: 'server-trouble', problem: result.problem } };
  if (finished !== null) return startWork(context, () => takeIn(context, finished, result));
  const recordId = waits?.recordId ?? '';
  return startWork(context, async () => {
    const found = await findRecord(context.deps.recordsDir, recordId);
    if (found === null) fail(context, { code: 'no-record', detail: recordId }, recordId);
    else await takeUp(context, found.record, found.path, result);
  });
}

/** A LOOK of any later day is compared with what was reached; whatever else comes tells the story further. */
async function takeIn(context: SessionContext, finished: Finished, result: Usable): Promise<void> {
  const { savedAs } = finished;
  const record = withoutRefusedUndo(finished.record);
  if (result.kind !== 'looked' || !wasSeen(record)) return takeUp(context, record, savedAs, result);
  await showAsSeen(context, finished, await evidenceFromHere(context.deps, record, result.result));
}

/** Whether the server itself was looked at since it was last changed. */
function wasSeen({ evidence, undo }: SetupRecord): boolean {
  if (undo !== null) return undo.after !== null;
  return evidence !== null && evidence.notAsked.every(({ what }) => what !== 'snapshot');
}

async function takeUp(
  context: SessionContext,
  record: SetupRecord,
  savedAs: string | null,
  result: Usable,
): Promise<void> {
  const server = { origin: record.origin, name: record.before.computerName };
  if (!(await beginRecord(context, record, savedAs))) {
    fail(context, { code: 'record-busy', detail: record.id }, record.id);
    return;
  }
  const told = result.kind === 'journal' ? unlessRefused(record, result.journal) : record;
  const past = { survey: survey(record.before), plan: record.plan, progress: pastProgress(told) };
  setState(context, { stage: 'verifying', server, ...past });
  await conclude(context, await seenFromHere(context, told, result), savedAs);
}

/** What can be seen of the server now. Of a set-up that was undone only a LOOK tells whether it still is. */
async function seenFromHere(context: SessionContext, record: SetupRecord, result: Usable): Promise<SetupRecord> {
  const looked = result.kind === 'looked' ? result.result : null;
  if (record.undo !== null && looked === null) return record;
  return withEvidence(record, await evidenceFromHere(context.deps, record, looked));
}

/** A second start that was refused does not replace what the first did. */
function unlessRefused(record: SetupRecord, journal: Journal): SetupRecord {
  const undoes = journal.lines.at(-1)?.phase === 'undo';
  const known = undoes ? (record.undo?.journal ?? null) : record.journal;
  if (isRefused(journal) && known !== null && !isRefused(known)) return record;
  return withJournal(record, journal);
}

function isRefused(journal: Journal): boolean {
  return journalOutcome(journal) === 'refused';
}

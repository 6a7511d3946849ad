/** Carried by hand: what APPLY, UNDO or a second LOOK wrote comes back and becomes part of the record. */
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { Done } from '../../../shared/wire/ipc.ts';
import { journalOutcome, type Journal } from '../../../shared/journal/journal.ts';
import type { InspectResult } from '../../../shared/wire/protocol.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { judge } from '../../../shared/verdict/verdict.ts';
import { readResult, type CarriedResult } from '../../kit/read-result.ts';
import { findRecord } from '../../records/records.ts';
import { showAsSeen, type Finished } from './again.ts';
import { evidenceFromHere } from './evidence-from-here.ts';
import { fail, refuse, setState, startWork, type SessionContext } from '../store/context.ts';
import { pastProgress } from '../store/progress.ts';
import { beginRecord, endRecord } from '../store/record-under-way.ts';
import { save } from '../store/save.ts';

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
    else await conclude(context, found.record, found.path, result);
  });
}

/** A LOOK of any later day is compared with what was reached; whatever else comes tells the story further. */
async function takeIn(context: SessionContext, finished: Finished, result: Usable): Promise<void> {
  const { record, savedAs } = finished;
  if (result.kind !== 'looked' || !wasSeen(record)) return conclude(context, record, savedAs, result);
  await showAsSeen(context, finished, await evidenceFromHere(context.deps, record, result.result));
}

/** Whether the server itself was looked at since it was last changed. */
function wasSeen({ evidence, undo }: SetupRecord): boolean {
  if (undo !== null) return undo.after !== null;
  return evidence !== null && evidence.notAsked.every(({ what }) => what !== 'snapshot');
}

async function conclude(
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
  const told = result.kind === 'journal' ? withJournal(record, result.journal) : record;
  const past = { survey: survey(record.before), plan: record.plan, progress: pastProgress(told) };
  setState(context, { stage: 'verifying', server, ...past });
  const looked = result.kind === 'looked' ? result.result : null;
  const whole = await withEvidence(context, told, looked);
  const path = await save(context.deps, whole, savedAs);
  if (path !== null && isWhole(whole)) endRecord(context, whole);
  const page = whole.undo === null ? 'verify' : 'report';
  setState(context, { stage: 'done', page, server, record: whole, verdict: judge(whole), savedAs: path, drift: null });
}

/** The result of UNDO is the story of the undo. A second start that was refused does not replace what the first did. */
function withJournal(record: SetupRecord, journal: Journal): SetupRecord {
  const undoes = journal.lines.at(-1)?.phase === 'undo';
  const known = undoes ? (record.undo?.journal ?? null) : record.journal;
  if (isRefused(journal) && known !== null && !isRefused(known)) return record;
  return undoes ? { ...record, undo: { journal, after: null } } : { ...record, journal };
}

function isRefused(journal: Journal): boolean {
  return journalOutcome(journal) === 'refused';
}

async function withEvidence(
  context: SessionContext,
  record: SetupRecord,
  looked: InspectResult | null,
): Promise<SetupRecord> {
  if (record.undo !== null) {
    return looked === null ? record : { ...record, undo: { ...record.undo, after: looked.snapshot } };
  }
  const evidence: Evidence = await evidenceFromHere(context.deps, record, looked);
  return { ...record, evidence };
}

function isWhole({ journal, undo, evidence }: SetupRecord): boolean {
  const last = undo?.journal ?? journal;
  return last === null ? evidence !== null : journalOutcome(last) !== null;
}

/** After the set-up: verify again, undo, restart the practice server. */
import type { Evidence } from '../../shared/evidence.ts';
import type { Done } from '../../shared/ipc.ts';
import { journalOutcome } from '../../shared/journal.ts';
import type { SetupRecord } from '../../shared/record-schema.ts';
import type { ApplyProgress, SessionState } from '../../shared/session.ts';
import { survey } from '../../shared/survey.ts';
import { judge } from '../../shared/verdict.ts';
import { findRecord } from '../records/records.ts';
import { fail, reachServer, refuse, setState, startWork, type SessionContext } from './context.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { addLine, startProgress } from './progress.ts';
import { readServer } from './read-server.ts';
import type { RefusalCode } from './refusals.ts';
import { save } from './save.ts';

type Finished = Extract<SessionState, { stage: 'done' }>;

/** Takes up the story of an earlier set-up, as its record tells it. Reaches no server yet. */
export function openRecord(context: SessionContext, record: SetupRecord, savedAs: string | null): Done {
  const { stage } = context.store.getState();
  if (context.work !== null) return refuse('busy');
  if (stage !== 'idle' && stage !== 'done' && stage !== 'failed') return refuse('not-now');
  const server = { origin: record.origin, name: record.before.computerName };
  setState(context, { stage: 'done', page: 'report', server, record, verdict: judge(record), savedAs });
  return { problem: '' };
}

/**
 * Looks at the server as it is now. The record keeps the evidence of the set-up: only what improves on it replaces
 * it on the disk, so that a server which drifted away does not overwrite what was reached.
 */
export function verifyAgain(context: SessionContext): Done {
  const finished = context.store.getState();
  if (finished.stage !== 'done') return refuse('not-now');
  return startWork(context, async () => {
    const { record, server } = finished;
    setState(context, {
      stage: 'verifying',
      server,
      survey: survey(record.before),
      plan: record.plan,
      progress: pastProgress(record),
    });
    const reached = await reachServer(context, record.origin);
    const gathered = reached.ok
      ? await gatherEvidence(context.deps, reached.value, record.plan, record.before)
      : reached;
    if (!gathered.ok) {
      setState(context, finished);
      fail(context, gathered.trouble);
      return;
    }
    const seen = withEvidence(record, gathered.value);
    const verdict = judge(seen);
    const improved = verdict.kind === 'works' && finished.verdict.kind !== 'works';
    const savedAs = improved ? await save(context.deps, seen, finished.savedAs) : finished.savedAs;
    setState(context, { ...finished, page: 'verify', record: seen, verdict, savedAs });
  });
}

/** Takes a set-up back: the one on the screen, or one of the records on this PC. */
export function undo(context: SessionContext, recordId: string): Done {
  const state = context.store.getState();
  if (state.stage === 'done' && state.record.id === recordId) {
    const refused = refuseUndo(state.record);
    return refused === null ? startWork(context, () => takeBack(context, state)) : refuse(refused);
  }
  if (state.stage !== 'idle' && state.stage !== 'failed' && state.stage !== 'done') return refuse('not-now');
  return startWork(context, async () => {
    const found = await findRecord(context.deps.recordsDir, recordId);
    if (found === null || refuseUndo(found.record) !== null) {
      fail(context, { code: 'wrong-moment', detail: recordId });
      return;
    }
    const { record, path } = found;
    const server = { origin: record.origin, name: record.before.computerName };
    await takeBack(context, { stage: 'done', page: 'report', server, record, verdict: judge(record), savedAs: path });
  });
}

/** Restarts the practice server; what it shows afterwards is for `verifyAgain`. */
export function reboot(context: SessionContext): Done {
  const state = context.store.getState();
  if (state.stage !== 'done' && state.stage !== 'choosing') return refuse('not-now');
  if (state.server.origin.kind !== 'practice') return refuse('cannot-reboot');
  return startWork(context, async () => {
    const reached = await reachServer(context, state.server.origin);
    const restarted = reached.ok ? await reached.value.reboot?.() : reached;
    if (restarted?.ok === false) fail(context, restarted.trouble);
  });
}

/** Why a record cannot be undone; null when it can. */
export function refuseUndo(record: SetupRecord): RefusalCode | null {
  if (record.undo !== null && journalOutcome(record.undo.journal) === 'undone') return 'already-undone';
  if (record.journal === null || record.plan.steps.length === 0) return 'not-undoable';
  const outcome = journalOutcome(record.journal);
  return outcome === 'refused' || outcome === 'rolled-back' ? 'not-undoable' : null;
}

async function takeBack(context: SessionContext, finished: Finished): Promise<void> {
  const { record, server } = finished;
  const base = { stage: 'undoing', server, record } as const;
  setState(context, { ...base, progress: startProgress(record.plan, 'undo') });
  const reached = await reachServer(context, record.origin);
  if (!reached.ok) {
    fail(context, reached.trouble);
    return;
  }
  const undone = await reached.value.undo(record.plan, (line) => {
    const state = context.store.getState();
    if (state.stage !== 'undoing') return;
    setState(context, { ...base, progress: addLine(state.progress, line, context.deps.now()) });
  });
  if (!undone.ok) {
    fail(context, undone.trouble);
    return;
  }
  const read = await readServer(reached.value, record.plan.choice.hotfixValueName);
  const after = read.ok ? read.value.snapshot : null;
  const seen: SetupRecord = { ...record, undo: { journal: undone.value, after } };
  const savedAs = await save(context.deps, seen, finished.savedAs);
  setState(context, { stage: 'done', page: 'report', server, record: seen, verdict: judge(seen), savedAs });
}

/** A set-up that was undone is measured by whether it still is. */
function withEvidence(record: SetupRecord, evidence: Evidence): SetupRecord {
  const { undo } = record;
  return undo === null ? { ...record, evidence } : { ...record, undo: { ...undo, after: evidence.snapshot } };
}

/** The run as its journal tells it, for showing beside a later verification. */
function pastProgress(record: SetupRecord): ApplyProgress {
  const lines = record.journal?.lines ?? [];
  return lines.reduce(
    (progress, line) => addLine(progress, line, Date.parse(line.at)),
    startProgress(record.plan, 'run'),
  );
}

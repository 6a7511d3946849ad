/** After the set-up: verify again, undo, restart the practice server. */
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { Done } from '../../../shared/wire/ipc.ts';
import { journalOutcome } from '../../../shared/journal/journal.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { undoRefusal, withoutRefusedUndo } from '../../../shared/record/undoable.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { driftFindings } from '../../../shared/record/drift.ts';
import { isServer } from '../../../shared/snapshot/identity.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { conclude, finishedState, isWhole, withEvidence, type Finished } from './conclude.ts';
import { judge, type VerdictKind } from '../../../shared/verdict/verdict.ts';
import { findRecord } from '../../records/records.ts';
import { check } from './check.ts';
import { showPlan } from './choose.ts';
import {
  DONE,
  fail,
  reachServer,
  reachToChange,
  refuse,
  setState,
  startWork,
  type SessionContext,
} from '../store/context.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { addLine, pastProgress, startProgress } from '../store/progress.ts';
import { readServerFor } from '../connections/connection.ts';
import { beginRecord, endRecord } from '../store/record-under-way.ts';
import { save } from '../store/save.ts';

/** Stages in which nothing runs that another story would cut off. */
const OPENS_RECORDS = new Set<SessionState['stage']>(['idle', 'choosing', 'recovering', 'done', 'failed']);

/** Takes up the story of an earlier set-up, as its record tells it. Reaches no server yet. */
export function openRecord(context: SessionContext, record: SetupRecord, savedAs: string | null): Done {
  const { stage } = context.store.getState();
  if (context.work !== null) return refuse('busy');
  if (!OPENS_RECORDS.has(stage)) return refuse('not-now');
  setState(context, finishedState(record, savedAs));
  return DONE;
}

/**
 * Looks at the server as it is now. The record keeps the evidence of the set-up: only what improves on it replaces
 * it on the disk, so that a server which drifted away does not overwrite what was reached.
 */
export function verifyAgain(context: SessionContext): Done {
  const finished = context.store.getState();
  if (finished.stage !== 'done') return refuse('not-now');
  if (finished.server.origin.kind === 'carried') return refuse('carried-only');
  return startWork(context, () => lookAgain(context, finished));
}

/** The work of `verifyAgain`. */
export async function lookAgain(context: SessionContext, finished: Finished): Promise<void> {
  const { record, server } = finished;
  const past = { survey: survey(record.before), plan: record.plan, progress: pastProgress(record) };
  setState(context, { stage: 'verifying', server, ...past });
  const reached = await reachServer(context, record.origin);
  const gathered = reached.ok ? await gatherEvidence(context.deps, reached.value, record.plan, record.before) : reached;
  if (!gathered.ok) {
    setState(context, finished);
    fail(context, gathered.trouble, record.id);
    return;
  }
  const { snapshot } = gathered.value;
  if (!isServer(record.plan.server, snapshot)) {
    setState(context, finished);
    fail(context, { code: 'other-server', detail: snapshot.computerName }, record.id);
    return;
  }
  await showAsSeen(context, finished, gathered.value);
}

/** What an end that nothing is left to be done for is called. */
const GOOD_ENDS: ReadonlySet<VerdictKind> = new Set(['works', 'undone']);

/** Shows a set-up as its server was seen now, by whatever way, and what has changed since it was reached. */
export async function showAsSeen(context: SessionContext, finished: Finished, evidence: Evidence): Promise<void> {
  const record = withoutRefusedUndo(finished.record);
  const seen = withEvidence(record, evidence);
  const verdict = judge(seen);
  const improved = GOOD_ENDS.has(verdict.kind) && finished.verdict.kind !== verdict.kind;
  const savedAs = improved ? await save(context.deps, seen, finished.savedAs) : finished.savedAs;
  const drift = driftFindings(record, evidence);
  setState(context, { ...finished, page: 'verify', record: seen, verdict, savedAs, drift });
}

/**
 * Looks at the server again after a set-up that did not come about: to see a plan for the same choice (`same`), or to
 * choose otherwise.
 */
export function planAgain(context: SessionContext, { same }: { same: boolean }): Done {
  const state = context.store.getState();
  if (state.stage !== 'done') return refuse('not-now');
  if (state.server.origin.kind === 'carried') return refuse('carried-only');
  const { server, record } = state;
  const { choice, createdAt } = record.plan;
  return startWork(context, async () => {
    setState(context, { stage: 'connecting', server });
    const reached = await reachServer(context, server.origin);
    if (!reached.ok) {
      fail(context, reached.trouble, record.id);
      return;
    }
    await check(context, reached.value);
    const checked = context.store.getState();
    // What was interrupted meanwhile comes first; another server has a choice of its own.
    if (checked.stage !== 'choosing' || !isServer(record.plan.server, checked.survey.snapshot)) return;
    if (same) showPlan(context, checked, choice, createdAt);
    else setState(context, { ...checked, page: 'addresses', choice });
  });
}

/** Takes a set-up back: the one on the screen, or one of the records on this PC. */
export function undo(context: SessionContext, recordId: string): Done {
  const state = context.store.getState();
  if (state.stage === 'done' && state.record.id === recordId) {
    const refused = undoRefusal(state.record);
    if (refused !== null) return refuse(refused);
    return startWork(context, async () => {
      await undoSetup(context, state);
    });
  }
  if (state.stage !== 'idle' && state.stage !== 'failed' && state.stage !== 'done') return refuse('not-now');
  return startWork(context, async () => {
    const found = await findRecord(context.deps.recordsDir, recordId);
    if (found === null || undoRefusal(found.record) !== null) {
      fail(context, { code: found === null ? 'no-record' : 'wrong-moment', detail: recordId });
      return;
    }
    await undoSetup(context, finishedState(found.record, found.path));
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

/** Does on the practice server what the plan asks a person for; what comes of it is for `verifyAgain`. */
export function act(context: SessionContext): Done {
  const state = context.store.getState();
  if (state.stage !== 'done') return refuse('not-now');
  if (state.server.origin.kind !== 'practice') return refuse('cannot-reboot');
  return startWork(context, async () => {
    const reached = await reachServer(context, state.server.origin);
    const acted = reached.ok ? await reached.value.act?.(state.record.plan.steps) : reached;
    if (acted?.ok === false) fail(context, acted.trouble, state.record.id);
  });
}

/** Takes a set-up back and shows how that ended. Returns whether everything is as it was. */
export async function undoSetup(context: SessionContext, finished: Finished): Promise<boolean> {
  const { record, server } = finished;
  const base = { stage: 'undoing', server, record } as const;
  setState(context, { ...base, progress: startProgress(record.plan, 'undo') });
  const reached = await reachToChange(context, record.origin, record.plan);
  if (!reached.ok) {
    fail(context, reached.trouble, record.id);
    return false;
  }
  if (!(await beginRecord(context, record, finished.savedAs))) {
    fail(context, { code: 'record-busy', detail: record.id }, record.id);
    return false;
  }
  const undone = await reached.value.undo(record.plan, (line) => {
    const state = context.store.getState();
    if (state.stage !== 'undoing') return;
    setState(context, { ...base, progress: addLine(state.progress, line, context.deps.now()) });
  });
  if (!undone.ok) {
    fail(context, undone.trouble, record.id);
    if (reached.value.status?.().contact === 'connected') await check(context, reached.value);
    return false;
  }
  const read = await readServerFor(reached.value, record.plan);
  const after = read.ok ? read.value.snapshot : null;
  const seen: SetupRecord = { ...record, undo: { journal: undone.value, after } };
  const outcome = journalOutcome(undone.value);
  // Of a set-up whose end nobody knew that is its end: all of it is as before, and nothing of it is on the server.
  const unknownThere = undone.value.lines.at(-1)?.problem?.code === 'nothing-to-undo';
  if (outcome === 'refused' && !(unknownThere && !isWhole(record))) {
    // Nothing was changed, so the record stays as it was; what was refused is shown.
    if (isWhole(record)) endRecord(context, record);
    setState(context, finishedState(seen, finished.savedAs));
    return false;
  }
  await conclude(context, seen, finished.savedAs);
  return outcome === 'undone' || unknownThere;
}

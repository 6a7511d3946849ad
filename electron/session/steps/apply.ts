/** Apply: the approved plan is executed, watched, verified and recorded. */
import { machineSteps } from '../../../shared/change/steps.ts';
import type { Done } from '../../../shared/wire/ipc.ts';
import {
  checkJournal,
  JOURNAL_VERSION,
  journalOutcome,
  type Journal,
  type JournalLine,
} from '../../../shared/journal/journal.ts';
import { makeRecord } from '../../../shared/record/record.ts';
import type { ApplyProgress, SessionState } from '../../../shared/wire/session.ts';
import { conclude } from './conclude.ts';
import { check } from './check.ts';
import {
  fail,
  reachServer,
  reachToChange,
  refuse,
  setState,
  startWork,
  DONE,
  type SessionContext,
  isoNow,
} from '../store/context.ts';
import { gatherEvidence, probeFromHere } from './gather-evidence.ts';
import type { Connection } from '../connections/connection.ts';
import { addLine, startProgress } from '../store/progress.ts';
import { beginRecord } from '../store/record-under-way.ts';
import { save } from '../store/save.ts';

type Reviewing = Extract<SessionState, { stage: 'reviewing' }>;

/** Executes the plan that was shown; `planId` proves that it is that one. */
export function approve(context: SessionContext, planId: string): Done {
  const state = context.store.getState();
  if (context.work !== null) return refuse('busy');
  if (state.stage !== 'reviewing') return refuse('not-now');
  if (state.plan.id !== planId) return refuse('other-plan');
  if (state.server.origin.kind === 'carried') return refuse('carried-only');
  return startWork(context, () =>
    machineSteps(state.plan.steps).length === 0 ? verifyOnly(context, state) : apply(context, state),
  );
}

/** Asks the agent to stop after the step under way and to put everything back. */
export function cancel(context: SessionContext): Done {
  const state = context.store.getState();
  if (state.stage !== 'applying' || context.connection === null) return refuse('nothing-to-cancel');
  context.connection.cancel();
  setState(context, {
    ...state,
    progress: { ...state.progress, cancelling: state.progress.cancelling === 'heard' ? 'heard' : 'asked' },
  });
  return DONE;
}

async function apply(context: SessionContext, reviewed: Reviewing): Promise<void> {
  const { server, survey, plan } = reviewed;
  const createdAt = isoNow(context.deps.now);
  const base = { stage: 'applying', server, survey, plan } as const;
  setState(context, { ...base, progress: startProgress(plan, 'run') });
  const reached = await reachToChange(context, server.origin, plan);
  if (!reached.ok) {
    fail(context, reached.trouble);
    return;
  }
  const parts = {
    programVersion: context.deps.programVersion,
    createdAt,
    origin: server.origin,
    before: survey.snapshot,
    plan,
    askedBefore: await askedFromHere(context, reached.value, reviewed),
  };
  const begun = makeRecord(parts);
  if (!(await beginRecord(context, begun))) {
    fail(context, { code: 'record-busy', detail: begun.id });
    return;
  }
  const running = reached.value.run(plan, (line) => {
    const state = context.store.getState();
    if (state.stage !== 'applying') return;
    setState(context, { ...base, progress: addLine(state.progress, line, context.deps.now()) });
  });
  if (progressOf(context).cancelling !== 'no') reached.value.cancel();
  const ran = await running;
  const progress = progressOf(context);
  if (!ran.ok) {
    // What became of it only the server's own journal knows; the record keeps what was heard, for a later undo.
    const journal = heardJournal(reviewed, progress.lines);
    await save(context.deps, makeRecord({ ...parts, journal }));
    fail(context, ran.trouble, begun.id);
    // An agent that was started again is there already.
    if (reached.value.status?.().contact === 'connected') await check(context, reached.value);
    return;
  }
  setState(context, { ...base, stage: 'verifying', progress });
  const gathered = await gatherEvidence(context.deps, reached.value, plan, survey.snapshot);
  const evidence = gathered.ok ? gathered.value : null;
  await conclude(context, makeRecord({ ...parts, journal: ran.value, evidence }));
  const ended = context.store.getState();
  if (progress.cancelling === 'asked' && ended.stage === 'done' && wasCarriedOut(ran.value))
    setState(context, { ...ended, cancelUnheard: true });
}

function wasCarriedOut(journal: Journal): boolean {
  const outcome = journalOutcome(journal);
  return outcome === 'done' || outcome === 'reboot-needed';
}

/** A plan without steps: nothing is run, but what is there is looked at. */
async function verifyOnly(context: SessionContext, reviewed: Reviewing): Promise<void> {
  const { server, survey, plan } = reviewed;
  const progress = startProgress(plan, 'run');
  setState(context, { stage: 'verifying', server, survey, plan, progress });
  const reached = await reachServer(context, server.origin);
  const gathered = reached.ok ? await gatherEvidence(context.deps, reached.value, plan, survey.snapshot) : reached;
  if (!gathered.ok) {
    fail(context, gathered.trouble);
    return;
  }
  const record = makeRecord({
    programVersion: context.deps.programVersion,
    createdAt: isoNow(context.deps.now),
    origin: server.origin,
    before: survey.snapshot,
    plan,
    evidence: gathered.value,
  });
  await conclude(context, record);
}

/** What each question gets while the server is as it is: names of web servers can have been replaced. */
async function askedFromHere(context: SessionContext, connection: Connection, { plan, survey }: Reviewing) {
  const { probes } = await probeFromHere(context.deps, plan, survey.snapshot, (address, port) =>
    connection.reach(address, port),
  );
  return probes;
}

function progressOf(context: SessionContext): ApplyProgress {
  const state = context.store.getState();
  if (state.stage !== 'applying') throw new Error(`applying became ${state.stage}`);
  return state.progress;
}

/** The part of a journal that was heard without a gap. */
function heardJournal({ plan, survey }: Reviewing, lines: readonly JournalLine[]): Journal {
  const journal: Journal = {
    format: 'share80.journal',
    version: JOURNAL_VERSION,
    planId: plan.id,
    computerName: survey.snapshot.computerName,
    lines: [],
  };
  for (const line of lines) {
    const longer = { ...journal, lines: [...journal.lines, line] };
    if (!checkJournal(longer).ok) break;
    journal.lines.push(line);
  }
  return journal;
}

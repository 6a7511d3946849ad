/** Carried by hand: kits go to the server, results come back, and what can be seen from this PC is looked at. */
import type { Done } from '../../../shared/wire/ipc.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { makeRecord, readSnapshotFile } from '../../../shared/record/record.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import type { SessionState, WrittenKit } from '../../../shared/wire/session.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { noteKit } from '../../records/carried-kit.ts';
import { findRecord } from '../../records/records.ts';
import { summariseRecords } from '../../records/summaries.ts';
import { closeConnection, fail, refuse, setState, startWork, type SessionContext, isoNow } from '../store/context.ts';
import { probeFromHere } from './gather-evidence.ts';
import { beginRecord } from '../store/record-under-way.ts';

const CARRIED = { kind: 'carried' } as const;

/**
 * Writes a kit to carry: with APPLY for the plan under review (`planId` proves that it is that one), or with LOOK only.
 * The record of the set-up begins here, because APPLY is started where nobody here can see it.
 */
export function writeCarriedKit(context: SessionContext, request: { planId: string | null; folder: string }): Done {
  const state = context.store.getState();
  if (request.planId === null) {
    if (isBusy(state)) return refuse('not-now');
    return startWork(context, async () => {
      const kit = await write(context, request.folder, null);
      if (kit === null) return;
      await closeConnection(context);
      const server = { origin: CARRIED, name: '' };
      setState(context, { stage: 'carrying', server, plan: null, survey: null, kit, recordId: null });
    });
  }
  if (state.stage === 'carrying') return writeAgain(context, state, request.folder, request.planId);
  if (state.stage !== 'reviewing') return refuse('not-now');
  const { plan, server, survey: surveyed } = state;
  if (plan.id !== request.planId) return refuse('other-plan');
  if (server.origin.kind !== 'carried') return refuse('not-carried');
  return startWork(context, async () => {
    const record = await recordOf(context, plan, surveyed.snapshot);
    const kit = await write(context, request.folder, plan);
    if (kit === null) return;
    await beginRecord(context, record);
    noteKit(context.deps.recordsDir, record.id, kit);
    setState(context, { stage: 'carrying', server, plan, survey: surveyed, kit, recordId: record.id });
  });
}

/**
 * Keeps the record of a set-up by a kit that was written for a plan of an earlier call. Of the same plan there is one
 * record: a kit that is written again is the same set-up.
 */
export function keepCarried(context: SessionContext, carried: { plan: Plan; before: Snapshot; kit: WrittenKit }): Done {
  const { plan, before, kit } = carried;
  if (isBusy(context.store.getState())) return refuse('not-now');
  return startWork(context, async () => {
    const { recordsDir } = context.deps;
    const { records } = await summariseRecords(recordsDir);
    const there = records.find(({ planId, origin }) => planId === plan.id && origin.kind === 'carried');
    const known = there === undefined ? null : await findRecord(recordsDir, there.id);
    const record = known?.record ?? (await recordOf(context, plan, before));
    if (known === null) await beginRecord(context, record);
    noteKit(recordsDir, record.id, kit);
    const server = { origin: CARRIED, name: before.computerName };
    setState(context, { stage: 'carrying', server, plan, survey: survey(before), kit, recordId: record.id });
  });
}

/** How it begins, with what answers from here before any change. */
async function recordOf(context: SessionContext, plan: Plan, before: Snapshot): Promise<SetupRecord> {
  const { programVersion, now } = context.deps;
  const { probes: askedBefore } = await probeFromHere(context.deps, plan, before, (address, port) =>
    context.deps.reach(address, port, before.standIns),
  );
  return makeRecord({ programVersion, createdAt: isoNow(now), origin: CARRIED, before, plan, askedBefore });
}

/** The same kit once more, as when the folder was lost on its way. */
function writeAgain(
  context: SessionContext,
  state: Extract<SessionState, { stage: 'carrying' }>,
  folder: string,
  planId: string,
): Done {
  if (state.plan?.id !== planId) return refuse('other-plan');
  return startWork(context, async () => {
    const kit = await write(context, folder, state.plan);
    if (kit === null) return;
    if (state.recordId !== null) noteKit(context.deps.recordsDir, state.recordId, kit);
    setState(context, { ...state, kit });
  });
}

/** Takes the result of LOOK, or a snapshot, as the server to set up. A file that cannot be used changes nothing. */
export function importSnapshot(context: SessionContext, text: string): Done {
  const state = context.store.getState();
  if (context.work !== null) return refuse('busy');
  if (isBusy(state)) return refuse('not-now');
  const read = readSnapshotFile(text);
  if (!read.ok) return { problem: { code: 'file', file: read.problem } };
  return startWork(context, async () => {
    await closeConnection(context);
    const server = { origin: CARRIED, name: read.value.computerName };
    const found = survey(read.value);
    setState(context, { stage: 'choosing', page: 'check', server, survey: found, choice: null, refused: [] });
  });
}

async function write(context: SessionContext, folder: string, plan: Plan | null) {
  const [{ kitRequest }, { writeKit }] = await Promise.all([
    import('../../kit/kit-contents.ts'),
    import('../../kit/write-kit.ts'),
  ]);
  const { programVersion } = context.deps;
  const written = await writeKit(folder, { programVersion, request: kitRequest(plan), plan, link: null });
  if (written.ok) {
    const { folder: where, checkCode, fingerprints } = written.value;
    return { folder: where, checkCode, fingerprints };
  }
  fail(context, { code: 'kit-not-written', detail: written.problem.code, folder: written.problem });
  return null;
}

function isBusy({ stage }: SessionState): boolean {
  return stage === 'applying' || stage === 'verifying' || stage === 'undoing';
}

/** Recovery: the two safe ways out of a set-up whose end is not known. */
import { keepsSetup } from '../../../shared/verdict/recovery.ts';
import type { Done } from '../../../shared/wire/ipc.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { Recovery, SessionState } from '../../../shared/wire/session.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { lookAgain, undoSetup } from './again.ts';
import { showPlan } from './choose.ts';
import { finishedState } from './conclude.ts';
import { refuse, setState, startWork, type SessionContext } from '../store/context.ts';
import { endRecord } from '../store/record-under-way.ts';
import { save } from '../store/save.ts';

/** Takes the unfinished plan back; the server is then as it was before it. */
export function goBack(context: SessionContext): Done {
  return recover(context, async (record, { savedAs }) => {
    await undoSetup(context, finishedState(record, savedAs));
  });
}

/**
 * Reaches what the unfinished plan was for. Where everything stands already, that is verified; else the plan is taken
 * back first, because the agent begins nothing on top of a plan without an end, and a new one is shown for review.
 */
export function finish(context: SessionContext): Done {
  return recover(context, async (record, recovery) => {
    const { savedAs } = recovery;
    if (keepsSetup(recovery)) {
      await finishAsIs(context, record, savedAs);
      return;
    }
    if (await undoSetup(context, finishedState(record, savedAs))) planAnew(context, record);
  });
}

function recover(context: SessionContext, act: (record: SetupRecord, recovery: Recovery) => Promise<void>): Done {
  const state = context.store.getState();
  if (state.stage !== 'recovering') return refuse('not-now');
  const { recovery } = state;
  const { record } = recovery;
  if (record === null) return refuse('no-plan-here');
  if (recovery.survey === null) return refuse('look-first');
  return startWork(context, () => act(record, recovery));
}

/** Nothing is left to be done: the server itself shows it, whatever part of the journal was heard. */
async function finishAsIs(context: SessionContext, record: SetupRecord, savedAs: string | null): Promise<void> {
  await lookAgain(context, finishedState({ ...record, journal: null, undo: null }, savedAs));
  const state = context.store.getState();
  if (state.stage !== 'done') return;
  const path = await save(context.deps, state.record, savedAs);
  if (path !== null) endRecord(context, state.record);
  setState(context, { ...state, savedAs: path });
}

/** A new plan for the same choice, from the server as it is now. */
function planAnew(context: SessionContext, { plan: { choice, createdAt } }: SetupRecord): void {
  const state: SessionState = context.store.getState();
  if (state.stage !== 'done' || !state.record.undo?.after) return;
  showPlan(context, { server: state.server, survey: survey(state.record.undo.after) }, choice, createdAt);
}

/** Moves between pages without doing anything; what was typed is kept. */
import type { Done, RequestPayload } from '../../../shared/wire/ipc.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { summariseUnfinished } from '../../records/summaries.ts';
import {
  closeConnection,
  DONE,
  refuse,
  setState,
  startWork,
  type SessionContext,
  type SessionDeps,
} from '../store/context.ts';

type Page = RequestPayload<'session.go'>['page'];

/** Goes to a page that the present stage has; Connect is the way out of every stage in which nothing runs. */
export function go(context: SessionContext, page: Page): Done {
  const state = context.store.getState();
  if (context.work !== null) return refuse('busy');
  if (page === 'connect') return state.stage === 'idle' ? DONE : leave(context);
  switch (state.stage) {
    case 'choosing':
      if (page !== 'check' && page !== 'addresses') return refuse('not-now');
      setState(context, { ...state, page });
      return DONE;
    case 'reviewing':
      if (page !== 'check' && page !== 'addresses') return refuse('not-now');
      setState(context, {
        stage: 'choosing',
        page,
        server: state.server,
        survey: state.survey,
        choice: state.plan.choice,
        refused: [],
      });
      return DONE;
    case 'done':
      if (page !== 'apply' && page !== 'verify' && page !== 'report') return refuse('not-now');
      setState(context, { ...state, page });
      return DONE;
    case 'idle':
    case 'connecting':
    case 'linking':
    case 'confirming':
    case 'inspecting':
    case 'carrying':
    case 'recovering':
    case 'applying':
    case 'verifying':
    case 'undoing':
    case 'failed':
      return refuse('not-now');
  }
}

function leave(context: SessionContext): Done {
  return startWork(context, async () => {
    await closeConnection(context);
    setState(context, await beginning(context.deps));
  });
}

/** The state in which no server is connected. */
export async function beginning(deps: SessionDeps): Promise<SessionState> {
  const [scenarios, unfinished] = await Promise.all([deps.listScenarios(), summariseUnfinished(deps.recordsDir)]);
  return { stage: 'idle', scenarios, unfinished };
}

/** Connect and Check: from nothing to a survey of the server. */
import { hostname } from 'node:os';
import type { Done } from '../../../shared/wire/ipc.ts';
import type { ServerLabel } from '../../../shared/wire/session.ts';
import type { OpenConnection } from '../connections/connection.ts';
import { check } from './check.ts';
import { beginning } from './navigate.ts';
import {
  closeConnection,
  fail,
  leaveWork,
  reachServer,
  refuse,
  serverOf,
  setState,
  startWork,
  type SessionContext,
} from '../store/context.ts';

/** Leaves whatever server was connected and looks at a practice server. */
export function connectPractice(
  context: SessionContext,
  { scenario, reset }: { scenario: string; reset: boolean },
): Done {
  const server: ServerLabel = { origin: { kind: 'practice', scenario }, name: scenario };
  return connect(context, server, { reset, asAdministrator: true });
}

/** Leaves whatever server was connected and looks at the computer that the program runs on, with an administrator's rights. */
export function connectThisComputer(context: SessionContext): Done {
  const server: ServerLabel = { origin: { kind: 'this-computer' }, name: hostname() };
  return connect(context, server, { reset: false, asAdministrator: true });
}

function connect(context: SessionContext, server: ServerLabel, options: Parameters<OpenConnection>[1]): Done {
  const { stage } = context.store.getState();
  if (stage === 'applying' || stage === 'verifying' || stage === 'undoing') return refuse('not-now');
  return startWork(context, async () => {
    setState(context, { stage: 'connecting', server });
    await closeConnection(context);
    const opened = await context.deps.openConnection(server.origin, options);
    if (!opened.ok) {
      fail(context, opened.trouble);
      return;
    }
    context.connection = opened.value;
    await check(context, opened.value);
  });
}

/** Looks at the connected server again; also the way back from a failure. */
export function checkAgain(context: SessionContext): Done {
  const state = context.store.getState();
  const server = serverOf(state);
  if (server === null) return refuse('no-server');
  if (state.stage === 'applying' || state.stage === 'verifying' || state.stage === 'undoing') return refuse('not-now');
  if (state.stage === 'linking' || state.stage === 'confirming') return refuse('not-now');
  if (server.origin.kind === 'carried') return refuse('carried-only');
  return startWork(context, async () => {
    setState(context, { stage: 'connecting', server });
    const reached = await reachServer(context, server.origin);
    if (!reached.ok) {
      fail(context, reached.trouble);
      return;
    }
    await check(context, reached.value);
  });
}

/** Ends a check while the server is being reached or read, and leaves the server. Nothing was changed on it. */
export function stopCheck(context: SessionContext): Done {
  const { stage } = context.store.getState();
  if (stage !== 'connecting' && stage !== 'inspecting') return refuse('nothing-to-cancel');
  return leaveWork(context, async () => setState(context, await beginning(context.deps)));
}

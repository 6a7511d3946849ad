/** Connect and Check: from nothing to a survey of the server. */
import type { Done } from '../../shared/ipc.ts';
import { HOTFIX_VALUE_NAME } from '../../shared/knowledge/settings.ts';
import type { Origin } from '../../shared/record-schema.ts';
import { survey } from '../../shared/survey.ts';
import { closeDoor, fail, reachServer, refuse, serverOf, setState, startWork, type SessionContext } from './context.ts';
import type { ServerDoor } from './door.ts';
import { readServer } from './read-server.ts';

/** Leaves whatever server was connected and looks at a practice server. */
export function connectPractice(context: SessionContext, request: { scenario: string; reset: boolean }): Done {
  const { stage } = context.store.getState();
  if (stage === 'applying' || stage === 'verifying' || stage === 'undoing') return refuse('not-now');
  return startWork(context, async () => {
    const origin: Origin = { kind: 'practice', scenario: request.scenario };
    setState(context, { stage: 'connecting', server: { origin, name: request.scenario } });
    await closeDoor(context);
    const opened = await context.deps.openDoor(origin, { reset: request.reset });
    if (!opened.ok) {
      fail(context, opened.trouble);
      return;
    }
    context.door = opened.value;
    await check(context, opened.value);
  });
}

/** Looks at the connected server again; also the way back from a failure. */
export function checkAgain(context: SessionContext): Done {
  const state = context.store.getState();
  const server = serverOf(state);
  if (server === null) return refuse('no-server');
  if (state.stage === 'applying' || state.stage === 'verifying' || state.stage === 'undoing') return refuse('not-now');
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

async function check(context: SessionContext, door: ServerDoor): Promise<void> {
  setState(context, { stage: 'inspecting', server: { origin: door.origin, name: door.label } });
  const read = await readServer(door, HOTFIX_VALUE_NAME);
  if (!read.ok) {
    fail(context, read.trouble);
    return;
  }
  const { snapshot } = read.value;
  setState(context, {
    stage: 'choosing',
    page: 'check',
    server: { origin: door.origin, name: snapshot.computerName },
    survey: survey(snapshot),
    choice: null,
    refused: [],
  });
}

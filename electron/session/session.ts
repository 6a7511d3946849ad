/** The session: one store, the intents that may change it, and nothing else that may. Used by window and command line. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Choice } from '../../shared/choice.ts';
import type { Done, Preview, RequestPayload } from '../../shared/ipc.ts';
import type { SetupRecord } from '../../shared/record-schema.ts';
import type { SessionState } from '../../shared/session.ts';
import { openRecord, reboot, undo, verifyAgain } from './again.ts';
import { approve, cancel } from './apply.ts';
import { choose, preview } from './choose.ts';
import { checkAgain, connectPractice } from './connect.ts';
import { closeDoor, type SessionContext, type SessionDeps } from './context.ts';
import { go } from './navigate.ts';

/**
 * Every intent answers at once whether it was taken up: `problem` is '' or one sentence. What follows from it is seen
 * in the store; `settled` waits for its end.
 */
export interface Session {
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'subscribe'>;
  connectPractice(request: RequestPayload<'session.connect-practice'>): Done;
  checkAgain(): Done;
  go(page: RequestPayload<'session.go'>['page']): Done;
  preview(choice: Choice): Preview;
  choose(choice: Choice): Done;
  approve(planId: string): Done;
  cancel(): Done;
  verifyAgain(): Done;
  undo(recordId: string): Done;
  rebootPractice(): Done;
  /** Takes up the story of an earlier set-up; `savedAs` is the file that it came from. */
  openRecord(record: SetupRecord, savedAs: string | null): Done;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Ends the session. A run under way is cancelled and waited for, so that the server is left whole. */
  close(): Promise<void>;
}

/** A session at its beginning, with the practice servers that can be chosen. */
export async function makeSession(deps: SessionDeps): Promise<Session> {
  const store = createStore<SessionState>(() => ({ stage: 'idle', scenarios: [] }));
  const context: SessionContext = { deps, store, door: null, work: null };
  store.setState({ stage: 'idle', scenarios: await deps.listScenarios() }, true);
  const settled = async () => {
    while (context.work !== null) await context.work;
  };
  return {
    store,
    connectPractice: (request) => connectPractice(context, request),
    checkAgain: () => checkAgain(context),
    go: (page) => go(context, page),
    preview: (choice) => preview(context, choice),
    choose: (choice) => choose(context, choice),
    approve: (planId) => approve(context, planId),
    cancel: () => cancel(context),
    verifyAgain: () => verifyAgain(context),
    undo: (recordId) => undo(context, recordId),
    rebootPractice: () => reboot(context),
    openRecord: (record, savedAs) => openRecord(context, record, savedAs),
    settled,
    async close() {
      cancel(context);
      await settled();
      await closeDoor(context);
    },
  };
}

/** The session: one store, the intents that may change it, and nothing else that may. Used by window and command line. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Origin } from '../../shared/record/record-schema.ts';
import type { RecordList } from '../../shared/record/record-summary.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import type { Result } from '../link/result.ts';
import { summariseRecords } from '../records/summaries.ts';
import { act, openRecord, planAgain, reboot, undo, verifyAgain } from './steps/again.ts';
import { approve, cancel } from './steps/apply.ts';
import { importSnapshot, keepCarried, writeCarriedKit } from './steps/carry.ts';
import { choose, claim, preview } from './steps/choose.ts';
import { checkAgain, connectPractice, connectThisComputer, stopCheck } from './steps/connect.ts';
import { closeConnection, settled, type SessionContext, type SessionDeps } from './store/context.ts';
import { importResult } from './steps/import-result.ts';
import { confirmAgent, openLink } from './steps/link.ts';
import { beginning, go } from './steps/navigate.ts';
import { finish, goBack } from './steps/recover.ts';
import { deleteStoredRecord, openStoredRecord } from './steps/stored-records.ts';
import { lookOnce } from './steps/who.ts';

/**
 * The intents: each answers at once whether it was taken up (`problem` is null or says why not). What follows from it is
 * seen in the store; `settled` waits for its end.
 */
const INTENTS = {
  connectPractice,
  connectThisComputer,
  /** Listens for the agent of a kit, which is written into a folder; the state `confirming` follows when it calls. */
  openLink,
  confirmAgent,
  writeKit: writeCarriedKit,
  keepCarried,
  importSnapshot,
  importResult,
  finish,
  goBack,
  /** Opens a record of this PC; for a set-up under way, goes where its server can be found. */
  openStoredRecord,
  deleteStoredRecord,
  checkAgain,
  /** Ends a check that is under way, and leaves the server. */
  stopCheck,
  /** After a set-up that did not come about: looks at the server again, for the same choice or another one. */
  planAgain,
  go,
  preview,
  /** Another one is to get the address. */
  claim,
  choose,
  approve,
  cancel,
  verifyAgain,
  undo,
  rebootPractice: reboot,
  /** Does on a practice server what its plan asks a person for. */
  actOnPractice: act,
  /** Takes up the story of an earlier set-up; `savedAs` is the file that it came from. */
  openRecord,
};

type Bound<F> = F extends (context: SessionContext, ...facts: infer Facts) => infer Answer
  ? (...facts: Facts) => Answer
  : never;
type Intents = { [Name in keyof typeof INTENTS]: Bound<(typeof INTENTS)[Name]> };

export interface Session extends Intents {
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'subscribe'>;
  listRecords(): Promise<RecordList>;
  /** Reads a server beside the session, without an administrator's rights, and changes nothing. */
  lookOnce(origin: Origin): Promise<Result<Snapshot>>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Ends the session. A run under way is cancelled and waited for, so that the server is left whole. */
  close(): Promise<void>;
}

/** A session at its beginning, with the practice servers that can be chosen. */
export async function makeSession(deps: SessionDeps): Promise<Session> {
  const first = await beginning(deps);
  const store = createStore<SessionState>(() => first);
  const nothing = { connection: null, work: null, confirmed: null, kept: null, late: null, leaving: false };
  const context: SessionContext = { deps, store, ...nothing };
  return {
    ...boundTo(context),
    store,
    listRecords: () => summariseRecords(deps.recordsDir),
    lookOnce: (origin) => lookOnce(context, origin),
    settled: () => settled(context),
    async close() {
      cancel(context);
      await settled(context);
      await closeConnection(context);
    },
  };
}

function boundTo(context: SessionContext): Intents {
  type Intent = (context: SessionContext, ...facts: unknown[]) => unknown;
  const bound = Object.entries(INTENTS).map(([name, intent]) => {
    return [name, (...facts: unknown[]) => (intent as Intent)(context, ...facts)] as const;
  });
  return Object.fromEntries(bound) as Intents;
}

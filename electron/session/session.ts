/** The session: one store, the intents that may change it, and nothing else that may. Used by window and command line. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Choice } from '../../shared/choice/choice.ts';
import type { Done, Preview, RequestPayload } from '../../shared/wire/ipc.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import type { RecordList } from '../../shared/record/record-summary.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import { summariseRecords } from '../records/summaries.ts';
import { openRecord, reboot, undo, verifyAgain } from './steps/again.ts';
import { approve, cancel } from './steps/apply.ts';
import { importSnapshot, writeCarriedKit } from './steps/carry.ts';
import { choose, preview } from './steps/choose.ts';
import { checkAgain, connectPractice } from './steps/connect.ts';
import { closeConnection, settled, type SessionContext, type SessionDeps } from './store/context.ts';
import { importResult } from './steps/import-result.ts';
import { confirmAgent, openLink, type LinkRequest } from './steps/link.ts';
import { beginning, go } from './steps/navigate.ts';
import { finish, goBack } from './steps/recover.ts';
import { openStoredRecord } from './steps/stored-records.ts';

/**
 * Every intent answers at once whether it was taken up: `problem` is null or says why not. What follows from it is seen
 * in the store; `settled` waits for its end.
 */
export interface Session {
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'subscribe'>;
  connectPractice(request: RequestPayload<'session.connect-practice'>): Done;
  /** Listens for the agent of a kit, which is written into a folder; the state `confirming` follows when it calls. */
  openLink(request: LinkRequest): Done;
  confirmAgent(name: string): Done;
  writeKit(request: { planId: string | null; folder: string }): Done;
  importSnapshot(text: string): Done;
  importResult(text: string): Done;
  finish(): Done;
  goBack(): Done;
  listRecords(): Promise<RecordList>;
  /** Opens a record of this PC; for a set-up under way, goes where its server can be found. */
  openStoredRecord(recordId: string): Done;
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
  const first = await beginning(deps);
  const store = createStore<SessionState>(() => first);
  const nothing = { connection: null, work: null, confirmed: null, kept: null, late: null };
  const context: SessionContext = { deps, store, ...nothing };
  return {
    store,
    connectPractice: (request) => connectPractice(context, request),
    openLink: (request) => openLink(context, request),
    confirmAgent: (name) => confirmAgent(context, name),
    writeKit: (request) => writeCarriedKit(context, request),
    importSnapshot: (text) => importSnapshot(context, text),
    importResult: (text) => importResult(context, text),
    finish: () => finish(context),
    goBack: () => goBack(context),
    listRecords: () => summariseRecords(deps.recordsDir),
    openStoredRecord: (recordId) => openStoredRecord(context, recordId),
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
    settled: () => settled(context),
    async close() {
      cancel(context);
      await settled(context);
      await closeConnection(context);
    },
  };
}

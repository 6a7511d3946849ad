/** Everything behind the window: the real handlers on a real session, in a folder that is thrown away. */
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aboutHandlers } from '../../../electron/desktop/about.ts';
import { sessionHandlers } from '../../../electron/desktop/handlers.ts';
import { paperHandlers } from '../../../electron/desktop/save-report.ts';
import { startSpeaking } from '../../../electron/desktop/spoken.ts';
import type { RequestHandlers } from '../../../electron/ipc/answer-request.ts';
import { LINK } from '../../../electron/kit/names.ts';
import { freePort } from '../../../electron/link/testing/messages.ts';
import { carryKit, reachThrough, realServer, startLink } from '../../../electron/session/testing/carried-to.ts';
import { createSession } from '../../../electron/session/create-session.ts';
import type { Session } from '../../../electron/session/session.ts';
import type { PracticeServer } from '../../../electron/practice/practice-server.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { hostilePerson, type Answer } from './hostile-desk.ts';

const TIMES = { longPollMs: 100, graceMs: 2_000, silenceMs: 5_000, byeMs: 300 };
const PROBE_TIMEOUT_MS = 500;
const LOCAL = [{ address: '127.0.0.1', adapter: 'lo', internal: true }];

interface Sandbox {
  /** Nothing may be written outside it. */
  folder: string;
  stateDir: string;
  recordsDir: string;
  session: Session;
  handlers: RequestHandlers;
  /** The server that calls when a kit is carried to it. */
  real: PracticeServer;
  ports: number[];
  /** Carries the kit to the real server, if it is there, starts its LINK there and waits for its first words. */
  call(kit: string): Promise<void>;
  close(): Promise<void>;
}

/** @param answer asked anew by the person at the desk. @param dropped text of a file from a server */
export async function openSandbox(answer: () => Answer, dropped: () => string): Promise<Sandbox> {
  const folder = await mkdtemp(path.join(tmpdir(), 'share80-fuzz-'));
  const stateDir = path.join(folder, 'practice');
  const recordsDir = path.join(folder, 'records');
  const desktop = path.join(folder, 'desktop');
  for (const each of [stateDir, desktop]) mkdirSync(each);
  const real = await realServer();
  const session = await createSession({
    dataFolder: folder,
    speed: Infinity,
    deps: {
      linkTimes: TIMES,
      probeTimeoutMs: PROBE_TIMEOUT_MS,
      reach: reachThrough(real),
      localAddresses: () => LOCAL,
    },
  });
  const { desk, saving } = hostilePerson(desktop, answer, dropped);
  const about = aboutHandlers({
    version: '0.0.0',
    electron: '0.0.0',
    places: { records: recordsDir, practice: stateDir, settings: folder },
    licences: path.join(folder, 'licences.json'),
    open: () => Promise.resolve(''),
  });
  const handlers = sessionHandlers(
    session,
    { version: '0.0.0' },
    // There is no such folder, so no choice is kept.
    await startSpeaking('en', path.join(folder, 'window')),
    { ...paperHandlers(() => session.store.getState(), saving), ...about },
    desk,
    () => ({ number: 0, state: session.store.getState() }),
  );
  let agent: Promise<unknown> = Promise.resolve();
  return {
    folder,
    stateDir,
    recordsDir,
    session,
    handlers,
    real,
    ports: [await freePort(), await freePort()],
    async call(kit) {
      if (!existsSync(path.join(kit, LINK))) return;
      await real.killAgent();
      await agent;
      await carryKit(real, kit);
      agent = startLink(real);
      await Promise.race([agent, noLonger(session, 'linking')]);
    },
    async close() {
      await session.close();
      await real.close();
      await agent;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the session has left a stage. */
function noLonger(session: Session, stage: SessionState['stage']): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (session.store.getState().stage === stage) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = session.store.subscribe(look);
    look();
  });
}

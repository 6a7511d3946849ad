/** `share80 verify RECORD --look RESULT`: a set-up that was carried by hand, seen again by a LOOK on its server. */
import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PracticeServer } from '../practice/practice-server.ts';
import { setListenList } from '../practice/testing/control.ts';
import { createSession } from '../session/create-session.ts';
import { carryKit, realServer, startFile } from '../session/testing/carried-to.ts';
import type { Session } from '../session/session.ts';
import { Bench, type Said } from './testing/bench.ts';
import type { Done } from '../../shared/wire/ipc.ts';

const LIMIT_MS = 60_000;

let bench: Bench;
let server: PracticeServer;
let record: string;

beforeEach(async () => {
  bench = await Bench.open();
  server = await realServer();
}, LIMIT_MS);
afterEach(async () => {
  await server.close();
  await bench.close();
});

/** What the window does: LOOK, plan, APPLY and a second LOOK, each result carried back. Names the record. */
async function setUpByHand(): Promise<string> {
  const data = bench.file('state');
  const session = await createSession({
    dataFolder: data,
    speed: Infinity,
  });
  await writeKit(session, null);
  await done(session, session.importSnapshot(await startFile(server, 'look')));
  const looked = session.store.getState();
  if (looked.stage !== 'choosing' || looked.survey.recommended === null) throw new Error(looked.stage);
  await done(session, session.choose(looked.survey.recommended));
  const reviewed = session.store.getState();
  if (reviewed.stage !== 'reviewing') throw new Error(reviewed.stage);
  await writeKit(session, reviewed.plan.id);
  await done(session, session.importResult(await startFile(server, 'apply')));
  await done(session, session.importResult(await startFile(server, 'look')));
  const reached = session.store.getState();
  await session.close();
  if (reached.stage !== 'done' || reached.savedAs === null) throw new Error(reached.stage);
  return reached.savedAs;
}

async function writeKit(session: Session, planId: string | null): Promise<void> {
  const folder = bench.file(`kit-${planId ?? 'look'}`);
  await done(session, session.writeKit({ planId, folder }));
  await carryKit(server, folder);
}

async function done(session: Session, begun: Done): Promise<void> {
  expect(begun.problem).toBeNull();
  await session.settled();
}

async function carriedBack(name: string, text: string): Promise<string> {
  await writeFile(bench.file(name), text);
  return bench.file(name);
}

async function verifyWith(text: string): Promise<Said> {
  return bench.ask('verify', record, '--look', await carriedBack('look.txt', text));
}

describe('share80 verify --look', () => {
  beforeEach(async () => {
    record = await setUpByHand();
  }, LIMIT_MS);

  it('tells a server that is as it was reached from one that is not', async () => {
    expect(await verifyWith(await startFile(server, 'look'))).toMatchObject({
      status: 0,
      verdict: 'works',
      findings: [],
    });
    await setListenList(server.machine);
    const drifted = await verifyWith(await startFile(server, 'look'));
    expect(drifted).toMatchObject({ status: 4, verdict: 'needs-attention' });
    expect(drifted.findings?.map(({ code }) => code)).toEqual(['drift-list-changed']);
    await setListenList(server.machine, '192.168.10.10', '127.0.0.1');
    expect(await verifyWith(await startFile(server, 'look'))).toMatchObject({ status: 0, verdict: 'works' });
  });

  it('asks for a result of LOOK, and refuses every other file with a sentence', async () => {
    expect(await bench.ask('verify', record)).toMatchObject({ status: 64, error: expect.stringContaining('--look') });
    const look = await startFile(server, 'look');
    for (const [text, words] of [
      [look.slice(0, -20), /its end is missing/],
      [await startFile(server, 'apply'), /Use the result of LOOK\.cmd/],
    ] as const) {
      expect(await verifyWith(text)).toMatchObject({ status: 65, error: expect.stringMatching(words) });
    }
    const missing = await bench.ask('verify', record, '--look', bench.file('none.txt'));
    expect(missing.status).toBe(65);
  });

  it('refuses the result of another server', async () => {
    const other = await realServer({ scenario: 'german' });
    await carryKit(other, bench.file('kit-look'));
    const text = await startFile(other, 'look');
    await other.close();
    expect(await verifyWith(text)).toMatchObject({
      status: 65,
      error: expect.stringContaining('comes from the server'),
    });
  });
});

it('is not for a server that can be asked', async () => {
  const { record: practice = '' } = await bench.ask('run', '--practice', 'already-done');
  expect(await bench.ask('verify', practice, '--look', practice)).toMatchObject({ status: 64 });
});

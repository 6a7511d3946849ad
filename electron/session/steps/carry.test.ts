import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionState } from '../../../shared/wire/session.ts';
import { readResult } from '../../kit/read-result.ts';
import { carried } from '../../kit/testing/carried.ts';
import type { PracticeServer } from '../../practice/practice-server.ts';
import { setListenList } from '../../practice/testing/control.ts';
import { createSession } from '../create-session.ts';
import { carryKit, reachThrough, realServer, startFile } from '../testing/carried-to.ts';
import type { Session } from '../session.ts';
import type { Done } from '../../../shared/wire/ipc.ts';
import { english } from '../../../shared/testing/english.ts';

const OK = { problem: null };

/** What a person reads of a refusal. */
function said({ problem }: Done): string {
  return problem === null ? '' : english.refusalWords(problem);
}

let folder: string;
let server: PracticeServer;
let session: Session;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'share80-carry-'));
  server = await realServer();
  session = await newSession();
});
afterEach(async () => {
  await session.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function newSession(): Promise<Session> {
  return createSession({
    dataFolder: folder,
    speed: Infinity,
    deps: { reach: reachThrough(server), probeTimeoutMs: 1_000 },
  });
}

async function at<S extends SessionState['stage']>(
  stage: S,
  done: Done = OK,
): Promise<Extract<SessionState, { stage: S }>> {
  expect(done).toEqual(OK);
  await session.settled();
  const state = session.store.getState();
  expect(state.stage).toBe(stage);
  return state as Extract<SessionState, { stage: S }>;
}

/** Carries the kit of the present state to the server and starts one of its files there. */
async function start(verb: 'look' | 'apply' | 'undo', kit = session.store.getState()): Promise<string> {
  if (kit.stage !== 'carrying' || kit.kit === null) throw new Error(`no kit at ${kit.stage}`);
  await carryKit(server, kit.kit.folder);
  return startFile(server, verb);
}

/** While another script holds what an agent at work holds. */
async function besideAnother<T>(work: () => Promise<T>): Promise<T> {
  const hold = `new ActiveXObject('Scripting.FileSystemObject').CreateTextFile('C:\\\\WINDOWS\\\\Share80\\\\busy.txt', true); for (;;) {}`;
  const other = server.runScript(hold, 'C:\\other.js', []);
  await expect.poll(() => server.machine.openFiles.isHeld('C:\\WINDOWS\\Share80\\busy.txt')).toBe(true);
  try {
    return await work();
  } finally {
    await server.killAgent();
    await other;
  }
}

async function carriedPlan() {
  const kit = path.join(folder, 'look');
  await at('carrying', session.writeKit({ planId: null, folder: kit }));
  const { survey } = await at('choosing', session.importSnapshot(await start('look')));
  if (survey.recommended === null) throw new Error('nothing recommended');
  const { plan } = await at('reviewing', session.choose(survey.recommended));
  return at('carrying', session.writeKit({ planId: plan.id, folder: path.join(folder, 'apply') }));
}

/** The same look, as if it were of a day on which the server was another one. */
function takenEarlier(look: string): string {
  const read = readResult(look);
  if (!read.ok || read.value.kind !== 'looked') throw new Error('no look');
  const { result } = read.value;
  return carried({ ...result, snapshot: { ...result.snapshot, takenAt: '2020-01-01T00:00:00Z' } });
}

describe('a set-up carried by hand', () => {
  it('goes from LOOK to a verdict that names what was not seen, and a second LOOK shows the rest', async () => {
    const carrying = await carriedPlan();
    expect(carrying.server).toMatchObject({ origin: { kind: 'carried' }, name: 'MEDIA01' });
    expect(carrying.kit?.checkCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const first = await at('done', session.importResult(await start('apply')));
    expect(first.record.origin).toEqual({ kind: 'carried' });
    expect(first.verdict.kind).toBe('not-seen');
    const { checks } = first.verdict;
    const fromHere = checks.filter(({ from }) => from === 'this-pc');
    expect(fromHere.length).toBeGreaterThan(1);
    expect(fromHere.every(({ result }) => result === 'pass')).toBe(true);
    for (const check of checks.filter(({ from }) => from === 'server')) {
      expect(check).toMatchObject({ result: 'not-checked', seen: 'no-agent' });
    }
    expect(first.record.evidence?.notAsked[0]).toEqual({ what: 'snapshot', why: 'no-agent' });

    const look = await start('look', carrying);
    expect(session.importResult(takenEarlier(look)).problem).toEqual({
      code: 'file',
      file: { code: 'older-than-set-up' },
    });
    const second = await at('done', session.importResult(look));
    expect(second.verdict.kind).toBe('works');
    expect(second.record.evidence?.notAsked).not.toContainEqual({ what: 'snapshot', why: 'no-agent' });
    expect((await session.listRecords()).records).toMatchObject([{ standing: 'finished', verdict: 'works' }]);

    const undone = await at('done', session.importResult(await start('undo', carrying)));
    expect(undone.verdict.kind).toBe('undone-unseen');
  });

  it('is compared on a later day with what was reached, which stays on the disk', async () => {
    const carrying = await carriedPlan();
    await at('done', session.importResult(await start('apply')));
    const reached = await at('done', session.importResult(await start('look', carrying)));
    expect(reached.drift).toBeNull();
    expect((await at('done', session.importResult(await start('look', carrying)))).drift).toEqual([]);

    await setListenList(server.machine);
    const later = await at('done', session.importResult(await start('look', carrying)));
    expect(later.drift?.map(({ code }) => code)).toEqual(['drift-list-changed']);
    expect(later).toMatchObject({ page: 'verify', verdict: { kind: 'needs-attention' } });
    expect((await session.listRecords()).records).toMatchObject([{ standing: 'finished', verdict: 'works' }]);
  });

  it.each(['apply', 'undo'] as const)('keeps what %s did when a second start was refused', async (verb) => {
    const carrying = await carriedPlan();
    await at('done', session.importResult(await start('apply', carrying)));
    if (verb === 'undo') await at('done', session.importResult(await start('undo', carrying)));
    const { record, verdict } = await at('done');
    const refused = await besideAnother(() => start(verb, carrying));
    expect(refused).toContain('"code":"another-agent"');
    const again = await at('done', session.importResult(refused));
    expect({ journal: again.record.journal, undo: again.record.undo?.journal }).toEqual({
      journal: record.journal,
      undo: record.undo?.journal,
    });
    expect(again.verdict.kind).toBe(verdict.kind);
  });

  it('goes on after the program was started again', async () => {
    const carrying = await carriedPlan();
    const result = await start('apply');
    await session.close();
    session = await newSession();
    const [unfinished] = (await at('idle')).unfinished;
    expect(unfinished).toMatchObject({ id: carrying.recordId, standing: 'open', verdict: null });
    const again = await at('carrying', session.openStoredRecord(unfinished?.id ?? ''));
    expect(again.kit).toEqual(carrying.kit);
    await at('done', session.importResult(result));
    expect(await readdir(path.join(folder, 'records'))).toEqual([expect.stringMatching(/\.share80\.json$/)]);
  });

  it('is not deleted while it waits for its result, and is afterwards', async () => {
    const { recordId } = await carriedPlan();
    const id = recordId ?? '';
    expect(await session.deleteStoredRecord(id)).toEqual({ problem: { code: 'not-now' } });
    await at('idle', session.go('connect'));
    expect(await session.deleteStoredRecord(id)).toEqual({ problem: { code: 'under-way' } });
    const carrying = await at('carrying', session.openStoredRecord(id));
    await at('done', session.importResult(await start('apply', carrying)));
    await at('idle', session.go('connect'));
    expect(await session.deleteStoredRecord(id)).toEqual(OK);
    expect(await readdir(path.join(folder, 'records'))).toEqual([]);
  });

  it('refuses results of another plan, altered ones and anything else, and stays where it was', async () => {
    const carrying = await carriedPlan();
    const result = await start('apply');
    for (const text of ['', '{}', result.slice(0, -20), result.replace('run', 'rum'), 'x'.repeat(100)]) {
      expect(said(session.importResult(text))).toMatch(/^Share80 can’t use this file/);
    }
    expect(session.store.getState()).toBe(carrying);
    expect(session.approve(carrying.plan?.id ?? '').problem).not.toBeNull();
    expect(said(session.importSnapshot('garbage'))).toMatch(/can’t use this file/);
    expect(session.store.getState()).toBe(carrying);
  });

  it('is never run over a connection, nor looked at again through one', async () => {
    const carrying = await carriedPlan();
    await at('done', session.importResult(await start('apply', carrying)));
    expect(session.verifyAgain().problem).toEqual({ code: 'carried-only' });
    expect(session.undo(carrying.recordId ?? '').problem).toEqual({ code: 'carried-only' });
  });
});

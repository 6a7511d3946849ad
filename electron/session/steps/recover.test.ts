import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sameServerState } from '../../../shared/testing/machine.ts';
import { makeRecord } from '../../../shared/record/record.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { typicalSnapshot } from '../../../shared/testing/machine.ts';
import { failure, success } from '../../link/result.ts';
import { saveRecord } from '../../records/records.ts';
import { modelServer, type ModelServer } from '../testing/model-connection.ts';
import { makeSession, type Session } from '../session.ts';
import { takeUpInterruption } from '../create-session.ts';
import type { Done } from '../../../shared/wire/ipc.ts';

const OK = { problem: null };

let folder: string;
let server: ModelServer;
let session: Session;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'share80-recover-'));
  server = modelServer(typicalSnapshot());
  session = await start();
});
afterEach(async () => {
  await session.close();
  await rm(folder, { recursive: true, force: true });
});

const records = () => path.join(folder, 'records');

/** The program's next start: whatever the last one held in memory is gone. */
function start(): Promise<Session> {
  return makeSession({
    openConnection: async (origin) =>
      origin.kind === 'practice' ? success(server.connection) : failure('no-link', ''),
    listScenarios: async () => [],
    recordsDir: records(),
    programVersion: '0.1.0',
    now: Date.now,
    probeTimeoutMs: 100,
    localAddresses: () => [],
    reach: () => null,
    linkTimes: {},
  });
}

async function at<S extends SessionState['stage']>(stage: S, begun: Done = OK) {
  expect(begun).toEqual(OK);
  await session.settled();
  const state = session.store.getState();
  expect(state.stage).toBe(stage);
  return state as Extract<SessionState, { stage: S }>;
}

async function interrupted(): Promise<string> {
  const { survey } = await at('choosing', session.connectPractice({ scenario: 'typical', reset: false }));
  if (survey.recommended === null) throw new Error('nothing recommended');
  const { plan } = await at('reviewing', session.choose(survey.recommended));
  const { recordId } = await at('failed', session.approve(plan.id));
  return recordId ?? '';
}

async function marks(): Promise<string[]> {
  return (await readdir(records())).filter((name) => name.endsWith('.under-way'));
}

describe('a set-up whose end is not known', () => {
  it('is offered by the next start, which goes back to the server that it began with', async () => {
    server.vanish = true;
    const id = await interrupted();
    session = await start();
    expect((await at('idle')).unfinished).toMatchObject([{ id, standing: 'open', verdict: null }]);
    const { recovery } = await at('recovering', session.openStoredRecord(id));
    expect(recovery).toMatchObject({ unfinishedOnServer: true, record: { id }, survey: expect.any(Object) as object });
    const { verdict, record } = await at('done', session.goBack());
    expect(verdict.kind).toBe('undone');
    expect(sameServerState(record.before, server.snapshot)).toBe(true);
    expect(await marks()).toEqual([]);
    expect((await session.listRecords()).records).toMatchObject([{ id, standing: 'undone' }]);
  });

  it('is what the window begins with, when it is the only one', async () => {
    takeUpInterruption(session);
    expect((await at('idle')).unfinished).toEqual([]);
    server.vanish = true;
    const id = await interrupted();
    session = await start();
    takeUpInterruption(session);
    const { record, account } = (await at('recovering')).recovery;
    expect(account).not.toBeNull();
    if (record?.id !== id) throw new Error('another record');

    const another = makeRecord({ ...record, createdAt: '2026-01-02T03:04:05Z' });
    await saveRecord(records(), another);
    await writeFile(path.join(records(), `${another.id}.under-way`), '');
    session = await start();
    takeUpInterruption(session);
    expect((await at('idle')).unfinished).toHaveLength(2);
  });

  it('is finished as it is when all of it stands and the server knows its end', async () => {
    server.finishUnheard = true;
    const id = await interrupted();
    session = await start();
    const { recovery } = await at('recovering', session.openStoredRecord(id));
    expect(recovery).toMatchObject({ unfinishedOnServer: false, account: { kind: 'as-planned' } });
    const { verdict, record } = await at('done', session.finish());
    expect(verdict.kind).toBe('works');
    expect(server.runs).toBe(1);
    expect(await marks()).toEqual([]);
    server.finishUnheard = false;
    expect((await at('done', session.undo(record.id))).verdict.kind).toBe('undone');
  });

  it('of another copy of the program is told when no record knows the plan', async () => {
    server.unfinishedPlan = 'abcdefabcdef';
    const { recovery } = await at('recovering', session.connectPractice({ scenario: 'typical', reset: false }));
    expect(recovery).toMatchObject({ planId: 'abcdefabcdef', record: null, account: null });
    expect(session.goBack().problem).toEqual({ code: 'no-plan-here' });
    expect(session.finish().problem).toEqual({ code: 'no-plan-here' });
  });

  it('says which record is not on this PC', async () => {
    for (const open of [() => session.openStoredRecord('0123456789ab'), () => session.undo('0123456789ab')]) {
      expect((await at('failed', open())).trouble).toEqual({ code: 'no-record', detail: '0123456789ab' });
    }
  });

  it('is left alone while another copy of the program that runs is at work on it', async () => {
    server.vanish = true;
    const id = await interrupted();
    // The parent of this very process runs for certain.
    await writeFile(path.join(records(), `${id}.under-way`), String(process.ppid));
    session = await start();
    expect((await at('idle')).unfinished).toEqual([]);
    expect((await session.listRecords()).records).toMatchObject([{ id, standing: 'elsewhere' }]);
    expect((await at('failed', session.openStoredRecord(id))).trouble.code).toBe('record-busy');
    expect((await at('failed', session.undo(id))).trouble.code).toBe('record-busy');
  });

  it('is known before its first change', async () => {
    server.hold = true;
    const { survey } = await at('choosing', session.connectPractice({ scenario: 'typical', reset: false }));
    if (survey.recommended === null) throw new Error('nothing recommended');
    const { plan } = await at('reviewing', session.choose(survey.recommended));
    session.approve(plan.id);
    await expect.poll(() => server.runs).toBe(1);
    expect(await marks()).toHaveLength(1);
    expect((await session.listRecords()).records).toMatchObject([{ planId: plan.id, standing: 'open' }]);
    server.hold = false;
    await session.close();
    expect(await marks()).toEqual([]);
  });
});

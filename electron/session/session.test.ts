import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Choice } from '../../shared/choice/choice.ts';
import { sameServerState } from '../../shared/testing/machine.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import { known, site, typicalSnapshot } from '../../shared/testing/machine.ts';
import { failure, success } from '../link/result.ts';
import { listRecords } from '../records/records.ts';
import { modelServer, type ModelServer } from './testing/model-connection.ts';
import { makeSession, type Session } from './session.ts';

let folder: string;
let server: ModelServer;
let session: Session;
let stages: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'share80-session-'));
  server = modelServer(typicalSnapshot());
  session = await makeSession({
    openConnection: async (origin) =>
      origin.kind === 'practice' && origin.scenario === 'typical'
        ? success(server.connection)
        : failure('no-contact', 'no such server'),
    listScenarios: async () => [{ name: 'typical', touched: false }],
    recordsDir: path.join(folder, 'records'),
    programVersion: '0.1.0',
    now: () => Date.parse('2026-01-02T03:04:05Z'),
    probeTimeoutMs: 500,
    localAddresses: () => [],
    reach: () => null,
    linkTimes: {},
  });
  stages = ['idle'];
  session.store.subscribe((state) => {
    if (stages.at(-1) !== state.stage) stages.push(state.stage);
  });
});
afterEach(async () => {
  await session.close();
  await rm(folder, { recursive: true, force: true });
});

const OK = { problem: null };

function stateAt<S extends SessionState['stage']>(stage: S): Extract<SessionState, { stage: S }> {
  const state = session.store.getState();
  expect(state.stage).toBe(stage);
  return state as Extract<SessionState, { stage: S }>;
}

async function connect(scenario = 'typical'): Promise<void> {
  expect(session.connectPractice({ scenario, reset: false })).toEqual(OK);
  await session.settled();
}

async function review(change: Partial<Choice> = {}): Promise<string> {
  await connect();
  const { recommended } = stateAt('choosing').survey;
  if (recommended === null) throw new Error('nothing recommended');
  expect(session.choose({ ...recommended, ...change })).toEqual(OK);
  await session.settled();
  return stateAt('reviewing').plan.id;
}

async function setUp(): Promise<void> {
  expect(session.approve(await review())).toEqual(OK);
  await session.settled();
}

describe('a whole set-up', () => {
  it('goes through every stage and ends with a verdict and a saved record', async () => {
    await setUp();
    expect(stages).toEqual([
      'idle', 'connecting', 'inspecting', 'choosing', 'reviewing', 'applying', 'verifying', 'done',
    ]); // prettier-ignore
    const { verdict, record, savedAs, page } = stateAt('done');
    expect(verdict.kind).toBe('works');
    expect(page).toBe('verify');
    expect(savedAs).not.toBeNull();
    expect(await listRecords(path.join(folder, 'records'))).toEqual([{ ok: true, path: savedAs, record }]);
    expect(record.evidence?.notAsked).toContainEqual({ what: 'pc-probes', why: 'not-reachable' });
  });

  it('has nothing to do the second time, but looks', async () => {
    await setUp();
    session.go('connect');
    await session.settled();
    await setUp();
    expect(server.runs).toBe(1);
    const { record, verdict } = stateAt('done');
    expect(record.plan.steps).toEqual([]);
    expect(record.journal).toBeNull();
    expect(verdict.kind).toBe('works');
  });

  it('can be undone to the server that it began with', async () => {
    const before = server.snapshot;
    await setUp();
    expect(session.undo(stateAt('done').record.id)).toEqual(OK);
    await session.settled();
    const { record, verdict } = stateAt('done');
    expect(verdict.kind).toBe('undone');
    expect(sameServerState(before, server.snapshot)).toBe(true);
    expect(record.undo?.after && sameServerState(record.before, record.undo.after)).toBe(true);
    expect(session.undo(record.id).problem).toEqual({ code: 'already-undone' });
  });

  it('is deleted from this PC without touching the server, and cannot be undone from here then', async () => {
    await setUp();
    const { record } = stateAt('done');
    const after = server.snapshot;
    session.go('connect');
    await session.settled();
    expect(await session.deleteStoredRecord('000000000000')).toEqual({ problem: { code: 'no-record' } });
    expect(await session.deleteStoredRecord(record.id)).toEqual(OK);
    expect(await session.listRecords()).toEqual({ records: [], damaged: [] });
    expect(server.snapshot).toBe(after);
    expect(session.undo(record.id)).toEqual(OK);
    await session.settled();
    expect(stateAt('failed').trouble.code).toBe('no-record');
    expect(server.snapshot).toBe(after);
  });

  it('can be undone on another day, from its record', async () => {
    await setUp();
    const { record } = stateAt('done');
    session.go('connect');
    await session.settled();
    expect(server.closed).toBe(1);
    expect(session.undo(record.id)).toEqual(OK);
    await session.settled();
    expect(stateAt('done').verdict.kind).toBe('undone');
    expect(await listRecords(path.join(folder, 'records'))).toHaveLength(1);
  });

  it('can be verified again; what drifted away does not replace what was reached', async () => {
    await setUp();
    const reached = stateAt('done').record;
    const { snapshot } = server;
    server.snapshot = { ...snapshot, wms: typicalSnapshot().wms };
    expect(session.verifyAgain()).toEqual(OK);
    await session.settled();
    expect(stateAt('done').verdict.kind).toBe('needs-attention');
    expect(await listRecords(path.join(folder, 'records'))).toMatchObject([{ ok: true, record: reached }]);
    server.snapshot = snapshot;
    session.verifyAgain();
    await session.settled();
    expect(stateAt('done').verdict.kind).toBe('works');
  });

  it('says when its record could not be saved, and goes on', async () => {
    await writeFile(path.join(folder, 'records'), 'in the way');
    await setUp();
    expect(stateAt('done')).toMatchObject({ savedAs: null, verdict: { kind: 'works' } });
    await rm(path.join(folder, 'records'));
  });
});

describe('a plan', () => {
  it('is run only when it is the one that was shown', async () => {
    const id = await review();
    expect(session.approve('000000000000').problem).toEqual({ code: 'other-plan' });
    expect(server.runs).toBe(0);
    expect(session.approve(id)).toEqual(OK);
    await session.settled();
    expect(server.runs).toBe(1);
  });

  it('is run once, however often Next is pressed', async () => {
    const id = await review();
    expect(session.approve(id)).toEqual(OK);
    expect(session.approve(id).problem).not.toBeNull();
    expect(session.approve(id).problem).not.toBeNull();
    await session.settled();
    expect(session.approve(id).problem).not.toBeNull();
    expect(server.runs).toBe(1);
  });

  it('is refused with the findings that forbid the choice, which stays on the page', async () => {
    await connect();
    const { recommended } = stateAt('choosing').survey;
    if (recommended === null) throw new Error('nothing recommended');
    const choice: Choice = { ...recommended, webAddresses: [recommended.streamAddress] };
    expect(session.preview(choice).refused).not.toEqual([]);
    session.choose(choice);
    await session.settled();
    const state = stateAt('choosing');
    expect(state).toMatchObject({ page: 'addresses', choice });
    expect(state.refused).not.toEqual([]);
  });

  it('is made from the value under the name that an expert typed', async () => {
    const sites = known([site(1, [{ ip: '192.168.10.10' }])]);
    server.snapshot = { ...server.snapshot, sites };
    await review({ method: 'hotfix', hotfixValueName: 'AnotherName' });
    const { plan, survey } = stateAt('reviewing');
    expect(survey.snapshot.httpSys.hotfixValueName).toBe('AnotherName');
    expect(JSON.stringify(plan.steps)).toContain('AnotherName');
  });
});

describe('cancelling', () => {
  it('rolls back and leaves the server as it was', async () => {
    const id = await review();
    const before = server.snapshot;
    server.hold = true;
    session.approve(id);
    await expect.poll(() => stateAt('applying').progress.steps[0]?.status).toBe('done');
    expect(session.cancel()).toEqual(OK);
    expect(stateAt('applying').progress.cancelling).toBe('asked');
    await session.settled();
    expect(stateAt('done')).toMatchObject({ page: 'apply', verdict: { kind: 'rolled-back' } });
    expect(server.snapshot).toEqual(before);
  });

  it('is refused when nothing runs', async () => {
    expect(session.cancel().problem).not.toBeNull();
    await connect();
    expect(session.cancel().problem).not.toBeNull();
  });

  it('happens when the program is closed in the middle', async () => {
    const id = await review();
    const before = server.snapshot;
    server.hold = true;
    session.approve(id);
    await expect.poll(() => stateAt('applying').progress.steps[0]?.status).toBe('done');
    await session.close();
    expect(server.snapshot).toEqual(before);
    expect(server.closed).toBe(1);
  });
});

describe('moving about', () => {
  it('keeps the choice on the way back from the review', async () => {
    const id = await review();
    const { plan } = stateAt('reviewing');
    expect(session.go('addresses')).toEqual(OK);
    expect(stateAt('choosing')).toMatchObject({ page: 'addresses', choice: plan.choice });
    expect(session.go('check')).toEqual(OK);
    expect(session.approve(id).problem).not.toBeNull();
  });

  it('shows the pages of a finished set-up, and no others', async () => {
    await setUp();
    for (const page of ['apply', 'verify', 'report'] as const) {
      expect(session.go(page)).toEqual(OK);
      expect(stateAt('done').page).toBe(page);
    }
    expect(session.go('addresses').problem).not.toBeNull();
  });

  it('goes nowhere while the plan runs', async () => {
    const id = await review();
    server.hold = true;
    session.approve(id);
    for (const page of ['connect', 'check', 'report'] as const) expect(session.go(page).problem).not.toBeNull();
    expect(session.connectPractice({ scenario: 'typical', reset: true }).problem).not.toBeNull();
    expect(session.checkAgain().problem).not.toBeNull();
    expect(session.undo('abcdefabcdef').problem).not.toBeNull();
    await expect.poll(() => stateAt('applying').progress.steps[0]?.status).toBe('done');
    server.hold = false;
    server.release();
    await session.settled();
    stateAt('done');
  });
});

describe('trouble', () => {
  it('ends in a state of its own, with a way back', async () => {
    await connect('unheard-of');
    expect(stateAt('failed')).toMatchObject({ at: 'connect', trouble: { code: 'no-contact' } });
    expect(session.go('connect')).toEqual(OK);
    await session.settled();
    stateAt('idle');
  });

  it('in the middle of a run keeps what was heard, and checks again when asked', async () => {
    const id = await review();
    server.vanish = true;
    session.approve(id);
    await session.settled();
    expect(stateAt('failed')).toMatchObject({ at: 'apply', trouble: { code: 'lost-contact' } });
    const [kept] = await listRecords(path.join(folder, 'records'));
    expect(kept?.ok && kept.record.journal?.lines.length).toBe(3);
    expect(session.checkAgain()).toEqual(OK);
    await session.settled();
    expect(stateAt('recovering').recovery).toMatchObject({
      unfinishedOnServer: true,
      account: { stepsDone: ['s01'] },
    });
  });

  it('that nobody foresaw is shown, not swallowed', async () => {
    server.connection.inspect = async () => {
      throw new Error('out of the blue');
    };
    await connect();
    expect(stateAt('failed').trouble).toEqual({ code: 'unexpected', detail: 'out of the blue' });
  });
});

describe('a check that takes too long', () => {
  it('is stopped: the server is left, and what it still finds is not shown', async () => {
    let answer: () => void = () => undefined;
    const { connection } = server;
    server.connection = {
      ...connection,
      async inspect(request) {
        await new Promise<void>((resolve) => (answer = resolve));
        return connection.inspect(request);
      },
      async close() {
        await connection.close();
        answer();
      },
    };
    expect(session.connectPractice({ scenario: 'typical', reset: false })).toEqual(OK);
    await vi.waitFor(() => expect(stages.at(-1)).toBe('inspecting'), { timeout: 30_000 });
    expect(session.stopCheck()).toEqual(OK);
    expect(session.stopCheck()).toEqual({ problem: { code: 'busy' } });
    await session.settled();
    expect(stages).toEqual(['idle', 'connecting', 'inspecting', 'idle']);
    expect(server.closed).toBeGreaterThan(0);
    server.connection = connection;
    await connect();
    stateAt('choosing');
  });

  it('is stopped on the way to the server, too', async () => {
    const opening = session.connectPractice({ scenario: 'typical', reset: false });
    expect(opening).toEqual(OK);
    expect(session.stopCheck()).toEqual(OK);
    await session.settled();
    expect(stages).toEqual(['idle', 'connecting', 'idle']);
  });

  it('cannot be stopped when there is none', async () => {
    await connect();
    expect(session.stopCheck()).toEqual({ problem: { code: 'nothing-to-cancel' } });
  });
});

describe('after a set-up that did not come about', () => {
  async function rolledBack(): Promise<void> {
    server.hold = true;
    const planId = await review();
    expect(session.approve(planId)).toEqual(OK);
    await vi.waitFor(() => expect(stages.at(-1)).toBe('applying'), { timeout: 30_000 });
    await vi.waitFor(() => expect(session.cancel()).toEqual(OK), { timeout: 30_000 });
    await session.settled();
    server.hold = false;
    expect(stateAt('done').verdict.kind).toBe('rolled-back');
  }

  it('the same choice leads to a new plan', async () => {
    await rolledBack();
    const { plan } = stateAt('done').record;
    expect(session.planAgain({ same: true })).toEqual(OK);
    await session.settled();
    const again = stateAt('reviewing').plan;
    expect(again.choice).toEqual(plan.choice);
    expect(again.id).not.toBe(plan.id);
    expect(again.steps).toEqual(plan.steps);
  });

  it('another choice begins with the earlier one', async () => {
    await rolledBack();
    const { choice } = stateAt('done').record.plan;
    expect(session.planAgain({ same: false })).toEqual(OK);
    await session.settled();
    expect(stateAt('choosing')).toMatchObject({ page: 'addresses', choice });
  });
});

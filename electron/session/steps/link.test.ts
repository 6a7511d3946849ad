import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../../shared/testing/english.ts';
import { sameServerState } from '../../../shared/testing/machine.ts';
import type { LinkConfig, Order } from '../../../shared/wire/protocol.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { typicalSnapshot } from '../../../shared/testing/machine.ts';
import { freePort, greetingOf, HandAgent, HELLO, post } from '../../link/testing/messages.ts';
import { unfinishedJournal } from '../../kit/testing/planted.ts';
import type { AgentRun, PracticeServer, PracticeSettings } from '../../practice/practice-server.ts';
import { listUnderWay } from '../../records/under-way.ts';
import { HostileCrowd } from '../../link/testing/hostile-crowd.ts';
import { createSession } from '../create-session.ts';
import { carryKit, reachThrough, realServer, startLink } from '../testing/carried-to.ts';
import type { Session } from '../session.ts';

const OK = { problem: null };
const TIMES = { longPollMs: 200, graceMs: 300, silenceMs: 2_000, byeMs: 500 };

let folder: string;
let server: PracticeServer;
let session: Session;
let agents: Promise<AgentRun>[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'share80-link-'));
  agents = [];
  await begin();
});
afterEach(async () => {
  await session.close();
  await server.close();
  await Promise.allSettled(agents);
  await rm(folder, { recursive: true, force: true });
});

async function begin(settings: Partial<PracticeSettings> = {}): Promise<void> {
  server = await realServer(settings);
  session = await newSession();
}

function newSession(): Promise<Session> {
  return createSession({
    dataFolder: folder,
    speed: Infinity,
    deps: { linkTimes: TIMES, reach: reachThrough(server), probeTimeoutMs: 1_000 },
  });
}

const kitFolder = () => path.join(folder, 'kit');
const linkConfig = async () => JSON.parse(await readFile(path.join(kitFolder(), 'link.json'), 'utf8')) as LinkConfig;

function stateAt<S extends SessionState['stage']>(stage: S): Extract<SessionState, { stage: S }> {
  const state = session.store.getState();
  expect(state.stage).toBe(stage);
  return state as Extract<SessionState, { stage: S }>;
}

async function comesTo<S extends SessionState['stage']>(stage: S): Promise<Extract<SessionState, { stage: S }>> {
  await expect.poll(() => session.store.getState().stage, { timeout: 15_000 }).toBe(stage);
  await session.settled();
  return stateAt(stage);
}

async function listen(again = false): Promise<void> {
  const request = { address: '127.0.0.1', port: again ? null : await freePort(), folder: kitFolder(), recordId: null };
  expect(session.openLink({ ...request, again })).toEqual(OK);
  await session.settled();
}

async function call(): Promise<void> {
  await carryKit(server, kitFolder());
  agents.push(startLink(server));
}

async function connect(): Promise<void> {
  await listen();
  await call();
  const { agent } = await comesTo('confirming');
  expect(session.confirmAgent(agent.computerName)).toEqual(OK);
  await comesTo('choosing');
}

async function review(): Promise<string> {
  const { recommended } = stateAt('choosing').survey;
  if (recommended === null) throw new Error('nothing recommended');
  expect(session.choose(recommended)).toEqual(OK);
  return (await comesTo('reviewing')).plan.id;
}

/** Approves the plan and kills the agent after its step number `position`. */
async function killInRun(position: number): Promise<void> {
  const id = await review();
  const killed = new Promise<void>((resolve) => {
    const unsubscribe = session.store.subscribe((state) => {
      if (state.stage !== 'applying' || state.progress.steps[position]?.status !== 'done') return;
      unsubscribe();
      void server.killAgent().then(resolve);
    });
  });
  session.approve(id);
  await killed;
}

describe('a set-up over the link', () => {
  it('goes from the kit to the verdict, is undone, and leaves no secret behind', async () => {
    await connect();
    const { link, server: label } = stateAt('choosing');
    expect(link).toMatchObject({ address: '127.0.0.1', contact: 'connected', refusals: [] });
    expect(link?.checkCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(label.origin).toEqual({ kind: 'link' });
    expect(session.approve(await review())).toEqual(OK);
    const done = await comesTo('done');
    expect(done.verdict.kind).toBe('works');
    expect(done.record.origin).toEqual({ kind: 'link' });
    expect(done.verdict.checks.filter(({ from }) => from === 'this-pc').map(({ result }) => result)).toEqual([
      'pass',
      'pass',
    ]);
    expect(await listUnderWay(path.join(folder, 'records'))).toEqual([]);
    expect(session.undo(done.record.id)).toEqual(OK);
    const undone = await comesTo('done');
    expect(undone.verdict.kind).toBe('undone');
    expect(undone.record.undo?.after && sameServerState(done.record.before, undone.record.undo.after)).toBe(true);
    const { secret } = await linkConfig();
    for (const { id } of (await session.listRecords()).records) {
      await expect(readFile(path.join(folder, 'records', `${id}.link`), 'utf8')).rejects.toThrow();
    }
    expect(JSON.stringify(session.store.getState())).not.toContain(secret);
  });

  it('asks nothing of an agent before it was confirmed by its name', async () => {
    await listen();
    await call();
    const { agent, link } = await comesTo('confirming');
    expect(agent).toMatchObject({ computerName: 'MEDIA01', unfinishedPlan: '' });
    expect(link.agent).toEqual(agent);
    expect(session.confirmAgent('OTHER').problem).toEqual({ code: 'other-name' });
    expect(session.checkAgain().problem).not.toBeNull();
    stateAt('confirming');
  });

  it('listens only where it may', async () => {
    const request = { address: '203.0.113.7', port: null, folder: kitFolder(), recordId: null };
    expect(session.openLink(request).problem).toEqual({ code: 'not-an-address' });
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    session.openLink({ ...request, address: '127.0.0.1', port });
    expect((await comesTo('failed')).trouble.code).toBe('link-port');
    await new Promise((resolve) => taken.close(resolve));
    await expect(readFile(path.join(kitFolder(), 'link.json'))).rejects.toThrow();
  });

  it('says when the kit could not be written, and stops listening', async () => {
    const port = await freePort();
    session.openLink({ address: '127.0.0.1', port, folder: '/', recordId: null });
    expect((await comesTo('failed')).trouble.code).toBe('kit-not-written');
    await expect(post(`http://127.0.0.1:${port}/share80/2`, '')).rejects.toThrow();
  });
});

describe('messages that are refused', () => {
  it('are listed, each with its reason, and change nothing', async () => {
    await listen();
    const config = await linkConfig();
    const wrong = { ...config, secret: '0'.repeat(64) };
    expect((await post(config.url, greetingOf(wrong))).status).toBe(403);
    const older = await post(config.url.replace(/2$/, '1'), '{}');
    expect(older).toMatchObject({ status: 409, text: expect.stringMatching(/write the kit again/) as string });
    const agent = await HandAgent.greet(config);
    expect((await agent.say(1, HELLO)).status).toBe(200);
    expect((await agent.say(0, HELLO)).status).toBe(409);
    expect((await agent.say(3, { ...HELLO, computerName: 'SECOND' })).status).toBe(409);
    expect((await new HandAgent(config, agent.key, '0'.repeat(128)).say(1, HELLO)).text).toMatch(
      /start LINK.cmd again/,
    );
    const altered = agent.seal(4, { say: 'ready' }).replace(' 4 ', ' 5 ');
    expect((await post(config.url, altered)).status).toBe(403);
    expect((await post(config.url, 'GET me')).status).toBe(400);
    await expect.poll(() => session.store.getState().link?.refusals.length).toBe(6);
    const { link } = session.store.getState();
    expect(link?.refusals.map(({ code }) => code).sort()).toEqual([
      'garbled', 'not-genuine', 'other-agent', 'other-talk', 'other-version', 'replayed',
    ]); // prettier-ignore
    expect(link?.refusals.find(({ code }) => code === 'not-genuine')).toMatchObject({ count: 2, from: '127.0.0.1' });
  });

  it('are not believed when they tell of another server than the one that was confirmed', async () => {
    await listen();
    const agent = await HandAgent.introduced(await linkConfig());
    await comesTo('confirming');
    expect(session.confirmAgent('MEDIA01')).toEqual(OK);
    const { order } = await agent.say(2, { say: 'ready' });
    const { request } = order as Extract<Order, { order: 'inspect' }>;
    const snapshot = typicalSnapshot({ computerName: 'OTHER' });
    await agent.say(3, { say: 'inspected', result: { requestId: request.requestId, snapshot, probes: [] } });
    expect((await comesTo('failed')).trouble).toEqual({ code: 'other-server', detail: 'OTHER' });
  });

  it('may be a thousand, altered at random, and not one is heard', { timeout: 60_000 }, async () => {
    await connect();
    const before = server.state();
    const config = await linkConfig();
    const { link: first } = session.store.getState();
    const stranger = new HandAgent(config, config, '0'.repeat(128));
    for (let round = 0; round < 1000; round += 1) {
      const text = stranger.seal(round, { say: 'ready' });
      const at = (round * 7919) % text.length;
      const altered =
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (round % 7))) + text.slice(at + 1);
      const { status } = await post(config.url, altered);
      const isOtherVersion = /^share80-link-(?!2 )\d{1,4} /.test(altered);
      expect(isOtherVersion ? [409] : [400, 403], `${round}: ${altered}`).toContain(status);
    }
    expect(server.state()).toEqual(before);
    expect(session.store.getState().stage).toBe('choosing');
    expect(session.store.getState().link?.agent).toEqual(first?.agent);
    expect(session.store.getState().link?.refusals.length).toBeLessThanOrEqual(20);
    expect(await review()).not.toBe('');
  });
});

describe('somebody who recorded everything that was said', () => {
  /** What an agent says in one talk, as it was posted, with a secret of the kit. */
  async function recordTalk(config: LinkConfig, secret: string, keeps: boolean): Promise<string[]> {
    const agent = await HandAgent.greet(config, secret);
    const problem = { code: 'unexpected', errorCode: '', detail: 'yesterday', owner: null };
    const texts = [
      agent.seal(1, { ...HELLO, keeps, unfinishedPlan: 'abcdefabcdef' }),
      agent.seal(2, { say: 'trouble', problem, text: 'yesterday' }),
      agent.seal(3, { say: 'ready' }),
    ];
    for (const text of texts) expect((await agent.post(text)).status).toBe(200);
    return [greetingOf({ ...config, secret }), ...texts];
  }

  it('is not heard by a later start of the program on the same kit', async () => {
    await listen();
    const config = await linkConfig();
    const recorded = await recordTalk(config, config.secret, true);
    await session.close();
    const kept = await readFile(path.join(folder, 'records', `${config.session}.secret`), 'utf8');
    const { secret } = JSON.parse(kept) as { secret: string };
    expect(secret).not.toBe(config.secret);

    session = await newSession();
    await listen(true);
    expect(await linkConfig()).toEqual(config);
    for (const text of recorded) expect((await post(config.url, text)).status).toBe(409);
    const second = await recordTalk(config, secret, false);
    await comesTo('confirming');
    await session.close();

    session = await newSession();
    await listen(true);
    const statuses = [];
    for (const text of [...recorded, ...second]) statuses.push((await post(config.url, text)).status);
    // A greeting with the secret in use gets a challenge, and nobody but the server can do anything with that.
    expect(statuses).toEqual([409, 409, 409, 409, 200, 409, 409, 409]);
    const { link } = stateAt('linking');
    expect(link).toMatchObject({ contact: 'waiting', lastHeard: null, agent: null });
    const codes = () =>
      session.store
        .getState()
        .link?.refusals.map(({ code }) => code)
        .sort();
    await expect.poll(codes).toEqual(['other-talk', 'secret-replaced']);
  });
});

describe('Cancel', () => {
  it('is heard among five hundred connections that say nothing, and it is said when', { timeout: 60_000 }, async () => {
    await session.close();
    await server.close();
    await begin({ speed: 20 });
    await connect();
    const id = await review();
    const heard: string[] = [];
    let crowd: HostileCrowd | null = null;
    session.store.subscribe((state) => {
      if (state.stage !== 'applying') return;
      const { cancelling, steps } = state.progress;
      if (heard.at(-1) !== cancelling) heard.push(cancelling);
      if (steps[0]?.status !== 'done' || crowd !== null) return;
      const { address, port } = state.link ?? { address: '', port: 0 };
      crowd = new HostileCrowd(`http://${address}:${port}`, 'idle', 500, () => '127.0.0.1');
      setTimeout(() => expect(session.cancel()).toEqual(OK), 300);
    });
    expect(session.approve(id)).toEqual(OK);
    await expect.poll(() => session.store.getState().stage, { timeout: 50_000 }).toBe('done');
    (crowd as HostileCrowd | null)?.end();
    expect(stateAt('done').verdict.kind).toBe('rolled-back');
    expect(heard).toEqual(['no', 'asked', 'heard']);
    expect(stateAt('done').cancelUnheard).toBeUndefined();
  });

  it('that comes when the server is through is said to have come too late', async () => {
    await connect();
    const id = await review();
    const unsubscribe = session.store.subscribe((state) => {
      // Nothing more of the run comes after this.
      if (state.stage !== 'applying' || state.progress.lines.at(-1)?.event !== 'end') return;
      unsubscribe();
      session.cancel();
    });
    session.approve(id);
    const done = await comesTo('done');
    expect([done.verdict.kind, done.cancelUnheard]).toEqual(['works', true]);
  });
});

describe('lost contact', () => {
  it('is said with the time, and an agent that comes back is taken up', async () => {
    await connect();
    await server.killAgent();
    await expect.poll(() => session.store.getState().link?.contact, { timeout: 5_000 }).toBe('lost');
    expect(session.store.getState().link?.lastHeard).toBeGreaterThan(Date.now() - 60_000);
    await call();
    await expect.poll(() => session.store.getState().link?.contact, { timeout: 5_000 }).toBe('connected');
    expect(session.approve(await review())).toEqual(OK);
    expect((await comesTo('done')).verdict.kind).toBe('works');
  });

  it('in the middle of a run, by a killed agent, ends with two ways out', async () => {
    await connect();
    const failures: SessionState[] = [];
    const unsubscribe = session.store.subscribe((state) => {
      if (state.stage === 'failed') failures.push(state);
    });
    await killInRun(3);
    await call();
    const { recovery } = await comesTo('recovering');
    unsubscribe();
    expect(failures[0]).toMatchObject({ trouble: { code: 'lost-contact' }, recordId: recovery.record?.id });
    expect(recovery).toMatchObject({ unfinishedOnServer: true, account: { kind: 'in-between' } });
    expect(session.goBack()).toEqual(OK);
    const done = await comesTo('done');
    expect(done.verdict.kind).toBe('undone');
    expect(done.record.undo?.after && sameServerState(done.record.before, done.record.undo.after)).toBe(true);
  });

  it('can be left by finishing: the plan is taken back, and a new one is shown', async () => {
    await connect();
    await killInRun(3);
    await call();
    const { recovery } = await comesTo('recovering');
    expect(session.finish()).toEqual(OK);
    const { plan } = await comesTo('reviewing');
    expect(plan.choice).toEqual(recovery.record?.plan.choice);
    expect(session.approve(plan.id)).toEqual(OK);
    expect((await comesTo('done')).verdict.kind).toBe('works');
    expect(await listUnderWay(path.join(folder, 'records'))).toEqual([]);
  });
});

describe('a set-up that version 0.1 left under way', () => {
  it('is not lost: its link cannot be taken up, and a new kit finds the server as it stands', async () => {
    await connect();
    await killInRun(3);
    await call();
    await comesTo('recovering');
    const records = path.join(folder, 'records');
    const [{ id } = { id: '' }] = await listUnderWay(records);
    await session.close();
    // As that version kept it.
    const file = path.join(records, `${id}.link`);
    const kept = JSON.parse(await readFile(file, 'utf8')) as { config: LinkConfig; past: unknown };
    const { url, session: name, secret } = kept.config;
    const config = { protocol: 1, url: url.replace(/2$/, '1'), session: name, secret };
    await writeFile(file, JSON.stringify({ ...kept, config, past: { counter: 4242, mac: 'a'.repeat(64) } }));

    session = await newSession();
    expect(session.openStoredRecord(id)).toEqual(OK);
    const { recovery } = await comesTo('recovering');
    expect(recovery).toMatchObject({ record: { id }, survey: null, account: null });
    expect(english.recoveryWords(recovery).text).toContain('Connect the server');
    const request = { address: '127.0.0.1', port: await freePort(), folder: path.join(folder, 'kit2'), recordId: id };
    expect(session.openLink(request)).toEqual(OK);
    await session.settled();
    await carryKit(server, request.folder);
    agents.push(startLink(server));
    const { agent } = await comesTo('confirming');
    expect(session.confirmAgent(agent.computerName)).toEqual(OK);
    expect((await comesTo('recovering')).recovery).toMatchObject({ record: { id }, account: { kind: 'in-between' } });
    expect(session.goBack()).toEqual(OK);
    expect((await comesTo('done')).verdict.kind).toBe('undone');
    await expect(readFile(file)).rejects.toThrow();
  });
});

describe('what somebody else planted on the server', () => {
  const plant = (root: string, by: 'user' | 'power-user') => {
    server.writeFile(`${root}\\last-plan.txt`, 'aaaaaaaaaaaa\r\n', by);
    server.writeFile(`${root}\\aaaaaaaaaaaa\\journal.txt`, unfinishedJournal(), by);
    server.writeFile(`${root}\\aaaaaaaaaaaa\\UNDO.cmd`, 'planted', by);
  };

  it('is no set-up that was interrupted, and does not stand in the way of one', async () => {
    plant('C:\\Share80', 'user');
    await connect();
    expect(session.approve(await review())).toEqual(OK);
    expect((await comesTo('done')).verdict.kind).toBe('works');
  });

  it('where the data belong is refused by name, and nothing in it is to be started', async () => {
    plant('C:\\WINDOWS\\Share80', 'power-user');
    await connect();
    expect(session.approve(await review())).toEqual(OK);
    const { record } = await comesTo('done');
    const problem = record.journal?.lines.at(-1)?.problem;
    expect(problem?.code).toBe('folder-not-trusted');
    expect(problem && english.problemWords(problem).action).toContain('Don’t start anything in it');
  });
});

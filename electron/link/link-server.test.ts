import { JOURNAL_VERSION } from '../../shared/journal/journal.ts';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_ENVELOPE, LINK_PATH, LINK_TYPE } from '../../shared/wire/protocol.ts';
import type { AgentLink } from './agent-link.ts';
import { secretAfter } from './envelope.ts';
import {
  greetingOf,
  HandAgent,
  HELLO,
  LINE,
  post,
  postFrom,
  TEST_PLAN,
  TEST_REQUEST,
  sealMessage,
} from './testing/messages.ts';
import { openLink } from './link-server.ts';
import type { PastTurn } from './turn-keeper.ts';

const TIMES = { headersMs: 300, bodyMs: 300, longPollMs: 150, silenceMs: 400, byeMs: 200, graceMs: 400 };
let link: AgentLink;

beforeEach(async () => {
  link = await openLink('127.0.0.1', TIMES);
});
afterEach(() => link.close());

/** The head of a request as the agent sends it, with another line in place of one of its own. */
function headOf(more: string, { path = LINK_PATH, method = 'POST' } = {}): string {
  return `${method} ${path} HTTP/1.1\r\nHost: ${new URL(link.config.url).host}\r\nContent-Type: ${LINK_TYPE}\r\n${more}\r\n\r\n`;
}

/** Sends bytes over a bare socket; everything that comes back until the other side hangs up. */
function sendBytes(pieces: string[], pauseMs = 0): Promise<string> {
  const { port } = new URL(link.config.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    let got = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (got += chunk));
    socket.on('error', () => undefined).on('close', () => resolve(got));
    const next = () => {
      const piece = pieces.shift();
      if (piece === undefined || socket.destroyed) return;
      socket.write(piece);
      setTimeout(next, pauseMs);
    };
    socket.on('connect', next);
  });
}

describe('the door', () => {
  it.each([
    ['GET', LINK_PATH, 405],
    ['PUT', LINK_PATH, 405],
    ['GET', '/', 404],
    ['POST', '/share80/1', 409],
    ['POST', '/share80/3', 409],
    ['POST', '/share80/2/', 404],
    ['POST', `${LINK_PATH}?x=1`, 404],
  ])('refuses %s %s', async (method, path, status) => {
    const got = await sendBytes([headOf('Content-Length: 0', { path, method })]);
    expect(got).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(got.split('\r\n\r\n')[1]).toMatch(/^[A-Z][^.]*\.\r\n$/);
  });

  it('refuses what a web page posts', async () => {
    const sealed = greetingOf(link.config);
    expect((await post(link.config.url, sealed, { Origin: 'http://evil.example' })).status).toBe(403);
    for (const type of ['text/plain', 'application/json', `${LINK_TYPE}; x`, ''])
      expect((await post(link.config.url, sealed, { 'Content-Type': type })).status).toBe(415);
    for (const host of ['evil.example', new URL(link.config.url).hostname, '127.0.0.1:1'])
      expect((await post(link.config.url, sealed, { Host: host })).status).toBe(421);
    expect(link.lastSeen).toBeNull();
  });

  it.each(['', 'garbage', '[]', '{}', 'null', '{"v":1}', '['.repeat(60_000)])('refuses garbage', async (text) => {
    expect((await post(link.config.url, text)).status).toBe(400);
  });

  it('refuses a body that announces too much before reading it', async () => {
    const got = await sendBytes([headOf(`Content-Length: ${LARGEST_ENVELOPE + 1}`)]);
    expect(got).toMatch(/^HTTP\/1.1 413 /);
  });

  it('refuses a body that grows too large without announcing it, before and after the agent is known', async () => {
    const grow = async () => {
      const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
      return sendBytes([headOf('Transfer-Encoding: chunked'), chunk, chunk, chunk]);
    };
    expect(await grow()).toMatch(/^(HTTP\/1.1 413 .*)?/);
    const agent = await HandAgent.introduced(link.config);
    expect(await grow()).toMatch(/^(HTTP\/1.1 413 .*)?/);
    expect((await agent.say(2, { say: 'ready' })).status).toBe(200);
  });

  it('does not wait for a body that does not come', async () => {
    const started = Date.now();
    const head = headOf('Content-Length: 100');
    expect(await sendBytes([head, '{', '"'], 100)).toMatch(/^HTTP\/1.1 408 /);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it('does not wait for headers that do not come', async () => {
    const started = Date.now();
    expect(await sendBytes(['POST ', '/', 's'], 50)).toMatch(/^(HTTP\/1.1 408 .*)?/);
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it('survives what is not HTTP at all', async () => {
    await sendBytes(['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', '\r\n\r\n']);
    expect((await HandAgent.greet(link.config)).talk).toHaveLength(128);
  });

  it('tells nothing to those who do not hold the secret', async () => {
    const answer = await post(link.config.url, greetingOf({ ...link.config, secret: '0'.repeat(64) }));
    expect(answer).toEqual({ status: 403, text: 'The message was refused.\r\n' });
    expect(link.lastSeen).toBeNull();
  });
});

describe('a greeting', () => {
  it('is answered, and believed in nothing', async () => {
    const heard: unknown[] = [];
    const other = await openLink('127.0.0.1', TIMES, { events: { heard: (hello) => heard.push(hello) } });
    const greeting = greetingOf(other.config);
    for (let time = 0; time < 3; time += 1) expect((await post(other.config.url, greeting)).status).toBe(200);
    expect([heard, other.lastSeen]).toEqual([[], null]);
    await other.close();
  });

  it('gets another challenge each time, also when it is the same', async () => {
    const greeting = greetingOf(link.config);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(link.config.url, greeting)));
    expect(new Set(answers.map(({ text }) => text.split(' ')[3])).size).toBe(20);
  });

  it('ends the talk before it only when the agent goes on with it', async () => {
    const first = await HandAgent.introduced(link.config);
    const second = await HandAgent.greet(link.config);
    expect((await first.say(2, { say: 'ready' })).status).toBe(200);
    expect((await second.say(1, HELLO)).status).toBe(200);
    expect((await first.say(3, { say: 'ready' })).status).toBe(409);
  });
});

describe('a talk', () => {
  it('begins with a hello', async () => {
    const agent = await HandAgent.greet(link.config);
    expect((await agent.say(1, { say: 'ready' })).status).toBe(422);
    expect((await agent.say(2, { say: 'ready' })).status).toBe(422);
    expect(link.lastSeen).toBeNull();
    expect((await agent.say(3, HELLO)).order).toEqual({ order: 'welcome', kept: false });
  });

  it('cannot be begun with a challenge that another start of the program gave, or that nobody gave', async () => {
    const other = await openLink('127.0.0.1', TIMES, { key: link.config });
    const agent = await HandAgent.greet(other.config);
    const hello = agent.seal(1, HELLO);
    await other.close();
    expect((await post(link.config.url, hello)).status).toBe(409);
    const mine = await HandAgent.greet(link.config);
    const [agents, programs] = [mine.talk.slice(0, 64), mine.talk.slice(64)];
    for (const talk of [agents + programs.replace(/^.{14}/, 'f'.repeat(14)), 'a'.repeat(64) + programs])
      expect((await new HandAgent(link.config, mine.key, talk).say(1, HELLO)).status).toBe(409);
    expect(link.lastSeen).toBeNull();
  });

  it('that was over is over for good', async () => {
    const first = await HandAgent.greet(link.config);
    const hello = first.seal(1, HELLO);
    const ready = first.seal(2, { say: 'ready' });
    await post(link.config.url, hello);
    await post(link.config.url, ready);
    await HandAgent.introduced(link.config);
    const before = link.lastSeen;
    for (const text of [hello, ready]) expect((await post(link.config.url, text)).status).toBe(409);
    expect(link.lastSeen).toBe(before);
  });

  it('refuses a replayed message and a counter that falls', async () => {
    const agent = await HandAgent.introduced(link.config);
    expect((await agent.say(6, { say: 'progress', planId: 'x', line: LINE })).status).toBe(200);
    expect((await agent.say(1, HELLO)).status).toBe(409);
    expect((await agent.say(6, HELLO)).status).toBe(409);
  });

  it('gives the last message said again the same answer, and hears it once', async () => {
    const agent = await HandAgent.introduced(link.config);
    const lines: number[] = [];
    const running = link.run(TEST_PLAN, (line) => lines.push(line.n));
    await agent.say(2, { say: 'ready' });
    const progress = { say: 'progress', planId: TEST_PLAN.id, line: LINE };
    const first = await agent.say(3, progress);
    expect(await agent.say(3, progress)).toEqual(first);
    expect(lines).toEqual([1]);
    link.giveUp({ code: 'lost-contact', detail: '' });
    await running;
  });

  it('delivers an order once, even when the answer was lost on the way', async () => {
    const agent = await HandAgent.introduced(link.config);
    const inspecting = link.inspect(TEST_REQUEST);
    const order = { order: 'inspect', request: TEST_REQUEST };
    expect((await agent.say(2, { say: 'ready' })).order).toEqual(order);
    expect((await agent.say(2, { say: 'ready' })).order).toEqual(order);
    link.giveUp({ code: 'lost-contact', detail: 'test' });
    expect(await inspecting).toEqual({ ok: false, trouble: { code: 'lost-contact', detail: 'test' } });
  });

  it('hears a message in parts when all are there, and in their order', async () => {
    const agent = await HandAgent.introduced(link.config);
    const [head, tail] = ['{"say":"re', 'ady"}'];
    const part = (counter: number, number: number, body: string, parts = 2) =>
      agent.post(sealMessage(agent.key, { talk: agent.talk, counter, part: number, parts }, body));
    expect((await part(2, 1, head)).order).toEqual({ order: 'continue' });
    expect((await part(2, 1, head)).order).toEqual({ order: 'continue' });
    expect((await part(3, 2, tail)).order).toEqual({ order: 'wait' });
    expect((await part(4, 2, tail)).status).toBe(422);
    expect((await part(5, 1, head)).order).toEqual({ order: 'continue' });
    expect((await part(6, 1, '{"say":"ready"}', 1)).order).toEqual({ order: 'wait' });
    expect((await part(7, 3, head, 2)).status).toBe(422);
  });

  it('does not hear a message that is too large in all its parts', async () => {
    const agent = await HandAgent.introduced(link.config);
    const body = 'x'.repeat(65_000);
    let status = 200;
    for (let part = 1; part <= 140 && status === 200; part += 1)
      ({ status } = await agent.post(
        sealMessage(agent.key, { talk: agent.talk, counter: part + 1, part, parts: 140 }, body),
      ));
    expect(status).toBe(413);
    expect((await agent.say(200, { say: 'ready' })).status).toBe(200);
  });
});

describe('the secret of a kit', () => {
  const keeps = { ...HELLO, keeps: true };
  let kept: string[];
  let kit: AgentLink;
  const again = (secret: string | null) =>
    openLink('127.0.0.1', TIMES, { key: kit.config, kept: secret, keep: (next) => kept.push(next) });

  beforeEach(async () => {
    kept = [];
    kit = await openLink('127.0.0.1', TIMES, { keep: (secret) => kept.push(secret) });
  });
  afterEach(() => kit.close());

  it('serves one talk, which brings forth another that both sides know', async () => {
    const first = await HandAgent.greet(kit.config);
    expect((await first.say(1, keeps)).order).toEqual({ order: 'welcome', kept: true });
    expect(kept).toEqual([secretAfter(kit.config, first.talk)]);
    expect((await first.say(2, { say: 'ready' })).status).toBe(200);
    await expect(HandAgent.greet(kit.config)).rejects.toThrow(/^409 The secret of this kit was replaced/);
    const second = await HandAgent.greet(kit.config, kept[0]);
    expect((await second.say(1, HELLO)).order).toEqual({ order: 'welcome', kept: true });
  });

  it('is over for later starts of the program, too', async () => {
    const first = await HandAgent.greet(kit.config);
    await first.say(1, keeps);
    const [secret = ''] = kept;
    const later = await again(secret);
    await expect(HandAgent.greet(later.config)).rejects.toThrow(/^409 /);
    expect((await (await HandAgent.greet(later.config, secret)).say(1, HELLO)).order).toMatchObject({ kept: true });
    expect(kept).toEqual([secret]);
    await later.close();
  });

  it('stays good as long as one side has not put the new one away', async () => {
    const one = await HandAgent.greet(kit.config);
    expect((await one.say(1, HELLO)).order).toEqual({ order: 'welcome', kept: false });
    const full = await openLink('127.0.0.1', TIMES, {
      keep: () => {
        throw new Error('ENOSPC');
      },
    });
    const two = await HandAgent.greet(full.config);
    expect((await two.say(1, keeps)).order).toEqual({ order: 'welcome', kept: false });
    expect((await HandAgent.introduced(full.config, keeps)).talk).not.toBe(two.talk);
    await full.close();
  });

  it('is put away once, however often the agent says so', async () => {
    const agent = await HandAgent.greet(kit.config);
    const said = agent.seal(1, keeps);
    for (let time = 0; time < 3; time += 1) expect((await agent.post(said)).order).toMatchObject({ kept: true });
    expect(kept).toHaveLength(1);
  });
});

describe('an earlier start of the program', () => {
  it('leaves a talk that goes on, and nothing that can be said again', async () => {
    const turns: PastTurn[] = [];
    const events = { accepted: (turn: PastTurn) => turns.push(turn) };
    const first = await openLink('127.0.0.1', TIMES, { events });
    const agent = await HandAgent.introduced(first.config);
    const texts = [2, 3, 4].map((counter) => agent.seal(counter, { say: 'ready' }));
    for (const text of texts) await post(first.config.url, text);
    const past = turns.at(-1) ?? null;
    const port = Number(new URL(first.config.url).port);
    await first.close();
    const second = await openLink('127.0.0.1', TIMES, { key: first.config, port, past });
    for (const text of texts.slice(0, 2)) expect((await post(second.config.url, text)).status).toBe(409);
    // The answer to the last one may have been lost.
    expect((await post(second.config.url, texts[2] ?? '')).status).toBe(200);
    expect((await agent.say(5, { say: 'ready' })).status).toBe(200);
    await second.close();
  });
});

describe('the confirmed server', () => {
  it('is the only one that may call, from its address, until it is lost', async () => {
    const far = (text: string) => postFrom('127.0.0.2', link.config.url, text);
    expect((await far(greetingOf(link.config))).status).toBe(200);
    const agent = await HandAgent.introduced(link.config);
    link.confirm();
    expect(await far(greetingOf(link.config))).toMatchObject({ status: 403 });
    expect((await agent.say(2, { say: 'ready' })).status).toBe(200);
    await expect.poll(() => far(greetingOf(link.config)).then(({ status }) => status), { timeout: 3000 }).toBe(200);
  });
});

describe('the agent', () => {
  it('is waited for, with a limit', async () => {
    expect(await link.waitForAgent(30)).toMatchObject({ ok: false, trouble: { code: 'no-contact' } });
    const waiting = link.waitForAgent(2000);
    await HandAgent.introduced(link.config);
    expect(await waiting).toEqual({ ok: true, value: HELLO });
  });

  it('may be only one', async () => {
    const agent = await HandAgent.introduced(link.config);
    const other = await agent.say(2, { ...HELLO, computerName: 'OTHER' });
    expect(other).toMatchObject({ status: 409, text: expect.stringContaining('another server') as string });
  });

  it('is told when it is of another version, wherever that shows, and is not waited for in vain', async () => {
    const refused: string[] = [];
    const other = await openLink('127.0.0.1', TIMES, { events: { refused: (code) => refused.push(code) } });
    const older = other.config.url.replace(/\d$/, '1');
    const sealed = '{"v":1,"session":"","direction":"agent","counter":1,"body":"","mac":""}';
    for (const answer of [
      await post(older, sealed, { 'Content-Type': 'application/json' }),
      await post(other.config.url, greetingOf(other.config).replace('link-2', 'link-3')),
    ])
      expect(answer).toMatchObject({ status: 409, text: expect.stringContaining('write the kit again') as string });
    expect(refused).toEqual(['other-version', 'other-version']);
    await other.close();
  });

  it('that looks only is given nothing else to do', async () => {
    const agent = await HandAgent.introduced(link.config, { ...HELLO, obeys: 'looks' });
    const no = { ok: false, trouble: { code: 'only-looks' } };
    expect(await link.run(TEST_PLAN, () => undefined)).toMatchObject(no);
    expect(await link.undo(TEST_PLAN, () => undefined)).toMatchObject(no);
    const inspecting = link.inspect(TEST_REQUEST);
    expect((await agent.say(2, { say: 'ready' })).order).toMatchObject({ order: 'inspect' });
    link.giveUp({ code: 'lost-contact', detail: '' });
    await inspecting;
  });

  it('that is not willing ends the order with its reason', async () => {
    const agent = await HandAgent.introduced(link.config);
    const running = link.run(TEST_PLAN, () => undefined);
    await agent.say(2, { say: 'ready' });
    await agent.say(3, { say: 'unwilling', order: 'run' });
    expect(await running).toEqual({ ok: false, trouble: { code: 'only-looks', detail: 'run' } });
  });

  it('is held in a long poll and told to wait', async () => {
    const agent = await HandAgent.introduced(link.config);
    const started = Date.now();
    expect((await agent.say(2, { say: 'ready' })).order).toEqual({ order: 'wait' });
    expect(Date.now() - started).toBeGreaterThanOrEqual(TIMES.longPollMs - 10);
  });

  it('gets an order at once while it is held', async () => {
    const agent = await HandAgent.introduced(link.config);
    const polling = agent.say(2, { say: 'ready' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const inspecting = link.inspect(TEST_REQUEST);
    expect((await polling).order).toMatchObject({ order: 'inspect' });
    link.giveUp({ code: 'lost-contact', detail: '' });
    await inspecting;
  });

  it('is asked to cancel with the next sign of progress', async () => {
    const agent = await HandAgent.introduced(link.config);
    const running = link.run(TEST_PLAN, () => undefined);
    await agent.say(2, { say: 'ready' });
    link.cancel();
    const progress = { say: 'progress', planId: TEST_PLAN.id, line: LINE };
    expect((await agent.say(3, progress)).order).toEqual({ order: 'cancel' });
    const journal = {
      format: 'share80.journal',
      version: JOURNAL_VERSION,
      planId: TEST_PLAN.id,
      computerName: 'MEDIA01',
      lines: [LINE],
    };
    await agent.say(4, { say: 'finished', journal });
    expect(await running).toEqual({ ok: true, value: journal });
  });

  it('that falls silent during an order ends it with lost-contact', async () => {
    const agent = await HandAgent.introduced(link.config);
    const inspecting = link.inspect(TEST_REQUEST);
    await agent.say(2, { say: 'ready' });
    expect(await inspecting).toMatchObject({ ok: false, trouble: { code: 'lost-contact' } });
  });

  it('that starts again is asked once more to inspect, but never to run', async () => {
    const agent = await HandAgent.introduced(link.config);
    const inspecting = link.inspect(TEST_REQUEST);
    await agent.say(2, { say: 'ready' });
    expect((await agent.say(3, HELLO)).order).toMatchObject({ order: 'welcome' });
    expect((await agent.say(4, { say: 'ready' })).order).toMatchObject({ order: 'inspect' });
    await agent.say(5, { say: 'inspected', result: { nonsense: true } });
    expect(await inspecting).toMatchObject({ ok: false, trouble: { code: 'bad-snapshot' } });

    const running = link.run(TEST_PLAN, () => undefined);
    await agent.say(6, { say: 'ready' });
    const again = await HandAgent.introduced(link.config);
    expect(await running).toMatchObject({ ok: false, trouble: { code: 'lost-contact' } });
    expect((await again.say(2, { say: 'ready' })).order).toEqual({ order: 'wait' });
  });

  it('does not answer an undo with the end of a run that went on unheard', async () => {
    const late: unknown[] = [];
    const other = await openLink('127.0.0.1', TIMES, { events: { late: (journal) => late.push(journal) } });
    const agent = await HandAgent.introduced(other.config);
    const running = other.run(TEST_PLAN, () => undefined);
    await agent.say(2, { say: 'ready' });
    other.giveUp({ code: 'lost-contact', detail: '' });
    await running;
    const undoing = other.undo(TEST_PLAN, () => undefined);
    const head = {
      format: 'share80.journal',
      version: JOURNAL_VERSION,
      planId: TEST_PLAN.id,
      computerName: 'MEDIA01',
    };
    const ran = { ...head, lines: [{ ...LINE, event: 'end', outcome: 'done' }] };
    expect((await agent.say(3, { say: 'finished', journal: ran })).order).toMatchObject({
      order: 'undo',
    });
    expect(late).toEqual([ran]);
    // Said once more, it is still the end of the run.
    await agent.say(4, { say: 'finished', journal: ran });
    const undone = { ...head, lines: [{ ...LINE, phase: 'undo', event: 'end', outcome: 'undone' }] };
    await agent.say(5, { say: 'finished', journal: undone });
    expect(await undoing).toEqual({ ok: true, value: undone });
    await other.close();
  });

  it('gets one order at a time', async () => {
    const first = link.inspect(TEST_REQUEST);
    expect(await link.inspect(TEST_REQUEST)).toMatchObject({ ok: false, trouble: { code: 'wrong-moment' } });
    link.giveUp({ code: 'lost-contact', detail: '' });
    await first;
  });

  it.each([{ say: 'sing' }, { say: 'ready', more: 1 }, [], 'x', JSON.parse('{"say":"ready","__proto__":{"x":1}}')])(
    'is told when it says what is not in the protocol',
    async (message) => {
      const agent = await HandAgent.introduced(link.config);
      expect((await agent.say(2, message)).status).toBe(422);
    },
  );

  it.each(['..\\..\\\\evil\\share', 'abcdefabcdeF', 'abcdefabcdefa', ' '])(
    'cannot name %j as a plan without an end',
    async (unfinishedPlan) => {
      const agent = await HandAgent.greet(link.config);
      expect((await agent.say(1, { ...HELLO, unfinishedPlan })).status).toBe(422);
    },
  );

  it('hears goodbye', async () => {
    const agent = await HandAgent.introduced(link.config);
    const polling = agent.say(2, { say: 'ready' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await link.close();
    expect((await polling).order).toEqual({ order: 'bye' });
  });
});

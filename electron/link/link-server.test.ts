import { JOURNAL_VERSION } from '../../shared/journal/journal.ts';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_MESSAGE, LINK_PATH } from '../../shared/wire/protocol.ts';
import type { AgentLink } from './agent-link.ts';
import { sealEnvelope } from './envelope.ts';
import { HELLO, TEST_REQUEST, LINE, TEST_PLAN, post, sayAsAgent, seal } from './testing/messages.ts';
import { openLink } from './link-server.ts';

const TIMES = { headersMs: 300, bodyMs: 300, longPollMs: 150, silenceMs: 400, byeMs: 200 };
let link: AgentLink;

beforeEach(async () => {
  link = await openLink('127.0.0.1', TIMES);
});
afterEach(() => link.close());

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
    ['POST', '/share80/2', 404],
    ['POST', `${LINK_PATH}?x=1`, 404],
  ])('refuses %s %s', async (method, path, status) => {
    const got = await sendBytes([
      `${method} ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n`,
    ]);
    expect(got).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(got.split('\r\n\r\n')[1]).toMatch(/^[A-Z][^.]*\.\r\n$/);
  });

  it('refuses what a web page posts', async () => {
    const sealed = JSON.stringify(seal(link.config, 1, HELLO));
    expect((await post(link.config.url, sealed, { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(link.config.url, sealed, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect(link.lastSeen).toBeNull();
  });

  it.each(['', 'garbage', '[]', '{}', 'null', '{"v":1}', '['.repeat(100_000)])('refuses garbage', async (text) => {
    expect((await post(link.config.url, text)).status).toBe(400);
  });

  it('refuses a body that announces too much before reading it', async () => {
    const got = await sendBytes([
      `POST ${LINK_PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${LARGEST_MESSAGE + 1}\r\n\r\n`,
    ]);
    expect(got).toMatch(/^HTTP\/1.1 413 /);
  });

  it('refuses a body that grows too large without announcing it', async () => {
    const megabyte = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    const got = await sendBytes([
      `POST ${LINK_PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
      ...Array.from({ length: 9 }, () => megabyte),
    ]);
    expect(got === '' || got.startsWith('HTTP/1.1 413 ')).toBe(true);
    expect((await sayAsAgent(link.config, 1, HELLO)).status).toBe(200);
  });

  it('does not wait for a body that does not come', async () => {
    const started = Date.now();
    const head = `POST ${LINK_PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n`;
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
    expect((await sayAsAgent(link.config, 1, HELLO)).status).toBe(200);
  });

  it('tells nothing to those who do not hold the secret', async () => {
    const forged = sealEnvelope({ ...link.config, secret: '0'.repeat(64) }, 'agent', 1, JSON.stringify(HELLO));
    const answer = await post(link.config.url, JSON.stringify(forged));
    expect(answer).toEqual({ status: 403, text: 'The message was refused.\r\n' });
    expect(link.lastSeen).toBeNull();
  });
});

describe('the order of messages', () => {
  it('refuses a replayed message and a counter that falls', async () => {
    expect((await sayAsAgent(link.config, 5, HELLO)).status).toBe(200);
    expect((await sayAsAgent(link.config, 6, { say: 'progress', planId: 'x', line: LINE })).status).toBe(200);
    expect((await sayAsAgent(link.config, 5, HELLO)).status).toBe(409);
    expect((await sayAsAgent(link.config, 6, HELLO)).status).toBe(409);
  });

  it('gives the last message said again the same answer, and hears it once', async () => {
    await sayAsAgent(link.config, 1, HELLO);
    const lines: number[] = [];
    const running = link.run(TEST_PLAN, (line) => lines.push(line.n));
    await sayAsAgent(link.config, 2, { say: 'ready' });
    const progress = { say: 'progress', planId: TEST_PLAN.id, line: LINE };
    const first = await sayAsAgent(link.config, 3, progress);
    expect(await sayAsAgent(link.config, 3, progress)).toEqual(first);
    expect(lines).toEqual([1]);
    link.giveUp({ code: 'lost-contact', detail: '' });
    await running;
  });

  it('delivers an order once, even when the answer was lost on the way', async () => {
    await sayAsAgent(link.config, 1, HELLO);
    const inspecting = link.inspect(TEST_REQUEST);
    const order = { order: 'inspect', request: TEST_REQUEST };
    expect((await sayAsAgent(link.config, 2, { say: 'ready' })).order).toEqual(order);
    expect((await sayAsAgent(link.config, 2, { say: 'ready' })).order).toEqual(order);
    link.giveUp({ code: 'lost-contact', detail: 'test' });
    expect(await inspecting).toEqual({ ok: false, trouble: { code: 'lost-contact', detail: 'test' } });
  });
});

describe('the agent', () => {
  it('is waited for, with a limit', async () => {
    expect(await link.waitForAgent(30)).toMatchObject({ ok: false, trouble: { code: 'no-contact' } });
    const waiting = link.waitForAgent(2000);
    await sayAsAgent(link.config, 1, HELLO);
    expect(await waiting).toEqual({ ok: true, value: HELLO });
  });

  it('may be only one', async () => {
    await sayAsAgent(link.config, 1, HELLO);
    const other = await sayAsAgent(link.config, 2, { ...HELLO, computerName: 'OTHER' });
    expect(other).toMatchObject({ status: 409, text: expect.stringContaining('another server') as string });
  });

  it('must speak the same version', async () => {
    const waiting = link.waitForAgent(2000);
    expect(await sayAsAgent(link.config, 1, { ...HELLO, protocol: 2 })).toMatchObject({
      status: 409,
      text: expect.stringContaining('another version') as string,
    });
    expect(await waiting).toMatchObject({ ok: false, trouble: { code: 'agent-trouble' } });
  });

  it('is held in a long poll and told to wait', async () => {
    await sayAsAgent(link.config, 1, HELLO);
    const started = Date.now();
    expect((await sayAsAgent(link.config, 2, { say: 'ready' })).order).toEqual({ order: 'wait' });
    expect(Date.now() - started).toBeGreaterThanOrEqual(TIMES.longPollMs - 10);
  });

  it('gets an order at once while it is held', async () => {
    await sayAsAgent(link.config, 1, HELLO);
    const polling = sayAsAgent(link.config, 2, { say: 'ready' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const inspecting = link.inspect(TEST_REQUEST);
    expect((await polling).order).toMatchObject({ order: 'inspect' });
    link.giveUp({ code: 'lost-contact', detail: '' });
    await inspecting;
  });

  it('is asked to cancel with the next sign of progress', async () => {
    await sayAsAgent(link.config, 1, HELLO);
    const running = link.run(TEST_PLAN, () => undefined);
    await sayAsAgent(link.config, 2, { say: 'ready' });
    link.cancel();
    const progress = { say: 'progress', planId: TEST_PLAN.id, line: LINE };
    expect((await sayAsAgent(link.config, 3, progress)).order).toEqual({ order: 'cancel' });
    const journal = {
      format: 'share80.journal',
      version: JOURNAL_VERSION,
      planId: TEST_PLAN.id,
      computerName: 'MEDIA01',
      lines: [LINE],
    };
    await sayAsAgent(link.config, 4, { say: 'finished', journal });
    expect(await running).toEqual({ ok: true, value: journal });
  });

  it('that falls silent during an order ends it with lost-contact', async () => {
    await sayAsAgent(link.config, 1, HELLO);
    const inspecting = link.inspect(TEST_REQUEST);
    await sayAsAgent(link.config, 2, { say: 'ready' });
    expect(await inspecting).toMatchObject({ ok: false, trouble: { code: 'lost-contact' } });
  });

  it('that starts again is asked once more to inspect, but never to run', async () => {
    await sayAsAgent(link.config, 1, HELLO);
    const inspecting = link.inspect(TEST_REQUEST);
    await sayAsAgent(link.config, 2, { say: 'ready' });
    expect((await sayAsAgent(link.config, 3, HELLO)).order).toMatchObject({ order: 'inspect' });
    await sayAsAgent(link.config, 4, { say: 'inspected', result: { nonsense: true } });
    expect(await inspecting).toMatchObject({ ok: false, trouble: { code: 'bad-snapshot' } });

    const running = link.run(TEST_PLAN, () => undefined);
    await sayAsAgent(link.config, 5, { say: 'ready' });
    expect((await sayAsAgent(link.config, 6, HELLO)).order).toEqual({ order: 'wait' });
    expect(await running).toMatchObject({ ok: false, trouble: { code: 'lost-contact' } });
  });

  it('does not answer an undo with the end of a run that went on unheard', async () => {
    const late: unknown[] = [];
    const other = await openLink('127.0.0.1', TIMES, { events: { late: (journal) => late.push(journal) } });
    await sayAsAgent(other.config, 1, HELLO);
    const running = other.run(TEST_PLAN, () => undefined);
    await sayAsAgent(other.config, 2, { say: 'ready' });
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
    expect((await sayAsAgent(other.config, 3, { say: 'finished', journal: ran })).order).toMatchObject({
      order: 'undo',
    });
    expect(late).toEqual([ran]);
    // Said once more, it is still the end of the run.
    await sayAsAgent(other.config, 4, { say: 'finished', journal: ran });
    const undone = { ...head, lines: [{ ...LINE, phase: 'undo', event: 'end', outcome: 'undone' }] };
    await sayAsAgent(other.config, 5, { say: 'finished', journal: undone });
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
      expect((await sayAsAgent(link.config, 1, message)).status).toBe(422);
    },
  );

  // Without a greeting it is one that goes on where an earlier start of the program left it.
  it.each([[HELLO], []])('hears goodbye', async (...greetings) => {
    for (const greeting of greetings) await sayAsAgent(link.config, 1, greeting);
    const polling = sayAsAgent(link.config, 2, { say: 'ready' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await link.close();
    expect((await polling).order).toEqual({ order: 'bye' });
  });
});

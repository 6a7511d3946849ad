/**
 * Altered messages on the link: of the agent to the program, which hears none of them, and orders to the real agent on a
 * practice server, which obeys none and asks again. The server stays as it is.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAgent } from '../../../electron/agent/testing/agent-context.ts';
import { HandAgent, HELLO, post } from '../../../electron/link/testing/messages.ts';
import { openLink } from '../../../electron/link/link-server.ts';
import { LINK_REFUSALS } from '../../../electron/link/refusal.ts';
import { LARGEST_ENVELOPE } from '../../../shared/wire/protocol.ts';
import { within } from '../../testing/within.ts';
import { ALTERATIONS, TEN_MB, type Alteration, type Json } from './alterations.ts';
import { AlteringRelay } from './altering-relay.ts';
import { EACH, expectNothingLeft, SEED } from './rounds.ts';
import { typicalServer, wholeOf } from './typical-server.ts';

expectNothingLeft();

const TIMES = { longPollMs: 1, silenceMs: 60_000, byeMs: 10 };
/** One altered order for each altered message. The agent asks again for as long as its retries last. */
const ORDERS = EACH / 2;
const LINK_FILE = 'C:\\kit\\link.json';
const { envelopes } = loadAgent();

/** A message by the names of its parts, as the alterations of files know them. */
interface Parts {
  version: string;
  direction: string;
  session: string;
  talk: string;
  counter: string;
  part: string;
  mac: string;
  body: string;
}

function partsOf(text: string): Parts {
  const [line, body] = [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1)];
  const [version = '', direction = '', session = '', talk = '', counter = '', part = '', mac = ''] = line.split(' ');
  return { version, direction, session, talk, counter, part, mac, body };
}

/** What is left of them, as it would be posted. */
function written(parts: Json): string {
  const { body, ...line } = parts as { [name: string]: Json };
  return `${Object.values(line).map(String).join(' ')}\n${body as string}`;
}

/** An alteration of a file, done to the parts of a message. */
const toParts =
  (alteration: Alteration): Alteration =>
  (text) => {
    const parts = partsOf(text) as unknown as Json;
    return written(JSON.parse(alteration(JSON.stringify(parts), parts)) as Json);
  };

const ON_PARTS = ['two fields exchanged', 'a field left out', 'a string of 10 MB', 'markup in a name'] as const;
const FORMS: Record<string, fc.Arbitrary<Alteration>> = {
  'a bit flipped': ALTERATIONS['a bit flipped'],
  'cut off': ALTERATIONS['cut off'],
  'a member named __proto__': ALTERATIONS['a member named __proto__'],
  ...Object.fromEntries(ON_PARTS.map((name) => [name, ALTERATIONS[name].map(toParts)])),
  'another version': fc
    .constantFrom('0', '1', '3', '22', '-2', '2.0', '')
    .map((version) => (text) => text.replace('share80-link-2', `share80-link-${version}`)),
  'turned round': fc.constant((text) =>
    text.replace(/ (agent|program) /, (said) => (said === ' agent ' ? ' program ' : ' agent ')),
  ),
  'with another counter': fc.nat(0xffff_fffe).map((counter) => withPart('counter', String(counter))),
  'as another part': fc.constantFrom('1/2', '2/2', '0/1', '1/1000').map((part) => withPart('part', part)),
  'of another talk': fc.constantFrom('0', 'f').map((digit) => withPart('talk', digit.repeat(128))),
};
/** As many as there are orders, each form as often as every other one. */
const ALTERED: Alteration[] = fc
  .sample(fc.tuple(...Object.values(FORMS)), { seed: SEED, numRuns: Math.ceil(ORDERS / Object.keys(FORMS).length) })
  .flat();

function withPart(name: keyof Parts, value: string): Alteration {
  return (text) => written({ ...partsOf(text), [name]: value });
}

/** Alteration number `number` of a sealed message. */
function alter(number: number, text: string): string {
  const altered = ALTERED[number]?.(text, null) ?? text;
  return altered === text ? 'x' : altered;
}

describe('an altered message on the link', () => {
  it('is not heard by the program, nor obeyed by the real agent, and the server stays as it is', async () => {
    const { subject, plan } = await typicalServer();
    const before = wholeOf(subject);
    const link = await openLink('127.0.0.1', TIMES);
    const wrong: string[] = [];
    /** What the agent says to get its order, again and again. */
    let request: string | null = null;
    let orders = 0;
    /** Its greeting and its hello pass as they are. */
    let passed = 0;
    let finish: () => void = () => undefined;
    const enough = new Promise<void>((resolve) => (finish = resolve));

    const relay = await AlteringRelay.open(link.config.url, {
      async hears(message) {
        if (passed < 2) return;
        request ??= message;
        if (message !== request) wrong.push(`${orders}: the agent says something else: ${message.slice(0, 200)}`);
        const altered = alter(orders, message);
        const { status, text } = await post(link.config.url, altered);
        if (status === 200 || text !== `${messageSentence(altered)}\r\n`) wrong.push(`${orders}: ${status} ${text}`);
      },
      answers({ status, text }) {
        if (passed < 2) {
          passed += 1;
          if (passed === 2) void link.run(plan, () => undefined);
          return { status, text };
        }
        if (!text.includes('"order":"run"')) wrong.push(`${orders}: the answer is no order to run`);
        const altered = alter(orders, text);
        const { session, talk, counter, mac } = partsOf(request ?? '');
        const held = { session, secret: link.config.secret, challenges: talk };
        const sealed = { text: '', mac, counter: Number(counter) };
        const refusal = refusalOfAgent(() => envelopes.open(held, sealed, altered));
        if (!REFUSAL.test(refusal)) wrong.push(`${orders}: the agent: ${refusal}`);
        orders += 1;
        if (orders === ORDERS) finish();
        return { status, text: altered };
      },
    });

    const config = JSON.stringify({ ...link.config, url: relay.urlFor(link.config.url) });
    const agent = subject.call(['link', LINK_FILE], { [LINK_FILE]: config });
    await within(60_000, 'the exchange', Promise.race([enough, agent]));
    await subject.kill();
    await agent;
    expect(wrong).toEqual([]);
    expect(orders).toBe(ORDERS);
    expect(wholeOf(subject)).toEqual(before);
    link.giveUp({ code: 'lost-contact', detail: '' });
    await relay.close();
    await link.close();
    await subject.close();
  });

  it('is refused as a replay, in its order or not, and for another version, server or form', async () => {
    const link = await openLink('127.0.0.1', TIMES);
    const { config } = link;
    const agent = await HandAgent.greet(config);
    const past = [1, 2, 3].map((counter) => agent.seal(counter, counter === 1 ? HELLO : { say: 'ready' }));
    for (const message of past) expect((await post(config.url, message)).status).toBe(200);
    const refusalOf = async (text: string) => (await post(config.url, text)).text.trimEnd();
    for (const message of past.slice(0, 2)) expect(await refusalOf(message)).toBe(LINK_REFUSALS.replayed.sentence);
    expect(await refusalOf(agent.seal(3, HELLO))).toBe(LINK_REFUSALS.replayed.sentence);
    expect(await refusalOf(agent.seal(4, { ...HELLO, computerName: '<b>' }))).toBe(
      LINK_REFUSALS['other-agent'].sentence,
    );
    expect(await refusalOf(agent.seal(5, { say: 'ready', more: 1 }))).toBe(LINK_REFUSALS['bad-content'].sentence);
    expect(await refusalOf('x'.repeat(TEN_MB))).toBe(LINK_REFUSALS['too-large'].sentence);
    expect((await agent.say(6, { say: 'ready' })).status).toBe(200);
    await link.close();
  });
});

/** Told without the link: what is no envelope cannot be read; what is one has not the right code. */
function messageSentence(text: string): string {
  if (Buffer.byteLength(text) > LARGEST_ENVELOPE) return LINK_REFUSALS['too-large'].sentence;
  const { version, direction, session, talk, counter, part, mac } = partsOf(text.includes('\n') ? text : `\n${text}`);
  if (/^share80-link-(?!2 )\d{1,4} /.test(text)) return LINK_REFUSALS['other-version'].sentence;
  const isHex = (value: string, ...lengths: number[]) => /^[0-9a-f]*$/.test(value) && lengths.includes(value.length);
  const words = text.slice(0, text.indexOf('\n')).split(' ').length;
  const [one = '', of = '', ...more] = part.split('/');
  const isWhole =
    version === 'share80-link-2' &&
    direction === 'agent' &&
    words === 7 &&
    isHex(session, 32) &&
    isHex(talk, 64, 128) &&
    isHex(mac, 64) &&
    (counter === '0' || /^[1-9]\d{0,9}$/.test(counter)) &&
    [one, of].every((number) => /^[1-9]\d{0,2}$/.test(number)) &&
    more.length === 0;
  return LINK_REFUSALS[isWhole ? 'not-genuine' : 'garbled'].sentence;
}

/** Why the agent does not take an answer, whatever it is. */
const REFUSAL = /^Error: an answer that is not genuine$/;

function refusalOfAgent(read: () => unknown): string {
  try {
    return `taken: ${JSON.stringify(read())}`;
  } catch (error) {
    return String(error);
  }
}

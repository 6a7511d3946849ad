/**
 * Altered messages on the link: of the agent to the program, which hears none of them, and orders to the real agent on a
 * practice server, which obeys none and asks again. The server stays as it is.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAgent } from '../../../electron/agent/testing/agent-context.ts';
import { HELLO, post, sayAsAgent, seal } from '../../../electron/link/testing/messages.ts';
import { openLink } from '../../../electron/link/link-server.ts';
import { LINK_REFUSALS } from '../../../electron/link/refusal.ts';
import { envelopeSchema, LARGEST_MESSAGE } from '../../../shared/wire/protocol.ts';
import { parse } from '../../../shared/text/schema.ts';
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

const FORMS: Record<string, fc.Arbitrary<Alteration>> = {
  ...ALTERATIONS,
  'another version': fc
    .constantFrom<Json[]>(0, 2, '1', null)
    .map((version) => (_, value) => withMember(value, 'v', version)),
  'turned round': fc.constant((text) =>
    text.replace(/"direction":"\w+"/, (said) =>
      said.includes('agent') ? '"direction":"program"' : '"direction":"agent"',
    ),
  ),
  'with another counter': fc.nat(0xffff_fffe).map((counter) => (_, value) => withMember(value, 'counter', counter)),
};
/** As many as there are orders, each form as often as every other one. */
const ALTERED: Alteration[] = fc
  .sample(fc.tuple(...Object.values(FORMS)), { seed: SEED, numRuns: Math.ceil(ORDERS / Object.keys(FORMS).length) })
  .flat();

function withMember(value: Json, name: string, member: Json): string {
  return JSON.stringify({ ...(value as object), [name]: member });
}

/** Alteration number `number` of a sealed message. */
function alter(number: number, text: string): string {
  const altered = ALTERED[number]?.(text, JSON.parse(text) as Json) ?? text;
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
    let greeted = false;
    let finish: () => void = () => undefined;
    const enough = new Promise<void>((resolve) => (finish = resolve));

    const relay = await AlteringRelay.open(link.config.url, {
      async hears(message) {
        if (!greeted) return;
        request ??= message;
        if (message !== request) wrong.push(`${orders}: the agent says something else: ${message.slice(0, 200)}`);
        const altered = alter(orders, message);
        const { status, text } = await post(link.config.url, altered);
        if (status === 200 || text !== `${messageSentence(altered)}\r\n`) wrong.push(`${orders}: ${status} ${text}`);
      },
      answers({ status, text }) {
        if (!greeted) {
          greeted = true;
          void link.run(plan, () => undefined);
          return { status, text };
        }
        if (!text.includes('\\"order\\":\\"run\\"')) wrong.push(`${orders}: the answer is no order to run`);
        const altered = alter(orders, text);
        const refusal = refusalOfAgent(() => envelopes.open(link.config, counterIn(text), altered));
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
    const past = [1, 2, 3].map((counter) =>
      JSON.stringify(seal(config, counter, counter === 1 ? HELLO : { say: 'ready' })),
    );
    for (const message of past) expect((await post(config.url, message)).status).toBe(200);
    const refusalOf = async (text: string) => (await post(config.url, text)).text.trimEnd();
    for (const message of past.slice(0, 2)) expect(await refusalOf(message)).toBe(LINK_REFUSALS.replayed.sentence);
    expect(await refusalOf(JSON.stringify(seal(config, 3, HELLO)))).toBe(LINK_REFUSALS.replayed.sentence);
    expect((await sayAsAgent(config, 4, { ...HELLO, protocol: 2 })).text.trimEnd()).toBe(
      LINK_REFUSALS['other-version'].sentence,
    );
    expect((await sayAsAgent(config, 5, { ...HELLO, computerName: '<b>' })).text.trimEnd()).toBe(
      LINK_REFUSALS['other-agent'].sentence,
    );
    expect((await sayAsAgent(config, 6, { say: 'ready', more: 1 })).text.trimEnd()).toBe(
      LINK_REFUSALS['bad-content'].sentence,
    );
    expect(await refusalOf('x'.repeat(TEN_MB))).toBe(LINK_REFUSALS['too-large'].sentence);
    expect((await sayAsAgent(config, 7, { say: 'ready' })).status).toBe(200);
    await link.close();
  });
});

/** Told without the link: what is no envelope cannot be read; what is one has not the right code. */
function messageSentence(text: string): string {
  if (Buffer.byteLength(text) > LARGEST_MESSAGE) return LINK_REFUSALS['too-large'].sentence;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return LINK_REFUSALS.garbled.sentence;
  }
  return LINK_REFUSALS[parse(envelopeSchema, value).ok ? 'not-genuine' : 'garbled'].sentence;
}

function counterIn(message: string): number {
  return (JSON.parse(message) as { counter: number }).counter;
}

/** Why the agent does not take an answer: it is not JSON, holds what no file of ours does, or has not the right code. */
const REFUSAL = /^(SyntaxError: .+|Error: an answer that is not genuine)$/;

function refusalOfAgent(read: () => unknown): string {
  try {
    return `taken: ${JSON.stringify(read())}`;
  } catch (error) {
    return String(error);
  }
}

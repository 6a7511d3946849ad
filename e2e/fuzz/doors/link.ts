import fc from 'fast-check';
import { HandAgent, HELLO, LINE, post, TEST_REQUEST } from '../../../electron/link/testing/messages.ts';
import { isGenuine, openEnvelope } from '../../../electron/link/envelope.ts';
import { openLink } from '../../../electron/link/link-server.ts';
import { LINK_REFUSALS } from '../../../electron/link/refusal.ts';
import { agentMessage, orderSchema } from '../../../shared/wire/protocol.ts';
import { parse } from '../../../shared/text/schema.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { chance, oftenOr } from '../arbitraries/draws.ts';
import { textDamage } from '../arbitraries/text-damage.ts';
import { valueChange } from '../arbitraries/value-change.ts';
import { specimens } from '../specimens.ts';
import { valueFor } from '../arbitraries/value-for-schema.ts';

const TIMES = { longPollMs: 1, silenceMs: 60_000, byeMs: 10 };
const SENTENCES = new Set(Object.values(LINK_REFUSALS).map(({ sentence }) => sentence as string));
const TEXTS = ['MEDIA01', 's01', '0123456789ab', '2026-01-02T03:04:05Z', '192.168.10.10', '0123456789abcdef'];

/** What is posted in place of an envelope, which can only be sealed when its turn has come. */
type Posting = (envelope: string) => string;

interface Case {
  message: unknown;
  /** By how much the counter goes on; 0 says it once more. */
  steps: number;
  posting: Posting;
  headers: Record<string, string>;
  /** What stands behind the address of the link. */
  extra: string;
  /** Asked of the agent before, so that answers to it are met as well. */
  inspects: boolean;
  runs: boolean;
  cancels: boolean;
}

const posting: fc.Arbitrary<Posting> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Posting>((envelope) => envelope) },
  // Another line before the same body.
  fc.tuple(fc.nat(6), fc.string({ maxLength: 140 })).map(([word, text]): Posting => (envelope) => {
    const end = envelope.indexOf('\n');
    const words = envelope.slice(0, end).split(' ');
    words[word] = text;
    return words.join(' ') + envelope.slice(end);
  }),
  textDamage.map((damage): Posting => damage),
);

const oddHeaders = fc.constantFrom<Record<string, string>>(
  { origin: 'http://evil.example' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-7' },
  { 'x-forwarded-for': '1.1.1.1' },
);

/** A real server on loopback; half of what it gets is sealed with the right key, as by an agent in other hands. */
export const linkDoor: Door<Case> = {
  name: 'link',
  from: 'anybody on the network of the link; an agent in other hands',
  async open() {
    const link = await openLink('127.0.0.1', TIMES);
    const { snapshot, plan, journal } = specimens();
    const genuine = fc.constantFrom<unknown[]>(
      HELLO,
      { say: 'ready' },
      { say: 'progress', planId: plan.id, line: LINE },
      { say: 'finished', journal },
      { say: 'inspected', result: { requestId: TEST_REQUEST.requestId, snapshot, probes: [] } },
    );
    const agent = await HandAgent.introduced(link.config);
    let counter = 1;

    return {
      cases: fc.record({
        message: oftenOr(
          80,
          oftenOr(
            30,
            genuine,
            fc.tuple(genuine, valueChange).map(([message, change]) => change(message)),
          ),
          valueFor(agentMessage, TEXTS),
        ),
        steps: oftenOr(90, fc.integer({ min: 1, max: 2 }), fc.constant(0)),
        posting,
        headers: oftenOr(95, fc.constant({}), oddHeaders),
        extra: oftenOr(98, fc.constant(''), fc.constantFrom('/x', '//x', '%00x', '?a=1x', '/../x', '#x')),
        inspects: chance(10),
        runs: chance(5),
        cancels: chance(2),
      }),
      async feed({ message, steps, posting: textOf, headers, extra, inspects, runs, cancels }) {
        if (inspects) void link.inspect(TEST_REQUEST);
        if (runs) void link.run(plan, () => undefined);
        if (cancels) link.cancel();
        counter += steps;
        const sealed = agent.seal(counter, message);
        const text = textOf(sealed);
        const answer = await post(`${link.config.url}${extra}`, text, headers);
        if (answer.status !== 200) return refused(knownSentence(answer.text));
        const envelope = openEnvelope(answer.text, 'program');
        const request = openEnvelope(sealed, 'agent')?.mac;
        if (envelope === null || !isGenuine(link.config, envelope, request))
          throw new Error('an answer in no envelope');
        const order = parse(orderSchema, JSON.parse(envelope.body));
        if (!order.ok) throw new Error(`no order: ${order.problem}`);
        return TAKEN;
      },
      close: () => link.close(),
    };
  },
};

function knownSentence(text: string): string {
  const sentence = text.trimEnd();
  if (!SENTENCES.has(sentence)) throw new Error(`a refusal in no known words: ${JSON.stringify(text.slice(0, 200))}`);
  return sentence;
}

import fc from 'fast-check';
import { post, seal, HELLO, TEST_REQUEST, LINE } from '../../../electron/link/testing/messages.ts';
import { isGenuine } from '../../../electron/link/envelope.ts';
import { openLink } from '../../../electron/link/link-server.ts';
import { LINK_REFUSALS } from '../../../electron/link/refusal.ts';
import { agentMessage, envelopeSchema, orderSchema } from '../../../shared/wire/protocol.ts';
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

/** Makes the text of an envelope, which can only be sealed when its turn has come. */
type Posting = (envelope: unknown) => string;

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
  { weight: 2, arbitrary: fc.constant<Posting>((envelope) => JSON.stringify(envelope)) },
  valueChange.map(
    (change): Posting =>
      (envelope) =>
        JSON.stringify(change(envelope)),
  ),
  textDamage.map(
    (damage): Posting =>
      (envelope) =>
        damage(JSON.stringify(envelope)),
  ),
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
    let counter = 1;
    await post(link.config.url, JSON.stringify(seal(link.config, counter, HELLO)));

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
        const text = textOf(seal(link.config, counter, message));
        const answer = await post(`${link.config.url}${extra}`, text, headers);
        if (answer.status !== 200) return refused(knownSentence(answer.text));
        const envelope = parse(envelopeSchema, JSON.parse(answer.text));
        if (!envelope.ok || !isGenuine(link.config, 'program', envelope.value))
          throw new Error('an answer in no envelope');
        const order = parse(orderSchema, JSON.parse(envelope.value.body));
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

import { post, seal, HELLO, INSPECT, LINE } from '../../../electron/link/testing/messages.ts';
import { isGenuine } from '../../../electron/link/envelope.ts';
import { openLink } from '../../../electron/link/link-server.ts';
import { REFUSALS } from '../../../electron/link/refusal.ts';
import { agentMessage, envelopeSchema, orderSchema } from '../../../shared/wire/protocol.ts';
import { parse } from '../../../shared/text/schema.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { mutateFile } from '../mutate/mutate-file.ts';
import { mutateValue } from '../mutate/mutate-value.ts';
import { specimens } from '../specimens.ts';
import { valueFor } from '../value-for-schema.ts';

const TIMES = { longPollMs: 1, silenceMs: 60_000, byeMs: 10 };
const SENTENCES = new Set(Object.values(REFUSALS).map(({ sentence }) => sentence as string));
const TEXTS = ['MEDIA01', 's01', '0123456789ab', '2026-01-02T03:04:05Z', '192.168.10.10', '0123456789abcdef'];

/** A real server on loopback; half of what it gets is sealed with the right key, as by an agent in other hands. */
export const linkConnection: Door = {
  name: 'link',
  from: 'anybody on the network of the link; an agent in other hands',
  async open() {
    const link = await openLink('127.0.0.1', TIMES);
    const { snapshot, plan, journal } = specimens();
    const genuine: unknown[] = [
      HELLO,
      { say: 'ready' },
      { say: 'progress', planId: plan.id, line: LINE },
      { say: 'finished', journal },
      { say: 'inspected', result: { requestId: INSPECT.requestId, snapshot, probes: [] } },
    ];
    let counter = 1;
    await post(link.config.url, JSON.stringify(seal(link.config, counter, HELLO)));

    function message(random: SeededRandom): unknown {
      if (random.chance(0.2)) return valueFor(agentMessage, random, TEXTS);
      const one = random.pick(genuine);
      return random.chance(0.7) ? mutateValue(random, one) : one;
    }

    function text(random: SeededRandom): string {
      if (random.chance(0.9)) counter += 1 + random.below(2);
      const envelope = seal(link.config, counter, message(random));
      switch (random.below(4)) {
        case 0:
          return JSON.stringify(mutateValue(random, envelope));
        case 1:
          return mutateFile(random, JSON.stringify(envelope));
        default:
          return JSON.stringify(envelope);
      }
    }

    return {
      async feed(random) {
        // Something is asked of the agent now and then, so that answers to it are met as well.
        if (random.chance(0.1)) void link.inspect(INSPECT);
        if (random.chance(0.05)) void link.run(plan, () => undefined);
        if (random.chance(0.02)) link.cancel();
        const headers = random.chance(0.05) ? oddHeaders(random) : {};
        const url = random.chance(0.02)
          ? `${link.config.url}${random.pick(['/', '//', '%00', '?a=1', '/../', '#'])}x`
          : link.config.url;
        const answer = await post(url, text(random), headers);
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

function oddHeaders(random: SeededRandom): Record<string, string> {
  return random.pick([
    { origin: 'http://evil.example' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json; charset=utf-7' },
    { 'x-forwarded-for': '1.1.1.1' },
  ]);
}

function knownSentence(text: string): string {
  const sentence = text.trimEnd();
  if (!SENTENCES.has(sentence)) throw new Error(`a refusal in no known words: ${JSON.stringify(text.slice(0, 200))}`);
  return sentence;
}

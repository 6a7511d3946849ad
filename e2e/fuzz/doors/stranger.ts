/**
 * The link as seen by somebody who recorded everything that was ever said on it, and has no secret: to the program he
 * plays the agent, to the agent the program.
 */
import fc from 'fast-check';
import { loadAgent } from '../../../electron/agent/testing/agent-context.ts';
import { openEnvelope } from '../../../electron/link/envelope.ts';
import { openLink } from '../../../electron/link/link-server.ts';
import { LINK_REFUSALS } from '../../../electron/link/refusal.ts';
import { greetingOf, HandAgent, HELLO, LINE, post, TEST_REQUEST } from '../../../electron/link/testing/messages.ts';
import type { LinkConfig } from '../../../shared/wire/protocol.ts';
import { refused, TAKEN, type Door, type Entry } from '../door.ts';
import { fraction, itemAt, oftenOr } from '../arbitraries/draws.ts';
import { textDamage } from '../arbitraries/text-damage.ts';
import { specimens } from '../specimens.ts';

const TIMES = { longPollMs: 1, silenceMs: 60_000, byeMs: 10 };
const SENTENCES = new Set(Object.values(LINK_REFUSALS).map(({ sentence }) => sentence as string));
/** Words of a first line that can be put into another one; the body counts as the last. */
const WORDS = 8;
const { envelopes } = loadAgent();

/** What was said in one talk, both ways. */
interface Recorded {
  requests: string[];
  answers: string[];
}

interface Case {
  /** Which message, as a part of all; another one, for what is exchanged. */
  which: number;
  other: number;
  /** Which words come from the other one. */
  exchanged: number[];
  damage: (text: string) => string;
  /** To whom it is said. */
  to: 'program' | 'agent';
}

export const strangerDoor: Door<Case> = {
  name: 'stranger',
  from: 'somebody on the network who recorded everything before, and has no secret',
  async open() {
    const kept: string[] = [];
    const heard: unknown[] = [];
    const past: Recorded[] = [];
    const keep = (secret: string) => kept.push(secret);
    // Three days: the kit's first, and two with the secret that took its place.
    let config: LinkConfig | null = null;
    for (let day = 0; day < 3; day += 1) {
      const link = await openLink('127.0.0.1', TIMES, { ...(config && { key: config }), kept: kept[0] ?? null, keep });
      config = { ...link.config };
      past.push(await recordDay(link, kept[0] ?? link.config.secret));
      await link.close();
    }
    const secret = kept[0];
    if (config === null || secret === undefined) throw new Error('the secret was not replaced');
    const events = {
      heard: (hello: unknown) => heard.push(hello),
      late: (journal: unknown) => heard.push(journal),
      accepted: (turn: unknown) => heard.push(turn),
    };
    const link = await openLink('127.0.0.1', TIMES, { key: config, kept: secret, keep, events });
    // The agent of this day has greeted, and waits for an order.
    const agent = await HandAgent.greet(link.config, secret);
    await agent.say(1, HELLO);
    await agent.say(2, { say: 'ready' });
    const begun = heard.length;
    const requests = [...past.flatMap((day) => day.requests), agent.seal(1, HELLO)];
    const answers = past.flatMap((day) => day.answers);
    const texts = { program: requests, agent: answers };

    const toProgram = async (text: string): Promise<Entry> => {
      const seen = link.lastSeen;
      const answer = await post(link.config.url, text);
      if (heard.length !== begun || link.lastSeen !== seen || kept.length !== 1) throw new Error('it was believed');
      if (answer.status !== 200) return refused(sentenceOf(answer.text));
      const opened = openEnvelope(answer.text, 'program');
      if (opened === null || opened.body !== '' || opened.counter !== 0) throw new Error('more than a challenge');
      return TAKEN;
    };

    /** The agent waits for the answer to a message of this talk, or to a greeting of its own. */
    const waiting = [
      { challenges: agent.talk, counter: 3 },
      { challenges: 'e'.repeat(64), counter: 0 },
    ].map(({ challenges, counter }) => {
      const talk = { session: link.config.session, secret, challenges };
      return { talk, sealed: envelopes.seal(talk, counter, '1/1', counter === 0 ? '' : '{"say":"ready"}') };
    });
    const toAgent = (text: string): Entry => {
      for (const { talk, sealed } of waiting) {
        let took: unknown = null;
        try {
          took = envelopes.open(talk, sealed, text);
        } catch (error) {
          if ((error as Error).message !== 'an answer that is not genuine') throw error;
        }
        if (took !== null) throw new Error(`the agent took ${JSON.stringify(took).slice(0, 200)}`);
      }
      return refused(null);
    };

    return {
      cases: fc.record({
        which: fraction,
        other: fraction,
        exchanged: oftenOr(40, fc.constant<number[]>([]), fc.uniqueArray(fc.nat(WORDS - 1), { maxLength: 4 })),
        damage: oftenOr(
          75,
          fc.constant((text: string) => text),
          textDamage,
        ),
        to: fc.constantFrom('program' as const, 'agent' as const),
      }),
      feed({ which, other, exchanged, damage, to }) {
        const text = damage(exchange(itemAt(texts[to], which), itemAt(texts[to], other), exchanged));
        return to === 'program' ? toProgram(text) : toAgent(text);
      },
      close: () => link.close(),
    };
  },
};

/** A whole day of one agent: it greets, is asked, carries out, and is sent home. */
async function recordDay(link: Awaited<ReturnType<typeof openLink>>, secret: string): Promise<Recorded> {
  const { snapshot, plan, journal } = specimens();
  const key = { session: link.config.session, secret };
  const recorded: Recorded = { requests: [greetingOf(key)], answers: [] };
  const agent = await HandAgent.greet(link.config, secret);
  const say = async (counter: number, message: unknown) => {
    const text = agent.seal(counter, message);
    recorded.requests.push(text);
    recorded.answers.push((await agent.post(text)).text);
  };
  recorded.answers.push((await post(link.config.url, recorded.requests[0] ?? '')).text);
  await say(1, { ...HELLO, keeps: true, unfinishedPlan: plan.id });
  const looking = link.inspect(TEST_REQUEST);
  await say(2, { say: 'ready' });
  await say(3, { say: 'inspected', result: { requestId: TEST_REQUEST.requestId, snapshot, probes: [] } });
  await looking;
  for (const order of ['run', 'undo'] as const) {
    const at = order === 'run' ? 4 : 8;
    const done = link[order](plan, () => undefined);
    await say(at, { say: 'ready' });
    await say(at + 1, { say: 'progress', planId: plan.id, line: LINE });
    await say(at + 2, { say: 'finished', journal });
    link.giveUp({ code: 'lost-contact', detail: '' });
    await done;
  }
  return recorded;
}

/** The first text with some words of the second: its direction, talk, counter, part, code or body. */
function exchange(text: string, other: string, words: readonly number[]): string {
  const [mine, others] = [wordsOf(text), wordsOf(other)];
  for (const word of words) mine[word] = others[word] ?? '';
  return `${mine.slice(0, -1).join(' ')}\n${mine.at(-1) ?? ''}`;
}

function wordsOf(text: string): string[] {
  const end = text.indexOf('\n');
  return [...text.slice(0, end).split(' '), text.slice(end + 1)];
}

function sentenceOf(text: string): string {
  const sentence = text.trimEnd();
  if (!SENTENCES.has(sentence)) throw new Error(`a refusal in no known words: ${JSON.stringify(text.slice(0, 200))}`);
  return sentence;
}

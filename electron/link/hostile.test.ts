/** Strangers that keep the link busy: the agent is let in all the same. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AgentLink } from './agent-link.ts';
import { openLink } from './link-server.ts';
import { HostileCrowd, MANNERS, manyAddresses, type Manner } from './testing/hostile-crowd.ts';
import { HandAgent, HELLO, post } from './testing/messages.ts';

const REQUESTS = 25;
/** As long as the agent waits during a run. Unit: milliseconds. */
const QUICK_MS = 3_000;
const WARM_UP_MS = 400;

let link: AgentLink;
let crowd: HostileCrowd | null = null;
beforeEach(async () => {
  link = await openLink('127.0.0.1', { longPollMs: 5, byeMs: 100 });
});
afterEach(async () => {
  crowd?.end();
  crowd = null;
  await link.close();
});

/** How many requests of an honest agent are answered in time, each over a connection of its own. */
async function answered(): Promise<number> {
  let count = 0;
  const inTime = async <T>(ask: Promise<T>) => {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), QUICK_MS).unref());
    return Promise.race([ask.catch(() => null), late]);
  };
  const agent = await inTime(HandAgent.greet(link.config));
  if (agent === null) return 0;
  for (let counter = 1; counter <= REQUESTS; counter += 1) {
    const said = await inTime(post(link.config.url, agent.seal(counter, counter === 1 ? HELLO : { say: 'ready' })));
    if (said?.status === 200) count += 1;
  }
  return count;
}

/** Of five hundred, those that differ: they cost this one thread, which plays both sides, many seconds. */
const OFTEN: readonly Manner[] = ['idle', 'slow-body', 'fat'];
const CROWDS: [Manner, number, string, (number: number) => string][] = [8, 64, 500].flatMap((size) =>
  (size > 64 ? OFTEN : MANNERS).flatMap((manner): [Manner, number, string, (number: number) => string][] => [
    [manner, size, "the agent's own address", () => '127.0.0.1'],
    [manner, size, 'many addresses', manyAddresses],
  ]),
);

describe('an honest agent is answered', () => {
  it.each(CROWDS)(
    'among %s connections, %i of them, from %s',
    async (manner, size, _, addressOf) => {
      crowd = new HostileCrowd(link.config.url, manner, size, addressOf);
      await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
      expect(await answered()).toBe(REQUESTS);
      expect(crowd.made).toBeGreaterThanOrEqual(size);
    },
    60_000,
  );

  it('by a server that has room for a few only, among many more that come again at once', async () => {
    const small = await openLink('127.0.0.1', { longPollMs: 5 }, { strangers: { connections: 64, bytes: 1_000_000 } });
    const big = link;
    link = small;
    for (const addressOf of [manyAddresses, () => '127.0.0.2', () => '127.0.0.1']) {
      crowd = new HostileCrowd(small.config.url, 'idle', 300, addressOf);
      await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
      const agent = await HandAgent.introduced(small.config);
      expect((await agent.say(2, { say: 'ready' })).status).toBe(200);
      crowd.end();
    }
    await big.close();
  }, 60_000);
});

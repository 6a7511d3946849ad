/** A seeded sample of `npm run pictures`: some states, each in some ways. */
import fc from 'fast-check';
import { lookAt } from '../pictures/look-at.ts';
import { LOOKS } from '../pictures/looks.ts';
import { WALKS } from '../pictures/states.ts';
import { sampled } from '../testing/sampled.ts';
import { test } from './started-again.ts';
import { expect } from './wizard.ts';

const SEED = Number(process.env['SHARE80_SEED'] ?? 80);
/** Those whose end is the most instructive, and one more. */
const ALWAYS = ['port-taken-late', 'stubborn'] as const;
const LOOKS_EACH = 3;

const others = (Object.keys(WALKS) as (keyof typeof WALKS)[]).filter(
  // A lost link is only known to be lost after more than a minute.
  (name) => name !== 'link' && !ALWAYS.some((always) => always === name),
);

for (const name of [...ALWAYS, sampled(fc.constantFrom(...others), SEED)]) {
  test(`states of ${name}, seed ${SEED}`, async ({ start }) => {
    let states = 0;
    await WALKS[name](start, async (wizard, state) => {
      states += 1;
      const looks = sampled(
        fc.shuffledSubarray([...LOOKS], { minLength: LOOKS_EACH, maxLength: LOOKS_EACH }),
        SEED + states,
      );
      expect.soft(await lookAt(wizard, looks, null), state).toEqual([]);
    });
    expect(states).toBeGreaterThan(0);
  });
}

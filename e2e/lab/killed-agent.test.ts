import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journalOutcome } from '../../shared/journal/journal.ts';
import { stepsDone } from '../../shared/journal/step-status.ts';
import { matter } from './alike.ts';
import { labSuite } from './available.ts';
import { KillBench } from './kill-bench.ts';
import { chooseKills } from './kills.ts';
import { Pool } from './pool.ts';
import { serverOf } from './server-of.ts';
import { labMissing } from './setup/missing.mjs';

/** The steps of the plan for the laboratory's server. */
const STEPS = ['s01', 's02', 's03', 's04', 's05', 's06', 's07', 's08', 's09', 's10'];
/** Copies are kept: there is nothing to take back. */
const BACKUPS = ['s01'];
/** Most of the time services are waited for, so that two cores drive as many machines. */
const MACHINES = 4;
const { title, list } = chooseKills(STEPS, BACKUPS);

// On each machine one kill follows the other: it must be left as it was found, so that the next can begin.
describe.skipIf(labMissing() !== null)(labSuite(`the agent on Wine, killed (${title})`), () => {
  let benches: KillBench[] = [];
  let pool: Pool<KillBench>;

  beforeAll(async () => {
    benches = await Promise.all(Array.from({ length: MACHINES }, () => KillBench.open()));
    pool = new Pool(benches);
  });
  afterAll(async () => {
    await Promise.all(benches.map((bench) => bench.close()));
  });

  test.concurrent.each(list)('$moment $step of $phase, then $then: the old state is back', (kill) =>
    pool.with(async (bench) => {
      const { wine } = bench;
      const plan = bench.nextPlan();
      expect(plan.steps.map((step) => step.id)).toEqual(STEPS);
      if (kill.phase === 'undo') expect(await bench.run(plan)).toBe('done');

      const end = await bench.kill(kill, plan);
      const [first, second] = [`${kill.phase} step-begin ${kill.step}`, `${kill.phase} step-done ${kill.step}`];
      const possible = { before: [first], during: [first, second], after: [second] }[kill.moment];
      expect(possible).toContain(`${end?.phase} ${end?.event} ${end?.step}`);

      const journal = await bench.undo(kill.then, plan);
      expect(journalOutcome(journal)).toBe('undone');
      expect(stepsDone(plan, journal).filter((step) => !BACKUPS.includes(step))).toEqual([]);
      expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
      for (const address of wine.addresses) expect(await serverOf(address)).toBe('Microsoft-IIS/6.0');
      expect(matter(await bench.inspect())).toEqual(matter(bench.before));
    }),
  );

  test('the registries are, word for word, what they were before all of it', async () => {
    for (const bench of benches) {
      const { before, now } = await bench.registries();
      expect(now).toBe(before);
    }
  });
});

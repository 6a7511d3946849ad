import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makePlan } from '../../shared/planner.ts';
import type { Plan } from '../../shared/plan.ts';
import { survey } from '../../shared/survey.ts';
import { AgentUnderWine, outcomeOf } from './agent-under-wine.ts';
import { labSuite } from './available.ts';
import { labMissing } from './setup/missing.mjs';
import { comparable } from './registry-text.ts';
import { serverOf } from './server-of.ts';
import { Wine } from './wine.ts';

const JOURNAL_LIMIT_MS = 60_000;

describe.skipIf(labMissing() !== null)(labSuite('the agent on Wine, killed'), () => {
  let wine: Wine;
  let agent: AgentUnderWine;
  let registryBefore: string;

  beforeEach(async () => {
    wine = await Wine.start();
    await wine.shutDown();
    registryBefore = comparable(await wine.systemRegistry());
    await wine.boot();
    agent = await AgentUnderWine.carry(wine);
  });
  afterEach(() => wine.close());

  test.each([
    ['before anything was changed', 'step-begin', 's01'],
    ['while it stops services', 'step-begin', 's04'],
    ['when the list is written', 'step-done', 's05'],
    ['while it starts services', 'step-begin', 's07'],
    ['before the plug-in is set', 'step-done', 's08'],
  ])('%s: UNDO brings the old state back', async (_moment, event, step) => {
    const plan = await planFor();
    const run = await agent.startRun(plan);
    await journalHas(plan, event, step);
    await run.kill();
    // It did not end by itself.
    expect(await run.ended).toMatchObject({ status: null, timedOut: false });

    expect(outcomeOf(await agent.undo(plan))).toBe('undone');
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
    for (const address of wine.addresses) expect(await serverOf(address)).toBe('Microsoft-IIS/6.0');
    await wine.shutDown();
    expect(comparable(await wine.systemRegistry())).toBe(registryBefore);
  });

  async function planFor(): Promise<Plan> {
    const { snapshot } = await agent.inspect();
    const { recommended } = survey(snapshot);
    if (recommended === null) throw new Error('nothing recommended');
    return makePlan(snapshot, recommended, '2026-01-02T03:04:05Z');
  }

  /** Waits until the journal on the server's disk says this. */
  async function journalHas(plan: Plan, event: string, step: string): Promise<void> {
    const file = wine.unixPath(`C:\\Share80\\${plan.id}\\journal.txt`);
    for (let waited = 0; waited < JOURNAL_LIMIT_MS; waited += 20) {
      const lines = (await readFile(file, 'latin1').catch(() => '')).split('\r\n');
      if (lines.some((line) => line.includes(`"${event}"`) && line.includes(`"${step}"`))) return;
      await sleep(20);
    }
    throw new Error(`the journal never said ${event} ${step}`);
  }
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recommendedPlan } from '../../electron/kit/testing/contents.ts';
import { journalOutcome, readJournalText, stepsDone, type Journal, type JournalLine } from '../../shared/journal.ts';
import { makePlan } from '../../shared/planner.ts';
import type { Plan } from '../../shared/plan.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import { AgentUnderWine } from './agent-under-wine.ts';
import { matter } from './alike.ts';
import { labSuite } from './available.ts';
import { chooseKills, type Kill } from './kills.ts';
import { isLine, LinkUnderWine } from './link-under-wine.ts';
import { comparable } from './registry-text.ts';
import { serverOf } from './server-of.ts';
import { labMissing } from './setup/missing.mjs';
import { Wine } from './wine.ts';

/** The steps of the plan for the laboratory's server. */
const STEPS = ['s01', 's02', 's03', 's04', 's05', 's06', 's07', 's08', 's09', 's10'];
/** Copies are kept: there is nothing to take back. */
const BACKUPS = ['s01'];
const { title, list } = chooseKills(STEPS, BACKUPS);

// One machine for all of them: each must leave it as it found it, so that the next can begin.
describe.skipIf(labMissing() !== null)(labSuite(`the agent on Wine, killed (${title})`), () => {
  let wine: Wine;
  let agent: AgentUnderWine;
  let linked: LinkUnderWine;
  let registryBefore: string;
  let before: Snapshot;
  let kills = 0;

  beforeAll(async () => {
    wine = await Wine.start();
    registryBefore = comparable(await wine.restartedRegistry());
    agent = await AgentUnderWine.carry(wine);
    before = (await agent.inspect()).snapshot;
    linked = await LinkUnderWine.open(agent, wine.thisPc);
  });
  afterAll(async () => {
    await linked.close();
    await wine.close();
  });

  test.each(list)('$moment $step of $phase, then $then: the old state is back', async (kill) => {
    const plan = nextPlan();
    expect(plan.steps.map((step) => step.id)).toEqual(STEPS);
    await linked.connect();
    if (kill.phase === 'undo') expect(await ended('run', plan)).toBe('done');
    await killed(kill, plan);

    const end = await lastLine(plan);
    const [first, second] = [`${kill.phase} step-begin ${kill.step}`, `${kill.phase} step-done ${kill.step}`];
    const possible = { before: [first], during: [first, second], after: [second] }[kill.moment];
    expect(possible).toContain(`${end?.phase} ${end?.event} ${end?.step}`);

    const journal = await undone(kill.then, plan);
    expect(journalOutcome(journal)).toBe('undone');
    expect(stepsDone(journal).filter((step) => !BACKUPS.includes(step))).toEqual([]);
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
    for (const address of wine.addresses) expect(await serverOf(address)).toBe('Microsoft-IIS/6.0');
    expect(matter((await agent.inspect()).snapshot)).toEqual(matter(before));
  });

  test('the registry is, word for word, what it was before all of it', async () => {
    expect(kills).toBe(list.length);
    expect(comparable(await wine.restartedRegistry())).toBe(registryBefore);
  });

  /** The same plan each time, but for its time and so its name. */
  function nextPlan(): Plan {
    kills += 1;
    const createdAt = new Date(Date.UTC(2026, 0, 2) + kills * 60_000).toISOString().replace('.000', '');
    return makePlan(before, recommendedPlan(before, createdAt).choice, createdAt);
  }

  /** Gives the order, and kills the agent at the line of the journal that it reports. */
  async function killed(kill: Kill, plan: Plan): Promise<void> {
    const { phase, step, moment, delayMs } = kill;
    const end = await new Promise((resolve) => {
      let dead = false;
      const now = () => {
        if (!dead) linked.kill();
        dead = true;
        resolve('killed');
      };
      const hear = (line: JournalLine) => {
        const begins = isLine(line, phase, 'step-begin', step);
        if (begins && moment === 'before') now();
        if (begins && moment === 'during') void sleep(delayMs).then(now);
        if (moment !== 'before' && isLine(line, phase, 'step-done', step)) now();
      };
      void linked.link[phase](plan, hear).then(resolve);
    });
    expect(end).toBe('killed');
    await linked.dead();
    linked.link.giveUp({ code: 'lost-contact', detail: 'killed by the test' });
  }

  async function undone(by: Kill['then'], plan: Plan): Promise<Journal> {
    if (by === 'UNDO') return agent.undo(plan);
    expect(await linked.connect()).toMatchObject({ unfinishedPlan: plan.id });
    const result = await linked.link.undo(plan, () => undefined);
    if (!result.ok) throw new Error(JSON.stringify(result.trouble));
    return result.value;
  }

  async function ended(verb: 'run' | 'undo', plan: Plan) {
    const result = await linked.link[verb](plan, () => undefined);
    return result.ok ? journalOutcome(result.value) : result.trouble;
  }

  /** Of the journal on the server's disk. */
  async function lastLine(plan: Plan): Promise<JournalLine | undefined> {
    return readJournalText(await wine.read(`C:\\Share80\\${plan.id}\\journal.txt`)).lines.at(-1);
  }
});

/** A machine on which the agent is killed again and again: each time it must be left as it was found. */
import { setTimeout as sleep } from 'node:timers/promises';
import { recommendedPlan } from '../../electron/kit/testing/contents.ts';
import { journalOutcome, type Journal, type JournalLine } from '../../shared/journal/journal.ts';
import { readJournalText } from '../../shared/testing/journal-text.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { AgentUnderWine } from './agent-under-wine.ts';
import type { Kill } from './kills.ts';
import { isLine, LinkUnderWine } from './link-under-wine.ts';
import { comparableRegistry } from './registry-text.ts';
import { Wine } from './wine.ts';

export class KillBench {
  readonly wine: Wine;
  /** The server before the first plan. */
  readonly before: Snapshot;
  readonly #agent: AgentUnderWine;
  readonly #linked: LinkUnderWine;
  readonly #registryBefore: string;
  #plans = 0;

  private constructor(
    wine: Wine,
    parts: { agent: AgentUnderWine; linked: LinkUnderWine; before: Snapshot; registry: string },
  ) {
    this.wine = wine;
    this.before = parts.before;
    this.#agent = parts.agent;
    this.#linked = parts.linked;
    this.#registryBefore = parts.registry;
  }

  static async open(): Promise<KillBench> {
    const wine = await Wine.start();
    const registry = comparableRegistry(await wine.restartedRegistry());
    const agent = await AgentUnderWine.carry(wine);
    const { snapshot: before } = await agent.inspect();
    const linked = await LinkUnderWine.open(agent, wine.thisPc);
    return new KillBench(wine, { agent, linked, before, registry });
  }

  /** The same plan each time, but for its time and so its name. */
  nextPlan(): Plan {
    this.#plans += 1;
    const createdAt = new Date(Date.UTC(2026, 0, 2) + this.#plans * 60_000).toISOString().replace('.000', '');
    return makePlan(this.before, recommendedPlan(this.before, createdAt).choice, createdAt);
  }

  /** Carries a plan out over the link; how that ended. */
  async run(plan: Plan) {
    await this.#linked.connect();
    const result = await this.#linked.link.run(plan, () => undefined);
    return result.ok ? journalOutcome(result.value) : result.trouble;
  }

  /**
   * Gives the order, and kills the agent at the line of the journal that it reports: it waits for the answer to that.
   * @returns the journal's last line on the server's disk
   */
  async kill({ phase, step, moment, delayMs }: Kill, plan: Plan): Promise<JournalLine | undefined> {
    await this.#linked.connect();
    const end = await new Promise((resolve) => {
      let dead = false;
      const now = () => {
        if (!dead) this.#linked.kill();
        dead = true;
        resolve('killed');
      };
      const hear = (line: JournalLine) => {
        const begins = isLine(line, phase, 'step-begin', step);
        if (begins && moment === 'before') now();
        if (begins && moment === 'during') void sleep(delayMs).then(now);
        if (moment !== 'before' && isLine(line, phase, 'step-done', step)) now();
      };
      void this.#linked.link[phase](plan, hear).then(resolve);
    });
    if (end !== 'killed') throw new Error(`the agent came to an end: ${JSON.stringify(end)}`);
    await this.#linked.dead();
    this.#linked.link.giveUp({ code: 'lost-contact', detail: 'killed by the test' });
    return readJournalText(await this.wine.read(`C:\\windows\\Share80\\${plan.id}\\journal.txt`)).lines.at(-1);
  }

  /** Starts UNDO, or LINK and tells it to undo, once it has said that the plan has no end. */
  async undo(by: Kill['then'], plan: Plan): Promise<Journal> {
    if (by === 'UNDO') return this.#agent.undo(plan);
    const hello = await this.#linked.connect();
    if (hello?.unfinishedPlan !== plan.id) throw new Error(`unfinished: "${hello?.unfinishedPlan}"`);
    const result = await this.#linked.link.undo(plan, () => undefined);
    if (!result.ok) throw new Error(JSON.stringify(result.trouble));
    return result.value;
  }

  async inspect(): Promise<Snapshot> {
    return (await this.#agent.inspect()).snapshot;
  }

  /** Word for word, as Wine wrote it: before the first plan, and now. */
  async registries(): Promise<{ before: string; now: string }> {
    return { before: this.#registryBefore, now: comparableRegistry(await this.wine.restartedRegistry()) };
  }

  async close(): Promise<void> {
    await this.#linked.close();
    await this.wine.close();
  }
}

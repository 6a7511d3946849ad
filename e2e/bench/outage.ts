/**
 * How long websites and streams are away while a server is set up: by Share80's plan, by the articles' own procedures, and by
 * the advice that people find, on the same practice server and by its clock. All are carried out by the agent, step by step, so that
 * everybody waits alike and nobody has to type. What is measured is the practice model: a real server's services take other times.
 */
import { openPractice, type PracticeServer } from '../../electron/practice/practice-server.ts';
import { carryOut, inspectOn } from '../../electron/practice/testing/agent-on.ts';
import { probeHttp } from '../../electron/probe/probe-http.ts';
import type { ChangeOf } from '../../shared/change/change.ts';
import { numberSteps, Sequence } from '../../shared/change/sequence.ts';
import { completeChoice, type ChoiceWishes } from '../../shared/choice/choose.ts';
import type { Choice } from '../../shared/choice/choice.ts';
import { journalOutcome } from '../../shared/journal/journal.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import { sealPlan, type Plan } from '../../shared/plan/plan.ts';
import { STREAMING_SERVICE } from '../../shared/knowledge/services.ts';
import { buildServiceGraph, serviceKey, stopOrder } from '../../shared/snapshot/service-graph.ts';
import type { Service, Snapshot } from '../../shared/snapshot/snapshot.ts';
import { row, type Row } from './row.ts';

const WHEN = '2026-01-02T03:04:05Z';
const PROBE_LIMIT_MS = 1_000;

/** What was away how long, by the machine's clock. Unit: seconds. */
interface Outage {
  web: number;
  /** The service that streams by every other protocol, too. */
  streams: number;
  /** Services that were stopped or started. */
  touched: number;
}

/** Puts Share80's own plan for a server into the order of another procedure. */
type Order = (snapshot: Snapshot, plan: Plan) => Plan;

/** Windows Server 2003, KB 328728: stop wmserver, iisadmin and http with all that needs them; the list; start; the plug-in. */
const ARTICLE: Order = (snapshot, plan) => restarting(snapshot, plan, [STREAMING_SERVICE, 'IISADMIN', 'HTTP']);
/** Windows Server 2008, the article that came after it: stop wmserver and w3svc; the list; start; the plug-in. */
const SUCCESSOR: Order = (snapshot, plan) => restarting(snapshot, plan, [STREAMING_SERVICE, 'W3SVC']);
/** What people are told to do: `net stop http /y`, and start again what that stopped. */
const ADVICE: Order = (snapshot, plan) => restarting(snapshot, plan, ['HTTP']);

/** Everything on the way: `names` and what needs them stop, the settings change, all of it starts again, then the rest. */
function restarting(snapshot: Snapshot, plan: Plan, names: readonly string[]): Plan {
  const services = snapshot.services.value ?? [];
  const graph = buildServiceGraph(services);
  const sequence = new Sequence(services);
  const stopped: Service[] = [];
  for (const name of names) {
    for (const service of stopOrder(graph, name)) {
      if (!sequence.runs(service.name)) continue;
      sequence.stop(service, 'depends-on-http');
      stopped.push(service);
    }
  }
  const settings = plan.steps.filter(({ change }) => change.kind === 'registry' || change.kind === 'list-entry');
  const plugin = plan.steps.filter(({ change }) => change.kind === 'plugin' && change.after.enabled);
  for (const { reason, change } of settings) sequence.add(reason, change);
  for (const service of stopped.reverse()) sequence.start(service, 'restart-what-ran');
  for (const { reason, change } of plugin) sequence.add(reason, withoutOff(change as ChangeOf<'plugin'>, plan));
  const { id: _, hash: __, ...content } = plan;
  return sealPlan({ ...content, steps: numberSteps(sequence.drafts, () => true) });
}

/** The plug-in from the state in which it was found: the procedures do not switch it off first. */
function withoutOff(change: ChangeOf<'plugin'>, plan: Plan): ChangeOf<'plugin'> {
  const first = plan.steps.find((step) => step.change.kind === 'plugin')?.change as ChangeOf<'plugin'>;
  return { ...change, before: first.before };
}

/** @param order null = Share80's own plan */
async function outageOf(scenario: string, wishes: ChoiceWishes, order: Order | null): Promise<Outage> {
  const meter = new Meter();
  const server = await openPractice({ scenario, hooks: { after: () => meter.look() } });
  try {
    const { snapshot } = await inspectOn(server);
    const choice = completeChoice(snapshot, wishes);
    if (choice === null) throw new Error(`${scenario}: nothing to choose`);
    const own = makePlan(snapshot, choice, WHEN);
    meter.start(server, choice);
    const journal = await carryOut(server, 'run', order === null ? own : order(snapshot, own));
    const outcome = journalOutcome(journal);
    if (outcome !== 'done')
      throw new Error(`${scenario}: ${outcome}, ${JSON.stringify(journal.lines.at(-1)?.problem)}`);
    return meter.end();
  } finally {
    await server.close();
  }
}

/** Looks at the machine after everything that happens to it. */
class Meter {
  #server: PracticeServer | null = null;
  #choice: Choice | null = null;
  #at = 0;
  #webAnswers = true;
  #streams = true;
  #outage: Outage = { web: 0, streams: 0, touched: 0 };
  #states = new Map<string, string>();
  #touched = new Set<string>();

  start(server: PracticeServer, choice: Choice): void {
    this.#server = server;
    this.#choice = choice;
    this.#at = server.machine.state.clock;
    this.#note();
  }

  async look(): Promise<void> {
    if (this.#server === null || this.#choice === null) return;
    const { clock } = this.#server.machine.state;
    const seconds = (clock - this.#at) / 1000;
    if (!this.#webAnswers) this.#outage.web += seconds;
    if (!this.#streams) this.#outage.streams += seconds;
    this.#at = clock;
    this.#webAnswers = await answers(this.#server, this.#choice.webAddresses[0] ?? '');
    this.#note();
  }

  end(): Outage {
    if (!this.#webAnswers) throw new Error('the websites did not come back');
    return { ...this.#outage, touched: this.#touched.size };
  }

  #note(): void {
    for (const { name, state } of this.#server?.machine.state.services ?? []) {
      if (serviceKey(name) === serviceKey(STREAMING_SERVICE)) this.#streams = state === 'running';
      if (this.#states.has(name) && this.#states.get(name) !== state) this.#touched.add(name);
      this.#states.set(name, state);
    }
  }
}

async function answers(server: PracticeServer, address: string): Promise<boolean> {
  const place = server.reach(address, 80);
  if (place === null) return false;
  const reach = { address: place.host, port: place.port };
  const { outcome, status } = await probeHttp({ address, port: 80 }, { timeoutMs: PROBE_LIMIT_MS, reach });
  return outcome === 'answered' && status < 500;
}

const COMPARED: readonly {
  what: string;
  scenario: string;
  wishes: ChoiceWishes;
  against: string;
  order: Order;
  aim: number;
}[] = [
  { what: 'KB 328728', scenario: 'typical', wishes: {}, against: 'its literal procedure', order: ARTICLE, aim: 1 },
  { what: 'the successor', scenario: 'server-2008', wishes: {}, against: 'its procedure', order: SUCCESSOR, aim: 1 },
  {
    what: 'nginx beside IIS',
    scenario: 'today-nginx',
    wishes: { claimant: 'program', service: 'nginx' },
    against: '“net stop http /y”',
    order: ADVICE,
    aim: 0.5,
  },
];

export async function measureOutage(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, scenario, wishes, against, order, aim } of COMPARED) {
    const ours = await outageOf(scenario, wishes, null);
    const theirs = await outageOf(scenario, wishes, order);
    const told = `on the practice model, ${scenario}`;
    rows.push(
      row({
        what: `${what}: time without websites`,
        value: ours.web / theirs.web,
        aim,
        against,
        detail: `${seconds(ours.web)} / ${seconds(theirs.web)}; services touched ${ours.touched} / ${theirs.touched}; ${told}`,
      }),
      row({
        what: `${what}: other streams away`,
        value: ours.streams,
        unit: 's',
        aim: 0,
        against,
        detail: `${seconds(ours.streams)} / ${seconds(theirs.streams)}; ${told}`,
      }),
    );
  }
  return rows;
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

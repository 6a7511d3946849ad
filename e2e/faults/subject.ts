/** The server that a fault is put into: a fresh practice server in memory, and the agent's verbs on it. */
import { journalSchema, type Journal } from '../../shared/journal/journal.ts';
import { HOTFIX_VALUE_NAME } from '../../shared/knowledge/settings.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { inspectResult } from '../../shared/wire/protocol.ts';
import { parse } from '../../shared/text/schema.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { bootNow } from '../../electron/practice/machine/boot.ts';
import { Machine, type MachineOptions, type Hooks } from '../../electron/practice/machine/machine.ts';
import type { MachineState } from '../../electron/practice/machine/machine-state.ts';
import { PracticeServer, type AgentRun } from '../../electron/practice/practice-server.ts';
import { buildMachine } from '../../electron/practice/scenarios/build-machine.ts';
import type { Scenario } from '../../electron/practice/scenarios/scenario.ts';
import { MemoryNetwork } from '../../electron/practice/testing/memory-network.ts';
import { within } from '../testing/within.ts';

const FOLDER = 'C:\\carried';
const OUT = `${FOLDER}\\out.txt`;
/** Every machine starts at the same moment, so that two runs differ in nothing but the fault. */
const FIRST_DAY = Date.UTC(2026, 0, 2, 3, 4, 5);
/** Longest time for one call of the agent; practice machines do not wait, so it is a hang after that. */
const CALL_LIMIT_MS = 60_000;
/** Longer than any service of a fault stays on its way. Unit: seconds. */
const CALM_SECONDS = 2 * 3600;

/** What the agent left: its journal, or null when it died before it could write its result whole. */
export type Called = { journal: Journal } | { journal: null; died: string };

export class Subject {
  readonly server: PracticeServer;

  private constructor(server: PracticeServer) {
    this.server = server;
  }

  /** `hooks` may be changed while the server lives: what it holds at each action counts. */
  static async open(scenario: Scenario, hooks: { current: Hooks | null }): Promise<Subject> {
    const machine = await buildMachine(scenario, new MemoryNetwork(), optionsWith(hooks), FIRST_DAY);
    return new Subject(new PracticeServer(scenario, machine, null));
  }

  /** Takes a server up again as `state` has it. */
  static async wake(scenario: Scenario, state: MachineState, hooks: { current: Hooks | null }): Promise<Subject> {
    const machine = new Machine(structuredClone(state), new MemoryNetwork(), optionsWith(hooks));
    machine.newcomersMay = false;
    await machine.settle();
    machine.newcomersMay = true;
    return new Subject(new PracticeServer(scenario, machine, null));
  }

  /** A copy of all that the server is. */
  state(): MachineState {
    return structuredClone(this.machine.state);
  }

  get machine(): Machine {
    return this.server.machine;
  }

  /** As `agent.js run|undo PLAN OUT`, which is what the start files of a kit call. */
  async carryOut(verb: 'run' | 'undo', plan: Plan): Promise<Called> {
    const { text, run } = await this.#call(verb, plan);
    if (text === null) return { journal: null, died: `${run.exitCode} ${run.diagnostics.join(' · ')}` };
    const parsed = parse(journalSchema, JSON.parse(text));
    if (!parsed.ok) throw new Error(`the agent wrote no journal: ${parsed.problem}`);
    return { journal: parsed.value };
  }

  async inspect(): Promise<Snapshot> {
    const { text, run } = await this.#call('inspect', INSPECT);
    if (text === null) throw new Error(`no snapshot: ${run.diagnostics.join(' · ')}`);
    const parsed = parse(inspectResult, JSON.parse(text));
    if (!parsed.ok) throw new Error(`no snapshot: ${parsed.problem}`);
    return parsed.value.snapshot;
  }

  /** Runs the agent with these arguments, for as long as one call may take. */
  call(args: readonly string[], files: Readonly<Record<string, string>>): Promise<AgentRun> {
    return within(CALL_LIMIT_MS, `agent.js ${args[0] ?? ''}`, this.server.runAgent(args, files));
  }

  async #call(verb: string, order: unknown): Promise<{ text: string | null; run: AgentRun }> {
    const input = `${FOLDER}\\in.json`;
    const run = await this.call([verb, input, OUT], { [input]: JSON.stringify(order), [OUT]: '' });
    const text = this.server.readFile(OUT)?.trimEnd() ?? '';
    return { text: text.endsWith('SHARE80-END') ? text.slice(0, -'SHARE80-END'.length) : null, run };
  }

  /** Lets services arrive where they are going. */
  calmDown(): Promise<void> {
    return this.machine.sleep(CALM_SECONDS * 1000);
  }

  /** From within a hook: the agent's process is gone. */
  kill(): Promise<void> {
    return this.server.killAgent();
  }

  /** From within a hook: the power fails and comes back. */
  async crash(): Promise<void> {
    await this.server.killAgent();
    await bootNow(this.machine);
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

function optionsWith(hooks: { current: Hooks | null }): MachineOptions {
  const relay: Hooks = {
    before: (action, machine) => hooks.current?.before?.(action, machine),
    after: (action, machine) => hooks.current?.after?.(action, machine),
  };
  return { speed: Infinity, hooks: relay };
}

const INSPECT = { requestId: '0a0b0c0d', hotfixValueName: HOTFIX_VALUE_NAME, probes: [] };

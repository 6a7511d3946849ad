/** A pretend Windows server: the model, its sockets, and the real agent at work on it. */
import fs from 'node:fs';
import path from 'node:path';
import { agentText, engineText } from 'virtual:agent';
import type { Step } from '../../shared/change/change.ts';
import { pointNamed } from '../../shared/stream/stream-address.ts';
import { makeFolder } from '../files/make-folder.ts';
import { boot } from './machine/boot.ts';
import type { AccountName } from './machine/machine-state.ts';
import { parentOf } from './machine/disk.ts';
import { allAddresses } from './machine/addresses.ts';
import { Machine, type Hooks } from './machine/machine.ts';
import { wantedByWms } from './machine/settle-sockets.ts';
import { linkIn } from './link-in.ts';
import { buildMachine } from './scenarios/build-machine.ts';
import { findScenario } from './scenarios/catalogue.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { type RunningScript, runScript } from './script-host/run-script.ts';
import { LoopbackNetwork } from './sockets/loopback-network.ts';
import { type Lock, takeLock } from './store/lock.ts';
import { loadState, saveState, stateFilePath, PracticeProblem } from './store/state-file.ts';

export interface PracticeSettings {
  /** Name of a scenario, or a scenario itself (tests). */
  scenario: string | Scenario;
  /** Folder in which the server keeps its state between calls; null or absent = it is forgotten when it closes. */
  stateDir?: string | null;
  /** How much faster than real time the machine's clock runs; Infinity (the default) = without waiting. */
  speed?: number;
  /** Reaches between the agent and the machine (tests of faults). */
  hooks?: Hooks;
  /** `ports` pretends that this PC has no loopback address but 127.0.0.1. */
  network?: 'addresses' | 'ports';
}

export interface AgentRun {
  exitCode: number;
  /** What the agent echoed, and why its script died, if it did: cscript itself is silent about that. */
  diagnostics: string[];
}

interface PracticeCounters {
  /** Questions that scripts put to the machine. */
  comCalls: number;
  /** Text exchanged for them. Unit: characters. */
  bytes: number;
}

/** Where the agent lies on the practice server's disk, as if a kit had been copied there. */
const AGENT_PATH = 'C:\\kit\\agent.js';
const ENGINE_PATH = 'C:\\kit\\engine.js';
/** As electron/agent/engine.js ends then. */
const ENGINE_TOO_OLD = 3;

export class PracticeServer {
  readonly scenario: string;
  /** Its own name. */
  readonly label: string;
  /** What differs where this PC has only 127.0.0.1; else null. */
  readonly fallbackNote: string | null;
  readonly counters: PracticeCounters = { comCalls: 0, bytes: 0 };
  readonly machine: Machine;
  readonly #lock: Lock | null;
  readonly #running = new Set<RunningScript>();

  constructor(scenario: Scenario, machine: Machine, lock: Lock | null) {
    this.scenario = scenario.name;
    this.label = scenario.computerName;
    this.machine = machine;
    this.fallbackNote = machine.network.fallbackNote;
    this.#lock = lock;
  }

  /** The script engine of this server, when it is too old for the agent; else null. Asked by the script that is run first. */
  async oldEngine(): Promise<string | null> {
    const { exitCode } = await this.runScript(engineText, ENGINE_PATH, []);
    return exitCode === ENGINE_TOO_OLD ? `JScript ${this.machine.state.engine.version.join('.')}` : null;
  }

  /** Runs the agent with these arguments, after putting `files` (by path) on the server's disk. */
  runAgent(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<AgentRun> {
    return this.runScript(agentText, AGENT_PATH, args, files);
  }

  /**
   * Runs any script as `cscript //nologo PATH ARGS` would.
   * @param input what somebody types, line by line; then the input is closed
   */
  async runScript(
    script: string,
    at: string,
    args: readonly string[],
    files: Readonly<Record<string, string>> = {},
    input: readonly string[] = [],
  ): Promise<AgentRun> {
    for (const [file, text] of Object.entries({ ...files, [at]: script })) this.writeFile(file, text);
    const running = runScript(this.machine, {
      script,
      path: at,
      args,
      input,
      link: linkIn(this.machine, at, args),
      variables: { SHARE80_STAND_INS: `practice:${this.scenario}` },
      counted: (characters) => {
        this.counters.comCalls += 1;
        this.counters.bytes += characters;
      },
    });
    this.#running.add(running);
    const { exitCode, diagnostics } = await running.result;
    this.#running.delete(running);
    return { exitCode, diagnostics };
  }

  /** Ends every running script at once, as if its process had been killed. The machine keeps its state. */
  async killAgent(): Promise<void> {
    await Promise.all([...this.#running].map((running) => running.kill()));
  }

  /** A file of the server's disk; null = there is none. */
  readFile(file: string): string | null {
    return this.machine.disk.file(file)?.text ?? null;
  }

  /**
   * Puts a file on the server's disk, with the folders that are missing. What is new belongs to whoever did it, who is no
   * administrator unless `by` says so; a file that is there stays whose it is.
   */
  writeFile(file: string, text: string, by: AccountName = 'user'): void {
    const { disk, access } = this.machine;
    this.makeFolder(parentOf(file), by);
    const isNew = disk.file(file) === undefined;
    disk.write(file, text);
    if (isNew) access.made(file, by);
  }

  /** Makes a folder and those above it that are missing. */
  makeFolder(folder: string, by: AccountName = 'user'): void {
    const { disk, access } = this.machine;
    if (disk.hasFolder(folder)) return;
    this.makeFolder(parentOf(folder), by);
    disk.addFolder(folder);
    access.made(folder, by);
  }

  /** Whether the person at the server agrees when Windows asks, as on this computer before a change. */
  consents(): Promise<boolean> {
    return this.machine.perform({ kind: 'consent', target: '' }, 0, {
      run: () => true,
      pretended: true,
      refused: () => false,
    });
  }

  /** Where a client on this PC finds an endpoint of the server; null = the server has no such address. */
  reach(address: string, port: number): { host: string; port: number } | null {
    return allAddresses(this.machine.state).includes(address) ? this.machine.network.reach(address, port) : null;
  }

  /** Where a player on this PC finds each publishing point; none while HTTP streaming is off. */
  streams(): { point: string; address: string; port: number; place: { host: string; port: number } }[] {
    const { state } = this.machine;
    const points = state.wms?.points ?? [];
    return wantedByWms(state).flatMap(({ address, port }) =>
      points.map(({ name }) => ({
        point: pointNamed(name),
        address,
        port,
        place: this.machine.network.reach(address, port),
      })),
    );
  }

  /** Restarts the server; scripts on it die. */
  async reboot(): Promise<void> {
    await this.killAgent();
    await boot(this.machine);
    this.machine.changed();
  }

  /** A person does at the server what a plan asks for. Returns whether there was anything to do it to. */
  async act({ change }: Step): Promise<boolean> {
    return change.kind === 'manual' && (await this.machine.act(change));
  }

  /** A copy of everything that the machine is. */
  state(): unknown {
    return structuredClone(this.machine.state);
  }

  async close(): Promise<void> {
    try {
      await this.killAgent();
      this.machine.changed();
    } finally {
      await this.machine.network.close();
      this.#lock?.release();
    }
  }
}

function knownScenario(name: string): Scenario {
  const found = findScenario(name);
  if (!found) throw new PracticeProblem('ENOSCENARIO', `There is no practice server "${name}".`);
  return found;
}

function scenarioOf(settings: PracticeSettings): Scenario {
  const { scenario } = settings;
  return typeof scenario === 'string' ? knownScenario(scenario) : scenario;
}

/**
 * Opens a practice server as it was left, or new. Rejects with a PracticeProblem: ENOSCENARIO no such scenario, EBUSY in use by
 * another program, EDAMAGED its saved state cannot be read.
 */
export async function openPractice(settings: PracticeSettings): Promise<PracticeServer> {
  const scenario = scenarioOf(settings);
  const stateDir = settings.stateDir ?? null;
  const speed = settings.speed ?? Infinity;
  if (stateDir !== null) makeFolder(stateDir);
  const lock = stateDir === null ? null : takeLock(path.join(stateDir, `${scenario.name}.lock`));
  const network = await LoopbackNetwork.open(settings.network);
  try {
    const saved = stateDir === null ? null : loadState(stateDir, scenario.name);
    let machine: Machine | null = null;
    const changed = () => {
      if (stateDir !== null && machine) saveState(stateDir, scenario.name, machine.state);
    };
    const options = { speed, changed, ...(settings.hooks ? { hooks: settings.hooks } : {}) };
    machine = saved ? await wakeMachine(saved, network, options) : await buildMachine(scenario, network, options);
    return new PracticeServer(scenario, machine, lock);
  } catch (error) {
    await network.close();
    lock?.release();
    throw error;
  }
}

/** Takes a machine up again where it was left; meanwhile its clock has gone on. */
async function wakeMachine(
  saved: Machine['state'],
  network: LoopbackNetwork,
  options: ConstructorParameters<typeof Machine>[2],
): Promise<Machine> {
  const machine = new Machine(saved, network, options);
  machine.newcomersMay = false;
  await machine.settle();
  machine.newcomersMay = true;
  await machine.exclusively(() => machine.passTimeUntil(Math.max(saved.clock, Date.now())));
  await machine.settle();
  return machine;
}

/** Makes a practice server new again. Rejects with EBUSY while it is in use. */
export async function resetPractice(stateDir: string, scenario: string): Promise<void> {
  knownScenario(scenario);
  makeFolder(stateDir);
  const lock = takeLock(path.join(stateDir, `${scenario}.lock`));
  fs.rmSync(stateFilePath(stateDir, scenario), { force: true });
  lock.release();
  return Promise.resolve();
}

/** A practice server whose disk holds what somebody planted there before an administrator starts a file of a kit. */
import { journalSum, type JournalLine } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { inspectResult } from '../../../shared/wire/protocol.ts';
import { canonicalJson } from '../../../shared/text/canonical-json.ts';
import { parse } from '../../../shared/text/schema.ts';
import { Machine } from '../../practice/machine/machine.ts';
import type { MachineState } from '../../practice/machine/machine-state.ts';
import { PracticeServer } from '../../practice/practice-server.ts';
import { buildMachine } from '../../practice/scenarios/build-machine.ts';
import { findScenario } from '../../practice/scenarios/catalogue.ts';
import { MemoryNetwork } from '../../practice/testing/memory-network.ts';
import { kitRequest } from '../kit-contents.ts';
import { makeKit } from '../kit-files.ts';
import { readResult } from '../read-result.ts';
import { contentsWith, recommendedPlan } from './contents.ts';

/** Where the data lie, and where version 0.1 kept them. */
export const ROOT = 'C:\\WINDOWS\\Share80';
export const OLD_ROOT = 'C:\\Share80';
const KIT = 'C:\\from the stick';
const NOTE = 'C:\\WINDOWS\\Temp\\share80.note';
const FIRST_DAY = Date.UTC(2026, 0, 2, 3, 4, 5);

export interface Outcome {
  outcome: string | null | undefined;
  problem: string | undefined;
  detail: string;
  status: number;
  said: string;
}

const typical = findScenario('typical');
if (!typical) throw new Error('no typical server');
const scenario = typical;

export class PlantedServer {
  readonly server: PracticeServer;

  private constructor(machine: Machine) {
    this.server = new PracticeServer(scenario, machine, null);
  }

  static async fresh(): Promise<PlantedServer> {
    return new PlantedServer(await buildMachine(scenario, new MemoryNetwork(), { speed: Infinity }, FIRST_DAY));
  }

  static async wake(state: MachineState): Promise<PlantedServer> {
    const machine = new Machine(structuredClone(state), new MemoryNetwork(), { speed: Infinity });
    await machine.settle();
    return new PlantedServer(machine);
  }

  get machine(): Machine {
    return this.server.machine;
  }

  /** What the agent may be led to change: everything but the disk and the clock. */
  settings(): unknown {
    const { services, registry, wms, sites } = structuredClone(this.machine.state);
    // The key that holds the list stays behind when its last value is removed.
    const values = registry.filter((key) => key.values.length > 0);
    return { services: services.map(({ name, state }) => [name, state]), registry: values, wms, sites };
  }

  async plan(): Promise<Plan> {
    const request = 'C:\\carried\\request.json';
    const out = 'C:\\carried\\out.txt';
    await this.server.runAgent(['inspect', request, out], { [request]: JSON.stringify(kitRequest(null)) });
    const found = parse(inspectResult, JSON.parse((this.server.readFile(out) ?? '').replace('SHARE80-END', '')));
    if (!found.ok) throw new Error(found.problem);
    return recommendedPlan(found.value.snapshot);
  }

  /** Starts a file of a kit, with the plan or without one. */
  async start(verb: 'apply' | 'undo', plan: Plan | null, typed: readonly string[] = []): Promise<Outcome> {
    const kit = makeKit(contentsWith({ plan, request: kitRequest(plan) }));
    for (const path of [`${KIT}\\plan.json`, `${KIT}\\APPLY.cmd`, NOTE]) {
      this.machine.access.forget(path);
      this.machine.disk.remove(path);
    }
    for (const [name, text] of kit.files) this.server.writeFile(`${KIT}\\${name}`, text, 'administrator');
    const agent = kit.files.get('agent.js') ?? '';
    const run = await this.server.runScript(agent, `${KIT}\\agent.js`, ['kit', verb, NOTE], {}, typed);
    const result = readResult(this.server.readFile((this.server.readFile(NOTE) ?? '').trim()) ?? '');
    if (!result.ok || result.value.kind !== 'journal') throw new Error(run.diagnostics.join('\n'));
    const last = result.value.journal.lines.at(-1);
    const { code, detail = '' } = last?.problem ?? {};
    const said = run.diagnostics.join('\n');
    return { outcome: last?.outcome, problem: code, detail, status: run.exitCode, said };
  }

  /** The plan that the agent calls unfinished when it greets the program. */
  async greeting(): Promise<string> {
    const probe = 'WScript.Echo("unfinished=" + planFolder.unfinishedPlan());';
    const agent = makeKit(contentsWith()).files.get('agent.js') ?? '';
    const text = agent.replace('WScript.Quit(main.start());', probe);
    const { diagnostics } = await this.server.runScript(text, 'C:\\carried\\agent.js', []);
    const said = diagnostics.find((line) => line.startsWith('unfinished='));
    if (said === undefined) throw new Error(diagnostics.join('\n'));
    return said.slice('unfinished='.length);
  }
}

/** A journal that began and has no end, its checksums right: anybody can compute them. */
export function unfinishedJournal(): string {
  const line = {
    n: 1,
    at: '2026-01-01T00:00:00Z',
    phase: 'run',
    event: 'begin',
    step: '',
    outcome: null,
    problem: null,
  };
  const sum = journalSum('', line as Omit<JournalLine, 'sum'>);
  return `${canonicalJson({ ...line, sum })}\r\n`;
}

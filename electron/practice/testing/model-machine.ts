/** Tests only: machines made from small changes to the typical scenario. */
import * as v from 'valibot';
import type { Machine, Hooks } from '../machine/machine.ts';
import { buildMachine } from '../scenarios/build-machine.ts';
import { type Scenario, type ScenarioInput, scenarioSchema } from '../scenarios/scenario.ts';
import typical from '../scenarios/typical.json' with { type: 'json' };
import { MemoryNetwork } from './memory-network.ts';

export const WEB = '192.168.10.10';
export const STREAM = '192.168.10.11';

type SiteInput = NonNullable<ScenarioInput['sites']>[number];

export function siteInput(id: number, bindings: string[], more: Partial<SiteInput> = {}): SiteInput {
  return { id, comment: `Site ${id}`, autoStart: true, bindings, secureBindings: [], ...more };
}

function scenarioWith(changes: Partial<ScenarioInput> = {}): Scenario {
  return v.parse(scenarioSchema, { ...typical, ...changes });
}

/** A machine without sockets, switched on, in the year 2006. */
export async function modelMachine(
  changes: Partial<ScenarioInput> = {},
  hooks?: Hooks,
): Promise<{ machine: Machine; network: MemoryNetwork }> {
  const network = new MemoryNetwork();
  const options = { speed: Infinity, ...(hooks ? { hooks } : {}) };
  const machine = await buildMachine(scenarioWith(changes), network, options, Date.UTC(2006, 5, 1));
  return { machine, network };
}

/** The listeners of the machine as `address:port process`. */
export function listening(machine: Machine, port: number): string[] {
  return machine
    .listeners()
    .filter((l) => l.port === port)
    .map((l) => `${l.address} ${l.processId === 4 ? 'http.sys' : 'program'}`)
    .sort();
}

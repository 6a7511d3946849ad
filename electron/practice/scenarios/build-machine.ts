import { boot } from '../machine/boot.ts';
import { Machine, type MachineOptions } from '../machine/machine.ts';
import { findService } from '../machine/services.ts';
import type { Network } from '../sockets/network.ts';
import { firstState, servicesByHand } from './first-state.ts';
import type { Scenario } from './scenario.ts';

/** Makes the machine of a scenario and switches it on. */
export async function buildMachine(
  scenario: Scenario,
  network: Network,
  options: MachineOptions,
  now: number = Date.now(),
): Promise<Machine> {
  const machine = new Machine(firstState(scenario, now), network, options);
  await boot(machine);
  for (const { name, found } of servicesByHand(scenario)) {
    const service = findService(machine.state, name);
    if (!service || found === undefined || service.state === found) continue;
    service.pending = { until: machine.clock.now, then: found };
    service.state = found === 'running' ? 'start-pending' : 'stopped';
    await machine.completeDue(machine.clock.now);
  }
  return machine;
}

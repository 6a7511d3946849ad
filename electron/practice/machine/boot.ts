import type { Machine } from './machine.ts';
import type { ServiceRecord } from './machine-state.ts';
import { findService } from './services.ts';
import { endPrograms } from './settle-sockets.ts';

/** How long a boot takes on the machine's clock. Unit: seconds. */
const BOOT_SECONDS = 90;

/** Restarts the machine: everything volatile is gone, what is set to start starts, Http.sys reads its settings. */
export function boot(machine: Machine): Promise<void> {
  return machine.exclusively(() => bootNow(machine));
}

/** The same from within a hook, which runs alone already. */
export async function bootNow(machine: Machine): Promise<void> {
  const { state } = machine;
  for (const service of state.services) {
    service.state = 'stopped';
    service.pending = null;
    service.diesAt = null;
  }
  for (const site of state.sites ?? []) site.started = false;
  if (state.wms) {
    state.wms.status = 0;
    state.wms.listening = null;
  }
  machine.openFiles.closeAll();
  state.http = null;
  state.processIds = {};
  state.boots += 1;
  await endPrograms(state, machine.holdings);
  machine.newcomersMay = false;
  await machine.settle();
  machine.clock.set(machine.clock.now + BOOT_SECONDS * 1000);
  for (const service of startOrder(machine)) {
    service.state = 'start-pending';
    service.pending = { until: machine.clock.now, then: 'running' };
    await machine.completeDue(machine.clock.now);
  }
  machine.newcomersMay = true;
  await machine.settle();
}

/** What starts at boot, what it depends on first. WMS comes after Http.sys, as its plug-in would notice. */
function startOrder(machine: Machine): ServiceRecord[] {
  const order: ServiceRecord[] = [];
  const visit = (service: ServiceRecord) => {
    if (order.includes(service) || service.startMode === 'disabled') return;
    for (const name of service.dependsOn) {
      const needed = findService(machine.state, name);
      if (needed) visit(needed);
    }
    order.push(service);
  };
  const automatic = machine.state.services.filter((s) => ['boot', 'system', 'auto'].includes(s.startMode));
  for (const service of automatic.filter((s) => s.name.toLowerCase() !== 'wmserver')) visit(service);
  for (const service of automatic) visit(service);
  return order;
}

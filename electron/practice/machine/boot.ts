import type { Machine } from './machine.ts';
import type { ServiceRecord } from './machine-state.ts';
import { findService } from './services.ts';
import { endPrograms, keptPrograms, startPrograms } from './settle-sockets.ts';

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
  state.httpOpen = [];
  state.processIds = {};
  state.boots += 1;
  const kept = keptPrograms(state);
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
  await startPrograms(state, machine.holdings, kept);
}

/**
 * What starts at boot, what it depends on first; what needs a service that is disabled does not start. WMS comes after
 * Http.sys, as its plug-in would notice, and who is to start later last.
 */
function startOrder(machine: Machine): ServiceRecord[] {
  const starts = new Map<ServiceRecord, boolean>();
  const visit = (service: ServiceRecord): boolean => {
    const known = starts.get(service);
    if (known !== undefined) return known;
    // In a circle of needs nobody starts.
    starts.set(service, false);
    const needs = service.dependsOn.flatMap((name) => findService(machine.state, name) ?? []);
    const can = service.startMode !== 'disabled' && needs.every(visit);
    // Set anew, so that it comes after all that it needs.
    starts.delete(service);
    starts.set(service, can);
    return can;
  };
  const automatic = machine.state.services.filter((s) => ['boot', 'system', 'auto'].includes(s.startMode));
  for (const service of automatic.filter((s) => !s.delayed && s.name.toLowerCase() !== 'wmserver')) visit(service);
  for (const service of automatic.filter((s) => !s.delayed)) visit(service);
  for (const service of automatic) visit(service);
  return [...starts].flatMap(([service, can]) => (can ? [service] : []));
}

/** The service control manager. Return values are Win32 error codes, as `sc.exe` exits with. */
import type { MachineState, ServiceRecord, ServiceWord } from './machine-state.ts';
import type { Effect } from './quirk.ts';
import { SERVICES_KEY, type Registry } from './registry.ts';

const WIN32 = {
  ok: 0,
  usage: 1639,
  dependentsRunning: 1051,
  alreadyRunning: 1056,
  disabled: 1058,
  doesNotExist: 1060,
  cannotAcceptControl: 1061,
  notActive: 1062,
  dependencyFailed: 1068,
} as const;

export function findService(state: MachineState, name: string): ServiceRecord | undefined {
  const wanted = name.toLowerCase();
  return state.services.find((s) => s.name.toLowerCase() === wanted);
}

const START_CODES: Record<ServiceRecord['startMode'], number> = { boot: 0, system: 1, auto: 2, manual: 3, disabled: 4 };

/** Writes where the registry has it how a service starts. */
export function noteStart(registry: Registry, { name, startMode, delayed }: ServiceRecord): void {
  const key = `${SERVICES_KEY}\\${name}`;
  registry.write(key, 'Start', { type: 'REG_DWORD', data: START_CODES[startMode] });
  const noted = registry.read(key, 'DelayedAutostart') !== undefined;
  if (delayed || noted) registry.write(key, 'DelayedAutostart', { type: 'REG_DWORD', data: delayed ? 1 : 0 });
}

/** What `sc.exe config NAME start= WORD` does; whether it is delayed is kept while it does not start by itself (assumed). */
export function configureStart(state: MachineState, registry: Registry, name: string, word: string): number {
  const service = findService(state, name);
  if (!service) return WIN32.doesNotExist;
  switch (word) {
    case 'auto':
    case 'delayed-auto':
      service.startMode = 'auto';
      service.delayed = word === 'delayed-auto';
      break;
    case 'demand':
      service.startMode = 'manual';
      break;
    case 'disabled':
      service.startMode = 'disabled';
      break;
    default:
      return WIN32.usage;
  }
  noteStart(registry, service);
  return WIN32.ok;
}

/** Services that must be stopped before this one. */
function activeDependents(state: MachineState, name: string): ServiceRecord[] {
  const wanted = name.toLowerCase();
  return state.services.filter((s) => s.state !== 'stopped' && s.dependsOn.some((d) => d.toLowerCase() === wanted));
}

function pend(state: MachineState, service: ServiceRecord, word: ServiceWord, seconds: number, then: ServiceWord) {
  service.state = word;
  service.pending = { until: state.clock + seconds * 1000, then };
}

/** Asks a service to stop. 0 means accepted, not stopped; dependents are never taken along by `sc.exe`. */
export function stopService(state: MachineState, name: string, effect?: Effect): number {
  const service = findService(state, name);
  if (!service) return WIN32.doesNotExist;
  if (service.state === 'stopped') return WIN32.notActive;
  if (service.pending) return WIN32.cannotAcceptControl;
  if (activeDependents(state, name).length > 0) return WIN32.dependentsRunning;
  if (effect?.do === 'hang') {
    pend(state, service, 'stop-pending', effect.seconds, effect.end === 'old' ? 'running' : 'stopped');
  } else {
    pend(state, service, 'stop-pending', service.stopSeconds, 'stopped');
  }
  return WIN32.ok;
}

/** Asks a service to start, and before it what it depends on. Siblings that were stopped with it stay stopped. */
export function startService(state: MachineState, name: string, effect?: Effect): number {
  const service = findService(state, name);
  if (!service) return WIN32.doesNotExist;
  if (service.state !== 'stopped') return WIN32.alreadyRunning;
  if (service.startMode === 'disabled') return WIN32.disabled;
  let ready = state.clock;
  for (const needed of service.dependsOn) {
    const dependency = findService(state, needed);
    // Names outside the model (RpcSs of a trimmed scenario) count as running.
    if (!dependency || dependency.state === 'running') continue;
    if (dependency.state === 'stopped' && startService(state, needed) !== WIN32.ok) return WIN32.dependencyFailed;
    if (dependency.pending?.then !== 'running') return WIN32.dependencyFailed;
    ready = Math.max(ready, dependency.pending.until);
  }
  const wait = (ready - state.clock) / 1000;
  if (effect?.do === 'hang') {
    pend(state, service, 'start-pending', effect.seconds, effect.end === 'old' ? 'stopped' : 'running');
  } else {
    pend(state, service, 'start-pending', wait + service.startSeconds, 'running');
  }
  if (effect?.do === 'die') service.diesAt = state.clock + (wait + service.startSeconds + effect.seconds) * 1000;
  return WIN32.ok;
}

export interface Transition {
  service: ServiceRecord;
  from: ServiceWord;
  to: ServiceWord;
}

/** The next change that falls due by `until`, and its time; null when none does. */
export function nextTransition(state: MachineState, until: number): { service: ServiceRecord; at: number } | null {
  let found: { service: ServiceRecord; at: number } | null = null;
  for (const service of state.services) {
    const at = service.pending?.until ?? service.diesAt;
    if (at !== null && at <= until && (found === null || at < found.at)) found = { service, at };
  }
  return found;
}

/** Completes a due change. */
export function complete(state: MachineState, service: ServiceRecord): Transition {
  const from = service.state;
  if (service.pending) {
    service.state = service.pending.then;
    service.pending = null;
  } else {
    service.state = 'stopped';
    service.diesAt = null;
  }
  if (service.state === 'stopped') service.diesAt = null;
  giveProcess(state, service);
  return { service, from, to: service.state };
}

/** A process lives as long as one of its services runs. */
function giveProcess(state: MachineState, service: ServiceRecord): void {
  if (service.image === '') return;
  const alive = state.services.some((s) => s.process === service.process && s.state !== 'stopped');
  if (!alive) Reflect.deleteProperty(state.processIds, service.process);
  else state.processIds[service.process] ??= freeProcessId(state);
}

function freeProcessId(state: MachineState): number {
  const used = new Set([...Object.values(state.processIds), ...state.programs.map((p) => p.processId)]);
  let id = 1200 + state.boots * 4;
  while (used.has(id)) id += 4;
  return id;
}

/** 0 when it does not run. */
export function processIdOf(state: MachineState, service: ServiceRecord): number {
  if (service.state === 'stopped' || service.kind === 'driver') return 0;
  return state.processIds[service.process] ?? 0;
}

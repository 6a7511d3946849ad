/**
 * A pure model of a server that obeys a plan: enough to prove properties of plans, nothing more. The practice server
 * in `electron/practice` is the real thing.
 */
import { meansAnyAddress } from '../text/addresses.ts';
import type { Plan } from '../plan/plan.ts';
import type { Change, ChangeOf, Step } from '../change/change.ts';
import { listIsTold } from '../snapshot/http-sys.ts';
import { pluginStateOf, samePluginState } from '../snapshot/plugin.ts';
import { type PluginState, type Listener, type Service, type Snapshot } from '../snapshot/snapshot.ts';
import { startSettingOf } from '../snapshot/start-setting.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import { known, WMS_PID } from './machine.ts';

/** Applies the steps to the snapshot; throws when a step meets a state that is not its `before`. */
export function applySteps(snapshot: Snapshot, steps: readonly Step[]): Snapshot {
  const server = structuredCloneOf(snapshot);
  let httpList = currentHttpList(server);
  for (const step of steps) {
    applyChange(server, step.change);
    const restarted = step.change.kind === 'service' ? serviceKey(step.change.service) : '';
    if (restarted === (listIsTold(server) ? 'w3svc' : 'http')) httpList = registryList(server);
  }
  return { ...server, listeners: known(listenersOf(server, httpList)) };
}

export function applyPlan(snapshot: Snapshot, plan: Plan): Snapshot {
  return applySteps(snapshot, plan.steps);
}

/** The snapshot as the model itself would show it, so that comparisons start from the same rules. */
export function settled(snapshot: Snapshot): Snapshot {
  const server = structuredCloneOf(snapshot);
  return { ...server, listeners: known(listenersOf(server, registryList(server))) };
}

function applyChange(server: Snapshot, change: Change): void {
  switch (change.kind) {
    case 'backup':
    case 'manual':
      return;
    case 'service':
      return applyService(server, change);
    case 'registry':
      return applyRegistry(server, change);
    case 'plugin':
      return applyPlugin(server, change);
    case 'start-mode':
      return applyStartMode(server, change);
    case 'list-entry':
      return applyListEntry(server, change);
    case 'metabase':
      return applyNode(server, change);
  }
}

/** The sites are what their nodes say. */
function applyNode(server: Snapshot, { node, after }: ChangeOf<'metabase'>): void {
  const nodes = (server.metabase.value ?? []).map((each) => (each.node === node ? { node, values: after } : each));
  server.metabase = { ...server.metabase, value: nodes };
}

function applyService(server: Snapshot, change: Extract<Change, { kind: 'service' }>): void {
  const services = server.services.value ?? [];
  const service = find(services, change.service);
  expectState(change.service, service.state, change.before);
  if (change.after === 'stopped') {
    const needing = services.filter(
      (s) => s.state === 'running' && s.dependsOn.some((name) => serviceKey(name) === serviceKey(change.service)),
    );
    if (needing.length > 0)
      throw new Error(`${change.service} is still needed by ${needing.map((s) => s.name).join()}`);
  } else {
    for (const name of service.dependsOn) {
      const needed = services.find((s) => serviceKey(s.name) === serviceKey(name));
      if (needed !== undefined && needed.state !== 'running') throw new Error(`${change.service} needs ${name}`);
    }
  }
  service.state = change.after;
  if (serviceKey(change.service) === 'wmserver' && server.wms.plugin.value !== null) {
    // Started again, the plug-in is loaded afresh.
    server.wms.plugin = known(readingOf(pluginStateOf(server.wms.plugin.value)));
  }
}

function applyStartMode(server: Snapshot, change: Extract<Change, { kind: 'start-mode' }>): void {
  const service = find(server.services.value ?? [], change.service);
  expectState(change.service, startSettingOf(service) ?? 'unknown', change.before);
  const { after } = change;
  service.startMode = after === 'delayed-auto' ? 'auto' : after;
  if (service.startMode === 'auto') service.startsDelayed = after === 'delayed-auto';
}

function applyRegistry(server: Snapshot, change: Extract<Change, { kind: 'registry' }>): void {
  const fact = change.name === 'ListenOnlyList' ? 'listenList' : 'hotfixValue';
  expectState(change.name, JSON.stringify(server.httpSys[fact].value), JSON.stringify(change.before));
  server.httpSys[fact] = known(change.after);
}

/** As the agent reads it: sorted, and absent when nothing is left. */
function applyListEntry(server: Snapshot, change: Extract<Change, { kind: 'list-entry' }>): void {
  const value = server.httpSys.listenList.value;
  const present = value?.type === 'multi-string' ? value.data : [];
  expectState(change.address, present.includes(change.address) ? 'listed' : 'unlisted', change.before);
  const others = present.filter((address) => address !== change.address);
  const data = change.after === 'listed' ? [...others, change.address].sort() : others;
  server.httpSys.listenList = known(data.length === 0 ? { type: 'absent' } : { type: 'multi-string', data });
}

function applyPlugin(server: Snapshot, change: Extract<Change, { kind: 'plugin' }>): void {
  const reading = server.wms.plugin.value;
  if (reading === null) throw new Error('the plug-in cannot be read');
  if (find(server.services.value ?? [], 'wmserver').state !== 'running') throw new Error('wmserver does not run');
  if (!samePluginState(pluginStateOf(reading), change.before)) throw new Error('the plug-in is not as expected');
  server.wms.plugin = known(readingOf(change.after));
}

function readingOf(state: PluginState) {
  const { enabled, port, bind } = state;
  const bound = bind === 'all' ? [] : [...bind];
  return { enabled, status: enabled ? 6 : 2, port, listenAll: bind === 'all', boundAddresses: bound };
}

function listenersOf(server: Snapshot, httpList: readonly string[] | null): Listener[] {
  const services = server.services.value ?? [];
  const others = (server.listeners.value ?? []).filter(
    (l) => !(l.processId === 4 && l.port !== 445) && !(l.program === 'wmserver.exe' && l.port !== 554),
  );
  const listeners: Listener[] = [...others];
  if (services.some((s) => serviceKey(s.name) === 'w3svc' && s.state === 'running')) {
    for (const address of httpList ?? ['0.0.0.0']) {
      for (const port of portsAt(server, address)) listeners.push({ address, port, processId: 4, program: 'System' });
    }
  }
  const plugin = server.wms.plugin.value;
  if (plugin !== null && plugin.enabled && (plugin.status & 4) !== 0) {
    const { bind, port } = pluginStateOf(plugin);
    for (const address of bind === 'all' ? ['0.0.0.0'] : bind) {
      listeners.push({ address, port, processId: WMS_PID, program: 'wmserver.exe' });
    }
  }
  return listeners;
}

function portsAt(server: Snapshot, address: string): Set<number> {
  const bindings = (server.sites.value ?? [])
    .filter((s) => s.state === 'started' || s.state === 'unknown')
    .flatMap((s) => s.bindings);
  const here = bindings.filter((b) => address === '0.0.0.0' || meansAnyAddress(b.ip) || b.ip === address);
  return new Set(here.map((b) => b.port));
}

/** The list that Http.sys works with now: null = everywhere. Taken from its listeners. */
function currentHttpList(server: Snapshot): readonly string[] | null {
  const held = (server.listeners.value ?? []).filter((l) => l.processId === 4 && l.port === 80);
  return held.some((l) => l.address === '0.0.0.0') ? null : registryList(server);
}

function registryList(server: Snapshot): readonly string[] | null {
  const list = server.httpSys.listenList.value;
  if (list?.type !== 'multi-string') return null;
  const owned = new Set(server.adapters.value?.flatMap((a) => (a.enabled ? a.addresses : [])));
  const good = list.data.filter((entry) => owned.has(entry) || entry === '127.0.0.1');
  return good.length === 0 ? null : good;
}

function find(services: readonly Service[], name: string): Service {
  const service = services.find((s) => serviceKey(s.name) === serviceKey(name));
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
}

function expectState(what: string, is: string | undefined, expected: string): void {
  if (is !== expected) throw new Error(`${what} is ${is}, not ${expected}`);
}

function structuredCloneOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

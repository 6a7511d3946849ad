/** Compare two snapshots of a server: what is durable about it, without process ids, times and events. */
import { canonicalJson } from '../text/canonical-json.ts';
import { STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { pluginStateOf } from './plugin.ts';
import { isStreamingListener } from './server-index.ts';
import { serviceKey } from './service-graph.ts';
import type { Listener, Snapshot } from './snapshot.ts';

/** Plain data, every list in a fixed order; `null` stands for unknown. */
export type Comparable = Record<string, unknown>;

/**
 * The durable state of a server: operating system, hotfix, adapters, registry values, services, sites, the plug-in
 * ("selected, none selected" = all), and the listeners of Http.sys and Windows Media Services.
 */
export function comparable(snapshot: Snapshot): Comparable {
  const { os, hotfix, httpSys, wms } = snapshot;
  const plugin = wms.plugin.value;
  return {
    computerName: snapshot.computerName,
    os: values(os),
    hotfix: values(hotfix),
    adapters: keyed(snapshot.adapters.value, (adapter) => `${adapter.index} ${adapter.name}`),
    listenList: httpSys.listenList.value,
    hotfixValue: httpSys.hotfixValue.value,
    services: keyed(
      snapshot.services.value?.map(({ name, state, startMode, dependsOn }) => ({
        name,
        state,
        startMode,
        dependsOn: [...dependsOn].map(serviceKey).sort(),
      })),
      (service) => serviceKey(service.name),
    ),
    sites: keyed(
      snapshot.sites.value?.map(({ id, state, autoStart, bindings }) => ({
        id,
        state,
        autoStart,
        bindings: bindings.map((b) => `${b.secure ? 'https' : 'http'} ${b.ip}:${b.port}:${b.host}`).sort(),
      })),
      (site) => site.id,
    ),
    wms: { installed: wms.installed.value, version: wms.version.value, plugin: plugin && sortedPlugin(plugin) },
    listeners: keyed(ownListeners(snapshot), (listener) => `${listener.address}:${listener.port} ${listener.owner}`),
  };
}

/** True when nothing durable differs. */
export function sameServerState(a: Snapshot, b: Snapshot): boolean {
  return canonicalJson(comparable(a)) === canonicalJson(comparable(b));
}

export interface Difference {
  /** Path of what differs, as `services.w3svc.state`. */
  what: string;
  /** Canonical JSON; '' when it was not there. */
  before: string;
  /** Canonical JSON; '' when it is not there any more. */
  after: string;
}

/** What differs between two snapshots, in a fixed order. */
export function differences(a: Snapshot, b: Snapshot): Difference[] {
  const before = flatten(comparable(a));
  const after = flatten(comparable(b));
  const found: Difference[] = [];
  for (const what of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const was = before.get(what) ?? '';
    const is = after.get(what) ?? '';
    if (was !== is) found.push({ what, before: was, after: is });
  }
  return found;
}

function values(facts: Record<string, { value: unknown }>): Comparable {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact.value]));
}

function sortedPlugin(reading: Parameters<typeof pluginStateOf>[0]): Comparable {
  const { enabled, port, bind } = pluginStateOf(reading);
  return { enabled, port, bind: bind === 'all' ? bind : [...new Set(bind)].sort() };
}

function ownListeners(snapshot: Snapshot) {
  const streaming = snapshot.services.value?.find((s) => serviceKey(s.name) === STREAMING_SERVICE);
  return snapshot.listeners.value?.flatMap((listener: Listener) => {
    const { address, port, processId } = listener;
    if (isStreamingListener(listener, streaming)) return [{ address, port, owner: 'streaming' }];
    return processId === SYSTEM_PROCESS ? [{ address, port, owner: 'http.sys' }] : [];
  });
}

/** A list by key, so that order does not matter and a difference names its entry. */
function keyed<T>(items: readonly T[] | null | undefined, key: (item: T) => string): Record<string, T> | null {
  return items === null || items === undefined ? null : Object.fromEntries(items.map((item) => [key(item), item]));
}

function flatten(value: unknown, path = '', out = new Map<string, string>()): Map<string, string> {
  if (!isPlain(value)) out.set(path, canonicalJson(value));
  else for (const [key, member] of Object.entries(value)) flatten(member, path === '' ? key : `${path}.${key}`, out);
  return out;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Compare two snapshots of a server: what is durable about it, without process ids, times and events. */
import { canonicalJson } from '../text/canonical-json.ts';
import { NOT_READ_THEN } from '../text/format.ts';
import { STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { factsOf, isFact, isGroup, NOT_ON_THIS_WINDOWS } from './facts.ts';
import { pluginStateOf } from './plugin.ts';
import { isStreamingListener } from './server-index.ts';
import { serviceKey } from './service-graph.ts';
import { metabaseText } from './metabase.ts';
import type { Adapter, Listener, MetabaseValues, PluginReading, Service, Site, Snapshot } from './snapshot.ts';

/** Plain data, every list in a fixed order; `null` stands for unknown. */
type Comparable = Record<string, unknown>;

/** What says nothing about the state of a server, or repeats what is compared elsewhere. */
const PASSING = new Set([
  'format',
  'version',
  'agentVersion',
  'takenAt',
  'standIns',
  'scriptEngine',
  'os.limited',
  'httpSys.queues',
  'httpSys.reservations',
  'httpSys.hotfixValueName',
  'wms.availableAddresses',
  'wms.publishingPoints',
  'events',
  'furtherListeners',
]);

/** What is compared of these facts; of every other one it is the whole value. */
const DURABLE: Readonly<Record<string, (value: never, snapshot: Snapshot) => unknown>> = {
  adapters: (adapters: readonly Adapter[]) => keyed(adapters, ({ index, name }) => `${index} ${name}`),
  services: (services: readonly Service[]) =>
    keyed(
      services.map(({ name, state, startMode, startsDelayed, dependsOn }) => ({
        name,
        state,
        startMode,
        startsDelayed,
        dependsOn: dependsOn.map(serviceKey).sort(),
      })),
      ({ name }) => serviceKey(name),
    ),
  sites: (sites: readonly Site[]) =>
    keyed(
      sites.map(({ id, state, autoStart, bindings, oddBindings }) => ({
        id,
        state,
        autoStart,
        bindings: [
          ...bindings.map((b) => `${b.secure ? 'https' : 'http'} ${b.ip}:${b.port}:${b.host}`),
          ...oddBindings.map((text) => `? ${text}`),
        ].sort(),
      })),
      ({ id }) => id,
    ),
  metabase: (nodes: readonly { node: string; values: MetabaseValues }[]) =>
    keyed(
      nodes.map(({ node, values }) => ({ node, said: metabaseText(values) })),
      ({ node }) => node,
    ),
  'wms.plugin': (reading: PluginReading) => {
    const { enabled, port, bind } = pluginStateOf(reading);
    return { enabled, port, bind: bind === 'all' ? bind : [...new Set(bind)].sort() };
  },
  listeners: (listeners: readonly Listener[], snapshot) =>
    keyed(ownListeners(listeners, snapshot), ({ address, port, owner }) => `${address}:${port} ${owner}`),
};

/** Why a fact is unknown that nobody could have read. */
const NEVER_THERE: ReadonlySet<string> = new Set([NOT_READ_THEN, NOT_ON_THIS_WINDOWS]);

interface Difference {
  /** Path of what differs, as `services.w3svc.state`. */
  what: string;
  /** Canonical JSON; '' when it was not there. */
  before: string;
  /** Canonical JSON; '' when it is not there any more. */
  after: string;
}

/**
 * What differs between two snapshots in a fixed order: all that was read of a server but what passes ("selected, none
 * selected" = all), of its listeners those of Http.sys and Windows Media Services. A fact that only one of them could hold is no
 * difference.
 */
export function differences(a: Snapshot, b: Snapshot): Difference[] {
  const unread = new Set([...notReadThen(a), ...notReadThen(b)]);
  const before = flatten(withoutFacts(a, unread));
  const after = flatten(withoutFacts(b, unread));
  const found: Difference[] = [];
  for (const what of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const was = before.get(what) ?? '';
    const is = after.get(what) ?? '';
    if (was !== is && !isUnreadDelay(what, was, is)) found.push({ what, before: was, after: is });
  }
  return found;
}

/** Whether a delayed start was read at all is no state of a service, and other start modes have none. */
function isUnreadDelay(what: string, ...sides: readonly string[]): boolean {
  return what.endsWith('.startsDelayed') && sides.some((side) => side === '' || side === 'null');
}

/**
 * Paths of what is compared and was not read in a snapshot, so that nobody knows whether it changed. What its agent could
 * not read yet is no difference to anything.
 */
export function unreadFacts(snapshot: Snapshot): string[] {
  // Of what is not installed there is nothing to read.
  const isAbsent = (path: string): boolean => snapshot.wms.installed.value === false && path.startsWith('wms.');
  return factsOf(snapshot).flatMap(({ path, fact }) =>
    fact.value === null && !NEVER_THERE.has(fact.problem ?? '') && !PASSING.has(path) && !isAbsent(path) ? [path] : [],
  );
}

/** Whether a difference is only that one side was not read. @param unread paths of facts */
export function isOnlyUnread({ what }: Difference, unread: readonly string[]): boolean {
  // Of Http.sys the values alone are named in a difference.
  const names = unread.map((path) => path.replace(/^httpSys\./, ''));
  return names.some((name) => what === name || what.startsWith(`${name}.`));
}

/** Paths of the facts that the agent of its time did not read. */
function notReadThen(snapshot: Snapshot): Set<string> {
  return new Set(factsOf(snapshot).flatMap(({ path, fact }) => (fact.problem === NOT_READ_THEN ? [path] : [])));
}

function withoutFacts(snapshot: Snapshot, unread: ReadonlySet<string>): Comparable {
  const durable = (group: object, above: string): Comparable => {
    const found: Comparable = {};
    for (const [name, member] of Object.entries(group) as [string, unknown][]) {
      const path = `${above}${name}`;
      if (PASSING.has(path) || unread.has(path)) continue;
      // Scripts know the values of Http.sys by their own names.
      if (path === 'httpSys') Object.assign(found, durable(member as object, `${path}.`));
      else if (isFact(member)) found[name] = durableValue(path, member.value, snapshot);
      else found[name] = isGroup(member) ? durable(member, `${path}.`) : member;
    }
    return found;
  };
  return durable(snapshot, '');
}

function durableValue(path: string, value: unknown, snapshot: Snapshot): unknown {
  const durable = DURABLE[path];
  return value === null || durable === undefined ? value : durable(value as never, snapshot);
}

function ownListeners(listeners: readonly Listener[], snapshot: Snapshot) {
  const streaming = snapshot.services.value?.find((s) => serviceKey(s.name) === STREAMING_SERVICE);
  return listeners.flatMap((listener) => {
    const { address, port, processId } = listener;
    if (isStreamingListener(listener, streaming)) return [{ address, port, owner: 'streaming' }];
    return processId === SYSTEM_PROCESS ? [{ address, port, owner: 'http.sys' }] : [];
  });
}

/** A list by key, so that order does not matter and a difference names its entry. */
function keyed<T>(items: readonly T[], key: (item: T) => string): Record<string, T> {
  return Object.fromEntries(items.map((item) => [key(item), item]));
}

function flatten(value: unknown, path = '', out = new Map<string, string>()): Map<string, string> {
  if (!isGroup(value)) out.set(path, canonicalJson(value));
  else for (const [key, member] of Object.entries(value)) flatten(member, path === '' ? key : `${path}.${key}`, out);
  return out;
}

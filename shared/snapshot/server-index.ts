/**
 * A snapshot, arranged for questions: addresses, endpoints, sites and services by key. Built once per question, in
 * one pass over each list, so that 5,000 sites and 1,000 addresses stay cheap.
 */
import {
  isIpv4,
  isIpv6,
  isIpv6Loopback,
  isLoopback,
  isUsableUnicast,
  meansAnyAddress,
  plainIpv6,
} from '../text/addresses.ts';
import { NOBODY_NAMED, STREAMING_PROGRAM, STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { reachOf, type AddressReach } from '../knowledge/adapters.ts';
import { pluginStateOf } from './plugin.ts';
import { buildServiceGraph, serviceKey, type ServiceGraph } from './service-graph.ts';
import type { Listener, PluginState, Service, Site, Snapshot } from './snapshot.ts';

export interface UsableAddress {
  address: string;
  adapter: string;
  dhcp: boolean;
  reach: AddressReach;
}

/** The sites that are bound to one address by name. */
interface SitesAtAddress {
  /** Running, or meant to run: they must not lose the address. */
  needed: Set<Site>;
  /** Stopped and not started automatically. */
  idle: Set<Site>;
}

/** A port, and the addresses on which somebody has it. */
interface Held {
  port: number;
  bind: PluginState['bind'];
}

/** Who is to get an address: which listeners are its own, and which addresses it has already. */
export interface Taker {
  owns(listener: Listener, graph: ServiceGraph): boolean;
  /** By its settings, or as it was seen; null when it has none. */
  held(snapshot: Snapshot, graph: ServiceGraph): Held | null;
}

/** Windows Media Services. */
export const STREAMING: Taker = {
  owns: (listener, graph) => isStreamingListener(listener, graph.byName.get(serviceKey(STREAMING_SERVICE))),
  held: ({ wms: { plugin } }) => (plugin.value === null ? null : pluginStateOf(plugin.value)),
};

export interface ServerIndex {
  snapshot: Snapshot;
  /** What the one who is to get an address has already. */
  held: Held | null;
  /** In the order of the adapters; each address once. */
  usable: UsableAddress[];
  /** Every address on an enabled adapter, IPv6 ones too. All of 127.0.0.0/8 is the machine's own besides: ask `ownsAddress`. */
  owned: ReadonlySet<string>;
  usableByAddress: ReadonlyMap<string, UsableAddress>;
  graph: ServiceGraph;
  explicitSites: ReadonlyMap<string, SitesAtAddress>;
  /** Sites with at least one All Unassigned binding. */
  unassignedSites: Site[];
  /** Ports of all site bindings. */
  sitePorts: ReadonlySet<number>;
  /** Listeners of programs that are named and neither Http.sys nor the one who is to get an address, by `address:port`. */
  foreign: ReadonlyMap<string, Listener>;
  /** Ports held by anything but the one who is to get an address, at any address. */
  portsInUse: ReadonlySet<number>;
}

/** @param taker who is to get an address; Windows Media Services, unless it is said */
export function indexSnapshot(snapshot: Snapshot, taker: Taker = STREAMING): ServerIndex {
  const graph = buildServiceGraph(snapshot.services.value ?? []);
  return {
    snapshot,
    graph,
    held: taker.held(snapshot, graph),
    ...indexAddresses(snapshot),
    ...indexSites(snapshot),
    ...indexListeners(snapshot, graph, taker),
  };
}

/** A site that must go on: it runs, or Windows starts it with IIS. An unknown state counts as running. */
export function siteIsNeeded(site: Site): boolean {
  return site.autoStart || site.state !== 'stopped';
}

/** The bindings of a site that were not understood, as they were written. */
export function oddBindings({ bindings, oddBindings: odd }: Site): string[] {
  const strange = bindings.filter(({ ip }) => !meansAnyAddress(ip) && !isIpv4(ip) && !isIpv6(ip));
  return [...odd, ...strange.map(({ ip, port, host }) => `${ip}:${port}:${host}`)];
}

/** Name of a site for people: its comment, else its metabase name. */
export function siteName(site: Site): string {
  return site.comment.trim() === '' ? site.id : site.comment;
}

export function serviceOf(index: ServerIndex, name: string): Service | null {
  return index.graph.byName.get(serviceKey(name)) ?? null;
}

/** Whether an address is on the machine. */
export function ownsAddress({ owned }: ServerIndex, address: string): boolean {
  return owned.has(plainIpv6(address)) || isLoopback(address) || isIpv6Loopback(address);
}

/** Who else than Http.sys and the one who is to get it holds this endpoint, or null. */
export function foreignHolder(index: ServerIndex, address: string, port: number): Listener | null {
  return index.foreign.get(`${address}:${port}`) ?? index.foreign.get(`0.0.0.0:${port}`) ?? null;
}

/** Whether Windows does not say whose listener this is: it may be anybody's. */
export function isUnnamed({ processId }: Pick<Listener, 'processId'>): boolean {
  return processId === NOBODY_NAMED;
}

/** Who gets what comes for an endpoint: a listener of that very address comes before those of every address. */
export function listenersAt(listeners: readonly Listener[], address: string, port: number): Listener[] {
  const onPort = listeners.filter((listener) => listener.port === port);
  const own = onPort.filter((listener) => listener.address === address);
  return own.length > 0 ? own : onPort.filter((listener) => listener.address === '0.0.0.0');
}

/** True when the listener belongs to Windows Media Services. */
export function isStreamingListener(
  listener: Pick<Listener, 'program' | 'processId'>,
  streaming: Service | undefined,
): boolean {
  if (listener.program.toLowerCase() === STREAMING_PROGRAM) return true;
  return streaming !== undefined && streaming.processId !== 0 && listener.processId === streaming.processId;
}

function indexAddresses(snapshot: Snapshot) {
  const usable: UsableAddress[] = [];
  const usableByAddress = new Map<string, UsableAddress>();
  const owned = new Set<string>();
  for (const adapter of snapshot.adapters.value ?? []) {
    if (!adapter.enabled) continue;
    for (const address of adapter.otherAddresses) if (isIpv6(address)) owned.add(plainIpv6(address));
    for (const address of adapter.addresses) {
      owned.add(address);
      if (!isUsableUnicast(address) || usableByAddress.has(address)) continue;
      const entry = { address, adapter: adapter.name, dhcp: adapter.dhcp, reach: reachOf(adapter.name) };
      usable.push(entry);
      usableByAddress.set(address, entry);
    }
  }
  return { usable, usableByAddress, owned };
}

function indexSites(snapshot: Snapshot) {
  const explicitSites = new Map<string, SitesAtAddress>();
  const unassigned = new Set<Site>();
  const sitePorts = new Set<number>();
  for (const site of snapshot.sites.value ?? []) {
    for (const binding of site.bindings) {
      sitePorts.add(binding.port);
      if (meansAnyAddress(binding.ip)) {
        unassigned.add(site);
        continue;
      }
      let sites = explicitSites.get(binding.ip);
      if (sites === undefined) {
        sites = { needed: new Set(), idle: new Set() };
        explicitSites.set(binding.ip, sites);
      }
      (siteIsNeeded(site) ? sites.needed : sites.idle).add(site);
    }
  }
  return { explicitSites, unassignedSites: [...unassigned], sitePorts };
}

function indexListeners(snapshot: Snapshot, graph: ServiceGraph, taker: Taker) {
  const foreign = new Map<string, Listener>();
  const portsInUse = new Set<number>();
  for (const listener of snapshot.listeners.value ?? []) {
    if (taker.owns(listener, graph)) continue;
    portsInUse.add(listener.port);
    if (listener.processId !== SYSTEM_PROCESS && !isUnnamed(listener))
      foreign.set(`${listener.address}:${listener.port}`, listener);
  }
  return { foreign, portsInUse };
}

/** Which addresses there are, which of them streaming can get on port 80, and why it cannot get the others. */
import type { AddressReach } from '../knowledge/adapters.ts';
import { finding, type Finding } from './finding.ts';
import { movesAddresses } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { foreignHolder, siteName, type ServerIndex, type UsableAddress } from '../snapshot/server-index.ts';
import type { Listener } from '../snapshot/snapshot.ts';

declare module './finding.ts' {
  interface FindingFacts {
    'one-address': { address: string };
    'no-address': None;
    'adapters-unknown': { reason: Reason };
    /** Addresses that not everybody can reach, or that can go away. */
    'address-reach': Addresses & { reach: Exclude<AddressReach, 'ordinary'> };
    /** Whose addresses belong to a cluster or to load balancing is not read. `services`: what of these runs here. */
    'shared-address-unknown': Services;
    'endpoint-taken': Holder & { address: string; port: number };
    'site-needs-address': Sites & { address: string };
  }
}

/** Findings about how many addresses there are. Two usable ones are needed to share port 80 (KB 328728). */
export function addressFindings(index: ServerIndex): Finding[] {
  const { adapters } = index.snapshot;
  if (adapters.value === null) return [finding('adapters-unknown', 'blocks', { reason: adapters.problem })];
  const [only] = index.usable;
  if (only === undefined) return [finding('no-address', 'blocks', {})];
  if (index.usable.length === 1) return [finding('one-address', 'blocks', { address: only.address })];
  return [];
}

/** Those of the addresses that not everybody can reach, or that can go away, by the reason. */
export function reachFindings(index: ServerIndex, among: readonly string[]): Finding[] {
  const byReach = new Map<Exclude<AddressReach, 'ordinary'>, string[]>();
  for (const address of among) {
    const reach = index.usableByAddress.get(address)?.reach ?? 'ordinary';
    if (reach !== 'ordinary') byReach.set(reach, [...(byReach.get(reach) ?? []), address]);
  }
  return [...byReach].map(([reach, addresses]) => finding('address-reach', 'warning', { reach, addresses }));
}

/** Whose addresses may move to another server: a cluster's, or load balancing's. */
export function sharedAddressFindings(index: ServerIndex): Finding[] {
  const running = index.snapshot.services.value?.filter(
    ({ name, state }) => movesAddresses(name) && state === 'running',
  );
  const services = (running ?? []).map(({ displayName }) => displayName);
  if (services.length > 0) return [finding('shared-address-unknown', 'warning', { services })];
  return index.usable.length > 1 ? [finding('shared-address-unknown', 'information', { services })] : [];
}

/** A row about an endpoint that nobody understood: somebody may hold it. Null = there is none. */
export function rowInTheWay({ snapshot }: ServerIndex, address: string, port: number): Finding | null {
  const endpoints = [`${address}:${port}`, `0.0.0.0:${port}`];
  const rows = (snapshot.furtherListeners.value?.unread ?? []).filter((row) =>
    row.split(/\s+/).some((column) => endpoints.includes(column)),
  );
  return rows.length === 0 ? null : finding('rows-not-understood', 'blocks', { rows });
}

/** Why this address cannot go to streaming on port 80; null when it can. */
export function streamingForbidden(index: ServerIndex, address: string): Finding | null {
  const holder = foreignHolder(index, address, SHARED_PORT);
  if (holder !== null) return endpointTaken(address, SHARED_PORT, holder);
  const row = rowInTheWay(index, address, SHARED_PORT);
  if (row !== null) return row;
  const needed = index.explicitSites.get(address)?.needed;
  if (needed !== undefined && needed.size > 0) {
    return finding('site-needs-address', 'blocks', { address, sites: [...needed].map(siteName) });
  }
  return null;
}

/** The finding that names who holds an endpoint. */
export function endpointTaken(address: string, port: number, holder: Listener): Finding {
  return finding('endpoint-taken', 'blocks', {
    address,
    port,
    program: holder.program,
    processId: holder.processId,
  });
}

interface StreamingCandidates {
  candidates: UsableAddress[];
  forbidden: Finding[];
}

export function streamingCandidates(index: ServerIndex): StreamingCandidates {
  const result: StreamingCandidates = { candidates: [], forbidden: [] };
  for (const usable of index.usable) {
    const forbidden = streamingForbidden(index, usable.address);
    if (forbidden === null) result.candidates.push(usable);
    else result.forbidden.push(forbidden);
  }
  return result;
}

/** True when the web can answer on port 80 of this address, that is, no other program holds it. */
export function webCanAnswer(index: ServerIndex, address: string): boolean {
  return foreignHolder(index, address, SHARED_PORT) === null;
}

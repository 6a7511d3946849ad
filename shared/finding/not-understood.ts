/**
 * Findings about what was read but not understood, or read in part: it is named as it was written, with what it could mean
 * for the set-up, and it stands in the way of what it could harm.
 */
import { LISTEN_LIST_VALUE, SHARED_PORT } from '../knowledge/settings.ts';
import { isControllable, STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { entryFault, unrestorableEntries, type EntryFault } from '../snapshot/listen-list.ts';
import { isStreamingListener, oddBindings, serviceOf, siteIsNeeded, siteName } from '../snapshot/server-index.ts';
import type { ServerIndex } from '../snapshot/server-index.ts';
import { restartedForSettings } from '../snapshot/http-sys.ts';
import type { RegistryState, Site, Snapshot } from '../snapshot/snapshot.ts';
import { isIpv6 } from '../text/addresses.ts';
import { NOT_READ_THEN } from '../text/format.ts';
import type { Fact } from '../text/schema.ts';
import { finding, type Finding } from './finding.ts';

declare module './finding.ts' {
  interface FindingFacts {
    /** `restorable`: an undo could write it back as it is. */
    'odd-list-entry': Entries & { value: string; fault: EntryFault; restorable: boolean };
    /** `needed`: the sites run, or start with IIS. */
    'binding-not-understood': Sites & { bindings: readonly string[]; needed: boolean };
    'rows-not-understood': { rows: readonly string[] };
    'ipv6-listener': Holder & { address: string; port: number };
    'address-not-understood': Addresses;
    'partly-read': { what: 'adapters' | 'services' | 'sites' | 'listeners' | 'events'; reason: Reason };
    /** `name`: the key name of the service. */
    'service-not-controllable': { service: string; name: string };
  }
}

/** All of them, for the check. */
export function notUnderstood(index: ServerIndex): Finding[] {
  return [
    ...bindingFindings(index),
    ...listenerFindings(index),
    ...addressFindings(index),
    ...partlyRead(index.snapshot),
  ];
}

/**
 * Bindings that were not understood. A site that runs, or is to run, may need any address that such a binding names: then
 * none can be given away.
 */
export function bindingFindings({ snapshot }: ServerIndex): Finding[] {
  const odd = (snapshot.sites.value ?? []).filter((site) => oddBindings(site).length > 0);
  const about = (sites: readonly Site[]) => ({ sites: sites.map(siteName), bindings: sites.flatMap(oddBindings) });
  const needed = odd.filter(siteIsNeeded);
  const idle = odd.filter((site) => !siteIsNeeded(site));
  return [
    ...(needed.length === 0 ? [] : [finding('binding-not-understood', 'blocks', { ...about(needed), needed: true })]),
    ...(idle.length === 0 ? [] : [finding('binding-not-understood', 'warning', { ...about(idle), needed: false })]),
  ];
}

function listenerFindings(index: ServerIndex): Finding[] {
  const further = index.snapshot.furtherListeners.value;
  if (further === null) return [];
  const findings: Finding[] = [];
  if (further.unread.length > 0) findings.push(finding('rows-not-understood', 'warning', { rows: further.unread }));
  const streaming = serviceOf(index, STREAMING_SERVICE) ?? undefined;
  for (const { address, port, processId, program } of further.ipv6) {
    const own = processId === SYSTEM_PROCESS || isStreamingListener({ program, processId }, streaming);
    if (port === SHARED_PORT && !own) {
      findings.push(finding('ipv6-listener', 'information', { address, port, processId, program }));
    }
  }
  return findings;
}

/** What stands among the addresses of the adapters and is none. */
function addressFindings({ snapshot: { adapters } }: ServerIndex): Finding[] {
  const addresses = (adapters.value ?? []).flatMap((adapter) => adapter.otherAddresses.filter((one) => !isIpv6(one)));
  return addresses.length === 0 ? [] : [finding('address-not-understood', 'warning', { addresses })];
}

/** Facts of which a part could not be read. */
function partlyRead(snapshot: Snapshot): Finding[] {
  const { adapters, services, sites, listeners, furtherListeners, events } = snapshot;
  const parts = { adapters, services, sites, listeners, events };
  const findings = (Object.entries(parts) as [keyof typeof parts, Fact<unknown>][]).flatMap(
    ([what, { value, problem }]) =>
      value === null || problem === null ? [] : [finding('partly-read', 'warning', { what, reason: problem })],
  );
  const { value, problem } = furtherListeners;
  if (value !== null || problem === NOT_READ_THEN || listeners.value === null) return findings;
  return [...findings, finding('partly-read', 'warning', { what: 'listeners', reason: problem })];
}

/** Services that the set-up would have to stop and that no command can name as they are called. */
export function uncontrollableServices(index: ServerIndex): Finding[] {
  return restartedForSettings(index)
    .filter(({ name, state }) => state === 'running' && !isControllable(name))
    .map(({ displayName: service, name }) => finding('service-not-controllable', 'blocks', { service, name }));
}

/** Entries of the listen list that are no address, by what is wrong with them. */
export function oddEntries(entries: readonly string[], state: RegistryState): Finding[] {
  const unrestorable = new Set(unrestorableEntries(state));
  const faults: readonly EntryFault[] = ['several', 'spaces', 'other'];
  return faults.flatMap((fault) => {
    const found = entries.filter((entry) => entryFault(entry) === fault);
    const lasting = found.filter((entry) => unrestorable.has(entry));
    const harmless = found.filter((entry) => !unrestorable.has(entry));
    return [
      ...(lasting.length === 0 ? [] : [oddEntry(lasting, fault, false)]),
      ...(harmless.length === 0 ? [] : [oddEntry(harmless, fault, true)]),
    ];
  });
}

function oddEntry(entries: readonly string[], fault: EntryFault, restorable: boolean): Finding {
  if (restorable && fault === 'other') return finding('junk-list-entry', 'warning', { entries });
  return finding('odd-list-entry', restorable ? 'warning' : 'blocks', {
    value: LISTEN_LIST_VALUE,
    entries,
    fault,
    restorable,
  });
}

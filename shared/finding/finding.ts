/**
 * Finding: severity, problem, impact, what to do, reference. Here it is data (a code and the facts that its
 * sentences need); `words/` turns it into the four sentences.
 */
import type { AddressReach } from '../knowledge/adapters.ts';
import { productNear, type Product } from '../knowledge/products.ts';
import type { EntryFault } from '../snapshot/listen-list.ts';
import type { ServiceState, Snapshot } from '../snapshot/snapshot.ts';

export type Severity = 'blocks' | 'warning' | 'information';

/** Why a fact is not known, as the agent gave it; null when it gave no reason. */
type Reason = string | null;

type None = Record<string, never>;

/** The program that holds an endpoint. */
export interface Holder {
  /** Image name; '' when it could not be read. */
  program: string;
  processId: number;
}

interface Sites {
  /** Names for people. */
  sites: readonly string[];
}

interface Addresses {
  addresses: readonly string[];
}

interface Services {
  /** Display names. */
  services: readonly string[];
}

/** Entries of the listen list, as they stand there. */
interface Entries {
  entries: readonly string[];
}

interface System {
  version: string;
  /** '' when it could not be read. */
  caption: string;
}

/** Every code, with the facts of its sentences. A method that adds codes adds them here. */
export interface FindingFacts {
  'os-not-supported': System;
  'os-unknown': { what: 'version' | 'edition' | 'product-type' | 'service-pack'; reason: Reason };
  /** Windows Vista or later, without Windows Media Services. */
  'os-later': System;
  'os-2000': System;
  /** What the script engine does not show to the agent; none: it shows all, if not in the usual way. */
  'script-engine': { version: string; unread: readonly ('rows' | 'lists')[] };
  'web-edition': None;
  'no-security-updates': None;
  /** The agent runs without the rights of an administrator. */
  'not-elevated': None;
  'stand-ins': { standIns: readonly string[] };
  'wms-missing': { architecture: Snapshot['os']['architecture']['value'] };
  'wms-unreadable': { what: 'installation' | 'service' | 'plug-in' | 'addresses'; reason: Reason };
  'wms-disabled': Services;
  /** `readable`: the settings of the plug-in were read all the same. */
  'wms-not-running': { service: string; readable: boolean };
  /** `claimant` by its name in the list. */
  'claimant-not-offered': { claimant: string };
  /** `service`: the key name that was given. */
  'program-service-missing': { service: string };
  /** It receives its requests through Http.sys. */
  'program-on-http-sys': { service: string };
  'program-disabled': Services;
  /** Windows does not start it by itself. */
  'program-starts-by-hand': { service: string };
  /** The ways that are left for a program on a computer with one address. */
  'program-one-address': { address: string };
  /** A program that holds the endpoint already. */
  'program-is-there': Holder & { address: string; port: number };
  /** Who binds every address gets also those that Http.sys leaves. */
  'program-every-address': { address: string };
  'iis-missing': None;
  'one-address': { address: string };
  'no-address': None;
  'adapters-unknown': { reason: Reason };
  'dhcp-address': Addresses;
  /** Addresses that not everybody can reach, or that can go away. */
  'address-reach': Addresses & { reach: Exclude<AddressReach, 'ordinary'> };
  /** Addresses that no list and no stream gets: self-assigned, reserved. */
  'address-not-usable': Addresses;
  /** Whose addresses belong to a cluster or to load balancing is not read. `services`: what of these runs here. */
  'shared-address-unknown': Services;
  /** The list holds addresses of 127.0.0.0/8 only. */
  'list-only-local': Entries;
  /** Http.sys does not listen there today, by its list, and would after the set-up. */
  'web-opens': Addresses;
  /** `service`: the one that does not run. */
  'iis-not-running': { service: string; disabled: boolean };
  /** Sites that do not run because of an error of Windows. */
  'site-stopped': Sites & { error: number };
  'known-events': { events: readonly { at: string; source: string; id: number }[] };
  'events-unknown': { reason: Reason };
  /** On, and not running. `byHttpSys`: Http.sys holds the port; null = who does was not read. */
  'plugin-in-error': { status: number; port: number; byHttpSys: boolean | null };
  /** Windows Media Services has port 80. Empty addresses = every one. */
  'streaming-holds-port': Addresses & Sites;
  /** No web site and no other program on Http.sys uses port 80. `streaming`: it has the port everywhere today. */
  'nothing-to-share': { streaming: boolean };
  /** Addresses that the plug-in is bound to: of a form that is no address, or of no adapter. */
  'plugin-address-odd': Addresses & { fault: 'not-understood' | 'not-here' };
  'streaming-loses-address': Addresses;
  'site-can-start': Sites & Addresses;
  'stale-list-entry': Entries;
  'all-list-entries-stale': Entries;
  'junk-list-entry': Entries;
  /** `restorable`: an undo could write it back as it is. */
  'odd-list-entry': Entries & { value: string; fault: EntryFault; restorable: boolean };
  'ipv6-list-entry': Entries;
  'repeated-list-entry': Entries;
  /** `needed`: the sites run, or start with IIS. */
  'binding-not-understood': Sites & { bindings: readonly string[]; needed: boolean };
  'rows-not-understood': { rows: readonly string[] };
  /** `known` = false: which programs listen at IPv6 addresses was not read. */
  'web-leaves-ipv6': { known: boolean; ports: readonly string[]; /** Left out: none. */ keeps?: readonly string[] };
  'ipv6-listener': Holder & { address: string; port: number };
  'address-not-understood': Addresses;
  'partly-read': { what: 'adapters' | 'services' | 'sites' | 'listeners' | 'events'; reason: Reason };
  /** `name`: the key name of the service. */
  'service-not-controllable': { service: string; name: string };
  'hotfix-missing': { servicePack: number | null };
  'hotfix-unknown': { servicePack: number | null; httpSysVersion: string | null };
  'hotfix-needs-explicit-sites': Sites;
  'endpoint-taken': Holder & { address: string; port: number };
  'site-needs-address': Sites & { address: string };
  /** `runs`: IIS runs today. */
  'site-shrinks': Sites & Addresses & { runs: boolean };
  /** `today`: the server does not have the addresses; `later`: they go to streaming, and the sites do not run now. */
  'site-cannot-start': Sites & Addresses & { when: 'today' | 'later' };
  'http-service-loses-address': Services & Addresses;
  /** Where the driver is not restarted. `now`: they are; `later`: they keep what they have open until they are. */
  /** `elsewhere`: it has no URL on the shared port now; `later`: that was not read. */
  'http-user-loses-address': Services & Addresses & { when: 'now' | 'later' | 'elsewhere' };
  'streaming-plugin-on-other-port': { port: number };
  'listener-owner-unknown': { reason: Reason };
  'already-shared': { web: readonly string[]; stream: readonly string[]; port: number };
  'sites-unknown': { reason: Reason };
  /** `service`: the one that was not found; null = none could be read. */
  'services-unknown': { service: string | null; reason: Reason };
  'registry-unknown': {
    /** Name of the value. */
    value: string;
    /** `other-value`: the value of another name was read; `other-kit`: and only another kit can read this one. */
    why: 'unread' | 'wrong-type' | 'not-restorable' | 'other-value' | 'other-kit';
    reason: Reason;
  };
  'socket-pooling-has-no-effect': None;
  'choice-address-not-here': Addresses;
  'choice-same-address': { address: string };
  'choice-no-web-address': None;
  'choice-method-not-offered': { method: string };
  /** `sharing`: the method gives streaming port 80. */
  'choice-bad-port': { port: number; sharing: boolean };
  /** The address does not go with whoever is to have 127.0.0.1. */
  'choice-loopback-side': { address: string };
  /** The web answers on 127.0.0.1 alone. */
  'web-only-local': Addresses;
  /** A program gets 127.0.0.1. */
  'local-to-program': None;
  'choice-too-many-addresses': { most: number };
  'address-not-offered-by-wms': { address: string };
  'site-not-automatic': Sites;
  /** `name`: the key name of the service. */
  'service-not-settled': { service: string; name: string; state: ServiceState; driver: boolean };
  /** Nobody listens at the endpoint any more. */
  'drift-program-gone': { address: string; port: number };
  'drift-list-changed': { expected: readonly string[]; found: string };
  'drift-hotfix-removed': { value: string; found: string };
  /** `streaming`: the streaming address is among them. */
  'drift-address-gone': Addresses & { streaming: boolean };
  'drift-plugin-changed': { expected: string; found: string };
  'drift-plugin-error': { status: number; enabled: boolean };
  /** `byHttpSys`: Http.sys has taken it. */
  'drift-endpoint-taken': Holder & { address: string; port: number; byHttpSys: boolean };
  'drift-site-on-streaming-address': Sites & { address: string };
  'drift-service-stopped': Services;
  /** URLs of publishing points that streamed when the set-up ended, and do not now. */
  'drift-stream-gone': { urls: readonly string[] };
  'drift-other-changes': { what: readonly string[] };
  /** Paths of facts; `then`: when the set-up was verified. */
  'drift-unread': { what: readonly string[]; when: 'now' | 'then' };
  /** The server was not seen after the set-up. */
  'drift-nothing-to-compare': None;
}

export type FindingCode = keyof FindingFacts;

/** A finding of one code. Facts are names and values from the server: never trusted as markup or as commands. */
export interface FindingOf<C extends FindingCode> {
  code: C;
  severity: Severity;
  facts: FindingFacts[C];
  /** The product whose names its sentences use; left out: Windows Server 2003. */
  product?: Product['key'];
}

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

/** Builds a finding; a fact that its code does not have does not compile. */
export function finding<C extends FindingCode>(code: C, severity: Severity, facts: FindingFacts[C]): Finding {
  return { code, severity, facts } as Finding;
}

/** Findings about a machine, with its product, whose names their sentences use. */
export function findingsAbout({ os }: Snapshot, findings: readonly Finding[]): Finding[] {
  const { key } = productNear(os.version.value);
  return key === 'server-2003' ? [...findings] : findings.map((each) => ({ ...each, product: key }));
}

/** The same finding, as one that forbids something. */
export function blocking(source: Finding): Finding {
  return { ...source, severity: 'blocks' };
}

/** Whether what has changed since a set-up needs a person; the rest only informs. */
export function driftNeedsAttention(drift: readonly Finding[]): boolean {
  return drift.some(({ severity }) => severity === 'blocks' || severity === 'warning');
}

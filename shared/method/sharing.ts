/**
 * What the methods that share port 80 have in common: Http.sys gives one address up, streaming gets it, the web keeps
 * others. The split that is proposed, and what refuses one.
 */
import type { Split } from '../change/split.ts';
import {
  addressFindings,
  endpointTaken,
  streamingCandidates,
  streamingForbidden,
  webCanAnswer,
} from '../finding/addresses.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { hotfixMissing } from '../finding/hotfix.ts';
import { listUnreadable, presentEntries } from '../finding/listen-list.ts';
import { bindingFindings } from '../finding/not-understood.ts';
import { restartObstacles, sitesUnreadable } from '../finding/web.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { listIsRight } from '../snapshot/wanted-list.ts';
import { isIpv4 } from '../text/addresses.ts';
import { foreignHolder, siteName, type ServerIndex, type UsableAddress } from '../snapshot/server-index.ts';
import type { Site, Snapshot } from '../snapshot/snapshot.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    'choice-same-address': { address: string };
    'choice-no-web-address': None;
    /** `sharing`: the method gives streaming port 80. */
    'choice-bad-port': { port: number; sharing: boolean };
    'choice-too-many-addresses': { most: number };
    'drift-site-on-streaming-address': Sites & { address: string };
  }
}

/** Most addresses that fit into the list with 127.0.0.1. Unit: entries of the registry value. */
const MOST_WEB_ADDRESSES = 999;

/** What forbids sharing port 80 here, beyond what forbids everything. */
export function sharingObstacles(index: ServerIndex): Finding[] {
  const findings: Finding[] = addressFindings(index).filter((found) => found.code === 'one-address');
  findings.push(...restartObstacles(index));
  for (const unread of [listUnreadable(index), sitesUnreadable(index)]) if (unread !== null) findings.push(unread);
  findings.push(...bindingFindings(index).filter((found) => found.severity === 'blocks'));
  findings.push(...strandedSites(index));
  if (index.usable.length >= 2) findings.push(...noSplit(index));
  return findings;
}

/** Sites that run, or are meant to, on an address that the list never gets: they could not start any more. */
function strandedSites(index: ServerIndex): Finding[] {
  return [...index.explicitSites].flatMap(([address, { needed }]) => {
    const stranded = index.owned.has(address) && !index.usableByAddress.has(address) && isIpv4(address);
    if (!stranded || needed.size === 0) return [];
    return [finding('site-needs-address', 'blocks', { address, sites: [...needed].map(siteName) })];
  });
}

/** Empty when some address can go to streaming while another stays with the web; else what is in the way. */
function noSplit(index: ServerIndex): Finding[] {
  const possible = index.usable.some(
    ({ address }) =>
      streamingForbidden(index, address) === null &&
      index.usable.some((web) => web.address !== address && webCanAnswer(index, web.address)),
  );
  return possible ? [] : streamingCandidates(index).forbidden;
}

/** The addresses of the web and of streaming, each once. */
export function addressesOf({ webAddresses, streamAddress }: Split): string[] {
  return [...new Set([...webAddresses, streamAddress])];
}

/**
 * The split that is in force already: a clean list, and whoever is to get an address on port 80 of selected ones that are
 * not in it. Null when the machine is not set up like that. Says nothing about whether it works.
 */
export function splitInForce(index: ServerIndex): Split | null {
  const { held } = index;
  const entries = presentEntries(index);
  if (held === null || entries === null || held.port !== SHARED_PORT) return null;
  const { bind } = held;
  if (bind === 'all' || entries.good.length === 0) return null;
  if (entries.stale.length + entries.junk.length + entries.any.length > 0) return null;
  if (!listIsRight(index.snapshot, entries.good)) return null;
  const web = new Set(entries.good);
  const stream = bind[0];
  if (stream === undefined || bind.some((address) => web.has(address) || !index.usableByAddress.has(address))) {
    return null;
  }
  if (streamingForbidden(index, stream) !== null || !servesTheWeb(index, web)) return null;
  const { hotfixValueName } = index.snapshot.httpSys;
  return { webAddresses: entries.good, streamAddress: stream, streamPort: SHARED_PORT, hotfixValueName };
}

/** True when the web can answer somewhere on these addresses, and no site is bound to another one. */
function servesTheWeb(index: ServerIndex, web: ReadonlySet<string>): boolean {
  if (![...web].some((address) => webCanAnswer(index, address))) return false;
  return index.usable.every(({ address }) => web.has(address) || !sitesNeed(index, address));
}

/**
 * The streaming address to propose: one that others can reach and that the list spares already, not from DHCP, without idle sites, the last one.
 * Null when there is none.
 */
function proposedStream(index: ServerIndex): string | null {
  const kept = keptByList(index);
  const bound = new Set(index.held === null || index.held.bind === 'all' ? [] : index.held.bind);
  const answering = index.usable.filter((usable) => webCanAnswer(index, usable.address));
  let best: UsableAddress | null = null;
  let bestRank = -1;
  for (const candidate of streamingCandidates(index).candidates) {
    if (answering.length === 0 || (answering.length === 1 && answering[0] === candidate)) continue;
    let rank = 0;
    // What others cannot reach, or what goes away, is proposed only where nothing else is; the web has it last of all.
    if (answering.some((web) => web !== candidate && web.reach === 'ordinary')) rank += 32;
    if (candidate.reach === 'ordinary') rank += 16;
    if (kept !== null && !kept.has(candidate.address)) rank += 8;
    if (!candidate.dhcp) rank += 4;
    if (!index.explicitSites.has(candidate.address)) rank += 2;
    if (bound.has(candidate.address)) rank += 1;
    if (rank >= bestRank) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best?.address ?? null;
}

/**
 * The web addresses to propose beside a streaming address: what the list holds already, else all others; without the
 * hotfix only one (Http.sys may then take ports on the others too), unless sites are bound to more.
 */
function proposedWeb(index: ServerIndex, stream: string): string[] {
  const every = webFor(index, stream);
  const staying = every.filter((address) => staysHere(index, address));
  const all = staying.some((address) => webCanAnswer(index, address)) ? staying : every;
  const needed = all.filter((address) => sitesNeed(index, address));
  if (hotfixMissing(index) !== null) return withAnswering(index, needed, all);
  const kept = keptByList(index);
  const wanted = kept === null ? all : all.filter((address) => kept.has(address) || sitesNeed(index, address));
  return withAnswering(index, wanted, all).slice(0, MOST_WEB_ADDRESSES);
}

/** Kept out of a proposal for the web: an entry that no adapter owns takes all sites down. */
function staysHere(index: ServerIndex, address: string): boolean {
  return index.usableByAddress.get(address)?.reach !== 'dial-in' || sitesNeed(index, address);
}

/** The addresses, with one more of `all` if on none of them the web could answer on port 80. */
function withAnswering(index: ServerIndex, addresses: string[], all: readonly string[]): string[] {
  if (addresses.some((address) => webCanAnswer(index, address))) return addresses;
  const answering = all.filter((address) => webCanAnswer(index, address));
  const more = answering.find((address) => index.usableByAddress.get(address)?.reach === 'ordinary') ?? answering[0];
  return more === undefined ? addresses : [...addresses, more];
}

/** All addresses that the web can keep beside a streaming address. */
function webFor(index: ServerIndex, stream: string): string[] {
  const web: string[] = [];
  for (const { address } of index.usable) {
    if (address === stream) continue;
    if (webCanAnswer(index, address) || sitesNeed(index, address)) web.push(address);
  }
  return web;
}

function sitesNeed(index: ServerIndex, address: string): boolean {
  return (index.explicitSites.get(address)?.needed.size ?? 0) > 0;
}

/** Addresses of a list that restricts Http.sys today; null when it listens everywhere. */
function keptByList(index: ServerIndex): ReadonlySet<string> | null {
  const entries = presentEntries(index);
  if (entries === null || entries.any.length > 0) return null;
  const kept = entries.good.filter((address) => index.usableByAddress.has(address));
  return kept.length === 0 ? null : new Set(kept);
}

/** The split that is in force, or the one that is proposed. */
export function proposeSharing(index: ServerIndex): Split | null {
  const inForce = splitInForce(index);
  if (inForce !== null) return inForce;
  const streamAddress = proposedStream(index);
  if (streamAddress === null) return null;
  const webAddresses = proposedWeb(index, streamAddress);
  const { hotfixValueName } = index.snapshot.httpSys;
  return { webAddresses, streamAddress, streamPort: SHARED_PORT, hotfixValueName };
}

/** The proposed web addresses, or those that go with another streaming address. */
export function webBeside(index: ServerIndex, streamAddress: string): string[] {
  const proposed = proposeSharing(index);
  return proposed?.streamAddress === streamAddress ? proposed.webAddresses : proposedWeb(index, streamAddress);
}

export function sharingRefusals(index: ServerIndex, split: Split): Finding[] {
  const findings: Finding[] = [];
  const web = new Set(split.webAddresses);
  if (split.streamPort !== SHARED_PORT) {
    findings.push(finding('choice-bad-port', 'blocks', { port: split.streamPort, sharing: true }));
  }
  if (web.size === 0) findings.push(finding('choice-no-web-address', 'blocks', {}));
  if (web.size > MOST_WEB_ADDRESSES) {
    findings.push(finding('choice-too-many-addresses', 'blocks', { most: MOST_WEB_ADDRESSES }));
  }
  if (web.has(split.streamAddress)) {
    findings.push(finding('choice-same-address', 'blocks', { address: split.streamAddress }));
  }
  const forbidden = streamingForbidden(index, split.streamAddress);
  if (forbidden !== null) findings.push(forbidden);
  return [...findings, ...webLeftOut(index, split)];
}

/** What the web cannot do without: addresses that sites are bound to by name, and one where no other program is. */
export function webLeftOut(index: ServerIndex, split: Split): Finding[] {
  const web = new Set(split.webAddresses);
  return [...sitesLeftOut(index, split, web), ...webTakenEntirely(index, web)];
}

/** Sites that run, or are meant to, on an address that neither the web nor streaming would have. */
function sitesLeftOut(index: ServerIndex, split: Split, web: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  for (const [address, sites] of index.explicitSites) {
    if (sites.needed.size === 0 || web.has(address) || address === split.streamAddress) continue;
    if (!index.usableByAddress.has(address)) continue;
    findings.push(finding('site-needs-address', 'blocks', { address, sites: [...sites.needed].map(siteName) }));
  }
  return findings;
}

function webTakenEntirely(index: ServerIndex, web: ReadonlySet<string>): Finding[] {
  const known = [...web].filter((address) => index.usableByAddress.has(address));
  if (known.length === 0 || known.some((address) => webCanAnswer(index, address))) return [];
  return known.flatMap((address) => {
    const holder = foreignHolder(index, address, SHARED_PORT);
    return holder === null ? [] : [endpointTaken(address, SHARED_PORT, holder)];
  });
}

/** Sites that came to be bound to the streaming address since the set-up; Http.sys does not listen there. */
export function siteDrift({ streamAddress }: Split, reached: Snapshot, now: Snapshot): Finding[] {
  if (now.sites.value === null) return [];
  const isBoundThere = ({ bindings }: Site) => bindings.some(({ ip }) => ip === streamAddress);
  const known = new Set(reached.sites.value?.filter(isBoundThere).map(({ id }) => id));
  const added = now.sites.value.filter((site) => isBoundThere(site) && !known.has(site.id));
  if (added.length === 0) return [];
  const facts = { sites: added.map(siteName), address: streamAddress };
  return [finding('drift-site-on-streaming-address', 'warning', facts)];
}

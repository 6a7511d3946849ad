/** The split that is proposed: which address streaming gets, which the web keeps. */
import { hotfixIsAbsent } from './hotfix.ts';
import { presentEntries } from '../finding/listen-list.ts';
import type { Choice, Method } from '../choice/choice.ts';
import { FIRST_OTHER_PORT, LOOPBACK, SHARED_PORT } from '../knowledge/settings.ts';
import { pluginStateOf } from '../snapshot/plugin.ts';
import type { ServerIndex, UsableAddress } from '../snapshot/server-index.ts';
import { streamingCandidates, streamingForbidden, webCanAnswer } from '../finding/addresses.ts';

/** Most addresses that fit into the list with 127.0.0.1. Unit: entries of the registry value. */
export const MOST_WEB_ADDRESSES = 999;

/**
 * The choice that is in force already: a clean list without the plug-in's addresses, and the plug-in on port 80 of
 * selected addresses. Null when the machine is not set up like that. Says nothing about whether it works.
 */
export function choiceInForce(index: ServerIndex): Choice | null {
  const reading = index.snapshot.wms.plugin.value;
  const entries = presentEntries(index);
  if (reading === null || entries === null || reading.port !== SHARED_PORT) return null;
  const { bind } = pluginStateOf(reading);
  if (bind === 'all' || entries.good.length === 0) return null;
  if (entries.stale.length + entries.junk.length + entries.any.length > 0) return null;
  const web = new Set(entries.good);
  const stream = bind[0];
  if (stream === undefined || bind.some((address) => web.has(address) || !index.usableByAddress.has(address))) {
    return null;
  }
  if (streamingForbidden(index, stream) !== null || !servesTheWeb(index, web)) return null;
  const { hotfixValue, hotfixValueName } = index.snapshot.httpSys;
  const hotfix = hotfixValue.value?.type === 'dword' && hotfixValue.value.data === 1;
  return {
    method: hotfix ? 'hotfix' : 'listen-list',
    webAddresses: entries.good,
    streamAddress: stream,
    streamPort: SHARED_PORT,
    hotfixValueName,
  };
}

/** True when the web can answer somewhere on these addresses, and no site is bound to another one. */
function servesTheWeb(index: ServerIndex, web: ReadonlySet<string>): boolean {
  if (![...web].some((address) => webCanAnswer(index, address))) return false;
  return index.usable.every(({ address }) => web.has(address) || !sitesNeed(index, address));
}

/**
 * The streaming address to propose: one that the list spares already, not from DHCP, without idle sites, the last one.
 * Null when there is none.
 */
export function proposedStream(index: ServerIndex): string | null {
  const kept = keptByList(index);
  const bind = index.snapshot.wms.plugin.value?.boundAddresses ?? [];
  const bound = new Set(index.snapshot.wms.plugin.value?.listenAll === true ? [] : bind);
  const answering = index.usable.filter((usable) => webCanAnswer(index, usable.address));
  let best: UsableAddress | null = null;
  let bestRank = -1;
  for (const candidate of streamingCandidates(index).candidates) {
    if (answering.length === 0 || (answering.length === 1 && answering[0] === candidate)) continue;
    let rank = 0;
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
export function proposedWeb(index: ServerIndex, stream: string): string[] {
  const all = webFor(index, stream);
  const needed = all.filter((address) => sitesNeed(index, address));
  if (hotfixIsAbsent(index)) return withAnswering(index, needed, all);
  const kept = keptByList(index);
  const wanted = kept === null ? all : all.filter((address) => kept.has(address) || sitesNeed(index, address));
  return withAnswering(index, wanted, all).slice(0, MOST_WEB_ADDRESSES);
}

/** The addresses, with one more of `all` if on none of them the web could answer on port 80. */
function withAnswering(index: ServerIndex, addresses: string[], all: readonly string[]): string[] {
  if (addresses.some((address) => webCanAnswer(index, address))) return addresses;
  const more = all.find((address) => webCanAnswer(index, address));
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
  const kept = entries.good.filter((address) => address !== LOOPBACK && index.usableByAddress.has(address));
  return kept.length === 0 ? null : new Set(kept);
}

/** The proposed choice for a method that shares port 80. */
export function proposeSharing(index: ServerIndex, method: Exclude<Method, 'other-port'>): Choice | null {
  const inForce = choiceInForce(index);
  if (inForce !== null) return { ...inForce, method };
  const stream = proposedStream(index);
  if (stream === null) return null;
  return {
    method,
    webAddresses: proposedWeb(index, stream),
    streamAddress: stream,
    streamPort: SHARED_PORT,
    hotfixValueName: index.snapshot.httpSys.hotfixValueName,
  };
}

/** The proposed choice for streaming on another port: the web keeps everything that it has. */
export function proposeOtherPort(index: ServerIndex): Choice | null {
  const plugin = index.snapshot.wms.plugin.value;
  const bound = plugin === null ? 'all' : pluginStateOf(plugin).bind;
  const chosen =
    index.usable.find(({ address }) => bound !== 'all' && bound.includes(address)) ??
    index.usable.findLast((usable) => !usable.dhcp) ??
    index.usable.at(-1);
  if (chosen === undefined) return null;
  return {
    method: 'other-port',
    webAddresses: webBesideOtherPort(index),
    streamAddress: chosen.address,
    streamPort: freePort(index),
    hotfixValueName: index.snapshot.httpSys.hotfixValueName,
  };
}

/** The web addresses when streaming takes another port: nothing is taken away, but what another program holds is not the web's. */
export function webBesideOtherPort(index: ServerIndex): string[] {
  return index.usable.filter(({ address }) => webCanAnswer(index, address)).map(({ address }) => address);
}

/** The plug-in's own port when that is not 80; else the first free one from 8080 on. */
function freePort(index: ServerIndex): number {
  const present = index.snapshot.wms.plugin.value?.port ?? 0;
  const taken = (port: number): boolean => index.portsInUse.has(port) || index.sitePorts.has(port);
  if (present > 0 && present !== SHARED_PORT && !taken(present)) return present;
  let port = FIRST_OTHER_PORT;
  while (taken(port) && port < 65535) port += 1;
  return port;
}

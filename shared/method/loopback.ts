/**
 * Loopback: one network address is enough, because 127.0.0.1 is an address of its own. The web keeps 127.0.0.1 alone and the
 * program gets the network, or the other way round.
 */
import type { Split } from '../change/split.ts';
import { compared, notChecked, type Check } from '../evidence/check.ts';
import { addressFindings, streamingForbidden, webCanAnswer } from '../finding/addresses.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { listUnreadable, presentEntries } from '../finding/listen-list.ts';
import { bindingFindings } from '../finding/not-understood.ts';
import { restartObstacles, sitesUnreadable } from '../finding/web.ts';
import { LISTEN_LIST_VALUE, LOOPBACK, SHARED_PORT } from '../knowledge/settings.ts';
import { listEntries, registryText } from '../snapshot/listen-list.ts';
import type { ServerIndex } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { boundIpv6 } from '../snapshot/wanted-list.ts';
import { isIpv6, isLoopback } from '../text/addresses.ts';
import { listConsequences, lostAddresses } from './cost.ts';
import { entryChanges, listLeaves } from './listen-list.ts';
import type { MethodModule, SettingChange } from './method.ts';
import { webLeftOut } from './sharing.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    /** The address does not go with whoever is to have 127.0.0.1. */
    'choice-loopback-side': { address: string };
    /** The web answers on 127.0.0.1 alone. */
    'web-only-local': Addresses;
    /** A program gets 127.0.0.1. */
    'local-to-program': None;
  }
}

export const loopback: MethodModule = {
  since: 3,
  sharesPort80: true,
  onlyIfAsked: true,
  givesLoopback: true,
  values: [LISTEN_LIST_VALUE],
  setsNamedValue: false,
  setsMetabase: false,
  asksFor: 'loopback',
  obstacles: loopbackObstacles,
  findings: () => [],
  isInForce: (index) => sideInForce(index) !== null,
  propose: proposeLoopback,
  webBeside: (index, address) => (isLoopback(address) ? webAddresses(index) : []),
  refusals: loopbackRefusals,
  consequences: loopbackConsequences,
  neededAddresses: (split) =>
    [...new Set([...split.webAddresses, split.streamAddress])].filter((one) => !isLoopback(one)),
  changes: loopbackChanges,
  leavesToWeb: listLeaves,
  stops: null,
  checks: (split, after) => [listCheck(split, after)],
  drift: (split, _reached, now) => listDrift(split, now),
};

type Side = NonNullable<Split['loopback']>;

function loopbackObstacles(index: ServerIndex): Finding[] {
  const findings = addressFindings(index).filter(({ code }) => code !== 'one-address');
  findings.push(...restartObstacles(index));
  for (const unread of [listUnreadable(index), sitesUnreadable(index)]) if (unread !== null) findings.push(unread);
  findings.push(...bindingFindings(index).filter(({ severity }) => severity === 'blocks'));
  return findings;
}

/** Who has 127.0.0.1 by the list that is there; null when it keeps no side apart. */
function sideInForce(index: ServerIndex): Side | null {
  const entries = presentEntries(index);
  if (entries === null || entries.any.length + entries.stale.length + entries.junk.length > 0) return null;
  if (entries.good.length === 0) return entries.local.length > 0 ? 'web' : null;
  const { held } = index;
  return entries.local.length === 0 && held !== null && held.bind !== 'all' && held.bind.includes(LOOPBACK)
    ? 'program'
    : null;
}

/** The web keeps what others cannot reach: whoever wants it otherwise says so. */
function proposeLoopback(index: ServerIndex): Split | null {
  const { hotfixValueName } = index.snapshot.httpSys;
  if (sideInForce(index) === 'program') {
    const web = webAddresses(index);
    return {
      loopback: 'program',
      webAddresses: web,
      streamAddress: LOOPBACK,
      streamPort: SHARED_PORT,
      hotfixValueName,
    };
  }
  const held = index.held === null || index.held.bind === 'all' ? [] : index.held.bind;
  const free = index.usable.filter(({ address }) => streamingForbidden(index, address) === null);
  const chosen =
    free.find(({ address }) => held.includes(address)) ??
    free.findLast(({ dhcp, reach }) => !dhcp && reach === 'ordinary') ??
    free.findLast(({ reach }) => reach === 'ordinary') ??
    free.at(-1);
  if (chosen === undefined) return null;
  return {
    loopback: 'web',
    webAddresses: [],
    streamAddress: chosen.address,
    streamPort: SHARED_PORT,
    hotfixValueName,
  };
}

function webAddresses(index: ServerIndex): string[] {
  return index.usable.filter(({ address }) => webCanAnswer(index, address)).map(({ address }) => address);
}

function loopbackRefusals(index: ServerIndex, split: Split): Finding[] {
  const { loopback: side, streamAddress, streamPort } = split;
  const findings: Finding[] = [];
  if (streamPort !== SHARED_PORT)
    findings.push(finding('choice-bad-port', 'blocks', { port: streamPort, sharing: true }));
  const keepsApart =
    side === 'web'
      ? !isLoopback(streamAddress) && split.webAddresses.length === 0
      : side === 'program' && isLoopback(streamAddress);
  if (!keepsApart) findings.push(finding('choice-loopback-side', 'blocks', { address: streamAddress }));
  if (side === 'program' && split.webAddresses.length === 0)
    findings.push(finding('choice-no-web-address', 'blocks', {}));
  const forbidden = streamingForbidden(index, streamAddress);
  if (forbidden !== null) findings.push(forbidden);
  return [...findings, ...webLeftOut(index, split)];
}

function loopbackConsequences(index: ServerIndex, split: Split): Finding[] {
  if (isRight(index.snapshot, split)) return [];
  return [...sideConsequences(index, split), ...listConsequences(index, split)];
}

function sideConsequences(index: ServerIndex, split: Split): Finding[] {
  if (split.loopback === 'program') return [finding('local-to-program', 'warning', {})];
  const addresses = lostAddresses(index, split);
  return addresses.length === 0 ? [] : [finding('web-only-local', 'warning', { addresses })];
}

/** What the list should be: what it has of IPv6 stays, as far as sites are bound to it. */
function wanted(snapshot: Snapshot, { loopback: side, webAddresses: web }: Split): string[] {
  const list = snapshot.httpSys.listenList.value;
  const present = list === null ? [] : listEntries(list);
  const six = [...present.filter(isIpv6), ...boundIpv6(snapshot)];
  const local = [LOOPBACK, ...present.filter(isLoopback)];
  return [...new Set([...web, ...(side === 'web' ? local : []), ...six])];
}

/** What goes beyond it in 127.0.0.0/8 takes nothing from a program on the network. */
function isRight(snapshot: Snapshot, split: Split): boolean {
  const list = snapshot.httpSys.listenList.value;
  if (list?.type !== 'multi-string') return false;
  const present = new Set(list.data);
  const aim = wanted(snapshot, split);
  return present.size === aim.length && aim.every((entry) => present.has(entry));
}

function loopbackChanges(snapshot: Snapshot, split: Split): SettingChange[] {
  const before = snapshot.httpSys.listenList.value;
  if (before === null || isRight(snapshot, split)) return [];
  return entryChanges(listEntries(before), wanted(snapshot, split));
}

function listCheck(split: Split, after: Snapshot): Check {
  const { value, problem } = after.httpSys.listenList;
  const expected = wanted(after, split).join(', ');
  const about = { code: 'list-written' as const, subject: LISTEN_LIST_VALUE, expected, proves: 'list-written' };
  if (value === null) return notChecked(about, problem ?? '');
  return compared(about, registryText(value), isRight(after, split));
}

function listDrift(split: Split, now: Snapshot): Finding[] {
  const list = now.httpSys.listenList.value;
  if (list === null || isRight(now, split)) return [];
  return [finding('drift-list-changed', 'blocks', { expected: wanted(now, split), found: registryText(list) })];
}

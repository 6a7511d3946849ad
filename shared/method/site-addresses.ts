/**
 * Site addresses: IIS 5.0 receives its requests itself, and listens where its web sites are bound once they share no sockets
 * (KB 238131). Every site is bound to addresses by name, socket pooling is switched off, IIS is restarted.
 */
import type { Split } from '../change/split.ts';
import { compared, notChecked, type Check } from '../evidence/check.ts';
import { addressFindings, streamingCandidates } from '../finding/addresses.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { bindingFindings } from '../finding/not-understood.ts';
import { restartObstacles, sitesUnreadable } from '../finding/web.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { restartedForSettings } from '../snapshot/http-sys.ts';
import { isExplicit, poolingIsOff, poolingOffForAll, siteNodes } from '../snapshot/metabase.ts';
import { siteName, type ServerIndex } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { notStartedAgain, sitesThatLose, webTaken } from './cost.ts';
import type { MethodModule } from './method.ts';
import { addressesOf, sharingRefusals, siteDrift } from './sharing.ts';
import { nodeChanges } from './site-nodes.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    'metabase-unknown': { reason: Reason };
    /** A plan has one step for each site that it changes. */
    'too-many-sites': { sites: number; most: number };
    /** Sites that answer http://localhost today, and would not any more. */
    'site-leaves-localhost': Sites;
    /** Other services of IIS, which are restarted with it. */
    'iis-services-restart': Services;
    'drift-site-unassigned': Sites;
    'drift-pooling-on': Sites;
  }
}

/** The rest of a plan's steps are those of services and copies. */
const MOST_CHANGED_NODES = 250;

export const siteAddresses: MethodModule = {
  since: 4,
  sharesPort80: true,
  onlyIfAsked: false,
  givesLoopback: false,
  values: [],
  setsNamedValue: false,
  setsMetabase: true,
  asksFor: 'pooling',
  obstacles,
  findings: obstacles,
  isInForce,
  propose,
  webBeside,
  refusals,
  consequences,
  neededAddresses: addressesOf,
  changes: nodeChanges,
  stops: null,
  leavesToWeb: (_split, now) => (now.metabase.value === null ? null : !isSeparate(now)),
  checks: (split, after) => [bindingCheck(split, after), poolingCheck(after)],
  drift: (split, reached, now) => [...ownDrift(now), ...siteDrift(split, reached, now)],
};

function obstacles(index: ServerIndex): Finding[] {
  const findings = addressFindings(index).filter(({ code }) => code === 'one-address');
  findings.push(...restartObstacles(index));
  const unread = sitesUnreadable(index);
  if (unread !== null) findings.push(unread);
  const { metabase } = index.snapshot;
  if (metabase.value === null) findings.push(finding('metabase-unknown', 'blocks', { reason: metabase.problem }));
  findings.push(...bindingFindings(index).filter(({ severity }) => severity === 'blocks'));
  if (index.usable.length >= 2 && streamCandidate(index) === null)
    findings.push(...streamingCandidates(index).forbidden);
  return findings;
}

/** Sites that are bound to every address, or share their sockets: IIS then listens on every address. */
function open(snapshot: Snapshot): { unassigned: string[]; pooled: string[] } {
  const all = poolingOffForAll(snapshot);
  const names = new Map((snapshot.sites.value ?? []).map((site) => [site.id, siteName(site)]));
  const nodes = siteNodes(snapshot);
  const nameOf = ({ node }: { node: string }): string => names.get(node) ?? node;
  return {
    unassigned: nodes.filter((node) => !isExplicit(node)).map(nameOf),
    pooled: nodes.filter((node) => !poolingIsOff(node, all)).map(nameOf),
  };
}

function isSeparate(snapshot: Snapshot): boolean {
  const { unassigned, pooled } = open(snapshot);
  return unassigned.length + pooled.length === 0;
}

function isInForce(index: ServerIndex): boolean {
  return index.snapshot.metabase.value !== null && index.explicitSites.size > 0 && isSeparate(index.snapshot);
}

/** The address that has streaming already, else the last one that no site needs and that others can reach. */
function streamCandidate(index: ServerIndex): string | null {
  const held = index.held === null || index.held.bind === 'all' ? [] : index.held.bind;
  const { candidates } = streamingCandidates(index);
  const free = candidates.filter(({ address }) => index.usable.some((web) => web.address !== address));
  const chosen =
    free.find(({ address }) => held.includes(address)) ??
    free.findLast(({ address, dhcp, reach }) => !dhcp && reach === 'ordinary' && !index.explicitSites.has(address)) ??
    free.findLast(({ dhcp, reach }) => !dhcp && reach === 'ordinary') ??
    free.findLast(({ reach }) => reach === 'ordinary') ??
    free.at(-1);
  return chosen?.address ?? null;
}

function propose(index: ServerIndex): Split | null {
  const streamAddress = streamCandidate(index);
  if (streamAddress === null) return null;
  return {
    webAddresses: webBeside(index, streamAddress),
    streamAddress,
    streamPort: SHARED_PORT,
    hotfixValueName: index.snapshot.httpSys.hotfixValueName,
    pooling: poolingOffForAll(index.snapshot) ? 'all' : 'site',
  };
}

/** All others: a site that is bound to every address goes on answering on each of them. */
function webBeside(index: ServerIndex, streamAddress: string): string[] {
  return index.usable.filter(({ address }) => address !== streamAddress).map(({ address }) => address);
}

function refusals(index: ServerIndex, split: Split): Finding[] {
  const sites = nodeChanges(index.snapshot, split).length;
  const tooMany =
    sites > MOST_CHANGED_NODES ? [finding('too-many-sites', 'blocks', { sites, most: MOST_CHANGED_NODES })] : [];
  return [...sharingRefusals(index, split), ...tooMany];
}

function consequences(index: ServerIndex, split: Split): Finding[] {
  if (nodeChanges(index.snapshot, split).length === 0) return [];
  const web = new Set(split.webAddresses);
  const lost = index.usable.map(({ address }) => address).filter((address) => !web.has(address));
  return [
    ...sitesThatLose(index, lost, split.webAddresses),
    ...leavesLocalhost(index),
    ...servicesThatRestart(index),
    ...notStartedAgain(index),
    ...webTaken(index, split),
  ];
}

function leavesLocalhost(index: ServerIndex): Finding[] {
  const sites = index.unassignedSites.map(siteName);
  return sites.length === 0 ? [] : [finding('site-leaves-localhost', 'warning', { sites })];
}

/** FTP, mail and news live in the same process. */
function servicesThatRestart(index: ServerIndex): Finding[] {
  const services = restartedForSettings(index)
    .filter(({ name, state }) => state === 'running' && !/^(iisadmin|w3svc)$/i.test(name))
    .map(({ displayName }) => displayName);
  return services.length === 0 ? [] : [finding('iis-services-restart', 'warning', { services })];
}

function bindingCheck({ streamAddress }: Split, after: Snapshot): Check {
  const about = { code: 'site-addresses' as const, subject: 'W3SVC', expected: 'explicit', proves: 'site-addresses' };
  const { value, problem } = after.metabase;
  if (value === null) return notChecked(about, problem ?? '');
  const there = (after.sites.value ?? []).filter(
    (site) => site.state !== 'stopped' && site.bindings.some(({ ip }) => ip === streamAddress),
  );
  const wrong = [...open(after).unassigned, ...there.map(siteName)];
  return compared(about, wrong.length === 0 ? 'explicit' : wrong.join(', '), wrong.length === 0);
}

function poolingCheck(after: Snapshot): Check {
  const about = {
    code: 'pooling-off' as const,
    subject: 'DisableSocketPooling',
    expected: 'true',
    proves: 'pooling-off',
  };
  const { value, problem } = after.metabase;
  if (value === null) return notChecked(about, problem ?? '');
  const { pooled } = open(after);
  return compared(about, pooled.length === 0 ? 'true' : pooled.join(', '), pooled.length === 0);
}

function ownDrift(now: Snapshot): Finding[] {
  if (now.metabase.value === null) return [];
  const { unassigned, pooled } = open(now);
  return [
    ...(unassigned.length === 0 ? [] : [finding('drift-site-unassigned', 'blocks', { sites: unassigned })]),
    ...(pooled.length === 0 ? [] : [finding('drift-pooling-on', 'blocks', { sites: pooled })]),
  ];
}

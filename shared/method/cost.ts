/** What giving an address up costs the web. */
import type { Split } from '../change/split.ts';
import { endpointTaken } from '../finding/addresses.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { hotfixMissing } from '../finding/hotfix.ts';
import { addressesByList, listenListFindings } from '../finding/listen-list.ts';
import { sitesWaitingForPort, webRuns } from '../finding/web.ts';
import { SYSTEM_PROCESS } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import type { Service } from '../snapshot/snapshot.ts';
import { NOT_READ_THEN } from '../text/format.ts';
import { listIsTold, programsOnHttpSys, restartedForSettings } from '../snapshot/http-sys.ts';
import { hasNoUrlOn, programsWithUrl } from '../snapshot/urls.ts';
import { boundIpv6, listIsRight } from '../snapshot/wanted-list.ts';
import { foreignHolder, siteIsNeeded, siteName, type ServerIndex } from '../snapshot/server-index.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    /** Http.sys does not listen there today, by its list, and would after the set-up. */
    'web-opens': Addresses;
    'site-can-start': Sites & Addresses;
    /** `known` = false: which programs listen at IPv6 addresses was not read. */
    'web-leaves-ipv6': { known: boolean; ports: readonly string[]; /** Left out: none. */ keeps?: readonly string[] };
    /** `runs`: IIS runs today. */
    'site-shrinks': Sites & Addresses & Kept & { runs: boolean };
    'http-service-loses-address': Services & Addresses & Kept;
    /** Where the driver is not restarted. `now`: they are; `later`: they keep what they have open until they are. */
    /** `elsewhere`: it has no URL on the shared port now; `later`: that was not read. */
    'http-user-loses-address': Services & Addresses & Kept & { when: 'now' | 'later' | 'elsewhere' };
    /** A process that is no service has a URL on the shared port: no plan restarts it. */
    'url-program-keeps-address': { programs: readonly string[] } & Addresses;
    'site-not-automatic': Sites;
  }
}

/** What the split costs the web, by a method whose list names the web addresses; nothing where it does already. */
export function sharingConsequences(index: ServerIndex, split: Split): Finding[] {
  return listIsRight(index.snapshot, split.webAddresses) ? [] : listConsequences(index, split);
}

/**
 * What a changed list means, whichever method changes it: where Http.sys begins to answer, which sites and programs lose an
 * address, which entries are cleaned up.
 */
export function listConsequences(index: ServerIndex, split: Split): Finding[] {
  const { webAddresses } = split;
  const addresses = lostAddresses(index, split);
  const findings = [
    ...webOpens(index, split),
    ...sitesThatLose(index, addresses, webAddresses),
    ...sitesThatCanStart(index, split),
    ...programsThatLose(index, addresses, webAddresses),
    ...programsThatKeep(index, addresses),
    ...ipv6Lost(index),
    ...webTaken(index, split),
    ...listenListFindings(index),
    ...notStartedAgain(index),
  ];
  const missing = hotfixMissing(index);
  if (missing !== null && webAddresses.length > 1) findings.push({ ...missing, severity: 'warning' });
  return findings;
}

/** Addresses that Http.sys listens on today by its list, and would not any more. */
export function lostAddresses(index: ServerIndex, split: Split): string[] {
  const today = addressesByList(index) ?? index.usable.map((usable) => usable.address);
  const web = new Set(split.webAddresses);
  return today.filter((address) => !web.has(address));
}

/**
 * Http.sys listens at IPv6 addresses, too, and its list has none: it leaves IPv6 altogether (inferred). Where IPv6 was not
 * read, that is said.
 */
function ipv6Lost(index: ServerIndex): Finding[] {
  if (addressesByList(index) !== null) return [];
  const { value, problem } = index.snapshot.furtherListeners;
  if (value === null) {
    return problem === NOT_READ_THEN ? [] : [finding('web-leaves-ipv6', 'warning', { known: false, ports: [] })];
  }
  const own = value.ipv6.filter(
    ({ port, processId }) => processId === SYSTEM_PROCESS && (port === SHARED_PORT || index.sitePorts.has(port)),
  );
  const ports = [...new Set(own.map(({ port }) => String(port)))];
  const keeps = listIsTold(index.snapshot) ? boundIpv6(index.snapshot) : [];
  const facts = { known: true, ports, ...(keeps.length === 0 ? {} : { keeps }) };
  return ports.length === 0 ? [] : [finding('web-leaves-ipv6', 'warning', facts)];
}

/** Addresses at which Http.sys would begin to answer: a change of exposure that must be agreed to. */
function webOpens(index: ServerIndex, { webAddresses }: Split): Finding[] {
  const today = addressesByList(index);
  const addresses = today === null ? [] : webAddresses.filter((address) => !today.includes(address));
  return addresses.length === 0 ? [] : [finding('web-opens', 'warning', { addresses })];
}

/** Sites that are stopped because Windows Media Services has their port, on addresses that the web gets. */
function sitesThatCanStart(index: ServerIndex, { webAddresses: addresses }: Split): Finding[] {
  const sites = sitesWaitingForPort(index).map(siteName);
  return sites.length === 0 || addresses.length === 0
    ? []
    : [finding('site-can-start', 'information', { sites, addresses })];
}

/** Web sites that would not answer, or could not start, on addresses that the web loses. @param keeps what it keeps */
export function sitesThatLose(index: ServerIndex, addresses: readonly string[], keeps: readonly string[]): Finding[] {
  if (addresses.length === 0) return [];
  const findings: Finding[] = [];
  const shrinking = index.unassignedSites.filter(siteIsNeeded);
  if (shrinking.length > 0) {
    findings.push(
      finding('site-shrinks', 'warning', { addresses, keeps, sites: shrinking.map(siteName), runs: webRuns(index) }),
    );
  }
  const idle = new Set<string>();
  for (const address of addresses) {
    for (const site of index.explicitSites.get(address)?.idle ?? []) idle.add(siteName(site));
  }
  if (idle.size > 0) {
    findings.push(finding('site-cannot-start', 'warning', { when: 'later', addresses, sites: [...idle] }));
  }
  return findings;
}

function programsThatLose(index: ServerIndex, addresses: readonly string[], keeps: readonly string[]): Finding[] {
  const programs = programsOnHttpSys(index);
  const names = (services: readonly Service[]): string[] => services.map((service) => service.displayName);
  if (programs.length === 0 || addresses.length === 0) return [];
  if (!listIsTold(index.snapshot)) {
    return [finding('http-service-loses-address', 'warning', { addresses, keeps, services: names(programs) })];
  }
  const restarted = new Set(restartedForSettings(index));
  const groups = { now: [] as Service[], later: [] as Service[], elsewhere: [] as Service[] };
  for (const service of programs) {
    const otherwise = hasNoUrlOn(index.snapshot, SHARED_PORT, service.name) ? 'elsewhere' : 'later';
    groups[restarted.has(service) ? 'now' : otherwise].push(service);
  }
  return (['now', 'later', 'elsewhere'] as const).flatMap((when) =>
    groups[when].length === 0
      ? []
      : [finding('http-user-loses-address', 'warning', { addresses, keeps, services: names(groups[when]), when })],
  );
}

/** What is open stays open until its program ends, and only its person ends what is no service. */
function programsThatKeep(index: ServerIndex, addresses: readonly string[]): Finding[] {
  if (addresses.length === 0 || !listIsTold(index.snapshot)) return [];
  const programs = programsWithUrl(index.snapshot, SHARED_PORT).map(
    ({ program, processId }) => `${program === '' ? 'PID' : program} ${processId}`,
  );
  return programs.length === 0 ? [] : [finding('url-program-keeps-address', 'warning', { programs, addresses })];
}

/** Sites that run now but are not started with IIS: a restart leaves them stopped. */
export function notStartedAgain(index: ServerIndex): Finding[] {
  if (!webRuns(index)) return [];
  const sites = (index.snapshot.sites.value ?? []).filter((site) => site.state === 'started' && !site.autoStart);
  return sites.length === 0 ? [] : [finding('site-not-automatic', 'warning', { sites: sites.map(siteName) })];
}

export function webTaken(index: ServerIndex, split: Split): Finding[] {
  const findings: Finding[] = [];
  for (const address of split.webAddresses) {
    const holder = foreignHolder(index, address, SHARED_PORT);
    if (holder !== null) findings.push({ ...endpointTaken(address, SHARED_PORT, holder), severity: 'warning' });
  }
  return findings;
}

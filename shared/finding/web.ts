/** Findings about IIS, its sites, and the services that the set-up would have to restart. */
import { finding, type Finding } from './finding.ts';
import { HTTP_DRIVER, WEB_SERVICE } from '../knowledge/services.ts';
import { LOOPBACK } from '../knowledge/settings.ts';
import { serviceOf, siteName, type ServerIndex } from '../snapshot/server-index.ts';
import { uncontrollableServices } from './not-understood.ts';
import { stopOrder } from '../snapshot/service-graph.ts';
import type { Service, Site } from '../snapshot/snapshot.ts';

/** What forbids a restart of Http.sys: services that cannot be read or named, or that are just changing. */
export function restartObstacles(index: ServerIndex): Finding[] {
  if (index.snapshot.services.value === null) return [];
  const http = serviceOf(index, HTTP_DRIVER);
  if (http === null) return [finding('services-unknown', 'blocks', { service: HTTP_DRIVER, reason: null })];
  const findings: Finding[] = [];
  for (const service of stopOrder(index.graph, HTTP_DRIVER)) {
    if (service.state === 'running' || service.state === 'stopped') continue;
    findings.push(notSettled(service));
  }
  return [...findings, ...uncontrollableServices(index)];
}

/** A service that is neither running nor stopped. */
export function notSettled({ displayName: service, name, state, kind }: Service): Finding {
  return finding('service-not-settled', 'blocks', { service, name, state, driver: kind === 'driver' });
}

/** The reason why it is not known what sites would lose, or null. Without IIS there are none. */
export function sitesUnreadable(index: ServerIndex): Finding | null {
  const { sites, services } = index.snapshot;
  if (sites.value !== null) return null;
  if (services.value !== null && serviceOf(index, WEB_SERVICE) === null) return null;
  return finding('sites-unknown', 'blocks', { reason: sites.problem });
}

export function webFindings(index: ServerIndex): Finding[] {
  const findings = restartObstacles(index);
  if (index.snapshot.services.value !== null && serviceOf(index, WEB_SERVICE) === null) {
    findings.push(finding('iis-missing', 'warning', {}));
  } else {
    findings.push(finding('socket-pooling-has-no-effect', 'information', {}));
  }
  const unread = sitesUnreadable(index);
  if (unread !== null) findings.push(unread);
  if (index.snapshot.adapters.value !== null) findings.push(...sitesAtForeignAddresses(index));
  return findings;
}

/** Sites that are bound to an address which this machine does not have: they cannot start today either. */
function sitesAtForeignAddresses(index: ServerIndex): Finding[] {
  const lost = new Map<string, string[]>();
  for (const [address, sites] of index.explicitSites) {
    if (index.owned.has(address) || address === LOOPBACK) continue;
    lost.set(
      address,
      [...sites.needed, ...sites.idle].map((site: Site) => siteName(site)),
    );
  }
  if (lost.size === 0) return [];
  return [
    finding('site-cannot-start', 'warning', {
      when: 'today',
      addresses: [...lost.keys()],
      sites: [...new Set([...lost.values()].flat())],
    }),
  ];
}

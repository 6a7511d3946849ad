/** Findings about IIS, its sites, and the services that the set-up would have to restart. */
import { finding, type Finding } from './finding.ts';
import { STREAMING_SERVICE, WEB_SERVICE } from '../knowledge/services.ts';
import { productOf } from '../knowledge/products.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { isStreamingListener, ownsAddress, serviceOf, siteName, type ServerIndex } from '../snapshot/server-index.ts';
import { uncontrollableServices } from './not-understood.ts';
import { iisReceives, restartedForSettings, settingsKeeper, webServices } from '../snapshot/http-sys.ts';
import { startOrder } from '../snapshot/service-graph.ts';
import type { Service, ServiceState, Site, Snapshot } from '../snapshot/snapshot.ts';

declare module './finding.ts' {
  interface FindingFacts {
    'iis-missing': None;
    /** `service`: the one that does not run. */
    'iis-not-running': { service: string; disabled: boolean };
    /** Sites that do not run because of an error of Windows. */
    'site-stopped': Sites & { error: number };
    /** `today`: the server does not have the addresses; `later`: they go to streaming, and the sites do not run now. */
    'site-cannot-start': Sites & Addresses & { when: 'today' | 'later' };
    'sites-unknown': { reason: Reason };
    /** `service`: the one that was not found; null = none could be read. */
    'services-unknown': { service: string | null; reason: Reason };
    'socket-pooling-has-no-effect': None;
    /** `name`: the key name of the service. */
    'service-not-settled': { service: string; name: string; state: ServiceState; driver: boolean };
  }
}

/** What forbids the restart that new settings need: services that cannot be read or named, or that are just changing. */
export function restartObstacles(index: ServerIndex): Finding[] {
  if (index.snapshot.services.value === null) return [];
  const keeper = settingsKeeper(index.snapshot);
  if (serviceOf(index, keeper) === null) {
    return [finding('services-unknown', 'blocks', { service: keeper, reason: null })];
  }
  const findings: Finding[] = [];
  for (const service of restartedForSettings(index)) {
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
  } else if (poolingIsIgnored(index.snapshot)) {
    findings.push(finding('socket-pooling-has-no-effect', 'information', {}));
  }
  findings.push(...notRunning(index), ...stoppedSites(index));
  const unread = sitesUnreadable(index);
  if (unread !== null) findings.push(unread);
  if (index.snapshot.adapters.value !== null) findings.push(...sitesAtForeignAddresses(index));
  return findings;
}

/** Whether the metabase has DisableSocketPooling, and nobody who obeys it. */
function poolingIsIgnored(snapshot: Snapshot): boolean {
  return productOf(snapshot.os.version.value)?.sites !== 'application-host' && !iisReceives(snapshot);
}

/** Whether IIS can answer at all. */
export function webRuns(index: ServerIndex): boolean {
  return webServices(index.snapshot).every((name) => serviceOf(index, name)?.state === 'running');
}

/** Which of the services that the web needs does not run: people switch them off to free port 80. */
function notRunning(index: ServerIndex): Finding[] {
  if (serviceOf(index, WEB_SERVICE) === null) return [];
  const needed = startOrder(index.graph, WEB_SERVICE).filter(({ state }) => state === 'stopped');
  const cause = needed.find(({ startMode }) => startMode === 'disabled') ?? needed[0];
  if (cause === undefined) return [];
  const facts = { service: cause.displayName, disabled: cause.startMode === 'disabled' };
  return [finding('iis-not-running', 'warning', facts)];
}

/** Sites that an error of Windows keeps from running, by the error. */
function stoppedSites(index: ServerIndex): Finding[] {
  const byError = new Map<number, string[]>();
  for (const site of index.snapshot.sites.value ?? []) {
    if (site.win32Error === 0 || site.state === 'started') continue;
    byError.set(site.win32Error, [...(byError.get(site.win32Error) ?? []), siteName(site)]);
  }
  return [...byError].map(([error, sites]) => finding('site-stopped', 'warning', { error, sites }));
}

/** Win32: the port of a site is held by another program. */
const PORT_HELD = 32;

/** Sites that are stopped because Windows Media Services has their port: they can start when it gives an address up. */
export function sitesWaitingForPort(index: ServerIndex): Site[] {
  const streaming = serviceOf(index, STREAMING_SERVICE) ?? undefined;
  const holds = index.snapshot.listeners.value?.some(
    (listener) => listener.port === SHARED_PORT && isStreamingListener(listener, streaming),
  );
  if (holds !== true) return [];
  return (index.snapshot.sites.value ?? []).filter(
    ({ state, win32Error, autoStart, bindings }) =>
      state === 'stopped' && win32Error === PORT_HELD && autoStart && bindings.some(({ port }) => port === SHARED_PORT),
  );
}

/** Sites that are bound to an address which this machine does not have: they cannot start today either. */
function sitesAtForeignAddresses(index: ServerIndex): Finding[] {
  const lost = new Map<string, string[]>();
  for (const [address, sites] of index.explicitSites) {
    if (ownsAddress(index, address)) continue;
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

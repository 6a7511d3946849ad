/**
 * Stop services: one network address is enough, because the services that have URLs on port 80 give it up. They are stopped and
 * set not to start, so that a restart of Windows does not give them the port again; Http.sys itself goes on for all others.
 */
import type { Split } from '../change/split.ts';
import { addressFindings, endpointTaken, rowInTheWay } from '../finding/addresses.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { notSettled, sitesUnreadable } from '../finding/web.ts';
import { isControllable, knownService, SYSTEM_PROCESS, WEB_SERVICE } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { programsOnHttpSys } from '../snapshot/http-sys.ts';
import { foreignHolder, serviceOf, siteName, type ServerIndex, type UsableAddress } from '../snapshot/server-index.ts';
import { serviceKey, startOrder, stopOrder } from '../snapshot/service-graph.ts';
import { startSettingOf } from '../snapshot/start-setting.ts';
import type { Service, Site } from '../snapshot/snapshot.ts';
import { portHolders } from '../snapshot/urls.ts';
import { notStartedAgain } from './cost.ts';
import { listLeaves } from './listen-list.ts';
import type { MethodModule } from './method.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    /**
     * Who holds port 80 through Http.sys is not known for certain: `urls` were not read; `owners` of these URLs; `nobody` has a
     * URL there, and Http.sys holds the port.
     */
    'stop-holders-unknown': { what: 'urls' | 'owners' | 'nobody'; urls: readonly string[]; reason: Reason };
    /** Processes with URLs there that are no service: no plan ends them. */
    'stop-programs-hold': { programs: readonly string[] };
    /** An undo could not bring them back: how they start is not known exactly, or they run although they are disabled. */
    'stop-cannot-undo': Services & { why: 'not-known' | 'disabled' };
    /** Services that run and depend on those that would stop. */
    'stop-takes-along': Services & { dependents: readonly string[] };
    /** What the program itself needs would stop. */
    'stop-program-needs': Services;
    /** Websites keep nothing of port 80 by this method. */
    'choice-web-keeps-nothing': Addresses;
    'services-stop': Services;
    /** `later`: those that do not run now, and do not start with Windows any more. */
    'sites-stop': Sites & { later: readonly string[] };
    /** Services that do not run now and cannot start as long as what they need is disabled. */
    'stop-keeps-down': Services & { needs: readonly string[] };
    /** Other users of Http.sys lose nothing. */
    'http-users-go-on': Services;
  }
}

export const stopServices: MethodModule = {
  since: 4,
  sharesPort80: true,
  onlyIfAsked: true,
  givesLoopback: false,
  values: [],
  setsNamedValue: false,
  setsMetabase: false,
  asksFor: null,
  obstacles: stopObstacles,
  findings: () => [],
  isInForce,
  propose: proposeStop,
  webBeside: () => [],
  refusals: stopRefusals,
  consequences: stopConsequences,
  neededAddresses: ({ streamAddress }) => [streamAddress],
  changes: () => [],
  stops: servicesToStop,
  leavesToWeb: listLeaves,
  checks: () => [],
  drift: () => [],
};

/** The services that have a URL on the port now, whoever depends on another one first. */
function servicesToStop(index: ServerIndex): Service[] {
  const holders = new Set(portHolders(index.snapshot, SHARED_PORT)?.services.map(serviceKey));
  const ordered = [...holders].flatMap((key) => stopOrder(index.graph, key));
  return [...new Set(ordered)].filter(({ name }) => holders.has(serviceKey(name)));
}

function stopObstacles(index: ServerIndex): Finding[] {
  const findings = addressFindings(index).filter(({ code }) => code !== 'one-address');
  const stopped = servicesToStop(index);
  findings.push(...holdersUnknown(index), ...stopped.filter(({ state }) => state !== 'running').map(notSettled));
  for (const { name, displayName: service } of stopped) {
    if (!isControllable(name)) findings.push(finding('service-not-controllable', 'blocks', { service, name }));
  }
  findings.push(...notUndoable(stopped), ...takenAlong(index, stopped));
  const sites = stopsWeb(stopped) ? sitesUnreadable(index) : null;
  return sites === null ? findings : [...findings, sites];
}

/** No service is stopped on a guess, and none is stopped in vain because somebody else keeps the port. */
function holdersUnknown(index: ServerIndex): Finding[] {
  const { queues } = index.snapshot.httpSys;
  const holders = portHolders(index.snapshot, SHARED_PORT);
  if (holders === null) {
    return [finding('stop-holders-unknown', 'blocks', { what: 'urls', urls: [], reason: queues.problem })];
  }
  const unlisted = holders.services.filter((name) => serviceOf(index, name)?.kind !== 'service');
  const urls = [...holders.unclear, ...unlisted];
  const findings: Finding[] = [];
  if (urls.length > 0) findings.push(finding('stop-holders-unknown', 'blocks', { what: 'owners', urls, reason: null }));
  if (holders.programs.length > 0) {
    const programs = holders.programs.map(
      ({ program, processId }) => `${program === '' ? 'PID' : program} ${processId}`,
    );
    findings.push(finding('stop-programs-hold', 'blocks', { programs }));
  }
  const byHttpSys = index.snapshot.listeners.value?.some(
    ({ port, processId }) => port === SHARED_PORT && processId === SYSTEM_PROCESS,
  );
  if (byHttpSys === true && holders.services.length + holders.unclear.length + holders.programs.length === 0) {
    findings.push(finding('stop-holders-unknown', 'blocks', { what: 'nobody', urls: [], reason: null }));
  }
  return findings;
}

function notUndoable(stopped: readonly Service[]): Finding[] {
  const cannot = (why: 'not-known' | 'disabled', services: readonly Service[]): Finding[] =>
    services.length === 0 ? [] : [finding('stop-cannot-undo', 'blocks', { why, services: names(services) })];
  return [
    ...cannot(
      'not-known',
      stopped.filter((service) => startSettingOf(service) === null),
    ),
    ...cannot(
      'disabled',
      stopped.filter((service) => startSettingOf(service) === 'disabled'),
    ),
  ];
}

/** Exactly who has a URL is stopped: whoever runs and needs one of them would have to stop with it. */
function takenAlong(index: ServerIndex, stopped: readonly Service[]): Finding[] {
  const dependents = dependentsOf(index, stopped).filter(({ state }) => state !== 'stopped');
  if (dependents.length === 0) return [];
  return [finding('stop-takes-along', 'blocks', { services: names(stopped), dependents: names(dependents) })];
}

/** Who depends on them and is not one of them. */
function dependentsOf({ graph }: ServerIndex, stopped: readonly Service[]): Service[] {
  const all = new Set(stopped.flatMap(({ name }) => stopOrder(graph, name)));
  return [...all].filter((service) => !stopped.includes(service));
}

function names(services: readonly Service[]): string[] {
  return services.map(({ displayName }) => displayName);
}

function stopsWeb(stopped: readonly Service[]): boolean {
  return stopped.some(({ name }) => serviceKey(name) === serviceKey(WEB_SERVICE));
}

/** A user of Http.sys was kept off the port, nobody has a URL there, and whoever is to get the address has the port. */
function isInForce(index: ServerIndex): boolean {
  const holders = portHolders(index.snapshot, SHARED_PORT);
  if (holders === null || holders.services.length + holders.unclear.length + holders.programs.length > 0) return false;
  const onPort = (index.snapshot.listeners.value ?? []).filter(({ port }) => port === SHARED_PORT);
  const ofOthers = onPort.some(
    (one) => one.processId === SYSTEM_PROCESS || index.foreign.get(`${one.address}:${one.port}`) === one,
  );
  return onPort.length > 0 && !ofOthers && [...index.graph.byName.values()].some(isKeptOff);
}

function isKeptOff({ name, state, startMode }: Service): boolean {
  return state === 'stopped' && startMode === 'disabled' && knownService(name)?.usesHttpSys === true;
}

function proposeStop(index: ServerIndex): Split | null {
  const held = index.held === null || index.held.bind === 'all' ? [] : index.held.bind;
  const free = index.usable.filter(({ address }) => addressRefused(index, address) === null);
  const best = (fits: (usable: UsableAddress) => boolean): UsableAddress | undefined => free.findLast(fits);
  const chosen =
    best(({ address }) => held.includes(address)) ??
    best(({ dhcp, reach }) => !dhcp && reach === 'ordinary') ??
    best(({ reach }) => reach === 'ordinary') ??
    free.at(-1);
  if (chosen === undefined) return null;
  const { hotfixValueName } = index.snapshot.httpSys;
  return { webAddresses: [], streamAddress: chosen.address, streamPort: SHARED_PORT, hotfixValueName };
}

/** A site that is bound to the address stops with the others. */
function addressRefused(index: ServerIndex, address: string): Finding | null {
  const holder = foreignHolder(index, address, SHARED_PORT);
  return holder === null ? rowInTheWay(index, address, SHARED_PORT) : endpointTaken(address, SHARED_PORT, holder);
}

function stopRefusals(index: ServerIndex, split: Split): Finding[] {
  const { streamAddress, streamPort: port, webAddresses: addresses } = split;
  const findings: Finding[] = [];
  if (port !== SHARED_PORT) findings.push(finding('choice-bad-port', 'blocks', { port, sharing: true }));
  if (addresses.length > 0) findings.push(finding('choice-web-keeps-nothing', 'blocks', { addresses }));
  const needs = split.service === undefined ? [] : startOrder(index.graph, split.service);
  const needed = servicesToStop(index).filter((service) => needs.includes(service));
  if (needed.length > 0) findings.push(finding('stop-program-needs', 'blocks', { services: names(needed) }));
  const refused = addressRefused(index, streamAddress);
  return refused === null ? findings : [...findings, refused];
}

function stopConsequences(index: ServerIndex): Finding[] {
  const stopped = servicesToStop(index);
  if (stopped.length === 0) return [];
  const findings = [finding('services-stop', 'warning', { services: names(stopped) })];
  if (stopsWeb(stopped)) findings.push(...sitesLost(index), ...notStartedAgain(index));
  const down = dependentsOf(index, stopped).filter(({ state }) => state === 'stopped');
  if (down.length > 0) {
    findings.push(finding('stop-keeps-down', 'warning', { services: names(down), needs: names(stopped) }));
  }
  const others = programsOnHttpSys(index).filter((service) => !stopped.includes(service));
  if (others.length > 0) findings.push(finding('http-users-go-on', 'information', { services: names(others) }));
  return findings;
}

/** Every site that goes through Http.sys, on whatever port: IIS has none of them while it does not run. */
function sitesLost({ snapshot }: ServerIndex): Finding[] {
  const all = (snapshot.sites.value ?? []).filter(
    ({ bindings, oddBindings }) => bindings.length + oddBindings.length > 0,
  );
  const running = all.filter(({ state }) => state !== 'stopped');
  const later = all.filter((site) => site.state === 'stopped' && site.autoStart);
  if (running.length + later.length === 0) return [];
  const called = (sites: readonly Site[]): string[] => sites.map(siteName);
  return [finding('sites-stop', 'warning', { sites: called(running), later: called(later) })];
}

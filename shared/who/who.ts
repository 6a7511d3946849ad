/**
 * Who: who holds a port, who stands behind Http.sys there, what would stop with it, and what can be done instead. What was not
 * read is named as such, never left out. Pure.
 */
import type { ClaimantName } from '../claimant/claimants.ts';
import { generationOf } from '../generation/generations.ts';
import { knownUrlUser } from '../knowledge/known-urls.ts';
import { productNear } from '../knowledge/products.ts';
import { HTTP_DRIVER, NOBODY_NAMED, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { indexSnapshot, serviceOf, siteName, type ServerIndex } from '../snapshot/server-index.ts';
import { serviceKey, stopOrder } from '../snapshot/service-graph.ts';
import type { RequestQueue, Service, Site, Snapshot } from '../snapshot/snapshot.ts';
import { holdingServices, isOnPort, isWebUser, urlParts } from '../snapshot/urls.ts';

const EVERY_ADDRESS = '0.0.0.0';

/** A service as people and commands know it. */
export interface NamedService {
  name: string;
  displayName: string;
}

/** A process that listens on the port. */
interface Holder {
  /** 0 = this Windows does not say which process it is. */
  processId: number;
  /** '' = unknown. */
  program: string;
  /** IPv4 and IPv6; `0.0.0.0` and `::` = every address. */
  addresses: string[];
  /** It is the System process, in which Http.sys listens. */
  httpSys: boolean;
  /** Services that run in the process. */
  services: NamedService[];
}

/** One who has URLs on the port. */
export interface UrlHolder {
  /** `service`: one of `services`, or all that is known if there is one. `program`: a process that is no service. */
  kind: 'web' | 'service' | 'program';
  processId: number;
  program: string;
  services: NamedService[];
  /** As Windows prints it; of IIS it is the application pool. */
  queue: string;
  urls: string[];
  /** What people call those who use such URLs. */
  knownAs: string[];
}

interface Reserved {
  url: string;
  knownAs: string | null;
}

/** Something that was not read, and why. */
interface Unread {
  what: 'listeners' | 'ipv6' | 'urls' | 'services' | 'dependencies' | 'sites';
  reason: string | null;
}

/**
 * `program-holds`: another program does; `shared`: it and Http.sys have addresses of their own; `share`, `one-address`: Http.sys can
 * leave an address to somebody; `one-service`: one service alone has URLs there. `unnamed`: Windows does not say who holds it;
 * `share-web`: nor there, but web sites are bound to it, and IIS can leave an address to somebody.
 */
export type Way =
  'nobody' | 'program-holds' | 'shared' | 'share' | 'one-address' | 'one-service' | 'unnamed' | 'share-web';

export interface Who {
  port: number;
  /** Null = who listens was not read. */
  holders: Holder[] | null;
  /** Null = the URLs were not read, or nobody asks since Http.sys does not hold the port. */
  urls: UrlHolder[] | null;
  /** Running web sites that are bound to the port, whether or not the URLs were read. */
  sites: string[];
  /** Reserved URLs on the port that nobody uses now. */
  reserved: Reserved[];
  /** What stops with Http.sys, whatever the port; null = this Windows has none. */
  stops: {
    /** Null = the services were not read, or not what each depends on. */
    services: NamedService[] | null;
    /** Null = the web sites were not read. */
    sites: string[] | null;
    /** Those who go on running without their URLs, on any port. Null = who stops is not known. */
    loseUrls: NamedService[] | null;
    programs: { program: string; processId: number }[];
  } | null;
  ways: Way[];
  /** Who can be given an address on this Windows. */
  claimants: readonly ClaimantName[];
  unread: Unread[];
}

/** Answers for one port of a machine. */
export function whoHolds(snapshot: Snapshot, port: number = SHARED_PORT): Who {
  const index = indexSnapshot(snapshot);
  const holders = holdersOf(index, port);
  const { receiver } = productNear(snapshot.os.version.value);
  const byHttpSys = receiver === 'http-sys' && (holders?.some(({ httpSys }) => httpSys) ?? true);
  const urls = byHttpSys ? urlHoldersOf(index, port) : null;
  const sites = byHttpSys || unnamed(holders) ? sitesOn(index, port) : [];
  const stops = receiver === 'http-sys' ? stopping(index) : null;
  const answer = { port, holders, urls, sites, reserved: reservedOn(snapshot, port), stops };
  return {
    ...answer,
    ways: waysOf(index, answer),
    claimants: generationOf(snapshot).claimants,
    unread: unreadOf(snapshot, byHttpSys),
  };
}

function holdersOf({ snapshot, graph }: ServerIndex, port: number): Holder[] | null {
  const { listeners, furtherListeners } = snapshot;
  if (listeners.value === null) return null;
  const found = new Map<number, Holder>();
  for (const listener of [...listeners.value, ...(furtherListeners.value?.ipv6 ?? [])]) {
    if (listener.port !== port) continue;
    const { processId, program, address } = listener;
    const services = [...graph.byName.values()].filter((one) => one.processId === processId && processId !== 0);
    const holder = found.get(processId) ?? {
      processId,
      program,
      addresses: [],
      httpSys: processId === SYSTEM_PROCESS,
      services: services.map(namedService),
    };
    if (!holder.addresses.includes(address)) holder.addresses.push(address);
    found.set(processId, holder);
  }
  return [...found.values()];
}

function urlHoldersOf(index: ServerIndex, port: number): UrlHolder[] | null {
  const { queues } = index.snapshot.httpSys;
  return (
    queues.value?.flatMap((queue) => {
      const urls = queue.urls.filter((url) => isOnPort(url, port));
      if (urls.length === 0) return [];
      const users = queue.users.length === 0 ? [{ processId: 0, program: '', services: [] }] : queue.users;
      return users.map((user) => urlHolder(index, queue, user, urls));
    }) ?? null
  );
}

function urlHolder(
  index: ServerIndex,
  queue: RequestQueue,
  user: RequestQueue['users'][number],
  urls: string[],
): UrlHolder {
  const web = isWebUser(user);
  const certain = holdingServices(user);
  const names = certain.length > 0 ? certain : user.services;
  return {
    kind: web ? 'web' : names.length > 0 ? 'service' : 'program',
    processId: user.processId,
    program: user.program,
    services: names.map((name) => namedIn(index, name)),
    queue: queue.name,
    urls,
    knownAs: [...new Set(urls.flatMap((url) => knownUrlUser(urlParts(url)?.path ?? '') ?? []))],
  };
}

function sitesOn({ snapshot }: ServerIndex, port: number): string[] {
  const running = (snapshot.sites.value ?? []).filter(({ state }) => state !== 'stopped');
  return running.filter(({ bindings }) => bindings.some((binding) => binding.port === port)).map(siteName);
}

function reservedOn({ httpSys: { queues, reservations } }: Snapshot, port: number): Reserved[] {
  const used = new Set(queues.value?.flatMap(({ urls }) => urls.map(plainUrl)) ?? []);
  return (reservations.value ?? [])
    .filter((url) => isOnPort(url, port) && !used.has(plainUrl(url)))
    .map((url) => ({ url, knownAs: knownUrlUser(urlParts(url)?.path ?? '') }));
}

/** Windows prints the same URL in different letters. */
function plainUrl(url: string): string {
  return url.toLowerCase();
}

/** Http.sys has users on every port: all of them stop, or lose what they have. */
function stopping(index: ServerIndex): NonNullable<Who['stops']> {
  const { services, sites, httpSys } = index.snapshot;
  // What a service depends on can be unread where the services themselves were read.
  const known = services.value !== null && services.problem === null;
  const dependents = stopOrder(index.graph, HTTP_DRIVER).filter(
    ({ name, state }) => state !== 'stopped' && serviceKey(name) !== serviceKey(HTTP_DRIVER),
  );
  const stopped = new Set(dependents.map(({ name }) => serviceKey(name)));
  const users = httpSys.queues.value?.flatMap((queue) => queue.users) ?? [];
  const losing = users.flatMap((user) => holdingServices(user)).filter((name) => !stopped.has(serviceKey(name)));
  const others = users.filter(({ services: names, processId }) => names.length === 0 && processId !== 0);
  const running = sites.value?.filter((site) => site.state !== 'stopped' && usesHttpSys(site)).map(siteName) ?? null;
  return {
    services: known ? dependents.map(namedService) : null,
    sites: running,
    loseUrls: known ? [...new Set(losing)].map((name) => namedIn(index, name)) : null,
    programs: [...new Map(others.map(({ program, processId }) => [processId, { program, processId }])).values()],
  };
}

/** A site of FTP alone has nothing to do with it. */
function usesHttpSys({ bindings, oddBindings }: Site): boolean {
  return bindings.length + oddBindings.length > 0;
}

/** Windows 2000 names no process for any listener. */
function unnamed(holders: Who['holders']): boolean {
  return holders?.some(({ processId }) => processId === NOBODY_NAMED) ?? false;
}

function waysOf(index: ServerIndex, answer: Pick<Who, 'port' | 'holders' | 'urls' | 'sites'>): Way[] {
  const { port, holders, urls, sites } = answer;
  if (holders === null) return [];
  if (holders.length === 0) return ['nobody'];
  if (unnamed(holders)) {
    const everywhere = holders.some(({ addresses }) => addresses.includes(EVERY_ADDRESS));
    if (port !== SHARED_PORT || !everywhere || sites.length === 0 || index.usable.length === 0) return ['unnamed'];
    return index.usable.length === 1 ? ['one-address'] : ['share-web'];
  }
  const others = holders.some(({ httpSys }) => !httpSys);
  const web = holders.find(({ httpSys }) => httpSys);
  if (web === undefined) return ['program-holds'];
  if (others && !web.addresses.includes(EVERY_ADDRESS)) return ['shared'];
  const ways: Way[] = others ? ['program-holds'] : [];
  const [first, second] = index.usable;
  if (port === SHARED_PORT && second !== undefined) ways.push('share');
  if (port === SHARED_PORT && first !== undefined && second === undefined) ways.push('one-address');
  const [only, ...more] = urls ?? [];
  if (only?.kind === 'service' && only.services.length === 1 && more.length === 0) ways.push('one-service');
  return ways;
}

function unreadOf({ listeners, furtherListeners, services, sites, httpSys }: Snapshot, byHttpSys: boolean): Unread[] {
  const facts = {
    listeners,
    // Both come from one answer: if there is none, that was said.
    ipv6: listeners.value === null ? null : furtherListeners,
    urls: byHttpSys ? httpSys.queues : null,
    services,
    sites,
  };
  const unread = (Object.entries(facts) as [keyof typeof facts, (typeof facts)[keyof typeof facts]][]).flatMap(
    ([what, fact]): Unread[] => (fact?.value === null ? [{ what, reason: fact.problem }] : []),
  );
  const partly = services.value !== null && services.problem !== null;
  return partly ? [...unread, { what: 'dependencies', reason: services.problem }] : unread;
}

function namedService({ name, displayName }: Service): NamedService {
  return { name, displayName };
}

function namedIn(index: ServerIndex, name: string): NamedService {
  return { name, displayName: serviceOf(index, name)?.displayName ?? name };
}

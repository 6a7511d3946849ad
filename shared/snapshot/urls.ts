/** URLs as Http.sys has them, and who holds them now. */
import { knownService, WEB_SERVICE } from '../knowledge/services.ts';
import { serviceKey } from './service-graph.ts';
import type { RequestQueue, Snapshot } from './snapshot.ts';

/** `http://+:80/path/`, `HTTP://*:80/`, `HTTP://10.0.0.5:80:10.0.0.5/`, `https://[::1]:443/`. */
const URL_FORM = /^(https?):\/\/(\[[^\]]*\]|[^:/]+):(\d{1,5})(?::([^/]*))?(\/.*)?$/i;

/** The port and the path of a URL of Http.sys; null for what is none. */
export function urlParts(url: string): { port: number; path: string } | null {
  const [, , , port, , path = '/'] = URL_FORM.exec(url) ?? [];
  return port === undefined ? null : { port: Number(port), path };
}

/** Whether a URL of Http.sys is on this port; one that is not understood may be. */
export function isOnPort(url: string, port: number): boolean {
  return (urlParts(url)?.port ?? port) === port;
}

type User = RequestQueue['users'][number];

/**
 * The services of a process that hold its queue, as far as that is known: the only one, or those that are known to use Http.sys
 * among several.
 */
export function holdingServices({ services }: User): readonly string[] {
  return services.length <= 1 ? services : services.filter((name) => knownService(name)?.usesHttpSys === true);
}

/** Whether a process holds its queue for the web sites of IIS. */
export function isWebUser({ services }: User): boolean {
  return services.some((name) => serviceKey(name) === serviceKey(WEB_SERVICE));
}

/** Who takes requests for URLs on this port, or on any. */
function usersOn(queues: readonly RequestQueue[], port: number | null): User[] {
  const onPort = queues.filter(({ urls }) => port === null || urls.some((url) => isOnPort(url, port)));
  return onPort.flatMap(({ users }) => users);
}

/** Keys of the services that hold a URL now, on this port or on any; null when the URLs were not read. */
export function urlHolders({ httpSys: { queues } }: Snapshot, port: number | null): ReadonlySet<string> | null {
  if (queues.value === null) return null;
  return new Set(usersOn(queues.value, port).flatMap((user) => holdingServices(user).map(serviceKey)));
}

/** Who has URLs on a port now. */
interface PortHolders {
  /** Key names of the services that have one for certain: Windows names them, or they are alone in their process. */
  services: string[];
  /** URLs of which that is not known. */
  unclear: string[];
  /** Processes that are no service. */
  programs: User[];
}

/** Who has URLs on this port now; null when that was not read, or not whole. The agent asks the same before it stops them. */
export function portHolders({ httpSys: { queues } }: Snapshot, port: number): PortHolders | null {
  if (queues.value === null || queues.problem !== null) return null;
  const services = new Map<string, string>();
  const unclear: string[] = [];
  const programs = new Map<number, User>();
  for (const { urls, users } of queues.value) {
    const here = urls.filter((url) => isOnPort(url, port));
    if (here.length === 0) continue;
    let isClear = users.length > 0 && here.every((url) => urlParts(url) !== null);
    for (const user of users) {
      const [only, another] = user.services;
      if (only === undefined && user.processId !== 0) programs.set(user.processId, user);
      else if (only === undefined || another !== undefined) isClear = false;
      else services.set(serviceKey(only), only);
    }
    if (!isClear) unclear.push(...here);
  }
  return { services: [...services.values()], unclear, programs: [...programs.values()] };
}

/** Processes that hold a URL on this port now and run no service that is known, each once. */
export function programsWithUrl({ httpSys: { queues } }: Snapshot, port: number): User[] {
  const users = usersOn(queues.value ?? [], port).filter(
    ({ services, processId }) => services.length === 0 && processId !== 0,
  );
  return [...new Map(users.map((user) => [user.processId, user])).values()];
}

/** Whether it is certain that a service has no URL on this port: it is in no process that has one. */
export function hasNoUrlOn({ httpSys: { queues } }: Snapshot, port: number, name: string): boolean {
  // Part of the names was not read: then anybody can be whoever is not named.
  if (queues.value === null || queues.problem !== null) return false;
  return !usersOn(queues.value, port).some(({ services }) =>
    services.some((each) => serviceKey(each) === serviceKey(name)),
  );
}

/** Who stands behind Http.sys, and whether it listens where its list says. */
import { productOf } from '../knowledge/products.ts';
import { HTTP_DRIVER, HTTP_SSL_SERVICE, knownService, SYSTEM_PROCESS, WEB_SERVICE } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { isLoopback } from '../text/addresses.ts';
import type { ServerIndex } from './server-index.ts';
import { serviceKey, stopOrder } from './service-graph.ts';
import { urlHolders } from './urls.ts';
import type { Service, Snapshot } from './snapshot.ts';

const IIS_ITSELF = new Set([HTTP_DRIVER, HTTP_SSL_SERVICE, WEB_SERVICE].map(serviceKey));

/**
 * Running services, other than IIS, that receive requests through Http.sys: those that depend on it, those that are known to
 * use it, and those that hold a URL now. The listen list applies to them too, on every port, secure ones included.
 */
export function programsOnHttpSys(index: ServerIndex): Service[] {
  const found = new Map<string, Service>();
  for (const service of stopOrder(index.graph, HTTP_DRIVER)) found.set(serviceKey(service.name), service);
  const holders = urlHolders(index.snapshot, null);
  for (const [key, service] of index.graph.byName) {
    if (knownService(service.name)?.usesHttpSys === true || holders?.has(key) === true) found.set(key, service);
  }
  return [...found.values()].filter(
    (service) => service.state === 'running' && !IIS_ITSELF.has(serviceKey(service.name)),
  );
}

function isWeb(key: string): boolean {
  return key === serviceKey(WEB_SERVICE);
}

/** Whether Http.sys of this Windows is told of each address by netsh, and goes on with what is open already. */
export function listIsTold({ os }: Snapshot): boolean {
  return productOf(os.version.value)?.listenList === 'told';
}

/**
 * What has to be restarted so that a new list is in force, in an order in which it can be stopped: the driver with all that
 * depends on it, where it reads its list when it starts; else those whose web addresses keep its sockets open: IIS, and who
 * holds a URL on the shared port, or, where that was not read, who is known to use Http.sys. The driver itself would take
 * along who has nothing to do with the web.
 */
export function restartedForList(index: ServerIndex): Service[] {
  if (!listIsTold(index.snapshot)) return stopOrder(index.graph, HTTP_DRIVER);
  const ofHttp = new Set(stopOrder(index.graph, HTTP_DRIVER).map(({ name }) => serviceKey(name)));
  const holders = urlHolders(index.snapshot, SHARED_PORT);
  const known = [...index.graph.byName.keys()].filter((key) => knownService(key)?.usesHttpSys === true);
  const candidates = [...new Set([...ofHttp, ...(holders === null ? [] : known)])];
  const users = candidates.filter(
    (key) =>
      key !== serviceKey(HTTP_DRIVER) &&
      (holders === null ? knownService(key)?.usesHttpSys === true : holders.has(key) || isWeb(key)),
  );
  return [...new Set([...users, serviceKey(WEB_SERVICE)].flatMap((key) => stopOrder(index.graph, key)))];
}

/**
 * True when Http.sys holds a web port outside these addresses, that is, has not taken up its list yet; null when the
 * listeners could not be read. Looks at port 80 and the ports of sites only: the System process also holds ports that
 * have nothing to do with the web.
 */
export function httpListensElsewhere(index: ServerIndex, webAddresses: readonly string[]): boolean | null {
  const listeners = index.snapshot.listeners.value;
  if (listeners === null) return null;
  const allowed = new Set(webAddresses);
  return listeners.some(
    (listener) =>
      listener.processId === SYSTEM_PROCESS &&
      (listener.port === SHARED_PORT || index.sitePorts.has(listener.port)) &&
      !isLoopback(listener.address) &&
      !allowed.has(listener.address),
  );
}

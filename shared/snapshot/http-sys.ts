/** Who stands behind Http.sys, and whether it listens where its list says. */
import { productNear, productOf } from '../knowledge/products.ts';
import {
  HTTP_DRIVER,
  HTTP_SSL_SERVICE,
  IIS_ADMIN_SERVICE,
  knownService,
  SYSTEM_PROCESS,
  WEB_SERVICE,
} from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { isLoopback } from '../text/addresses.ts';
import { isUnnamed, type ServerIndex } from './server-index.ts';
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

/** Whether IIS itself receives its requests: before Http.sys there was nothing else. */
export function iisReceives({ os }: Snapshot): boolean {
  return productNear(os.version.value).receiver === 'iis';
}

/** The services without which no web site answers, by key name. */
export function webServices(snapshot: Snapshot): readonly string[] {
  return iisReceives(snapshot) ? [WEB_SERVICE] : [HTTP_DRIVER, WEB_SERVICE];
}

/** The service that works with the settings which a method writes, and takes them up when it starts. */
export function settingsKeeper(snapshot: Snapshot): string {
  return iisReceives(snapshot) ? IIS_ADMIN_SERVICE : HTTP_DRIVER;
}

/**
 * What has to be restarted so that new settings are in force, in an order in which it can be stopped: the driver, or IIS with
 * its metabase, with all that depends on it, where it reads them when it starts; else those whose web addresses keep its sockets open: IIS, and who
 * holds a URL on the shared port, or, where that was not read, who is known to use Http.sys. The driver itself would take
 * along who has nothing to do with the web.
 */
export function restartedForSettings(index: ServerIndex): Service[] {
  if (!listIsTold(index.snapshot)) return stopOrder(index.graph, settingsKeeper(index.snapshot));
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
 * True when the web holds a web port outside these addresses, that is, has not taken up its settings yet; null when the
 * listeners could not be read. Where Windows names no owner, what has the port of every address is the web's. Looks at port 80 and the ports of sites only: the System process also holds ports that
 * have nothing to do with the web.
 */
export function httpListensElsewhere(index: ServerIndex, webAddresses: readonly string[]): boolean | null {
  const listeners = index.snapshot.listeners.value;
  if (listeners === null) return null;
  const allowed = new Set(webAddresses);
  return listeners.some(
    (listener) =>
      (listener.processId === SYSTEM_PROCESS || (isUnnamed(listener) && listener.address === '0.0.0.0')) &&
      (listener.port === SHARED_PORT || index.sitePorts.has(listener.port)) &&
      !isLoopback(listener.address) &&
      !allowed.has(listener.address),
  );
}

/** What ran before the change: only that can be asked to run after it. Where it is not known, it is said so. */
import { SYSTEM_PROCESS } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { webServices } from '../snapshot/http-sys.ts';
import { isUnnamed, listenersAt } from '../snapshot/server-index.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Listener, Site, Snapshot } from '../snapshot/snapshot.ts';
import { meansAnyAddress } from '../text/addresses.ts';

export type Ran = 'yes' | 'no' | 'unknown';

/** Why nothing was expected: what did not run before is not to blame on the change. */
export const DID_NOT_RUN = 'did-not-run';
/** Why something that is not there cannot be called lost. */
export const NOT_KNOWN_BEFORE = 'not-known-before';

/** Whether IIS ran at all. */
export function webServiceRan(snapshot: Snapshot): Ran {
  const { services } = snapshot;
  if (services.value === null) return 'unknown';
  const runs = (name: string): boolean =>
    services.value?.some((each) => serviceKey(each.name) === serviceKey(name) && each.state === 'running') ?? false;
  return webServices(snapshot).every(runs) ? 'yes' : 'no';
}

/** Whether a site ran; the metabase file has no states, and so tells of none. */
export function siteRan(before: Snapshot, { state }: Site): Ran {
  if (webServiceRan(before) === 'no') return 'no';
  return state === 'started' ? 'yes' : state === 'unknown' ? 'unknown' : 'no';
}

/** Whether a web site answered on port 80 of this address, without encryption. */
export function webRanAt(before: Snapshot, address: string): Ran {
  if (webServiceRan(before) === 'no') return 'no';
  const here = before.sites.value?.filter(({ bindings }) =>
    bindings.some(({ secure, port, ip }) => !secure && port === SHARED_PORT && (meansAnyAddress(ip) || ip === address)),
  );
  if (here?.some(({ state }) => state === 'started')) return 'yes';
  if (here?.every(({ state }) => state !== 'unknown')) return 'no';
  return httpSysListens(before.listeners.value, address, SHARED_PORT) === true ? 'yes' : 'unknown';
}

/** Whether Http.sys listens on an endpoint; null when the listeners were not read, or are not named. */
export function httpSysListens(listeners: readonly Listener[] | null, address: string, port: number): boolean | null {
  if (listeners === null) return null;
  const here = listenersAt(listeners, address, port);
  if (here.some(({ processId }) => processId === SYSTEM_PROCESS)) return true;
  return here.some(isUnnamed) ? null : false;
}

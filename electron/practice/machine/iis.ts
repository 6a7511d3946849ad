/** IIS 6: sites start with W3SVC, or stay stopped with an error. */
import { siteBindings } from './bindings.ts';
import { logEvent } from './event-log.ts';
import type { HttpConfig, MachineState, SiteRecord } from './machine-state.ts';

/** ERROR_INVALID_NETNAME, "The format of the specified network name is invalid". */
const INVALID_NETNAME = 1214;

/** Why a site cannot start: an explicit address that Http.sys may not use, or any entry of the list that is stale. */
function startError(config: HttpConfig | null, site: SiteRecord): number {
  if (config === null || config.list === null) return 0;
  if (config.stale.length > 0) return INVALID_NETNAME;
  const list = config.list;
  return siteBindings(site).some((b) => b.ip !== '' && !list.includes(b.ip)) ? INVALID_NETNAME : 0;
}

export function startSites(state: MachineState): void {
  for (const site of state.sites ?? []) {
    site.started = false;
    site.win32Error = 0;
    if (!site.autoStart) continue;
    site.win32Error = startError(state.http, site);
    site.started = site.win32Error === 0;
    if (!site.started) {
      const message = `Site ${site.id} could not register its URLs.`;
      logEvent(state, { logfile: 'System', source: 'W3SVC', id: 1004, type: 'error', message });
    }
  }
}

export function stopSites(state: MachineState): void {
  for (const site of state.sites ?? []) {
    site.started = false;
    site.win32Error = 0;
  }
}

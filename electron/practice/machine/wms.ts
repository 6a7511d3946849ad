/** Windows Media Services' plug-in "WMS HTTP Server Control Protocol". */
import { allAddresses, ownAddresses } from './addresses.ts';
import { CODES } from './com-error.ts';
import { eraOf } from './era.ts';
import type { Holdings } from './holdings.ts';
import { type MachineState, type WmsRecord, logEvent } from './machine-state.ts';
import { findService } from './services.ts';
import { wantedByWms, WMS_HOLDER } from './settle-sockets.ts';

const PLUGIN_STATUS = { error: 1, loaded: 2, enabled: 4 } as const;

/** The plug-in that answers, or null while wmserver does not run. */
export function loadedPlugin(state: MachineState): WmsRecord | null {
  const service = findService(state, 'wmserver');
  return state.wms !== null && service?.state === 'running' ? state.wms : null;
}

/** What the plug-in offers to be bound to; a later one offers what it cannot use, too. */
export function offeredAddresses(state: MachineState): string[] {
  if (!eraOf(state.os).offersAll) return ownAddresses(state);
  const others = state.adapters.filter((a) => a.enabled).flatMap((a) => a.otherAddresses);
  return [...allAddresses(state), ...others];
}

/** Starts listening as the settings say. Returns 0 or the HRESULT; then the plug-in is in error and holds nothing. */
export async function listenAsSet(state: MachineState, wms: WmsRecord, holdings: Holdings): Promise<number> {
  // "Selected addresses" with none selected means all of them.
  const all = wms.listenAll || wms.bound.length === 0;
  const own = ownAddresses(state);
  const failed = async (code: number) => {
    wms.listening = null;
    wms.status = PLUGIN_STATUS.loaded | PLUGIN_STATUS.error;
    await holdings.keepOnly(WMS_HOLDER, []);
    const message = `Connections on port ${wms.port} cannot be accepted.`;
    logEvent(state, { logfile: 'Application', source: 'WMServer', id: 337, type: 'error', message });
    return code;
  };
  if (!all && wms.bound.some((a) => !own.includes(a))) return failed(CODES.wmsAddressGone);
  wms.listening = { all, addresses: all ? allAddresses(state) : [...wms.bound], port: wms.port };
  const refused = await holdings.take(WMS_HOLDER, wantedByWms(state));
  if (refused.length > 0) return failed(CODES.wmsPortInUse);
  wms.status = PLUGIN_STATUS.loaded | PLUGIN_STATUS.enabled;
  return 0;
}

export async function stopListening(wms: WmsRecord, holdings: Holdings): Promise<void> {
  wms.listening = null;
  wms.status = PLUGIN_STATUS.loaded;
  await holdings.keepOnly(WMS_HOLDER, []);
}

/** wmserver has started: its plug-ins are loaded, and this one listens if it was left enabled. */
export async function loadPlugin(state: MachineState, holdings: Holdings): Promise<void> {
  if (!state.wms) return;
  state.wms.status = PLUGIN_STATUS.loaded;
  if (state.wms.enabled) await listenAsSet(state, state.wms, holdings);
}

export async function unloadPlugin(state: MachineState, holdings: Holdings): Promise<void> {
  if (!state.wms) return;
  await stopListening(state.wms, holdings);
  state.wms.status = 0;
}

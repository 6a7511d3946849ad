import { STREAMING_SERVICE, SYSTEM_PROCESS } from '../../shared/knowledge/services.ts';
import { SHARED_PORT } from '../../shared/knowledge/settings.ts';
import type { Choice } from '../../shared/choice/choice.ts';
import { indexSnapshot, isStreamingListener, serviceOf } from '../../shared/snapshot/server-index.ts';
import type { ServerIndex } from '../../shared/snapshot/server-index.ts';
import type { Listener, Snapshot } from '../../shared/snapshot/snapshot.ts';

export type Owner = 'web' | 'streaming' | 'other' | 'nobody';

/** One endpoint of the server, and who listens there. */
export interface Place {
  address: string;
  port: number;
  owner: Owner;
  /** The program, when it is neither the web nor streaming. */
  program: string;
}

/** Who listens on port 80 of each address, and where streaming listens besides; nothing when it was not seen. */
export function listeningIn(snapshot: Snapshot): Place[] {
  return snapshot.listeners.value === null ? [] : placesOf(snapshot);
}

function placesOf(snapshot: Snapshot): Place[] {
  const index = indexSnapshot(snapshot);
  const listeners = snapshot.listeners.value ?? [];
  const port = snapshot.wms.plugin.value?.port ?? SHARED_PORT;
  const shared = index.usable.map(({ address }) => placeOf(index, listeners, address, SHARED_PORT));
  if (port === SHARED_PORT) return shared;
  const own = index.usable.map(({ address }) => placeOf(index, listeners, address, port));
  return [...shared, ...own.filter(({ owner }) => owner === 'streaming')];
}

/** Who would listen after a choice was carried out. */
export function listeningAfter(snapshot: Snapshot, choice: Choice): Place[] {
  const web = new Set(choice.webAddresses);
  const now = placesOf(snapshot).filter(({ port }) => port === SHARED_PORT);
  const webRuns = snapshot.listeners.value === null || now.some(({ owner }) => owner === 'web');
  const places = now.map((place): Place => {
    if (place.address === choice.streamAddress && choice.streamPort === SHARED_PORT) {
      return { ...place, owner: 'streaming', program: '' };
    }
    if (place.owner === 'other') return place;
    // The web listens on the addresses that it keeps, if it listens at all.
    return { ...place, owner: web.has(place.address) && webRuns ? 'web' : 'nobody', program: '' };
  });
  if (choice.streamPort === SHARED_PORT) return places;
  return [...places, { address: choice.streamAddress, port: choice.streamPort, owner: 'streaming', program: '' }];
}

function placeOf(index: ServerIndex, listeners: readonly Listener[], address: string, port: number): Place {
  const here = (ip: string) => listeners.find((one) => one.address === ip && one.port === port);
  const listener = here(address) ?? here('0.0.0.0');
  if (!listener) return { address, port, owner: 'nobody', program: '' };
  if (isStreamingListener(listener, serviceOf(index, STREAMING_SERVICE) ?? undefined)) {
    return { address, port, owner: 'streaming', program: '' };
  }
  if (listener.processId === SYSTEM_PROCESS) return { address, port, owner: 'web', program: '' };
  return { address, port, owner: 'other', program: listener.program || `PID ${listener.processId}` };
}

import { claimantOf } from '../claimant/claimants.ts';
import { STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { LOOPBACK, SHARED_PORT } from '../knowledge/settings.ts';
import type { Choice } from './choice.ts';
import { indexSnapshot, isStreamingListener, isUnnamed, serviceOf } from '../snapshot/server-index.ts';
import type { ServerIndex } from '../snapshot/server-index.ts';
import type { Listener, Snapshot } from '../snapshot/snapshot.ts';

/** `unnamed`: somebody, and Windows does not say who. */
export type Owner = 'web' | 'streaming' | 'other' | 'unnamed' | 'nobody';

interface Endpoint {
  address: string;
  port: number;
}

/** One endpoint of the server, and who listens there. */
export interface EndpointOwner extends Endpoint {
  owner: Owner;
  /** The program, when it is neither the web nor streaming. */
  program: string;
}

/** Who listens on port 80 of each address, and where streaming listens besides; nothing when it was not seen. */
export function listeningIn(snapshot: Snapshot): EndpointOwner[] {
  return snapshot.listeners.value === null ? [] : endpointsOf(snapshot);
}

function endpointsOf(snapshot: Snapshot): EndpointOwner[] {
  const index = indexSnapshot(snapshot);
  const listeners = snapshot.listeners.value ?? [];
  const port = snapshot.wms.plugin.value?.port ?? SHARED_PORT;
  const shared = index.usable.map(({ address }) => endpointOf(index, listeners, address, SHARED_PORT));
  // A web that answers on 127.0.0.1 alone answers nevertheless.
  const local = listeners.some((one) => one.address === LOOPBACK && one.port === SHARED_PORT);
  if (local && !shared.some(({ owner }) => owner === 'web')) {
    shared.push(endpointOf(index, listeners, LOOPBACK, SHARED_PORT));
  }
  if (port === SHARED_PORT) return shared;
  const own = index.usable.map(({ address }) => endpointOf(index, listeners, address, port));
  return [...shared, ...own.filter(({ owner }) => owner === 'streaming')];
}

/** Who listens on one endpoint; nothing when it was not seen. */
export function listeningAt(snapshot: Snapshot, { address, port }: Endpoint): EndpointOwner | null {
  const listeners = snapshot.listeners.value;
  return listeners === null ? null : endpointOf(indexSnapshot(snapshot), listeners, address, port);
}

/** Who would listen after a choice was carried out. */
export function listeningAfter(snapshot: Snapshot, choice: Choice): EndpointOwner[] {
  const web = new Set(choice.webAddresses);
  const gets = { owner: ownerFor(choice), program: choice.service ?? '' };
  const seen = endpointsOf(snapshot).filter(({ port }) => port === SHARED_PORT);
  const now = seen.filter(({ address }) => address !== LOOPBACK);
  const webRuns = snapshot.listeners.value === null || seen.some(({ owner }) => owner === 'web' || owner === 'unnamed');
  const endpoints = now.map((endpoint): EndpointOwner => {
    if (endpoint.address === choice.streamAddress && choice.streamPort === SHARED_PORT) {
      return { ...endpoint, ...gets };
    }
    if (endpoint.owner === 'other') return endpoint;
    // The web listens on the addresses that it keeps, if it listens at all.
    return { ...endpoint, owner: web.has(endpoint.address) && webRuns ? 'web' : 'nobody', program: '' };
  });
  const local: EndpointOwner[] =
    choice.loopback === 'web'
      ? [{ address: LOOPBACK, port: SHARED_PORT, owner: webRuns ? 'web' : 'nobody', program: '' }]
      : [];
  const isShown = endpoints.some(({ address, port }) => address === choice.streamAddress && port === choice.streamPort);
  if (isShown) return [...endpoints, ...local];
  return [...endpoints, { address: choice.streamAddress, port: choice.streamPort, ...gets }];
}

function ownerFor({ claimant }: Choice): Owner {
  return claimantOf(claimant).streams ? 'streaming' : 'other';
}

function endpointOf(index: ServerIndex, listeners: readonly Listener[], address: string, port: number): EndpointOwner {
  const here = (ip: string) => listeners.find((one) => one.address === ip && one.port === port);
  const listener = here(address) ?? here('0.0.0.0');
  if (!listener) return { address, port, owner: 'nobody', program: '' };
  if (isStreamingListener(listener, serviceOf(index, STREAMING_SERVICE) ?? undefined)) {
    return { address, port, owner: 'streaming', program: '' };
  }
  if (isUnnamed(listener)) return { address, port, owner: 'unnamed', program: '' };
  if (listener.processId === SYSTEM_PROCESS) return { address, port, owner: 'web', program: '' };
  return { address, port, owner: 'other', program: listener.program || `PID ${listener.processId}` };
}

/**
 * Windows Media Services 4.1 of Windows 2000. No text at hand says how one address is given to it, so that this is left to a
 * person; what is seen is who listens there, and what answers.
 */
import type { Split } from '../change/split.ts';
import type { Check } from '../evidence/check.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { STREAMING_4_SERVICES } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { named } from '../knowledge/products.ts';
import { isUnnamed, listenersAt, type ServerIndex, type Taker } from '../snapshot/server-index.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Listener, Snapshot } from '../snapshot/snapshot.ts';
import type { Claim, Claimant, TakerWish } from './claimant.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    /** Services of Windows Media Services 4.1 by the names that are remembered. `unread`: they could not be looked up. */
    'wms4-services': Services;
    'wms4-not-found': { names: readonly string[]; unread: boolean };
    /** How it is given one address is not known; that only one of two services can have the port is. */
    'wms4-by-hand': { address: string; port: number };
    'drift-wms4-gone': { address: string; port: number };
  }
}

const EVERY_ADDRESS = '0.0.0.0';
/** Both numbers of the product's version (`Server: Cougar/4.1`). */
const HEADER = 'Cougar/4.1';

export const wms4: Claimant = {
  since: 4,
  methods: ['site-addresses', 'other-port'],
  service: null,
  startsNamed: false,
  proposedService: () => null,
  streams: true,
  setsPlugin: false,
  comesByItself: true,
  mayOpenWeb: true,
  taker,
  findings,
  consequences: ({ snapshot }, split, sharesPort80) => {
    const { streamAddress: address, streamPort: port } = split;
    return listensThere(snapshot, split, sharesPort80)
      ? []
      : [finding('wms4-by-hand', 'information', { address, port })];
  },
  claim,
  personStarts: () => STREAMING_4_SERVICES,
  answers: {
    listener: 'stream-listener',
    answer: 'stream-answers',
    listens: () => named('windows-2000').streaming,
    judge: () => 'wrong',
    says: () => HEADER,
    recognises,
    waitsForPerson: true,
  },
  checks: (): Check[] => [],
  drift,
};

/** Nobody's listeners are known as its own. Where one address alone is listened on and no site is bound there, it is taken to be there. */
function taker({ streamPort = SHARED_PORT }: TakerWish): Taker {
  return {
    owns: () => false,
    held: (snapshot) => {
      const bound = new Set((snapshot.sites.value ?? []).flatMap(({ bindings }) => bindings.map(({ ip }) => ip)));
      const bind = (snapshot.listeners.value ?? [])
        .filter((one) => one.port === streamPort && one.address !== EVERY_ADDRESS && !bound.has(one.address))
        .map(({ address }) => address);
      return bind.length === 0 ? null : { port: streamPort, bind };
    },
  };
}

function findings({ snapshot: { services } }: ServerIndex): Finding[] {
  const names = new Set(STREAMING_4_SERVICES.map(serviceKey));
  const found = (services.value ?? []).filter(({ name }) => names.has(serviceKey(name)));
  if (found.length === 0) {
    return [finding('wms4-not-found', 'warning', { names: STREAMING_4_SERVICES, unread: services.value === null })];
  }
  return [finding('wms4-services', 'information', { services: found.map(({ displayName }) => displayName) })];
}

/** Whether somebody listens where streaming belongs, so that nothing is left to a person. */
function listensThere({ listeners }: Snapshot, { streamAddress, streamPort }: Split, sharesPort80: boolean): boolean {
  return listenersAt(listeners.value ?? [], streamAddress, streamPort).some(
    (one) => isUnnamed(one) && (one.address === streamAddress || !sharesPort80),
  );
}

function claim({ snapshot }: ServerIndex, split: Split, sharesPort80: boolean): Claim {
  const { streamAddress: address, streamPort: port } = split;
  return {
    service: null,
    startReason: 'restart-what-ran',
    copies: null,
    serves: false,
    isOn: false,
    isHealthy: true,
    needsCycle: () => false,
    switchOff: () => undefined,
    switchOn: () => undefined,
    manual: (sequence) => {
      if (listensThere(snapshot, split, sharesPort80)) return;
      const program = named('windows-2000').streaming;
      sequence.add('streaming-only-you-can', {
        kind: 'manual',
        task: 'http-streaming',
        program,
        write: '',
        address,
        port,
      });
    },
  };
}

/** Another number of Cougar is no server of this Windows, but may be one that was passed on. */
function recognises(server: string): boolean | null {
  if (/^Cougar\/4\.1/i.test(server)) return true;
  return server === '' || /^Cougar\//i.test(server) ? null : false;
}

function drift({ streamAddress: address, streamPort: port }: Split, now: Snapshot): Finding[] {
  const isThere = (one: Listener): boolean => port !== SHARED_PORT || one.address !== EVERY_ADDRESS;
  if (now.listeners.value === null || listenersAt(now.listeners.value, address, port).some(isThere)) return [];
  return [finding('drift-wms4-gone', 'blocks', { address, port })];
}

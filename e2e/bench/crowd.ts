import { adapter, known, listener, site, typicalSnapshot } from '../../shared/testing/machine.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';

const PER_SUBNET = 250;

/** So many different addresses of one machine. */
export function addressesOf(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `10.80.${Math.floor(n / PER_SUBNET)}.${(n % PER_SUBNET) + 1}`);
}

/** A typical server with so many sites, each bound to one of the addresses but the last. */
export function crowd(sites: number, addresses: readonly string[]): Snapshot {
  const bound = (n: number): string => addresses[n % (addresses.length - 1)] ?? '';
  return {
    ...typicalSnapshot(),
    adapters: known([adapter(1, [...addresses])]),
    sites: known(Array.from({ length: sites }, (_, n) => site(n + 1, [{ ip: bound(n), host: `site${n}.example` }]))),
    listeners: known([listener('0.0.0.0', 80, 4, 'System')]),
  };
}

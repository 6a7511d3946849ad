import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { LocalAddress } from '../../shared/wire/link-status.ts';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** The IPv4 addresses of this PC that a link can listen on; those that no server can reach stand last. */
export function localAddresses(interfaces: Interfaces = networkInterfaces()): LocalAddress[] {
  const found = Object.entries(interfaces).flatMap(([adapter, entries]) =>
    (entries ?? [])
      .filter(({ family }) => family === 'IPv4')
      .map(({ address, internal }) => ({ address, adapter, internal })),
  );
  return [...found.filter(({ internal }) => !internal), ...found.filter(({ internal }) => internal)];
}

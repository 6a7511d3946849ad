import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A port of this PC that nobody listens on. */
export async function freePort(address: string): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, address, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

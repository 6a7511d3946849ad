import { allAddresses } from '../machine/addresses.ts';
import type { Machine } from '../machine/machine.ts';

/**
 * Where a URL that the script asks for lies on this PC: the machine's own addresses on their loopback places, the
 * program's link as it is. Null = nowhere; the pretend server has no other network.
 */
export function reachablePlace(machine: Machine, url: URL, link: string | null): { host: string; port: number } | null {
  const port = Number(url.port === '' ? '80' : url.port);
  if (link !== null && URL.canParse(link) && new URL(link).origin === url.origin) return { host: url.hostname, port };
  const address = url.hostname === 'localhost' ? '127.0.0.1' : url.hostname;
  return allAddresses(machine.state).includes(address) ? machine.network.reach(address, port) : null;
}

/** IPv4 addresses as text: which of them a web site or a stream can be reached at. */

const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`);

/** Strict dotted IPv4 without leading zeros. */
export function isIpv4(text: string): boolean {
  return IPV4.test(text);
}

const GROUP = /^[0-9a-f]{1,4}$/i;

/** An IPv6 address in one of its usual spellings; a zone such as `%4` may follow. */
export function isIpv6(text: string): boolean {
  if (!text.includes(':')) return false;
  const address = text.replace(/%[0-9A-Za-z]+$/, '');
  const halves = address.split('::');
  if (address.length > 45 || halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  // The last two groups may be an IPv4 address.
  const mapped = isIpv4(last) && address.endsWith(`:${last}`);
  const count = groups.length + (mapped ? 1 : 0);
  if (!(mapped ? groups.slice(0, -1) : groups).every((group) => GROUP.test(group))) return false;
  return halves.length === 2 ? count <= 7 : count === 8;
}

/** An IPv6 address without its zone, in small letters; other texts as they are. */
export function plainIpv6(text: string): string {
  return isIpv6(text) ? text.replace(/%[0-9A-Za-z]+$/, '').toLowerCase() : text;
}

/** True for the machine itself by IPv6. */
export function isIpv6Loopback(text: string): boolean {
  return isIpv6(text) && /^[0:]*:0*1$/.test(plainIpv6(text));
}

/**
 * True for an address that others can reach a server at: no loopback, no "any", no self-assigned 169.254.x.x, no
 * multicast, nothing reserved (RFC 6890).
 */
export function isUsableUnicast(address: string): boolean {
  const octets = IPV4.exec(address);
  if (octets === null) return false;
  const first = Number(octets[1]);
  if (first === 0 || first === 127 || first >= 224) return false;
  return !(first === 169 && octets[2] === '254');
}

/** True for every address of 127.0.0.0/8: all of them are the machine itself (RFC 1122). */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') && isIpv4(address);
}

/** True for the spellings that mean "every address". */
export function meansAnyAddress(ip: string): boolean {
  return ip === '' || ip === '*' || ip === '0.0.0.0' || ip === '::';
}

const HIGHEST_PORT = 65_535;

/** The TCP port, 1 to 65535, that was typed; null = this is none. */
export function portOf(typed: string): number | null {
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  return port >= 1 && port <= HIGHEST_PORT ? port : null;
}

/** IPv4 addresses as text: which of them a web site or a stream can be reached at. */

const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`);

/** Strict dotted IPv4 without leading zeros. */
export function isIpv4(text: string): boolean {
  return IPV4.test(text);
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
  return IPV4.exec(address)?.[1] === '127';
}

/** True for the spellings that mean "every address". */
export function meansAnyAddress(ip: string): boolean {
  return ip === '' || ip === '*' || ip === '0.0.0.0' || ip === '::';
}

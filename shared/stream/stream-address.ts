/** Addresses of streams, as players take them: `mms://HOST[:PORT]/POINT` and the same with `http`. */
import { isIpv4 } from '../text/addresses.ts';
import { SHORT_TEXT } from '../text/schema.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';

export interface StreamAddress {
  /** A name or an IPv4 address. */
  host: string;
  port: number;
  /** Publishing point, with a file in it perhaps, not encoded; '' = the default one. */
  point: string;
}

/** Why an address cannot be asked; `words/` has a sentence for each. */
export type StreamAddressProblem = 'not-an-address' | 'other-protocol' | 'with-login' | 'not-ipv4' | 'too-long';

/** `mms` leaves the way to the player, `mmsh` and `http` name the one that is asked here. */
const BY_HTTP = ['mms:', 'mmsh:', 'http:'];

/** Reads what a person typed or copied. Never throws. */
export function readStreamAddress(
  text: string,
): { ok: true; value: StreamAddress } | { ok: false; problem: StreamAddressProblem } {
  const no = (problem: StreamAddressProblem) => ({ ok: false, problem }) as const;
  if (text.length > SHORT_TEXT) return no('too-long');
  const scheme = /^([a-z][a-z0-9+.-]*:)\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || /[\s\p{Cc}]/u.test(text)) return no('not-an-address');
  if (!BY_HTTP.includes(scheme)) return no('other-protocol');
  // Only of http are the host and the path read as every program reads them.
  const asHttp = `http:${text.slice(scheme.length)}`;
  if (!URL.canParse(asHttp)) return no('not-an-address');
  const { hostname, port, pathname, search, username, password } = new URL(asHttp);
  if (username !== '' || password !== '') return no('with-login');
  if (hostname.startsWith('[')) return no('not-ipv4');
  const point = decoded(`${pathname}${search}`.slice(1));
  if (point === null || hostname === '' || port === '0') return no('not-an-address');
  return { ok: true, value: { host: hostname, port: port === '' ? SHARED_PORT : Number(port), point } };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The path of a request for a point: `/`, `/sample`, `/a%20b/c.wmv`. */
export function pathOfPoint(point: string): string {
  return `/${point.split('/').map(encodeURIComponent).join('/')}`;
}

/** A stream's address for players. @param scheme `mms` or `http` */
export function streamUrl(scheme: 'mms' | 'http', { host, port, point }: StreamAddress): string {
  return `${scheme}://${host}${port === SHARED_PORT ? '' : `:${port}`}${pathOfPoint(point)}`;
}

/** Whether an address means this PC's own loopback or a name that only this PC knows; others can't use it. */
export function isForThisPcOnly({ host }: StreamAddress): boolean {
  return host === 'localhost' || (isIpv4(host) && host.startsWith('127.'));
}

/** Addresses of streams, as players take them: `mms://HOST[:PORT]/POINT` and the same with `http`. */
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

/** A publishing point as a URL has it, by its name on the server; the default one is called `/` there. */
export function pointNamed(name: string): string {
  return name.replace(/^\/+/, '');
}

/** The path of a request for a point: `/`, `/sample`, `/a%20b/c.wmv`. */
export function pathOfPoint(point: string): string {
  return `/${point.split('/').map(encodeURIComponent).join('/')}`;
}

/** A stream's address for players. `mms` leaves the way to them, `mmsh` and `http` are the one by HTTP. */
export function streamUrl(scheme: 'mms' | 'mmsh' | 'http', { host, port, point }: StreamAddress): string {
  return `${scheme}://${host}${port === SHARED_PORT ? '' : `:${port}`}${pathOfPoint(point)}`;
}

/** The address of a stream, as a person typed or copied it. */
import { SHARED_PORT } from '../../shared/knowledge/settings.ts';
import type { StreamAddress, StreamAddressProblem } from '../../shared/stream/stream-address.ts';
import { SHORT_TEXT, type Parsed } from '../../shared/text/schema.ts';

/** `mms` leaves the way to the player, `mmsh` and `http` name the one that is asked here. */
const BY_HTTP = ['mms:', 'mmsh:', 'http:'];

/** Reads what a person typed or copied. Never throws. */
export function readStreamAddress(text: string): Parsed<StreamAddress, StreamAddressProblem> {
  const no = (problem: StreamAddressProblem) => ({ ok: false, problem }) as const;
  if (text.length > SHORT_TEXT) return no('too-long');
  const scheme = /^([a-z][a-z0-9+.-]*:)\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || /[\s\p{Cc}]/u.test(text) || text.startsWith('/', scheme.length + 2))
    return no('not-an-address');
  if (!BY_HTTP.includes(scheme)) return no('other-protocol');
  // Only of http are the host and the path read as every program reads them.
  const asHttp = `http:${text.slice(scheme.length)}`;
  if (!URL.canParse(asHttp)) return no('not-an-address');
  const { hostname, port, pathname, search, username, password } = new URL(asHttp);
  if (username !== '' || password !== '') return no('with-login');
  if (hostname.startsWith('[')) return no('not-ipv4');
  const point = decoded(pathname.slice(1));
  // What the references of a server add for old players is no part of the name; what else may follow one is not known.
  const known = search === '' || /^\?MSWMExt=\.asf$/i.test(search);
  if (point === null || !known || hostname === '' || port === '0') return no('not-an-address');
  return { ok: true, value: { host: hostname, port: port === '' ? SHARED_PORT : Number(port), point } };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

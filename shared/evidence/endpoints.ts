/** Which endpoints tell by their `Server:` header whether port 80 is shared, and what each should say. */
import { SHARED_PORT } from '../knowledge/settings.ts';
import type { Split } from '../change/split.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { webRanAt, type Ran } from './ran-before.ts';

export interface ExpectedEndpoint {
  address: string;
  port: number;
  expected: 'streaming' | 'web';
  /** Beginnings of the `Server:` header that show the right owner. */
  servers: readonly string[];
  /** `no`: on this web address no site answered on port 80 before, so that nobody needs to answer now. */
  ran: Ran;
}

/** Windows Media Services calls itself Cougar on the wire (MS-WMSP: the test by header is the protocol's own rule). */
const STREAMING_HEADERS: readonly string[] = ['Cougar/'];
/** IIS, or Http.sys itself when no site wants the request. */
const WEB_HEADERS: readonly string[] = ['Microsoft-IIS/', 'Microsoft-HTTPAPI/'];

/**
 * The endpoints to ask after the plan ran, from the server and from this PC: the streaming one, and port 80 of each
 * web address.
 * @param before the server before the change; it tells where sites answered
 */
export function expectedEndpoints(split: Split, before: Snapshot): ExpectedEndpoint[] {
  const { webAddresses, streamAddress, streamPort } = split;
  const endpoints: ExpectedEndpoint[] = [
    { address: streamAddress, port: streamPort, expected: 'streaming', servers: STREAMING_HEADERS, ran: 'yes' },
  ];
  for (const address of new Set(webAddresses)) {
    if (address === streamAddress && streamPort === SHARED_PORT) continue;
    const ran = webRanAt(before, address);
    endpoints.push({ address, port: SHARED_PORT, expected: 'web', servers: WEB_HEADERS, ran });
  }
  return endpoints;
}

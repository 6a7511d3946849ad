/** Which endpoints tell by their `Server:` header whether port 80 is shared, and what each should say. */
import { meansAnyAddress } from '../text/addresses.ts';
import { HTTP_DRIVER, WEB_SERVICE } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import type { Split } from '../change/split.ts';
import { serviceRuns } from '../snapshot/service-graph.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export interface ExpectedEndpoint {
  address: string;
  port: number;
  expected: 'streaming' | 'web';
  /** Beginnings of the `Server:` header that show the right owner. */
  servers: readonly string[];
  /** False for a web address on which no running site is bound to port 80: nobody needs to answer there. */
  required: boolean;
}

/** Windows Media Services calls itself Cougar on the wire (seen in published captures; as a test, inferred). */
const STREAMING_HEADERS: readonly string[] = ['Cougar/'];
/** IIS, or Http.sys itself when no site wants the request. */
const WEB_HEADERS: readonly string[] = ['Microsoft-IIS/', 'Microsoft-HTTPAPI/'];

/**
 * The endpoints to ask after the plan ran, from the server and from this PC: the streaming one, and port 80 of each
 * web address.
 * @param snapshot the server before the change; it tells where sites answered
 */
export function expectedEndpoints(split: Split, snapshot: Snapshot): ExpectedEndpoint[] {
  const { webAddresses, streamAddress, streamPort } = split;
  const sites = webSites(snapshot);
  const endpoints: ExpectedEndpoint[] = [
    { address: streamAddress, port: streamPort, expected: 'streaming', servers: STREAMING_HEADERS, required: true },
  ];
  for (const address of new Set(webAddresses)) {
    if (address === streamAddress && streamPort === SHARED_PORT) continue;
    const required = sites.everywhere || sites.addresses.has(address);
    endpoints.push({ address, port: SHARED_PORT, expected: 'web', servers: WEB_HEADERS, required });
  }
  return endpoints;
}

/** Where running sites are bound to port 80 without encryption. */
function webSites(snapshot: Snapshot): { everywhere: boolean; addresses: ReadonlySet<string> } {
  const addresses = new Set<string>();
  let everywhere = false;
  if (!serviceRuns(snapshot, HTTP_DRIVER) || !serviceRuns(snapshot, WEB_SERVICE)) return { everywhere, addresses };
  for (const site of snapshot.sites.value ?? []) {
    if (site.state !== 'started') continue;
    for (const binding of site.bindings) {
      if (binding.secure || binding.port !== SHARED_PORT) continue;
      if (meansAnyAddress(binding.ip)) everywhere = true;
      else addresses.add(binding.ip);
    }
  }
  return { everywhere, addresses };
}

/** Assess: everything that should be known about a machine before anything is changed. Pure. */
import { addressFindings, endpointTaken, reachFindings, sharedAddressFindings } from '../finding/addresses.ts';
import { eventFindings } from '../finding/events.ts';
import { finding, findingsAbout, type Finding, type Severity } from '../finding/finding.ts';
import { notUnderstood } from '../finding/not-understood.ts';
import { webFindings } from '../finding/web.ts';
import { generationOf, systemFindings } from '../generation/generations.ts';
import { STREAMING_SERVICE } from '../knowledge/services.ts';
import { LOOPBACK, SHARED_PORT } from '../knowledge/settings.ts';
import { methodOf } from '../method/methods.ts';
import { splitInForce } from '../method/sharing.ts';
import { httpListensElsewhere } from '../snapshot/http-sys.ts';
import { pluginRuns } from '../snapshot/plugin.ts';
import { foreignHolder, serviceOf, type ServerIndex } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { isIpv4 } from '../text/addresses.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { claimantFindings, dynamicAddresses, indexFor, unknownListeners, wholeWish, type ClaimWish } from './choose.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    /** Addresses that no list and no stream gets: self-assigned, reserved. */
    'address-not-usable': Addresses;
    'already-shared': { web: readonly string[]; stream: readonly string[]; port: number };
  }
}

const RANK: Record<Severity, number> = { blocks: 0, warning: 1, information: 2 };

/**
 * All findings about a snapshot: what blocks first, then warnings, then information. What could not be read gets a
 * finding of its own. On an operating system that is not set up nothing else is judged.
 * @param wished who is to get an address; absent = whoever gets it there unless another one is asked for
 */
export function assess(snapshot: Snapshot, wished?: ClaimWish): Finding[] {
  const wish = wholeWish(snapshot, wished ?? {});
  return assessIndex(indexFor(snapshot, wish), wish);
}

/** @param wish who is to get an address */
export function assessIndex(index: ServerIndex, wish: ClaimWish): Finding[] {
  const system = systemFindings(index.snapshot);
  if (system.some((found) => found.severity === 'blocks' && found.code !== 'web-edition')) {
    return findingsAbout(index.snapshot, system);
  }
  const { methods } = generationOf(index.snapshot);
  const addresses = index.usable.map(({ address }) => address);
  const all = [
    ...system,
    ...claimantFindings(index, wish),
    ...addressFindings(index),
    ...dynamicAddresses(index, addresses),
    ...reachFindings(index, addresses),
    ...sharedAddressFindings(index),
    ...unusableAddresses(index),
    ...methods.flatMap((method) => methodOf(method).findings(index)),
    ...webFindings(index),
    ...notUnderstood(index),
    ...unknownListeners(index),
    ...takenEndpoints(index, [...addresses, LOOPBACK]),
    ...sharedAlready(index),
    ...eventFindings(index.snapshot),
  ];
  const sorted = withoutRepeats(all).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return findingsAbout(index.snapshot, sorted);
}

/** What adapters have and neither the web nor streaming can use; 0.0.0.0 is an adapter without an address. */
function unusableAddresses({ owned, usableByAddress }: ServerIndex): Finding[] {
  const addresses = [...owned].filter(
    (address) => !usableByAddress.has(address) && isIpv4(address) && address !== '0.0.0.0',
  );
  return addresses.length === 0 ? [] : [finding('address-not-usable', 'information', { addresses })];
}

/** Addresses whose port 80 another program holds. */
function takenEndpoints(index: ServerIndex, addresses: readonly string[]): Finding[] {
  return addresses.flatMap((address) => {
    const holder = foreignHolder(index, address, SHARED_PORT);
    return holder === null ? [] : [{ ...endpointTaken(address, SHARED_PORT, holder), severity: 'warning' as const }];
  });
}

function sharedAlready(index: ServerIndex): Finding[] {
  const split = splitInForce(index);
  const plugin = index.snapshot.wms.plugin.value;
  if (split === null || plugin === null || !plugin.enabled || !pluginRuns(plugin)) return [];
  if (serviceOf(index, STREAMING_SERVICE)?.state !== 'running') return [];
  if (httpListensElsewhere(index, split.webAddresses) === true) return [];
  const { webAddresses: web, streamPort: port } = split;
  return [finding('already-shared', 'information', { web, stream: plugin.boundAddresses, port })];
}

/** Keeps the first of findings that say the same thing, whatever weight they give it. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const found of findings) {
    const key = `${found.code} ${canonicalJson(found.facts)}`;
    if (!seen.has(key)) seen.set(key, found);
  }
  return [...seen.values()];
}

/**
 * Windows Server 2008 and 2008 R2 with IIS 7.0 or 7.5 and Windows Media Services 2008 (the article that succeeded KB 328728,
 * "Using HTTP for Streaming and Downloading from the Same Computer").
 */
import type { Finding } from '../finding/finding.ts';
import { productOf, WORKSTATION } from '../knowledge/products.ts';
import { WEB_SERVICE } from '../knowledge/services.ts';
import { OTHER_HTTP_VALUES } from '../knowledge/settings.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Generation } from './generation.ts';
import { noUpdates, remoteGateway, rightsMissing, systemUnread } from './system.ts';

export const server2008: Generation = {
  recognises,
  findings: systemFindings,
  services: [WEB_SERVICE],
  foreignValues: OTHER_HTTP_VALUES,
  settingsCopies: ['http-parameters'],
  // Nothing of the web server is changed, and its settings can hold passwords.
  webCopies: [],
  methods: ['listen-list', 'loopback', 'other-port', 'stop-services'],
  claimants: ['wms', 'program'],
};

/** Windows Vista and Windows 7 have the same version numbers. */
function recognises({ version, productType }: Snapshot['os']): boolean {
  const product = productOf(version.value);
  const isOurs = product?.key === 'server-2008' || product?.key === 'server-2008-r2';
  return isOurs && productType.value !== WORKSTATION;
}

function systemFindings(snapshot: Snapshot): Finding[] {
  const missing = rightsMissing(snapshot);
  if (missing !== null) return [missing];
  return [
    ...systemUnread(snapshot, ['product-type', 'service-pack']),
    ...noUpdates(snapshot),
    ...remoteGateway(snapshot),
  ];
}

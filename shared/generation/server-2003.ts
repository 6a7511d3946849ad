/** Windows Server 2003 with IIS 6.0 and Windows Media Services 9 Series (KB 328728). */
import { finding, type Finding } from '../finding/finding.ts';
import { productOf, WEB_EDITION_SUITE, WORKSTATION } from '../knowledge/products.ts';
import { HTTP_DRIVER, HTTP_SSL_SERVICE, WEB_SERVICE } from '../knowledge/services.ts';
import { OTHER_HTTP_VALUES } from '../knowledge/settings.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Generation } from './generation.ts';
import { noUpdates, systemUnread } from './system.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    'web-edition': None;
  }
}

export const server2003: Generation = {
  recognises,
  findings: editionFindings,
  services: [HTTP_DRIVER, HTTP_SSL_SERVICE, WEB_SERVICE, 'IISADMIN'],
  foreignValues: OTHER_HTTP_VALUES,
  settingsCopies: ['http-parameters'],
  webCopies: ['metabase'],
  methods: ['listen-list', 'hotfix', 'other-port'],
  claimants: ['wms'],
};

/** Windows XP x64 has the same version number; an unread product type does not make it one. */
function recognises({ version, productType }: Snapshot['os']): boolean {
  return productOf(version.value)?.key === 'server-2003' && productType.value !== WORKSTATION;
}

function editionFindings(snapshot: Snapshot): Finding[] {
  const { suiteMask } = snapshot.os;
  const isWebEdition = suiteMask.value !== null && (suiteMask.value & WEB_EDITION_SUITE) !== 0;
  const edition = isWebEdition ? [finding('web-edition', 'blocks', {})] : [];
  return [...edition, ...systemUnread(snapshot, ['edition', 'product-type', 'service-pack']), ...noUpdates(snapshot)];
}

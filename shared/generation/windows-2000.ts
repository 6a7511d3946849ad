/**
 * Windows 2000 with IIS 5.0 and Windows Media Services 4.1 (KB 268585, whose text is not at hand). IIS's half is documented
 * elsewhere (KB 238131) and set by a plan; the streaming half is a person's.
 */
import { finding, type Finding } from '../finding/finding.ts';
import { productOf, WORKSTATION } from '../knowledge/products.ts';
import { IIS_ADMIN_SERVICE, WEB_SERVICE } from '../knowledge/services.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Generation } from './generation.ts';
import { noUpdates, systemUnread } from './system.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    /** What Share80 knows of this Windows stands on texts, none of it was seen. */
    'windows-2000-by-text': None;
  }
}

export const windows2000: Generation = {
  recognises,
  findings: systemFindings,
  services: [IIS_ADMIN_SERVICE, WEB_SERVICE],
  foreignValues: [],
  settingsCopies: [],
  webCopies: ['metabase-backup'],
  methods: ['site-addresses', 'other-port'],
  claimants: ['wms-4'],
};

/** Professional has an IIS 5.0 of one site, and no Windows Media Services. */
function recognises({ version, productType }: Snapshot['os']): boolean {
  return productOf(version.value)?.key === 'windows-2000' && productType.value !== WORKSTATION;
}

function systemFindings(snapshot: Snapshot): Finding[] {
  return [
    finding('windows-2000-by-text', 'warning', {}),
    ...systemUnread(snapshot, ['product-type', 'service-pack']),
    ...noUpdates(snapshot),
  ];
}

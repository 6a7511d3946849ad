/** Windows Server 2003 with IIS 6.0 and Windows Media Services 9 Series (KB 328728). */
import { wms } from '../claimant/wms.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { productOf, WEB_EDITION_SUITE, WORKSTATION } from '../knowledge/products.ts';
import { HTTP_DRIVER, HTTP_SSL_SERVICE, WEB_SERVICE } from '../knowledge/services.ts';
import { OTHER_HTTP_VALUES } from '../knowledge/settings.ts';
import { METHODS } from '../method/methods.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Generation } from './generation.ts';

export const server2003: Generation = {
  recognises,
  findings: editionFindings,
  services: [HTTP_DRIVER, HTTP_SSL_SERVICE, WEB_SERVICE, 'IISADMIN'],
  foreignValues: OTHER_HTTP_VALUES,
  methods: METHODS,
  claimant: wms,
};

/** Windows XP x64 has the same version number; an unread product type does not make it one. */
function recognises({ version, productType }: Snapshot['os']): boolean {
  return productOf(version.value ?? '')?.key === 'server-2003' && productType.value !== WORKSTATION;
}

function editionFindings({ os }: Snapshot): Finding[] {
  const findings: Finding[] = [];
  if (os.suiteMask.value !== null && (os.suiteMask.value & WEB_EDITION_SUITE) !== 0) {
    findings.push(finding('web-edition', 'blocks', {}));
  }
  const unread = [
    ['edition', os.suiteMask],
    ['product-type', os.productType],
    ['service-pack', os.servicePack],
  ] as const;
  for (const [what, fact] of unread) {
    if (fact.value === null) findings.push(finding('os-unknown', 'warning', { what, reason: fact.problem }));
  }
  return [...findings, finding('no-security-updates', 'warning', {})];
}

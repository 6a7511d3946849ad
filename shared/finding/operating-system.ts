/** Findings about Windows itself: is this a machine that can be set up? */
import { finding, type Finding } from './finding.ts';
import { productOf, WEB_EDITION_SUITE, WORKSTATION } from '../knowledge/products.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What forbids, or should be known about, this operating system. Only Windows Server 2003 is set up. */
export function operatingSystemFindings(snapshot: Snapshot): Finding[] {
  const { os } = snapshot;
  if (os.version.value === null) {
    return [finding('os-unknown', 'blocks', { what: 'version', reason: os.version.problem })];
  }
  const version = os.version.value;
  const facts = { version, caption: os.caption.value ?? '' };
  const product = productOf(version);
  if (product?.key === 'windows-2000') return [finding('os-2000', 'blocks', facts)];
  if (product === null || os.productType.value === WORKSTATION) return [finding('os-not-supported', 'blocks', facts)];
  if (!product.setUpHere) return [finding('os-2008', 'blocks', { ...facts, product: product.name })];
  return editionFindings(snapshot);
}

function editionFindings(snapshot: Snapshot): Finding[] {
  const { os } = snapshot;
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
  findings.push(finding('no-security-updates', 'warning', {}), ...laboratory(snapshot));
  return findings;
}

/** Who chose a practice server knows it already; whoever is handed a result of the laboratory does not. */
function laboratory(snapshot: Snapshot): Finding[] {
  const standIns = snapshot.standIns.filter((name) => !name.startsWith('practice:'));
  return standIns.length === 0 ? [] : [finding('stand-ins', 'warning', { standIns })];
}

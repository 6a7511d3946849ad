/** Findings about Windows itself that several generations have. */
import { finding, type Finding, type FindingFacts } from '../finding/finding.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

type Part = Exclude<FindingFacts['os-unknown']['what'], 'version'>;

/** What of these could not be read. */
export function systemUnread({ os }: Snapshot, parts: readonly Part[]): Finding[] {
  const facts = { edition: os.suiteMask, 'product-type': os.productType, 'service-pack': os.servicePack };
  return parts.flatMap((what) => {
    const { value, problem } = facts[what];
    return value === null ? [finding('os-unknown', 'warning', { what, reason: problem })] : [];
  });
}

/** Nobody mends this Windows any more. */
export function noUpdates(): Finding {
  return finding('no-security-updates', 'warning', {});
}

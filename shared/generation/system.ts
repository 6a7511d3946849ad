/** Findings about Windows itself that several generations have. */
import { finding, type Finding, type FindingFacts } from '../finding/finding.ts';
import { productNear } from '../knowledge/products.ts';
import { REMOTE_GATEWAY } from '../knowledge/services.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    'os-unknown': { what: 'version' | 'edition' | 'product-type' | 'service-pack'; reason: Reason };
    'no-security-updates': None;
    /** Who came through it may be cut off by what a plan restarts. */
    'remote-gateway': { service: string };
    /** The agent runs without the rights of an administrator. */
    'not-elevated': None;
  }
}

type Part = Exclude<FindingFacts['os-unknown']['what'], 'version'>;

/** What of these could not be read. */
export function systemUnread({ os }: Snapshot, parts: readonly Part[]): Finding[] {
  const facts = { edition: os.suiteMask, 'product-type': os.productType, 'service-pack': os.servicePack };
  return parts.flatMap((what) => {
    const { value, problem } = facts[what];
    return value === null ? [finding('os-unknown', 'warning', { what, reason: problem })] : [];
  });
}

/** Nobody mends this Windows any more, as far as its version number tells. */
export function noUpdates({ os }: Snapshot): Finding[] {
  return productNear(os.version.value).updatesEnded === null ? [] : [finding('no-security-updates', 'warning', {})];
}

/** Sessions of Remote Desktop that come through this very machine ride on Http.sys; all others do not. */
export function remoteGateway({ services }: Snapshot): Finding[] {
  const gateway = services.value?.find(({ name }) => serviceKey(name) === serviceKey(REMOTE_GATEWAY));
  return gateway === undefined || gateway.state === 'stopped'
    ? []
    : [finding('remote-gateway', 'warning', { service: gateway.displayName })];
}

/** Without these rights half of what is asked stays unanswered, and would be taken for what is not there. */
export function rightsMissing({ os }: Snapshot): Finding | null {
  return os.limited.value === true ? finding('not-elevated', 'blocks', {}) : null;
}

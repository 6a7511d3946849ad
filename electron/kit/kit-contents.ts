/** What a kit is made of. */
import { randomBytes } from 'node:crypto';
import { HOTFIX_VALUE_NAME } from '../../shared/knowledge/settings.ts';
import { servicesOf, type Plan } from '../../shared/plan/plan.ts';
import type { InspectRequest, LinkConfig } from '../../shared/wire/protocol.ts';

/** As shared/wire/protocol.ts has it. */
const MOST_PROBES = 2000;

export interface KitContents {
  programVersion: string;
  /** What LOOK asks of the server. */
  request: InspectRequest;
  /** What APPLY carries out and UNDO takes back; null = the kit has no APPLY. */
  plan: Plan | null;
  /** Whom LINK calls; null = the kit has no LINK. Its secret is for this kit alone. */
  link: LinkConfig | null;
}

/**
 * The request of a kit: with a plan the server also asks itself the endpoints that the plan is about, so that a LOOK
 * after APPLY shows its effect.
 */
export function kitRequest(plan: Plan | null): InspectRequest {
  const services = plan === null ? [] : servicesOf(plan);
  return {
    requestId: randomBytes(8).toString('hex'),
    hotfixValueName: plan?.choice.hotfixValueName ?? HOTFIX_VALUE_NAME,
    ...(services.length === 0 ? {} : { services }),
    probes: plan === null ? [] : endpointsOf(plan),
  };
}

function endpointsOf(plan: Plan): InspectRequest['probes'] {
  const web = plan.choice.webAddresses.map((address) => ({ address, port: 80 }));
  return [plan.streamEndpoint, ...web].slice(0, MOST_PROBES).map(({ address, port }) => ({ address, port }));
}

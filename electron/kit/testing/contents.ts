/** Contents of kits for tests. */
import { survey } from '../../../shared/choice/survey.ts';
import { sealPlan, type Plan } from '../../../shared/plan/plan.ts';
import { makePlan } from '../../../shared/plan/planner.ts';
import type { LinkConfig } from '../../../shared/wire/protocol.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import type { KitContents } from '../kit-contents.ts';

export const REQUEST_ID = '0123456789abcdef';

export const TEST_LINK: LinkConfig = {
  protocol: 2,
  url: 'http://192.168.10.2:8080/share80/2',
  session: '00112233445566778899aabbccddeeff',
  secret: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  oneTime: true,
};

/** A kit without plan and link, and what `change` puts into it. */
export function contentsWith(change: Partial<KitContents> = {}): KitContents {
  return {
    programVersion: '0.2.0',
    request: { requestId: REQUEST_ID, hotfixValueName: 'DisableEndpointSharing', probes: [] },
    plan: null,
    link: null,
    ...change,
  };
}

/** The recommended plan for a server, made just now unless said otherwise. */
export function recommendedPlan(snapshot: Snapshot, createdAt: string = new Date().toISOString()): Plan {
  const choice = survey(snapshot).recommended;
  if (choice === null) throw new Error('nothing to propose');
  return makePlan(snapshot, choice, createdAt);
}

/** The same plan with something altered, sealed anew: intact, and yet not what was made. */
export function resealed(plan: Plan, change: Partial<Plan>): Plan {
  const { id: _, hash: __, ...draft } = { ...plan, ...change };
  return sealPlan(draft);
}

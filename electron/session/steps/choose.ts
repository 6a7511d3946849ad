/** Addresses: a choice is checked, and becomes the plan to review. */
import type { ClaimantName } from '../../../shared/claimant/claimants.ts';
import type { Choice } from '../../../shared/choice/choice.ts';
import { checkChoice } from '../../../shared/choice/choose.ts';
import { finding } from '../../../shared/finding/finding.ts';
import type { Done, Preview } from '../../../shared/wire/ipc.ts';
import { makePlan } from '../../../shared/plan/planner.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { serviceKey } from '../../../shared/snapshot/service-graph.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { DONE, fail, reachServer, refuse, setState, startWork, type SessionContext, isoNow } from '../store/context.ts';
import { readServer } from '../connections/connection.ts';

/** What a choice would mean, without making it. Nothing refused and no consequence when there is nothing to ask. */
export function preview(context: SessionContext, choice: Choice): Preview {
  const state = context.store.getState();
  if (state.stage !== 'choosing' && state.stage !== 'reviewing') return { refused: [], consequences: [] };
  return checkChoice(state.survey.snapshot, choice);
}

/** Finds anew what can be chosen, for another one who is to get the address. */
export function claim(context: SessionContext, claimant: ClaimantName): Done {
  const state = context.store.getState();
  if (state.stage !== 'choosing' || !state.survey.claimants.includes(claimant)) return refuse('not-now');
  const surveyed = survey(state.survey.snapshot, { claimant });
  setState(context, { ...state, survey: surveyed, choice: null, refused: [] });
  return DONE;
}

/** Makes the plan. A choice that cannot work stays on the page, with the findings that refuse it. */
export function choose(context: SessionContext, choice: Choice): Done {
  const state = context.store.getState();
  if (state.stage !== 'choosing') return refuse('not-now');
  return startWork(context, async () => {
    let { survey: surveyed } = state;
    const { hotfixValueName } = choice;
    const isOther = hotfixValueName !== surveyed.snapshot.httpSys.hotfixValueName;
    const isUnread = isOther || !hasService(surveyed.snapshot, choice.service);
    if (isOther && state.server.origin.kind === 'carried') {
      const refused = [
        finding('registry-unknown', 'blocks', { value: hotfixValueName, why: 'other-kit', reason: null }),
      ];
      setState(context, { ...state, page: 'addresses', choice, refused });
      return;
    }
    if (isUnread && state.server.origin.kind !== 'carried') {
      // The plan needs as it stands what was not read: a value under another name, a service that was not asked for.
      const reached = await reachServer(context, state.server.origin);
      if (!reached.ok) {
        fail(context, reached.trouble);
        return;
      }
      const read = await readServer(reached.value, choice);
      if (!read.ok) {
        fail(context, read.trouble);
        return;
      }
      surveyed = survey(read.value.snapshot, choice);
    }
    // Another one may be meant than the check was made for.
    if (surveyed.claimant !== (choice.claimant ?? 'wms')) surveyed = survey(surveyed.snapshot, choice);
    showPlan(context, { server: state.server, survey: surveyed }, choice);
  });
}

function hasService({ services }: Snapshot, name: string | undefined): boolean {
  if (name === undefined || services.value === null) return true;
  return services.value.some((service) => serviceKey(service.name) === serviceKey(name));
}

/**
 * Shows the plan for a choice, or why it is refused.
 * @param not when an earlier plan for the same choice was made: the same plan of the same second would have the same id,
 *   and the agent carries out none twice
 */
export function showPlan(
  context: SessionContext,
  { server, survey: surveyed }: Pick<Extract<SessionState, { stage: 'choosing' }>, 'server' | 'survey'>,
  choice: Choice,
  not: string | null = null,
): void {
  const { refused, consequences } = checkChoice(surveyed.snapshot, choice);
  if (refused.length > 0) {
    setState(context, { stage: 'choosing', page: 'addresses', server, survey: surveyed, choice, refused });
    return;
  }
  const now = isoNow(context.deps.now);
  const made = now === not ? isoNow(() => Date.parse(now) + 1000) : now;
  const plan = makePlan(surveyed.snapshot, choice, made);
  setState(context, { stage: 'reviewing', server, survey: surveyed, plan, consequences });
}

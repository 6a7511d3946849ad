/** Choose: what can be chosen on a machine, what is proposed, and what a choice would mean. Pure. */
import { hotfixForbidden } from '../method/hotfix.ts';
import type { Choice, Method } from './choice.ts';
import { optionsOf } from './address-options.ts';
import { refusals } from './check-choice.ts';
import { completed, type ChoiceWishes } from './complete.ts';
import { consequences } from './consequences.ts';
import { methodObstacles } from './obstacles.ts';
import { choiceInForce, proposeSharing } from '../method/sharing.ts';
import { blocking, type Finding } from '../finding/finding.ts';
import { indexSnapshot, type ServerIndex } from '../snapshot/server-index.ts';
import type { AddressOption, MethodOption } from '../wire/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export type { ChoiceWishes } from './complete.ts';

/** The methods, in the order in which they are offered. */
export const METHODS: readonly Method[] = ['listen-list', 'hotfix', 'other-port'];

/** The usable addresses (valid unicast IPv4 on enabled adapters), each with who uses it. */
export function addressOptions(snapshot: Snapshot): AddressOption[] {
  return optionsOf(indexSnapshot(snapshot));
}

/** The three methods, each offered, or with the finding that forbids it. */
export function methodOptions(snapshot: Snapshot): MethodOption[] {
  return methodOptionsOf(indexSnapshot(snapshot));
}

export function methodOptionsOf(index: ServerIndex): MethodOption[] {
  return METHODS.map((method) => {
    const [first] = methodObstacles(index, method);
    return { method, forbidden: first === undefined ? null : blocking(first) };
  });
}

/**
 * The choice that is proposed: the one already in force if the machine is set up, else a split by the listen list.
 * Null when port 80 cannot be shared here, even if streaming on another port could.
 */
export function recommend(snapshot: Snapshot): Choice | null {
  return recommendIndex(indexSnapshot(snapshot));
}

export function recommendIndex(index: ServerIndex): Choice | null {
  if (methodObstacles(index, 'listen-list').length > 0) return null;
  const inForce = choiceInForce(index);
  if (inForce?.method === 'hotfix' && hotfixForbidden(index) === null) return inForce;
  return proposeSharing(index, 'listen-list');
}

/** What refuses a choice, and what it would cost. */
export function checkChoice(snapshot: Snapshot, choice: Choice): { refused: Finding[]; consequences: Finding[] } {
  const index = indexSnapshot(snapshot);
  const refused = refusals(index, choice);
  return { refused, consequences: refused.length > 0 ? [] : consequences(index, choice) };
}

/**
 * Fills the gaps of a half-made choice, as the command line takes it. Null when there is nothing to propose, which
 * `methodOptions` explains. What was named is kept as it is: `checkChoice` says whether it can work.
 */
export function completeChoice(snapshot: Snapshot, wishes: ChoiceWishes): Choice | null {
  const index = indexSnapshot(snapshot);
  return completed(index, wishes.method ?? recommendIndex(index)?.method ?? 'listen-list', wishes);
}

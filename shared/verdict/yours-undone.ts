/** After an undo: whether what a person did for the plan still has its effect. The agent takes none of it back. */
import { manualSteps } from '../change/steps.ts';
import { claimantOf } from '../claimant/claimants.ts';
import { compared, notChecked, waiting, type Check } from '../evidence/check.ts';
import type { Plan } from '../plan/plan.ts';
import { isUnnamed, listenersAt } from '../snapshot/server-index.ts';
import type { Listener, Snapshot } from '../snapshot/snapshot.ts';

/** The server before the plan, and after its undo; null when it could not be looked at. */
interface Seen {
  before: Snapshot;
  after: Snapshot | null;
}

/**
 * One check per endpoint that a person was asked to bring about: what listens there now, and did not before, is theirs. One that is
 * not there may still be written in the settings of its program, which nobody reads.
 */
export function yoursUndoneChecks({ steps, choice }: Plan, { before, after }: Seen): Check[] {
  const { answers } = claimantOf(choice.claimant);
  return manualSteps(steps).flatMap(({ change }) => {
    if (change.kind !== 'manual') return [];
    const { address, port } = change;
    const code = 'yours-undone' as const;
    const about = { code, subject: `${address}:${port}`, expected: '', proves: code };
    if (after === null) return [notChecked(about, 'no-agent')];
    if (after.listeners.value === null) return [notChecked(about, after.listeners.problem ?? '')];
    const did = before.listeners.value;
    const there = listenersAt(after.listeners.value, address, port).filter(
      (listener) => isUnnamed(listener) || answers.judge(listener, choice, after) !== 'wrong',
    );
    const isNew = (one: Listener) => !(did ?? []).some((other) => isSame(one, other));
    const left = there.find(isNew);
    if (left === undefined) return [compared(about, '', true)];
    if (did === null) return [notChecked(about, before.listeners.problem ?? '')];
    return [waiting(about, left.program || `${left.address}:${left.port}`)];
  });
}

function isSame(one: Listener, other: Listener): boolean {
  return (
    one.address === other.address &&
    one.port === other.port &&
    one.program.toLowerCase() === other.program.toLowerCase()
  );
}

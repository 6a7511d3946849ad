/** Checks after a rollback or an undo: is every target of the plan back at its state before? */
import { readTarget, stateText, targetsOf, type Target } from '../change/target.ts';
import { compared, notChecked, type Check, type CheckCode } from '../evidence/check.ts';
import { LISTEN_LIST_VALUE } from '../knowledge/settings.ts';
import type { Plan } from '../plan/plan.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * One check per target that the plan changes, against the state that it had before the plan; the last one first, as
 * they were taken back.
 * @param after the server afterwards; null when it could not be looked at
 */
export function restoredChecks(plan: Plan, after: Snapshot | null): Check[] {
  return targetsOf([...plan.steps])
    .reverse()
    .map((target) => restoredCheck(target, after));
}

function restoredCheck(target: Target, after: Snapshot | null): Check {
  const code = codeFor(target);
  const { subject } = target;
  const about = { code, subject, expected: stateText(target.before), proves: `${code} ${subject.toLowerCase()}` };
  const reading = readTarget(target, after);
  if (!reading.known) return notChecked(about, reading.why);
  return compared(about, reading.text, reading.is(target.before));
}

function codeFor({ kind, subject }: Target): CheckCode {
  switch (kind) {
    case 'plugin':
      return 'plugin-restored';
    case 'registry':
      return subject === LISTEN_LIST_VALUE ? 'list-restored' : 'hotfix-restored';
    case 'list-entry':
      return 'list-entry-restored';
    case 'start-mode':
      return 'start-mode-restored';
    case 'service':
      return 'service-running';
  }
}

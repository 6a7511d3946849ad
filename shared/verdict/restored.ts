/** Checks after a rollback or an undo: is every target of the plan back at its state before? */
import { readTarget, stateText, targetsOf, type Target } from '../change/target.ts';
import { compared, notChecked, type Check, type CheckCode } from '../evidence/check.ts';
import { LISTEN_LIST_VALUE } from '../knowledge/settings.ts';
import type { Plan } from '../plan/plan.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Why nothing was expected of a service's state: only the start mode is a setting, and that is as it was. */
const STARTS_BY_ITSELF = 'starts-by-itself';

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
  const compares = { code, subject, expected: stateText(target.before) };
  if (startsByItself(target, after)) return notChecked(compares, STARTS_BY_ITSELF);
  const about = { ...compares, proves: `${code} ${subject.toLowerCase()}` };
  const reading = readTarget(target, after);
  if (!reading.known) return notChecked(about, reading.why);
  return compared(about, reading.text, reading.is(target.before));
}

/**
 * A service that the plan found stopped, although Windows starts it: the agent saw it stopped at the end of its undo, and whoever
 * started it since has nothing to do with the plan.
 */
function startsByItself({ kind, subject, before }: Target, after: Snapshot | null): boolean {
  if (kind !== 'service' || before !== 'stopped') return false;
  const service = after?.services.value?.find(({ name }) => serviceKey(name) === serviceKey(subject));
  return service?.state === 'running' && service.startMode === 'auto';
}

function codeFor({ kind, subject }: Target): CheckCode {
  switch (kind) {
    case 'plugin':
      return 'plugin-restored';
    case 'registry':
      return subject === LISTEN_LIST_VALUE ? 'list-restored' : 'hotfix-restored';
    case 'list-entry':
      return 'list-entry-restored';
    case 'metabase':
      return 'metabase-restored';
    case 'start-mode':
      return 'start-mode-restored';
    case 'service':
      return 'service-running';
  }
}

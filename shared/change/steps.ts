/** Steps of a plan: whose they are, and how they are taken back. Without the schemas, so that the window's first page does not carry them. */
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Change, Step } from './change.ts';

/** The steps that the agent takes. */
export function machineSteps(steps: readonly Step[]): Step[] {
  return steps.filter(({ change }) => change.kind !== 'manual');
}

/** What a person has to do when the agent has done its part. */
export function manualSteps(steps: readonly Step[]): Step[] {
  return steps.filter(({ change }) => change.kind === 'manual');
}

/** A service as plans know it. */
interface PlannedService {
  /** Key name. */
  name: string;
  displayName: string;
}

/** The services that run before these steps and not after them: they are down on purpose. */
export function leftStopped(steps: readonly Pick<Step, 'change'>[]): PlannedService[] {
  const ends = new Map<string, PlannedService & { before: string; after: string }>();
  for (const { change } of steps) {
    if (change.kind !== 'service') continue;
    const { service: name, displayName, before, after } = change;
    const key = serviceKey(name);
    ends.set(key, { name, displayName, before: ends.get(key)?.before ?? before, after });
  }
  return [...ends.values()]
    .filter(({ before, after }) => before === 'running' && after === 'stopped')
    .map(({ name, displayName }) => ({ name, displayName }));
}

/**
 * The steps that take these back: in reverse order, before and after exchanged, copies and a person's steps dropped. Ids stay, so that
 * the journal of an undo names the steps that it takes back.
 */
export function invertSteps(steps: readonly Step[]): Step[] {
  const inverted: Step[] = [];
  for (const step of [...steps].reverse()) {
    const change = invertChange(step.change);
    if (change !== null) inverted.push({ ...step, change });
  }
  return inverted;
}

function invertChange(change: Change): Change | null {
  switch (change.kind) {
    case 'backup':
    case 'manual':
      return null;
    // One line per kind: the compiler does not see that before and after are of one type in each.
    case 'service':
      return { ...change, before: change.after, after: change.before };
    case 'registry':
      return { ...change, before: change.after, after: change.before };
    case 'plugin':
      return { ...change, before: change.after, after: change.before };
    case 'metabase':
      return { ...change, before: change.after, after: change.before };
    case 'start-mode':
      return { ...change, before: change.after, after: change.before };
    case 'list-entry':
      return { ...change, before: change.after, after: change.before };
  }
}

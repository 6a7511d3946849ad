import type { Machine } from './machine.ts';
import type { Action, Effect } from './quirk.ts';

type MaybeLater<T> = T | Promise<T>;

/**
 * The one place where a test (or a scenario's quirk) reaches between the script and the machine.
 * `before` may change what an action does; both may change the machine itself, as another administrator would.
 */
export interface Hooks {
  before?(action: Action, machine: Machine): MaybeLater<Effect | undefined>;
  after?(action: Action, machine: Machine): MaybeLater<void>;
}

/** Counts an action for every quirk that it could meet, and finds the first one that it does meet. */
export function quirkFor(machine: Machine, action: Action): Effect | undefined {
  const target = action.target.toLowerCase();
  let found: Effect | undefined;
  for (const [index, quirk] of machine.state.quirks.entries()) {
    if (quirk.kind !== action.kind) continue;
    if (quirk.target !== '*' && quirk.target.toLowerCase() !== target) continue;
    const seen = (machine.state.quirksSeen[index] ?? 0) + 1;
    machine.state.quirksSeen[index] = seen;
    if (quirk.nth === undefined || quirk.nth === seen) found ??= quirk.effect;
  }
  return found;
}

import type { Session } from './session.ts';

/**
 * Begins with the set-up whose end is not known, when there is exactly one: how its server stands is what a person wants
 * to see first, and looking changes nothing. Connect, one step back, is the way to anything else.
 */
export function takeUpInterruption(session: Session): void {
  const state = session.store.getState();
  const [only, ...others] = state.stage === 'idle' ? state.unfinished : [];
  if (only !== undefined && others.length === 0) session.openStoredRecord(only.id);
}

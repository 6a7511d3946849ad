import type { SessionState } from './session.ts';

/**
 * How the set-up that is shown can be checked every day without a person: by its record alone, over the link that its agent
 * calls on, or by results that are brought; null = not at all, or not from here.
 */
export function dailyWay(state: SessionState): 'record' | 'watch' | 'look' | null {
  if (state.stage !== 'done' || state.savedAs === null || state.record.undo !== null) return null;
  switch (state.record.origin.kind) {
    case 'practice':
      return 'record';
    case 'link':
      return state.link === undefined ? null : 'watch';
    case 'carried':
      return 'look';
    case 'this-computer':
      // Windows asks somebody for consent.
      return null;
  }
}

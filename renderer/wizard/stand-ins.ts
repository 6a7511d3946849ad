import type { SessionState } from '../../shared/wire/session.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';

/** Whether something stands in for Windows on the server of this state, as far as it was looked at. */
export function hasStandIns(state: SessionState): boolean {
  return (lookedAt(state)?.standIns.length ?? 0) > 0;
}

function lookedAt(state: SessionState): Snapshot | undefined {
  if ('survey' in state) return state.survey?.snapshot;
  if ('recovery' in state) return state.recovery.survey?.snapshot ?? state.recovery.record?.before;
  return 'record' in state ? state.record.before : undefined;
}

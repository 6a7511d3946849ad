import { canonicalJson } from '../text/canonical-json.ts';
import type { SetupRecord } from './record-schema.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What a record tells with the times of the server's own clock, which may be wrong by years. */
export type Story = Pick<SetupRecord, 'before' | 'journal' | 'undo'>;

/**
 * Whether a snapshot shows the server after a set-up: it is not the one that the plan was made of, and neither that one nor
 * anything that the agent wrote down is newer. Times are whole seconds.
 */
export function wasTakenAfter({ before, journal, undo }: Story, snapshot: Snapshot): boolean {
  const time = Date.parse(snapshot.takenAt);
  const lines = [...(journal?.lines ?? []), ...(undo?.journal.lines ?? [])];
  if ([before.takenAt, ...lines.map(({ at }) => at)].some((at) => Date.parse(at) > time)) return false;
  return canonicalJson(snapshot) !== canonicalJson(before);
}

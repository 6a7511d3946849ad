/** Survey: what the check found and what may be chosen, in one pass over a snapshot. */
import { assessIndex } from './assess.ts';
import { optionsOf } from './address-options.ts';
import { methodOptionsOf, recommendIndex } from './choose.ts';
import { indexSnapshot } from '../snapshot/server-index.ts';
import type { Survey } from '../wire/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export function survey(snapshot: Snapshot): Survey {
  const index = indexSnapshot(snapshot);
  return {
    snapshot,
    findings: assessIndex(index),
    addresses: optionsOf(index),
    methods: methodOptionsOf(index),
    recommended: recommendIndex(index),
  };
}

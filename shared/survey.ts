/** Survey: what the check found and what may be chosen, in one pass over a snapshot. */
import { assessIndex } from './assess.ts';
import { optionsOf } from './choose/address-options.ts';
import { methodOptionsOf, recommendIndex } from './choose.ts';
import { indexSnapshot } from './server-index.ts';
import type { Survey } from './session.ts';
import type { Snapshot } from './snapshot.ts';

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

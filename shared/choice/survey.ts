/** Survey: what the check found and what may be chosen, in one pass over a snapshot. */
import type { Finding } from '../finding/finding.ts';
import { indexSnapshot } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { addressOptions, type AddressOption } from './address-options.ts';
import { assessIndex } from './assess.ts';
import type { Choice } from './choice.ts';
import { methodOptions, recommend, type MethodOption } from './choose.ts';

/** What the check found, and what may be chosen. Pure result of a snapshot. */
export interface Survey {
  snapshot: Snapshot;
  findings: Finding[];
  addresses: AddressOption[];
  methods: MethodOption[];
  /** Null when no choice can work. */
  recommended: Choice | null;
}

export function survey(snapshot: Snapshot): Survey {
  const index = indexSnapshot(snapshot);
  return {
    snapshot,
    findings: assessIndex(index),
    addresses: addressOptions(index),
    methods: methodOptions(index),
    recommended: recommend(index),
  };
}

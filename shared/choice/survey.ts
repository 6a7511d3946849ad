/** Survey: what the check found and what may be chosen, in one pass over a snapshot. */
import { claimantOf, type ClaimantName } from '../claimant/claimants.ts';
import type { Finding } from '../finding/finding.ts';
import { generationOf } from '../generation/generations.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { addressOptions, type AddressOption } from './address-options.ts';
import { assessIndex } from './assess.ts';
import type { Choice } from './choice.ts';
import { indexFor, methodOptions, recommend, wholeWish, type ClaimWish, type MethodOption } from './choose.ts';

/** What the check found, and what may be chosen. Pure result of a snapshot. */
export interface Survey {
  snapshot: Snapshot;
  /** Who is to get an address. */
  claimant: ClaimantName;
  /** Who could, on this Windows. */
  claimants: readonly ClaimantName[];
  /** It can be told the service that a plan starts for it. */
  startsNamed: boolean;
  /** The service that was named, or is taken for the one that is meant; null = none. */
  service: string | null;
  findings: Finding[];
  addresses: AddressOption[];
  methods: MethodOption[];
  /** Null when no choice can work. */
  recommended: Choice | null;
}

/** @param wished who is to get an address, as far as that was said */
export function survey(snapshot: Snapshot, wished: ClaimWish = {}): Survey {
  const wish = wholeWish(snapshot, wished);
  const { claimant } = wish;
  const index = indexFor(snapshot, wish);
  return {
    snapshot,
    claimant,
    startsNamed: claimantOf(claimant).startsNamed,
    service: wish.service ?? null,
    claimants: generationOf(snapshot).claimants,
    findings: assessIndex(index, wish),
    addresses: addressOptions(index),
    methods: methodOptions(index, wish),
    recommended: recommend(index, wish),
  };
}

/**
 * What is said of a set-up in which any program gets the address: the same sentences, in the terms of a program. Most were made
 * for streaming, and hold for whoever gets the address; a language says which of its phrases are others then.
 */
import type { ClaimantName } from '../claimant/claimants.ts';

interface Speaks {
  inTermsOf: Readonly<Record<Exclude<ClaimantName, 'wms'>, (sentence: string) => string>>;
}

const known = new WeakMap<object, Map<ClaimantName, object>>();

/** A language as it speaks of this claimant. @param claimant absent = Windows Media Services */
export function sayFor<T extends Speaks>(language: T, claimant: ClaimantName = 'wms'): T {
  if (claimant === 'wms') return language;
  const said = known.get(language) ?? new Map<ClaimantName, object>();
  known.set(language, said);
  const spoken = (said.get(claimant) as T | undefined) ?? otherwise(language, language.inTermsOf[claimant]);
  said.set(claimant, spoken);
  return spoken;
}

function otherwise<T>(said: T, swap: (sentence: string) => string): T {
  return other(said, swap) as T;
}

function other(said: unknown, swap: (sentence: string) => string): unknown {
  if (typeof said === 'string') return swap(said);
  if (typeof said === 'function') {
    return (...facts: unknown[]) => other((said as (...facts: unknown[]) => unknown)(...facts), swap);
  }
  if (Array.isArray(said)) return said.map((each) => other(each, swap));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([name, member]) => [name, other(member, swap)]));
}

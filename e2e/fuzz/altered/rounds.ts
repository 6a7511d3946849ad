/** 250 altered things of each kind: what is expected of all of them together. */
import { afterAll, beforeAll, expect } from 'vitest';
import { heapInUse, MOST_GROWTH } from '../heap.ts';

export const EACH = 250;
/** Of every table: the same things in every run. */
export const SEED = 1_000;

/** What fast-check is to do for one row of a table. */
interface Share {
  numRuns: number;
  seed: number;
}

/** Shares `EACH` cases among the entries of a table: rows for `it.each`. */
export function shares<T>(table: Readonly<Record<string, T>>): [string, T, Share][] {
  const entries = Object.entries(table);
  return entries.map(([name, entry], position) => {
    const numRuns = Math.floor(EACH / entries.length) + (position < EACH % entries.length ? 1 : 0);
    return [name, entry, { numRuns, seed: SEED + position }];
  });
}

/** After all tests of a file: nothing of what was brought in is left behind. */
export function expectNothingLeft(): void {
  let first: number | null = null;
  beforeAll(() => {
    first = heapInUse();
  });
  afterAll(() => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const last = heapInUse();
    if (first !== null && last !== null) expect(last - first).toBeLessThan(MOST_GROWTH);
  });
}

/** 250 altered things of each kind: what is expected of all of them together. */
import { afterAll, beforeAll, expect } from 'vitest';
import { SeededRandom } from '../../seeded-random.ts';

export const EACH = 250;
const SEED = 1_000;
/** Heap that may be in use at the end beyond what it was. Unit: bytes. */
const MOST_GROWTH = 96 * 1024 * 1024;

/** The same in every run, and another one for each number. */
export function randomFor(number: number): SeededRandom {
  return new SeededRandom(SEED + number);
}

/** Shares the numbers from 0 to `EACH` among the entries of a table: rows for `it.each`. */
export function shares<T>(table: Readonly<Record<string, T>>): [string, T, number[]][] {
  const entries = Object.entries(table);
  return entries.map(([name, entry], position) => {
    const numbers = Array.from({ length: EACH }, (_, number) => number).filter((n) => n % entries.length === position);
    return [name, entry, numbers];
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

/** Null without `--expose-gc`: what garbage is left then says nothing. */
function heapInUse(): number | null {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) return null;
  gc();
  return process.memoryUsage().heapUsed;
}

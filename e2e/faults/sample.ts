import fc from 'fast-check';
import { sampled } from '../testing/sampled.ts';
import type { Row } from './rows.ts';

/** `count` rows by seed, every fault as often as every other one, as far as there are rows. */
export function sample(rows: readonly Row[], count: number, seed: number): Row[] {
  const byFault = new Map<string, Row[]>();
  for (const row of sampled(shuffled(rows), seed)) {
    const group = byFault.get(row.fault.name);
    if (group) group.push(row);
    else byFault.set(row.fault.name, [row]);
  }
  const groups = [...byFault.values()];
  const picked: Row[] = [];
  for (let round = 0; picked.length < Math.min(count, rows.length); round++) {
    for (const group of groups) {
      const row = group[round];
      if (row && picked.length < count) picked.push(row);
    }
  }
  return picked;
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

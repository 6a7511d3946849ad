import { expect, it } from 'vitest';
import { factsOf } from '../../../shared/snapshot/facts.ts';
import { typicalSnapshot } from '../../../shared/testing/machine.ts';
import { knownFacts } from '../../../shared/testing/unknown.ts';
import { factRows } from './fact-rows.ts';

it('shows every fact of a snapshot, and one that could not be read with its reason', () => {
  const snapshot = typicalSnapshot();
  for (const { path, fact } of factsOf(snapshot)) Object.assign(fact, { source: path });
  const rows = factRows(snapshot);
  expect(rows.map(({ source }) => source).sort()).toEqual(
    factsOf(snapshot)
      .map(({ path }) => path)
      .sort(),
  );
  expect(knownFacts(snapshot).length).toBeGreaterThan(10);

  for (const { path, fact } of factsOf(snapshot)) Object.assign(fact, { value: null, problem: `no ${path}` });
  for (const { source, value, problem } of factRows(snapshot)) {
    expect({ value, problem }).toEqual({ value: 'unknown', problem: `no ${source}` });
  }
});

import { expect, it } from 'vitest';
import { factsOf } from '../../../shared/snapshot/facts.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { known, typicalSnapshot } from '../../../shared/testing/machine.ts';
import { knownFacts } from '../../../shared/testing/unknown.ts';
import { factRows } from './fact-rows.ts';

it('shows every fact of a snapshot, and one that could not be read with its reason', () => {
  const snapshot = typicalSnapshot();
  for (const { path, fact } of factsOf(snapshot)) Object.assign(fact, { source: path });
  const sourcesOf = (shown: Snapshot) => factRows(shown).map(({ source }) => source);
  expect(sourcesOf(snapshot).sort()).toEqual(
    factsOf(snapshot)
      .map(({ path }) => path)
      // Only IIS 5.0 is set up by it.
      .filter((path) => path !== 'metabase')
      .sort(),
  );
  expect(sourcesOf({ ...snapshot, os: { ...snapshot.os, version: known('5.0.2195') } })).toContain('metabase');
  expect(knownFacts(snapshot).length).toBeGreaterThan(10);

  for (const { path, fact } of factsOf(snapshot)) Object.assign(fact, { value: null, problem: `no ${path}` });
  for (const { source, value, problem } of factRows(snapshot)) {
    expect({ value, problem }).toEqual({ value: 'unknown', problem: `no ${source}` });
  }
});

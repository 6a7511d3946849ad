import { expect, it } from 'vitest';
import { isBad, runRows, totalsOf } from './matrix.ts';
import { allRows } from './rows.ts';
import { sample } from './sample.ts';

const SCENARIOS = ['typical', 'two-adapters', 'stubborn', 'stale-list'];
const ROWS_EACH = 25;
const SEED = 20_260_102;
const LIMIT_MS = 240_000;

it.each(SCENARIOS)('leaves %s as it was or as planned, and says which', { timeout: LIMIT_MS }, async (scenario) => {
  const rows = sample(await allRows(scenario), ROWS_EACH, SEED);
  const ends = await runRows(rows);
  const bad = ends.filter(({ result }) => isBad(result)).map(({ row, result }) => ({ id: row.id, ...result }));
  expect(bad).toEqual([]);
  // A fault that finds nothing to strike at proves nothing: a registry that is not read, say.
  expect(totalsOf(ends).injected).toBeGreaterThanOrEqual(ROWS_EACH * 0.8);
});

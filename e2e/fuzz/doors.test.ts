import { expect, it } from 'vitest';
import { DOORS } from './doors.ts';
import { runDoor } from './run-door.ts';

const INPUTS = 300;
const SEED = 80;
const LIMIT_MS = 120_000;

it.each(DOORS)('$name takes or refuses whatever comes in', { timeout: LIMIT_MS }, async (door) => {
  const report = await runDoor(door, { seed: SEED, count: INPUTS });
  expect(report.findings).toEqual([]);
  // Both ways are tried: inputs that come through, and inputs that do not.
  expect(report.taken).toBeGreaterThan(0);
  expect(report.refused).toBeGreaterThan(0);
});

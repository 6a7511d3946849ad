import { expect, it } from 'vitest';
import type { Choice } from './choice.ts';
import { makePlan } from '../plan/planner.ts';
import type { Site, Snapshot } from '../snapshot/snapshot.ts';
import { survey } from './survey.ts';
import { adapter, known, site, typicalSnapshot } from '../testing/machine.ts';

const ADDRESSES = Array.from({ length: 1000 }, (_, n) => `10.20.${Math.floor(n / 250)}.${(n % 250) + 1}`);

function crowded(sites: number, bind: (n: number) => string): Snapshot {
  const list: Site[] = Array.from({ length: sites }, (_, n) =>
    site(n + 1, [{ ip: bind(n) }, { port: 443, secure: true, ip: bind(n) }]),
  );
  return typicalSnapshot({ adapters: known([adapter(1, ADDRESSES)]), sites: known(list) });
}

function milliseconds(snapshot: Snapshot): number {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    survey(snapshot);
    makePlan(snapshot, survey(snapshot).recommended as Choice, '2026-01-02T03:05:00Z');
    return performance.now() - from;
  });
  return Math.min(...times);
}

it.each([
  ['on explicit addresses', (n: number) => ADDRESSES[n % 999] ?? ''],
  ['on All Unassigned', () => ''],
  ['on one address', () => ADDRESSES[0] ?? ''],
])('5,000 sites %s and 1,000 addresses cost in proportion', (_, bind) => {
  const small = milliseconds(crowded(1000, bind));
  const large = milliseconds(crowded(5000, bind));
  // Five times as many may cost somewhat more than five times as much, never twenty-five times; e2e/bench measures times.
  expect(large / small).toBeLessThan(15);
});

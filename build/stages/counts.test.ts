import { describe, expect, it } from 'vitest';
import { countsOfRunner, formatCounts, sum } from './counts.mjs';

const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });

describe('formatCounts', () => {
  it('names skipped tests only where there are some', () => {
    expect(formatCounts(counts(12, 0))).toBe('12 passed, 0 failed');
    expect(formatCounts(counts(12, 1, 2))).toBe('12 passed, 1 failed, 2 skipped');
  });
});

describe('sum', () => {
  it('adds up each kind', () => {
    expect(sum([counts(1, 2, 3), counts(4, 5, 6)])).toEqual(counts(5, 7, 9));
  });
});

describe('countsOfRunner', () => {
  it('believes a report that agrees with the exit status', () => {
    expect(countsOfRunner(counts(3, 0), 0)).toEqual(counts(3, 0));
    expect(countsOfRunner(counts(3, 2), 1)).toEqual(counts(3, 2));
  });

  it.each([
    ['no report', null, 0, counts(0, 1)],
    ['no test at all', counts(0, 0), 0, counts(0, 1)],
    ['only skipped tests', counts(0, 0, 4), 0, counts(0, 1, 4)],
    ['an exit status that the tests do not explain', counts(3, 0), 1, counts(3, 1)],
    ['an end by a signal', counts(3, 0), null, counts(3, 1)],
  ])('counts %s as one failure', (_what, reported, status, expected) => {
    expect(countsOfRunner(reported, status)).toEqual(expected);
  });
});

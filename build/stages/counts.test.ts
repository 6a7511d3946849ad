import { describe, expect, it } from 'vitest';
import { countsOfPlaywright, countsOfRunner, countsOfVitest, formatCounts, sum } from './counts.mjs';

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

describe('countsOfVitest', () => {
  it('counts tests, and files that could not be loaded', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countsOfVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('refuses what is not a report', () => {
    expect(() => countsOfVitest('{}')).toThrow();
    expect(() => countsOfVitest('')).toThrow();
  });
});

describe('countsOfPlaywright', () => {
  it('counts flaky tests and errors outside of tests as failed', () => {
    const report = { errors: [{ message: 'e' }], stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countsOfPlaywright(JSON.stringify(report))).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });
});

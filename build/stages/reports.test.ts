import { describe, expect, it } from 'vitest';
import { countsOfPlaywright } from './playwright-report.mjs';
import { countsOfVitest } from './vitest-report.mjs';

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

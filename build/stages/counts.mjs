import * as v from 'valibot';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Readonly<Counts>} */
export const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
/** @type {Readonly<Counts>} */
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };
/** @type {Readonly<Counts>} */
export const ONE_SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  return counts.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The line that ends `npm test`.
 *
 * @param {Counts} counts
 */
export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed` + (skipped > 0 ? `, ${skipped} skipped` : '');
}

/**
 * Counts of a test runner that can also fail outside its tests: a crash, a time limit, a report that is missing
 * and a run without a single test count as one failure.
 *
 * @param {Counts | null} reported null when there is no report that can be read
 * @param {number | null} status the runner's exit status
 * @returns {Counts}
 */
export function countsOfRunner(reported, status) {
  if (!reported) return ONE_FAILED;
  const failedSilently = reported.failed === 0 && (status !== 0 || reported.passed === 0);
  return failedSilently ? sum([reported, ONE_FAILED]) : reported;
}

/** The part of Vitest's JSON report that is counted. */
const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) })),
});

/**
 * @param {string} json
 * @returns {Counts}
 */
export function countsOfVitest(json) {
  const report = v.parse(VitestReport, JSON.parse(json));
  // A file that cannot be loaded has no tests to fail.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The part of Playwright's JSON report that is counted. */
const PlaywrightReport = v.object({
  errors: v.array(v.unknown()),
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
});

/**
 * @param {string} json
 * @returns {Counts}
 */
export function countsOfPlaywright(json) {
  const { errors, stats } = v.parse(PlaywrightReport, JSON.parse(json));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

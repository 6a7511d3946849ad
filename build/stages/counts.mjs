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

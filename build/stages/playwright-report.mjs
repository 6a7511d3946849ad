import * as v from 'valibot';

/** The part of Playwright's JSON report that is counted. */
const Report = v.object({
  errors: v.array(v.unknown()),
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
});

/**
 * @param {string} json
 * @returns {import('./counts.mjs').Counts}
 */
export function countsOfPlaywright(json) {
  const { errors, stats } = v.parse(Report, JSON.parse(json));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

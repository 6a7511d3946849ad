import type { Check } from '../../../shared/evidence/check.ts';

/** The mark of each result. */
export const MARKS = { pass: 'good', fail: 'bad', 'not-checked': 'unknown' } as const satisfies Record<
  Check['result'],
  string
>;

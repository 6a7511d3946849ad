/** Builders of checks: passed, failed, or not made, with what was expected and what was seen. */
import type { Check, CheckCode } from '../verdict/verdict.ts';

/** What is compared in one check, in the words of the machine. */
export interface Comparison {
  code: CheckCode;
  subject: string;
  expected: string;
  from?: Check['from'];
}

export function compared(about: Comparison, seen: string, pass: boolean): Check {
  return { from: 'server', ...about, result: pass ? 'pass' : 'fail', seen };
}

/** @param why the reason, as the machine gave it */
export function notChecked(about: Comparison, why: string): Check {
  return { from: 'server', ...about, result: 'not-checked', seen: why };
}

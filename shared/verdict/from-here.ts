import type { Evidence } from '../evidence/evidence.ts';
import type { Check, CheckCode } from '../evidence/check.ts';

const isEndpoint = (code: CheckCode) => code === 'stream-answers' || code === 'web-answers';

/**
 * Whether all that this PC can see is as planned, while nobody could look at the server's own side, as after an APPLY
 * whose result was carried here.
 */
export function worksFromHere(checks: readonly Check[], evidence: Evidence | null): boolean {
  if (evidence?.notAsked.some(({ what }) => what === 'snapshot') !== true) return false;
  const answers = checks.filter(({ code, from }) => from === 'this-pc' && isEndpoint(code));
  return (
    answers.some(({ code }) => code === 'stream-answers') &&
    answers.every(({ result }) => result === 'pass') &&
    checks.every(({ result }) => result !== 'fail')
  );
}

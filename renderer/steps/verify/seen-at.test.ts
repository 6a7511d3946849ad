import { describe, expect, it } from 'vitest';
import type { Check } from '../../../shared/evidence/check.ts';
import { otherChecks, resultOf, seenAt } from './seen-at.ts';

function check(code: Check['code'], subject: string, change: Partial<Check> = {}): Check {
  return { code, subject, from: 'server', result: 'pass', expected: '', seen: '', ...change };
}

const checks = [
  check('plugin-status', 'a'),
  check('web-listener', '10.0.0.1:80'),
  check('web-answers', '10.0.0.1:80', { from: 'this-pc' }),
  check('stream-listener', '10.0.0.2:80'),
  check('stream-answers', '10.0.0.2:80', { from: 'this-pc', result: 'not-checked' }),
  check('web-answers', '10.0.0.3:80', { result: 'fail' }),
];

describe('seenAt', () => {
  it('brings both sides of an endpoint into one row, failures and streaming first', () => {
    expect(seenAt(checks).map(({ endpoint }) => endpoint)).toEqual(['10.0.0.3:80', '10.0.0.2:80', '10.0.0.1:80']);
    expect(seenAt(checks)[2]).toMatchObject({ use: 'web', fromServer: null });
    expect(seenAt(checks)[2]?.fromThisPc?.code).toBe('web-answers');
  });

  it('leaves the rest to the other table', () => {
    expect(otherChecks(checks).map(({ code }) => code)).toEqual(['plugin-status']);
  });
});

describe('resultOf', () => {
  it.each([
    [['pass', 'not-checked'], 'not-checked'],
    [['not-checked', 'pass'], 'pass'],
    [['pass', 'pass'], 'pass'],
    [['fail', 'pass'], 'fail'],
    [['pass', 'fail'], 'fail'],
    [['not-checked', 'not-checked'], 'not-checked'],
  ] as const)('%j is %s', ([listener, answer], result) => {
    const row = { endpoint: '', use: 'web' as const, fromServer: null };
    expect(
      resultOf({
        ...row,
        listener: check('web-listener', '', { result: listener }),
        fromThisPc: check('web-answers', '', { result: answer }),
      }),
    ).toBe(result);
  });
});

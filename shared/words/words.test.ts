import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../finding/finding.ts';
import { ERRORS } from '../knowledge/error-codes.ts';
import { addressUseWords, checkWords, findingWords, methodWords, problemWords, stepWords } from './en.ts';
import { goodRecord } from '../testing/story.ts';
import { DRIFT_FINDINGS } from './en/drift-findings.ts';
import { WEB_FINDINGS } from './en/web-findings.ts';
import { SYSTEM_FINDINGS } from './en/system-findings.ts';

const CODES = [SYSTEM_FINDINGS, WEB_FINDINGS, DRIFT_FINDINGS].flatMap(Object.keys) as FindingCode[];

describe('findingWords', () => {
  it.each(CODES)('%s has four sentences, even without facts', (code) => {
    const words = findingWords({ code, severity: 'warning', facts: {} });
    for (const text of Object.values(words)) expect(text).toMatch(/\S/);
    for (const text of [words.problem, words.impact, words.action]) {
      expect(text).toMatch(/[.:]$|\S$/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('counts names beyond the limit, and names all when asked to', () => {
    const sites = Array.from({ length: 40 }, (_, n) => `Site ${n}`);
    const finding = {
      code: 'site-shrinks' as const,
      severity: 'warning' as const,
      facts: { sites, addresses: ['10.0.0.1'] },
    };
    expect(findingWords(finding).problem).toContain('and 30 more');
    expect(findingWords(finding, Number.MAX_SAFE_INTEGER).problem).toContain('“Site 39”');
  });

  it('prints no control characters from a server', () => {
    const facts = { sites: ['\u001b[31mred\u202e\n'], addresses: ['10.0.0.1'] };
    expect(findingWords({ code: 'site-shrinks', severity: 'warning', facts }).problem).not.toMatch(/\p{Cc}|\u202e/u);
  });
});

it('says every step of a plan with its values before and after', () => {
  const steps = goodRecord().plan.steps.map(stepWords);
  expect(steps.map((step) => step.title)).toContain('Let web sites listen only on 192.168.10.10 and 127.0.0.1');
  expect(steps.map((step) => step.title)).toContain('Switch HTTP streaming on, at 192.168.10.11, port 80');
  for (const step of steps) for (const text of Object.values(step)) expect(text).toMatch(/\S/);
});

it('names the owner of a port, and what an error code means', () => {
  const words = problemWords({
    code: 'port-in-use',
    errorCode: '0xC00D158B',
    detail: '192.168.10.11:80',
    owner: { processId: 2222, program: 'apache.exe' },
  });
  expect(words.title).toContain('apache.exe (process 2222)');
  expect(words.detail).toContain('NS_E_PORT_IN_USE_HTTP');
});

it('says what to do while another agent is at work', () => {
  const words = problemWords({ code: 'another-agent', errorCode: '', detail: 'busy.txt', owner: null });
  expect(words.title).toBe('Another agent is at work on this server.');
  expect(words.action).toMatch(/^Wait until it is through/);
});

it('marks what is unconfirmed', () => {
  expect(methodWords('hotfix').standing).toContain('Unconfirmed');
});

it('says who uses an address, and what a check saw', () => {
  const use = {
    kind: 'http-program',
    name: 'ReportServer',
    port: 0,
    binding: 'any',
    ifStreaming: 'stops-answering-here',
  } as const;
  expect(addressUseWords(use).what).toBe('Program “ReportServer” (uses Http.sys), on all addresses');
  const check = {
    code: 'web-answers',
    subject: '10.0.0.1:80',
    from: 'this-pc',
    result: 'not-checked',
    expected: '',
    seen: 'not-reachable',
  } as const;
  expect(checkWords(check)).toMatchObject({
    result: 'Not checked',
    seen: 'not reachable from here',
    from: 'from this PC',
  });
});

it('has a title and an action for every known error', () => {
  for (const error of ERRORS) expect(error.title.length * error.action.length).toBeGreaterThan(0);
});

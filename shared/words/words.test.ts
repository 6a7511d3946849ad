import { describe, expect, it } from 'vitest';
import { named } from '../knowledge/products.ts';
import { english } from '../testing/english.ts';
import { oddFacts } from '../testing/odd-facts.ts';
import { goodRecord } from '../testing/story.ts';

const { addressUseWords, checkWords, findingWords, methodWords, problemWords, stepWords } = english;

describe('findingWords', () => {
  it.each(findingWords.codes)('%s has four printable sentences', (code) => {
    const words = findingWords({ code, severity: 'warning', facts: oddFacts(code) });
    for (const text of Object.values(words)) {
      expect(text).toMatch(/\S$/);
      expect(text).not.toMatch(/undefined|NaN|null|\[object|\p{Cc}|\u202e/u);
    }
  });

  it('counts names beyond the limit, and names all when asked to', () => {
    const sites = Array.from({ length: 40 }, (_, n) => `Site ${n}`);
    const finding = {
      code: 'site-shrinks' as const,
      severity: 'warning' as const,
      facts: { sites, addresses: ['10.0.0.1'], keeps: ['10.0.0.2'], runs: true },
    };
    expect(findingWords(finding).problem).toContain('and 30 more');
    expect(findingWords(finding, Number.MAX_SAFE_INTEGER).problem).toContain('“Site 39”');
  });

  it('prints no control characters from a server', () => {
    const facts = { sites: ['\u001b[31mred\u202e\n'], addresses: ['10.0.0.1'], keeps: ['10.0.0.2'], runs: true };
    expect(findingWords({ code: 'site-shrinks', severity: 'warning', facts }).problem).not.toMatch(/\p{Cc}|\u202e/u);
  });
});

it('says every step of a plan with its values before and after', () => {
  const steps = goodRecord().plan.steps.map(stepWords);
  expect(steps.map((step) => step.title)).toContain('Limit Http.sys to 192.168.10.10 and 127.0.0.1');
  expect(steps.map((step) => step.title)).toContain('Turn on HTTP streaming on 192.168.10.11, port 80');
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
  expect(words.title).toBe('Another agent is running on this server.');
  expect(words.action).toMatch(/^Wait until it ends/);
});

it('marks what is unconfirmed', () => {
  expect(methodWords('hotfix', named('server-2003')).standing).toContain('Unconfirmed');
});

it('says who uses an address, and what a check saw', () => {
  const use = {
    kind: 'http-program',
    name: 'ReportServer',
    port: 0,
    binding: 'any',
    ifStreaming: 'stops-answering-here',
  } as const;
  expect(addressUseWords(use).what).toBe('Program “ReportServer” (uses Http.sys), on all IP addresses');
  const check = {
    code: 'web-answers',
    subject: '10.0.0.1:80',
    from: 'this-pc',
    result: 'not-checked',
    expected: '',
    seen: 'not-reachable',
  } as const;
  expect(checkWords(check)).toMatchObject({
    result: 'Not tested',
    seen: 'not reachable from here',
    from: 'from this PC',
  });
});

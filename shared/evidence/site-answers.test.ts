import { describe, expect, it } from 'vitest';
import { survey } from '../choice/survey.ts';
import { makePlan } from '../plan/planner.ts';
import type { Choice } from '../choice/choice.ts';
import type { Evidence } from './evidence.ts';
import type { Probe } from '../snapshot/snapshot.ts';
import { known, site, typicalSnapshot, unknown } from '../testing/machine.ts';
import { goodRecord } from '../testing/story.ts';
import { siteAnswerChecks, MOST_SITE_QUESTIONS, siteQuestions } from './site-answers.ts';

const WEB = '192.168.10.10';
const STREAM = '192.168.10.11';

const sites = known([
  site(1, [{ ip: '', port: 80, host: '' }]),
  site(2, [
    { ip: '', port: 80, host: 'WWW.example.com' },
    { ip: WEB, port: 80, host: 'www.example.com' },
  ]),
  site(3, [{ ip: WEB, port: 8080, host: '' }]),
  site(4, [{ ip: STREAM, port: 80, host: 'moves.example.com' }]),
  site(5, [{ ip: WEB, port: 443, host: 'secure.example.com', secure: true }]),
  site(6, [{ ip: WEB, port: 80, host: 'stopped.example.com' }], { state: 'stopped' }),
  site(7, [{ ip: WEB, port: 80, host: 'bad.example.com\r\nX: 1' }]),
]);
const before = typicalSnapshot({ sites });
const choice = survey(typicalSnapshot()).recommended as Choice;
const plan = makePlan(typicalSnapshot(), choice, '2026-01-02T03:04:05Z');

describe('siteQuestions', () => {
  it('asks each running site once for each name and port that it keeps, and nothing that is no name', () => {
    expect(siteQuestions(plan.choice, before).map(({ address, port, host }) => `${host} ${address}:${port}`)).toEqual([
      `www.example.com ${WEB}:80`,
      ` ${WEB}:8080`,
    ]);
  });

  it('asks nothing where IIS did not run, or nobody knows', () => {
    expect(siteQuestions(plan.choice, typicalSnapshot({ sites, services: unknown() }))).toEqual([]);
    expect(siteQuestions(plan.choice, typicalSnapshot({ sites: unknown() }))).toEqual([]);
  });
});

describe('siteAnswerChecks', () => {
  const [question] = siteQuestions(plan.choice, before);
  const check = (answer: Partial<Probe> | null) => {
    if (!question) throw new Error('no question');
    const { address, port, host } = question;
    const asked = { from: 'this-pc', address, port, host, outcome: 'answered', status: 200, milliseconds: 1 } as const;
    const probes: Probe[] = answer === null ? [] : [{ ...asked, server: 'Microsoft-IIS/6.0', ...answer }];
    const evidence: Evidence = { ...(goodRecord().evidence as Evidence), probes };
    return siteAnswerChecks([question], evidence)[0];
  };

  it.each([
    ['its own answer', {}, 'pass'],
    ['a page that is not there', { status: 404 }, 'pass'],
    ['Http.sys, which knows no such name', { server: 'Microsoft-HTTPAPI/1.0', status: 400 }, 'fail'],
    ['Windows Media Services', { server: 'Cougar/9.01.01.3814' }, 'fail'],
    ['nobody', { outcome: 'refused', server: '' }, 'fail'],
    ['a pool that may not have run before either', { server: 'Microsoft-HTTPAPI/1.0', status: 503 }, 'not-checked'],
    ['a header that somebody hid', { server: '' }, 'not-checked'],
    ['a firewall, perhaps', { outcome: 'timed-out', server: '' }, 'not-checked'],
    ['nobody asked', null, 'not-checked'],
    ['an answer to another name', { host: 'other.example.com' }, 'not-checked'],
    ['an answer to no name', { host: undefined }, 'not-checked'],
    ['an answer to the server itself', { from: 'server' }, 'not-checked'],
  ] satisfies [string, Partial<Probe> | null, string][])('judges %s', (_, answer, result) => {
    expect(check(answer)).toMatchObject({ code: 'site-answers', from: 'this-pc', result });
  });

  it('has no more checks than are ever asked', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ site: 'S', address: WEB, port: 80, host: `h${n}` }));
    expect(siteAnswerChecks(many, goodRecord().evidence as Evidence)).toHaveLength(MOST_SITE_QUESTIONS);
  });
});

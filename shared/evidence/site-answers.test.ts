import { describe, expect, it } from 'vitest';
import { survey } from '../choice/survey.ts';
import { makePlan } from '../plan/planner.ts';
import type { Choice } from '../choice/choice.ts';
import type { Evidence } from './evidence.ts';
import type { Probe, Snapshot } from '../snapshot/snapshot.ts';
import { known, listener, site, typicalSnapshot, unknown, withServices } from '../testing/machine.ts';
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

  it('asks nothing where IIS did not run, or no site is known', () => {
    const off = withServices(typicalSnapshot({ sites }), { W3SVC: { state: 'stopped' } });
    expect(siteQuestions(plan.choice, off)).toEqual([]);
    expect(siteQuestions(plan.choice, typicalSnapshot({ sites: unknown() }))).toEqual([]);
  });
});

it('asks all the same where nobody knows whether a site ran, and blames nothing on the change there', () => {
  const unread = typicalSnapshot({ sites, services: unknown() });
  expect(siteQuestions(plan.choice, unread)).toEqual(siteQuestions(plan.choice, before));
  const noStates = sites.value?.map((each) => ({ ...each, state: 'unknown' as const })) ?? [];
  const questions = siteQuestions(plan.choice, { ...before, sites: known(noStates) });
  expect(questions.map(({ ran, host }) => [ran, host])).toContainEqual(['unknown', 'stopped.example.com']);
  const { evidence } = goodRecord();
  if (evidence === null) throw new Error('no evidence');
  const refused = questions.map(({ address, port, host }) => {
    const asked = { from: 'this-pc', address, port, host, outcome: 'refused', status: 0 } as const;
    return { ...asked, server: '', milliseconds: 1 };
  });
  const around = { before, after: evidence.snapshot, askedBefore: [] };
  const checks = siteAnswerChecks(questions, { ...evidence, probes: refused }, around);
  expect(checks.map(({ result, seen }) => [result, seen])).toEqual(
    questions.map(() => ['not-checked', 'not-known-before']),
  );
});

describe('siteAnswerChecks', () => {
  const [question] = siteQuestions(plan.choice, before);
  const check = (answer: Partial<Probe> | null, change: Partial<Snapshot> = {}, askedBefore: Probe[] = []) => {
    if (!question) throw new Error('no question');
    const { address, port, host } = question;
    const asked = { from: 'this-pc', address, port, host, outcome: 'answered', status: 200, milliseconds: 1 } as const;
    const probes: Probe[] = answer === null ? [] : [{ ...asked, server: 'Microsoft-IIS/6.0', ...answer }];
    const evidence: Evidence = { ...(goodRecord().evidence as Evidence), probes };
    const after = { ...evidence.snapshot, ...change };
    return siteAnswerChecks([question], { ...evidence, snapshot: after }, { before, after, askedBefore })[0];
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

  it('takes process 4 that listens and answers for the web, whatever its name; else asks what it was before', () => {
    const named = { server: 'WebServer/1.0' };
    expect(check(named)).toMatchObject({ result: 'pass', seen: 'Server: WebServer/1.0 (HTTP 200)' });
    const unread = { listeners: unknown<Snapshot['listeners']['value'] & object>() };
    expect(check(named, unread)).toMatchObject({ result: 'not-checked', seen: 'other-server-header' });
    const { address = '', port = 0, host = '' } = question ?? {};
    const said = { from: 'this-pc', address, port, host, outcome: 'answered', status: 200, milliseconds: 1 } as const;
    expect(check(named, unread, [{ ...said, server: 'WebServer/1.0' }])).toMatchObject({ result: 'pass' });
    expect(check(named, unread, [{ ...said, server: 'Another/2' }])).toMatchObject({ result: 'not-checked' });
    const apache = { listeners: known([listener(WEB, 80, 99, 'apache.exe')]) };
    expect(check(named, apache)).toMatchObject({ result: 'fail' });
    expect(check({ server: 'Rex/9.0' })).toMatchObject({ result: 'fail' });
  });

  it('has no more checks than are ever asked', () => {
    const ran = 'yes' as const;
    const many = Array.from({ length: 500 }, (_, n) => ({
      id: 'x',
      site: 'S',
      address: WEB,
      port: 80,
      host: `h${n}`,
      ran,
    }));
    const evidence = goodRecord().evidence as Evidence;
    const around = { before, after: evidence.snapshot, askedBefore: [] };
    expect(siteAnswerChecks(many, evidence, around)).toHaveLength(MOST_SITE_QUESTIONS);
  });
});

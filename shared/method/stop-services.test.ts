import { describe, expect, it } from 'vitest';
import { checkChoice, completeChoice, indexFor, methodOptions, recommend } from '../choice/choose.ts';
import type { Choice } from '../choice/choice.ts';
import { leftStopped } from '../change/steps.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { FindingCode } from '../finding/finding.ts';
import { driftFindings } from '../record/drift.ts';
import { makeRecord } from '../record/record.ts';
import { makePlan } from '../plan/planner.ts';
import { stayingDown } from '../plan/outage.ts';
import type { Service, Snapshot } from '../snapshot/snapshot.ts';
import { ADDRESS, desktop, queue, services, VENDOR, WEB, WINRM } from '../testing/desktop.ts';
import { known, listener, service, site, unknown } from '../testing/machine.ts';
import { applySteps } from '../testing/model.ts';
import { fullJournal, WHEN } from '../testing/story.ts';
import { judge } from '../verdict/verdict.ts';

const WISH = { claimant: 'program', service: 'nginx', method: 'stop-services' } as const;

function choiceFor(snapshot: Snapshot, wish: Partial<Choice> = {}): Choice {
  const choice = completeChoice(snapshot, { ...WISH, ...wish });
  if (choice === null) throw new Error('nothing to propose');
  return choice;
}

const refused = (snapshot: Snapshot, wish: Partial<Choice> = {}) =>
  checkChoice(snapshot, choiceFor(snapshot, wish)).refused.map(({ code }) => code);

const consequence = (snapshot: Snapshot, code: FindingCode) =>
  checkChoice(snapshot, choiceFor(snapshot)).consequences.find((each) => each.code === code)?.facts;

const planFor = (snapshot: Snapshot) => makePlan(snapshot, choiceFor(snapshot), WHEN);

describe('the plan', () => {
  it('stops exactly who has a URL on port 80, keeps each off, and starts the program', () => {
    const plan = planFor(desktop([WEB, VENDOR, WINRM]));
    const outline = plan.steps.map(({ change }) =>
      'service' in change ? `${change.service} ${change.before} → ${change.after}` : change.kind,
    );
    expect(outline).toEqual([
      'backup',
      'W3SVC running → stopped',
      'W3SVC auto → disabled',
      'VendorWeb running → stopped',
      'VendorWeb delayed-auto → disabled',
      'nginx stopped → running',
      'manual',
    ]);
    expect(leftStopped(plan.steps).map(({ name }) => name)).toEqual(['W3SVC', 'VendorWeb']);
    expect(stayingDown(plan.steps)).toEqual(['World Wide Web Publishing Service', 'VendorWeb service']);
    expect(plan).toMatchObject({ version: 4, outage: { webSeconds: 0 }, choice: { webAddresses: [] } });
  });

  it('stops whoever depends on another one first', () => {
    const plan = planFor(desktop([WEB, VENDOR], [service('VendorWeb', ['W3SVC'])]));
    expect(leftStopped(plan.steps).map(({ name }) => name)).toEqual(['VendorWeb', 'W3SVC']);
  });

  it('has nothing to do where nobody has the port but the program', () => {
    const there = { listeners: known([listener('0.0.0.0', 80, 77, 'nginx.exe')]) };
    const running = service('nginx', [], { processId: 77 });
    const snapshot = desktop([WINRM], [running], there);
    expect(refused(snapshot)).toEqual([]);
    expect(planFor(snapshot).steps).toEqual([]);
  });
});

describe('is refused, by name', () => {
  it.each<[FindingCode, string, Snapshot]>([
    [
      'stop-holders-unknown',
      'the URLs were not read',
      desktop([], [], { httpSys: { ...desktop([]).httpSys, queues: unknown() } }),
    ],
    [
      'stop-holders-unknown',
      'they were read in part',
      desktop([], [], { httpSys: { ...desktop([]).httpSys, queues: { ...known([WEB]), problem: 'services: no' } } }),
    ],
    ['stop-holders-unknown', 'nobody takes requests from a queue', desktop([WEB, queue([], 'HTTP://+:80/X/')])],
    [
      'stop-holders-unknown',
      'one of several services has it',
      desktop([queue(['WinRM', 'VendorWeb'], 'HTTP://+:80/X/')]),
    ],
    ['stop-holders-unknown', 'a URL is not understood', desktop([queue(['VendorWeb'], 'HTTP://odd')])],
    ['stop-holders-unknown', 'the service is not listed', desktop([queue(['Elsewhere'], 'HTTP://+:80/X/')])],
    ['stop-holders-unknown', 'a driver', desktop([queue(['HTTP'], 'HTTP://+:80/X/')])],
    ['stop-holders-unknown', 'nobody has a URL there', desktop([WINRM])],
    [
      'stop-programs-hold',
      'a program that is no service',
      desktop([{ name: '', users: [{ processId: 9, program: 'app.exe', services: [] }], urls: ['HTTP://+:80/X/'] }]),
    ],
    [
      'stop-cannot-undo',
      'the delay is not known',
      desktop([VENDOR], [service('VendorWeb', [], { startsDelayed: null })]),
    ],
    [
      'stop-cannot-undo',
      'the start mode is not known',
      desktop([WEB], [service('W3SVC', [], { startMode: 'unknown' })]),
    ],
    ['stop-cannot-undo', 'disabled, and runs', desktop([WEB], [service('W3SVC', [], { startMode: 'disabled' })])],
    ['stop-takes-along', 'somebody needs it', desktop([WEB], [service('Shop', ['W3SVC'])])],
    ['service-not-settled', 'it is on its way', desktop([WEB], [service('W3SVC', [], { state: 'stop-pending' })])],
    ['service-not-controllable', 'a name that is no name', desktop([queue(['a"b'], 'HTTP://+:80/')], [service('a"b')])],
    ['sites-unknown', 'the sites were not read', desktop([WEB], [], { sites: unknown() })],
    [
      'stop-program-needs',
      'the program needs it',
      desktop([VENDOR], [service('nginx', ['VendorWeb'], { state: 'stopped' })]),
    ],
    [
      'endpoint-taken',
      'another program has the port',
      desktop([VENDOR], [], { listeners: known([listener(ADDRESS, 80, 5, 'apache.exe')]) }),
    ],
  ])('%s: %s', (code, _why, snapshot) => {
    expect(refused(snapshot, { streamAddress: ADDRESS })).toContain(code);
  });

  it('where the web is to keep something, or another port is meant', () => {
    const snapshot = desktop([WEB]);
    expect(refused(snapshot, { webAddresses: [ADDRESS] })).toContain('choice-web-keeps-nothing');
    expect(refused(snapshot, { streamPort: 8080 })).toContain('choice-bad-port');
  });
});

describe('what it costs', () => {
  const snapshot = desktop([WEB, WINRM], [service('Shop', ['W3SVC'], { state: 'stopped' })], {
    sites: known([
      site(1, [{}], { comment: 'Default' }),
      site(2, [{ port: 443, secure: true }], { comment: 'Secure' }),
      site(3, [{}], { comment: 'Asleep', state: 'stopped' }),
      site(4, [{}], { comment: 'Old', state: 'stopped', autoStart: false }),
      site(5, [], { comment: 'Files', otherBindings: ['ftp *:21:'] }),
    ]),
  });

  it('names each service and site, now and after a restart', () => {
    expect(consequence(snapshot, 'services-stop')).toEqual({ services: ['World Wide Web Publishing Service'] });
    expect(consequence(snapshot, 'sites-stop')).toEqual({ sites: ['Default', 'Secure'], later: ['Asleep'] });
    expect(consequence(snapshot, 'stop-keeps-down')).toMatchObject({ services: ['Shop service'] });
    expect(consequence(snapshot, 'http-users-go-on')).toEqual({ services: ['WinRM service'] });
  });

  it('and says nothing of the web where that goes on', () => {
    expect(consequence(desktop([VENDOR]), 'sites-stop')).toBeUndefined();
  });
});

it('is offered and not recommended, unless it is in force', () => {
  const before = desktop([WEB]);
  const index = indexFor(before, WISH);
  expect(methodOptions(index, WISH).find(({ method }) => method === 'stop-services')?.forbidden).toBeNull();
  expect(recommend(index, WISH)).toBeNull();
  const after = applySteps(before, planFor(before).steps.slice(0, -1));
  const there = {
    ...after,
    httpSys: { ...after.httpSys, queues: known([]) },
    listeners: known([listener('0.0.0.0', 80, 77, 'nginx.exe')]),
  };
  expect(recommend(indexFor(there, WISH), WISH)?.method).toBe('stop-services');
  const never = { ...there, services: known(services()) };
  expect(recommend(indexFor(never, WISH), WISH)).toBeNull();
});

describe('afterwards', () => {
  const before = desktop([WEB, WINRM]);
  const plan = planFor(before);
  const after: Snapshot = {
    ...applySteps(before, plan.steps),
    listeners: known([listener('0.0.0.0', 80, 77, 'nginx.exe')]),
  };
  const evidence: Evidence = {
    takenAt: WHEN,
    snapshot: after,
    probes: (['server', 'this-pc'] as const).map((from) => ({
      from,
      address: ADDRESS,
      port: 80,
      outcome: 'answered',
      status: 200,
      server: 'nginx/1.26.2',
      milliseconds: 1,
    })),
    notAsked: [],
    streams: [],
  };
  const record = makeRecord({
    programVersion: '0.2.0',
    createdAt: WHEN,
    origin: { kind: 'practice', scenario: 'today-one-address' },
    before,
    plan,
    journal: fullJournal(plan),
    evidence,
  });
  const withService = (name: string, change: Partial<Service>): Snapshot => ({
    ...after,
    services: known((after.services.value ?? []).map((each) => (each.name === name ? { ...each, ...change } : each))),
  });
  const drift = (snapshot: Snapshot) =>
    driftFindings(record, { ...evidence, snapshot }).map(({ code, severity }) => `${code} ${severity}`);

  it('what the plan stopped is no failure, and every address is the program’s', () => {
    const { kind, checks } = judge(record);
    expect(kind).toBe('works');
    const about = checks.map(({ code, subject, result }) => `${code} ${subject} ${result}`);
    expect(about).toContain('service-kept-off W3SVC pass');
    expect(about).toContain('start-mode-set W3SVC pass');
    expect(about.filter((each) => each.startsWith('site-'))).toEqual([]);
  });

  it.each<[string, Partial<Service>]>([
    ['runs again', { state: 'running' }],
    ['is to start again', { startMode: 'auto' }],
  ])('what was stopped and %s needs attention', (_what, change) => {
    expect(judge({ ...record, evidence: { ...evidence, snapshot: withService('W3SVC', change) } }).kind).toBe(
      'needs-attention',
    );
  });

  it('drift names what comes back, and no service that rests with the others', () => {
    expect(drift(after)).toEqual([]);
    expect(drift(withService('W3SVC', { state: 'running', startMode: 'auto' }))).toEqual(['drift-service-back blocks']);
    expect(drift(withService('W3SVC', { startMode: 'manual' }))).toEqual(['drift-service-back warning']);
    expect(drift(withService('WAS', { state: 'stopped' }))).toEqual(['drift-other-changes information']);
    expect(drift(withService('WinRM', { state: 'stopped' }))).toEqual(['drift-service-stopped blocks']);
    expect(
      judge({ ...record, evidence: { ...evidence, snapshot: withService('WAS', { state: 'stopped' }) } }).kind,
    ).toBe('works');
  });

  it('an undo is judged by the start mode, too', () => {
    const undo = { journal: fullJournal(plan, 'undone'), after: before };
    expect(judge({ ...record, undo }).kind).toBe('undone');
    const half = { ...undo, after: { ...before, services: withService('W3SVC', { state: 'running' }).services } };
    const { kind, checks } = judge({ ...record, undo: half });
    expect(kind).toBe('needs-attention');
    expect(checks.find(({ code }) => code === 'start-mode-restored')).toMatchObject({
      result: 'fail',
      expected: 'auto',
      seen: 'disabled',
    });
  });
});

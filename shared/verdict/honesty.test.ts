/** Nobody says that it works who did not look: a fact that was not read makes no verdict better and hides no check. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { survey } from '../choice/survey.ts';
import type { Check } from '../evidence/check.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { SetupRecord } from '../record/record-schema.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { arbitrarySnapshot } from '../testing/arbitrary.ts';
import { known, listener, site, typicalSnapshot } from '../testing/machine.ts';
import { fullJournal, goodRecord, journalOf } from '../testing/story.ts';
import { knownFacts, withUnknown } from '../testing/unknown.ts';
import { judge, type Verdict } from './verdict.ts';

const GOOD = new Set<Verdict['kind']>(['works', 'undone', 'rolled-back', 'nothing-changed']);
const keyOf = ({ code, subject, from }: Check) => `${from} ${code} ${subject}`;

/** What can be wrong on a server afterwards, one thing each. */
const SPOILT: Record<string, (snapshot: Snapshot) => Partial<Snapshot>> = {
  nothing: () => ({}),
  'plug-in in error': ({ wms }) => ({
    wms: { ...wms, plugin: known({ enabled: true, status: 3, port: 80, listenAll: true, boundAddresses: [] }) },
  }),
  'list gone': ({ httpSys }) => ({ httpSys: { ...httpSys, listenList: known({ type: 'absent' as const }) } }),
  'nobody listens': () => ({ listeners: known([]) }),
  'Http.sys everywhere': () => ({ listeners: known([listener('0.0.0.0', 80, 4, 'System')]) }),
  'a stranger': ({ listeners }) => ({
    listeners: known((listeners.value ?? []).map((one) => ({ ...one, processId: 99, program: 'x.exe' }))),
  }),
  'services down': ({ services }) => ({
    services: known((services.value ?? []).map((one) => ({ ...one, state: 'stopped' as const, processId: 0 }))),
  }),
  'sites down': ({ sites }) => ({
    sites: known((sites.value ?? []).map((one) => ({ ...one, state: 'stopped' as const, win32Error: 1214 }))),
  }),
  'sites without states': ({ sites }) => ({
    sites: known((sites.value ?? []).map((one) => ({ ...one, state: 'unknown' as const }))),
  }),
  'no address': () => ({ adapters: known([]) }),
};

const probeChange = fc.constantFrom<((evidence: Evidence) => Evidence['probes'])[]>(
  ({ probes }) => probes,
  ({ probes }) => probes.filter(({ from }) => from === 'server'),
  () => [],
  ({ probes }) => probes.map((probe) => ({ ...probe, server: 'WebServer/1.0' })),
  ({ probes }) => probes.map((probe) => ({ ...probe, outcome: 'refused' as const, status: 0, server: '' })),
);

/** A set-up with its end, or an undo or a rollback, whose server may have something wrong. */
function arbitraryStory(): fc.Arbitrary<SetupRecord> {
  return fc
    .record({
      before: arbitrarySnapshot(),
      spoilt: fc.subarray(Object.keys(SPOILT), { maxLength: 2 }),
      probes: probeChange,
      end: fc.constantFrom('done', 'done', 'reboot-needed', 'rolled-back', 'undone', 'lost', 'cut'),
      noStates: fc.boolean(),
    })
    .map(({ before, noStates, ...rest }) => ({
      before: noStates ? { ...before, ...SPOILT['sites without states']?.(before) } : before,
      ...rest,
    }))
    .filter(({ before }) => survey(before).recommended !== null)
    .map(({ before, spoilt, probes, end }) => {
      const record = goodRecord(before);
      const { plan, evidence } = record;
      if (evidence === null) throw new Error('no evidence');
      const back = end === 'rolled-back' || end === 'undone';
      const reached = back ? before : evidence.snapshot;
      const snapshot = spoilt.reduce((now, name) => ({ ...now, ...SPOILT[name]?.(now) }), reached);
      const seen = { ...evidence, snapshot, probes: probes(evidence) };
      if (end === 'undone') return { ...record, undo: { journal: fullJournal(plan, 'undone'), after: snapshot } };
      const journal =
        end === 'lost' ? null : end === 'cut' ? journalOf(plan, [{ event: 'begin' }]) : fullJournal(plan, end);
      return { ...record, journal, evidence: seen };
    });
}

/** The same story with one fact unknown, before or after; one for each fact. */
function withoutOne(record: SetupRecord): { path: string; record: SetupRecord }[] {
  const { before, evidence, undo } = record;
  const stories = knownFacts(before).map((path) => ({
    path: `before ${path}`,
    record: { ...record, before: withUnknown(before, path) },
  }));
  const after = undo === null ? evidence?.snapshot : undo.after;
  if (!after) return stories;
  for (const path of knownFacts(after)) {
    const snapshot = withUnknown(after, path);
    const changed =
      undo === null
        ? { ...record, evidence: evidence && { ...evidence, snapshot } }
        : { ...record, undo: { ...undo, after: snapshot } };
    stories.push({ path: `after ${path}`, record: changed });
  }
  return stories;
}

describe('honesty is monotone', () => {
  it('no fact that is not read makes a verdict better, a check pass, or vanish', { timeout: 120_000 }, () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(arbitraryStory(), (story) => {
        const all = judge(story);
        kinds.add(all.kind);
        for (const { path, record } of withoutOne(story)) {
          const less = judge(record);
          const now = new Map(less.checks.map((check) => [keyOf(check), check]));
          expect(GOOD.has(less.kind) && !GOOD.has(all.kind), `${path}: ${all.kind} → ${less.kind}`).toBe(false);
          for (const check of all.checks) {
            const same = now.get(keyOf(check));
            // Where it is not known which site was meant, the sites of now stand for those of then.
            expect(same, `${path}: ${keyOf(check)}`).toBeDefined();
            if (check.result !== 'pass') expect(same?.result, `${path}: ${keyOf(check)}`).not.toBe('pass');
          }
        }
      }),
      { numRuns: 400 },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['works', 'needs-attention', 'not-seen', 'rolled-back']));
  });

  it('a fact that decides nothing leaves everything as it is', () => {
    const record = goodRecord();
    const all = judge(record);
    for (const path of [
      'os.version',
      'os.caption',
      'os.servicePack',
      'os.installedAt',
      'hotfix.updatesKey',
      'hotfix.httpSysVersion',
      'httpSys.hotfixValue',
      'wms.version',
      'wms.availableAddresses',
      'events',
    ]) {
      const { evidence } = record;
      if (evidence === null) throw new Error('no evidence');
      const snapshot = withUnknown(evidence.snapshot, path);
      expect(judge({ ...record, evidence: { ...evidence, snapshot } }), path).toEqual(all);
    }
  });

  it('each fact that decides makes it not seen', () => {
    const record = goodRecord();
    const { evidence } = record;
    if (evidence === null) throw new Error('no evidence');
    for (const path of ['adapters', 'httpSys.listenList', 'services', 'sites', 'wms.plugin', 'listeners']) {
      const snapshot = withUnknown(evidence.snapshot, path);
      expect(judge({ ...record, evidence: { ...evidence, snapshot } }).kind, path).toBe('not-seen');
    }
  });
});

describe('sites whose state nobody knows', () => {
  const before = typicalSnapshot({ sites: known([site(1, [{}], { state: 'unknown' })], 'MetaBase.xml') });
  const record = goodRecord(before);
  const judged = (change: (evidence: Evidence) => Partial<Evidence>) => {
    if (record.evidence === null) throw new Error('no evidence');
    return judge({ ...record, evidence: { ...record.evidence, ...change(record.evidence) } });
  };
  const web = ({ checks }: Verdict) => checks.filter(({ code }) => /^(web|site)-/.test(code));

  it('are seen by their answers, and listed as not checked', () => {
    const verdict = judged(() => ({}));
    expect(verdict.kind).toBe('works');
    expect(web(verdict)).toContainEqual(
      expect.objectContaining({ code: 'site-started', result: 'not-checked', seen: 'state-not-known' }),
    );
  });

  it('are not called working where nobody answers, or nobody asked', () => {
    const dead = judged(({ probes, snapshot }) => ({
      snapshot: {
        ...snapshot,
        listeners: known((snapshot.listeners.value ?? []).filter((one) => one.processId !== 4)),
      },
      probes: probes.map((probe) =>
        probe.server.startsWith('Cougar/') ? probe : { ...probe, outcome: 'refused', status: 0, server: '' },
      ),
    }));
    expect(dead.kind).toBe('needs-attention');
    expect(web(dead).map(({ result }) => result)).toEqual(['fail', 'fail', 'fail', 'not-checked']);
    const unasked = judged(({ probes }) => ({ probes: probes.filter(({ server }) => server.startsWith('Cougar/')) }));
    expect(unasked.kind).toBe('not-seen');
  });

  it('and of which nothing shows that they ran are asked, but not called lost', () => {
    const quiet = { ...before, listeners: known([listener('0.0.0.0', 445, 4, 'System')]) };
    const { evidence, ...rest } = goodRecord(quiet);
    if (evidence === null) throw new Error('no evidence');
    const probes = evidence.probes.map((probe) =>
      probe.server.startsWith('Cougar/') ? probe : { ...probe, outcome: 'refused' as const, status: 0, server: '' },
    );
    const listeners = known((evidence.snapshot.listeners.value ?? []).filter((one) => one.processId !== 4));
    const verdict = judge({
      ...rest,
      evidence: { ...evidence, probes, snapshot: { ...evidence.snapshot, listeners } },
    });
    expect(verdict.kind).toBe('not-seen');
    expect(web(verdict).every(({ result }) => result === 'not-checked')).toBe(true);
  });
});

it.each([['W3SVC'], ['HTTP']])('what did not run before (%s) is not checked, and decides nothing', (name) => {
  const base = typicalSnapshot({ listeners: known([]) });
  const services = known(
    (base.services.value ?? []).map((each) => (each.name === name ? { ...each, state: 'stopped' as const } : each)),
  );
  const record = goodRecord({ ...base, services });
  const { evidence } = record;
  if (evidence === null) throw new Error('no evidence');
  const probes = evidence.probes.map((probe) =>
    probe.server.startsWith('Cougar/') ? probe : { ...probe, outcome: 'refused' as const, status: 0, server: '' },
  );
  const listeners = known((evidence.snapshot.listeners.value ?? []).filter((one) => one.processId !== 4));
  const seen = {
    ...evidence,
    probes,
    snapshot: { ...evidence.snapshot, services: evidence.snapshot.services, listeners },
  };
  const verdict = judge({ ...record, evidence: seen });
  expect(verdict.kind).toBe('works');
  const web = verdict.checks.filter(({ code }) => code.startsWith('web-'));
  expect(web.map(({ result, seen: why }) => [result, why])).toEqual([
    ['not-checked', 'did-not-run'],
    ['not-checked', 'did-not-run'],
    ['not-checked', 'did-not-run'],
  ]);
});

describe('a web server by another name', () => {
  const record = goodRecord();
  const named = (name: string, change: Partial<Snapshot> = {}, askedBefore: SetupRecord['askedBefore'] = []) => {
    const { evidence } = record;
    if (evidence === null) throw new Error('no evidence');
    const probes = evidence.probes.map((probe) =>
      probe.server.startsWith('Cougar/') ? probe : { ...probe, server: name },
    );
    const snapshot = { ...evidence.snapshot, ...change };
    return judge({ ...record, askedBefore, evidence: { ...evidence, probes, snapshot } });
  };

  it.each(['', 'WebServer/1.0', 'Apache/2.2 (no, really)'])('%j is the web where process 4 listens', (name) => {
    expect(named(name).kind).toBe('works');
  });

  it.each(['Cougar/9.01.01.3814', 'Rex/9.0.0.2980'])('%s is not', (name) => {
    expect(named(name).kind).toBe('needs-attention');
  });

  it('is compared with what it was before where the listeners were not read', () => {
    const unread = { listeners: { value: null, source: 'netstat', problem: 'x' } };
    const answers = ({ checks }: Verdict) =>
      checks.filter(({ code }) => code === 'web-answers').map(({ result }) => result);
    const before = record.evidence?.probes.map((probe) => ({ ...probe, server: 'WebServer/1.0' })) ?? [];
    expect(answers(named('WebServer/1.0', unread, before))).toEqual(['pass', 'pass']);
    expect(answers(named('WebServer/1.0', unread))).toEqual(['not-checked', 'not-checked']);
    expect(answers(named('Another/1.0', unread, before))).toEqual(['not-checked', 'not-checked']);
  });
});

import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../journal/journal.ts';
import { makeRecord } from '../record/record.ts';
import type { SetupRecord } from '../record/record-schema.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { known, listener, site, typicalSnapshot, unknown } from '../testing/machine.ts';
import { applySteps } from '../testing/model.ts';
import { fullJournal, goodRecord, journalOf } from '../testing/story.ts';
import { judge } from './verdict.ts';
import { expectedEndpoints } from '../evidence/endpoints.ts';

const good = goodRecord();

function withEvidence(change: (evidence: NonNullable<SetupRecord['evidence']>) => void): SetupRecord {
  const record = JSON.parse(JSON.stringify(good)) as SetupRecord;
  if (record.evidence !== null) change(record.evidence);
  return record;
}

describe('judge', () => {
  it('says "works" when everything was seen', () => {
    const verdict = judge(good);
    expect(verdict.kind).toBe('works');
    expect(verdict.checks.every((check) => check.result === 'pass')).toBe(true);
    expect(verdict.checks).toContainEqual(
      expect.objectContaining({ code: 'stream-answers', from: 'this-pc', seen: expect.stringContaining('Cougar/') }),
    );
  });

  it('never believes "enabled"', () => {
    const lying = withEvidence(({ snapshot }) => {
      const plugin = snapshot.wms.plugin.value;
      if (plugin !== null) plugin.status = 7;
    });
    expect(judge(lying).kind).toBe('needs-attention');
  });

  it('does not call IIS on the streaming address a success', () => {
    const wrong = withEvidence(({ probes }) => {
      for (const probe of probes) probe.server = 'Microsoft-IIS/6.0';
    });
    expect(judge(wrong).kind).toBe('needs-attention');
  });

  it('does not call it work where only this PC looked, nor an attention where that saw all as planned', () => {
    const carried = (change: (evidence: NonNullable<SetupRecord['evidence']>) => void = () => undefined) =>
      withEvidence((evidence) => {
        const { snapshot } = evidence;
        for (const part of ['services', 'sites', 'listeners', 'adapters'] as const)
          snapshot[part] = unknown('no-agent');
        snapshot.wms.plugin = unknown('no-agent');
        snapshot.httpSys.listenList = unknown('no-agent');
        evidence.notAsked = [{ what: 'snapshot', why: 'no-agent' }];
        evidence.probes = evidence.probes.filter(({ from }) => from === 'this-pc');
        change(evidence);
      });
    expect(judge(carried()).kind).toBe('not-seen');
    expect(judge(carried(({ probes }) => probes.pop())).kind).toBe('not-seen');
    expect(judge(carried(({ probes }) => probes.forEach((probe) => (probe.server = 'Apache')))).kind).toBe(
      'needs-attention',
    );
  });

  it('lists what was not checked, and does not say "works" where nobody asked the network', () => {
    const unasked = withEvidence((evidence) => {
      evidence.probes = [];
      evidence.notAsked = [{ what: 'pc-probes', why: 'not-reachable' }];
    });
    const verdict = judge(unasked);
    expect(verdict.kind).toBe('not-seen');
    const oneSide = withEvidence((evidence) => {
      evidence.probes = evidence.probes.filter(({ from }) => from === 'server');
      evidence.notAsked = [{ what: 'pc-probes', why: 'not-reachable' }];
    });
    expect(judge(oneSide).kind).toBe('works');
    expect(verdict.checks.filter((check) => check.result === 'not-checked').map((check) => check.seen)).toEqual(
      expect.arrayContaining(['not-reachable', 'not-made']),
    );
    const blind = withEvidence((evidence) => {
      evidence.probes = [];
      evidence.snapshot.listeners = unknown();
    });
    expect(judge(blind).kind).toBe('not-seen');
    const unseen = judge({ ...good, evidence: null });
    expect(unseen.kind).toBe('not-seen');
    expect(unseen.checks.map(({ code, subject }) => `${code} ${subject}`)).toEqual(
      judge(good).checks.map(({ code, subject }) => `${code} ${subject}`),
    );
    expect(unseen.checks.every(({ result }) => result === 'not-checked')).toBe(true);
  });

  it('notices a service or a site that did not come back', () => {
    for (const spoil of ['HTTPFilter', 'SMTPSVC']) {
      const down = withEvidence(({ snapshot }) => {
        const service = snapshot.services.value?.find((each) => each.name === spoil);
        if (service !== undefined) service.state = 'stopped';
      });
      expect(judge(down).kind).toBe('needs-attention');
    }
    const down = withEvidence(({ snapshot }) => {
      for (const each of snapshot.sites.value ?? []) Object.assign(each, { state: 'stopped', win32Error: 1214 });
    });
    expect(judge(down).checks).toContainEqual(
      expect.objectContaining({ code: 'site-started', result: 'fail', seen: 'stopped, Win32 error 1214' }),
    );
  });

  it('does not ask for IIS on an address without a site', () => {
    const before = typicalSnapshot({ sites: known([site(1, [{ port: 8081 }])]) });
    const [, web] = expectedEndpoints(goodRecord(before).plan.choice, before);
    expect(web).toMatchObject({ expected: 'web', ran: 'no' });
  });

  it('tells apart reboot, rollback, refusal and undo', () => {
    const { plan, before } = good;
    const notYet = withEvidence(({ snapshot, probes }) => {
      snapshot.wms.plugin = known({
        enabled: true,
        status: 3,
        port: 80,
        listenAll: false,
        boundAddresses: ['192.168.10.11'],
      });
      snapshot.listeners = known([listener('0.0.0.0', 80, 4, 'System')]);
      probes.length = 0;
    });
    const rebooting = { ...notYet, journal: fullJournal(plan, 'reboot-needed') };
    expect(judge(rebooting).kind).toBe('works-after-reboot');
    expect(judge({ ...rebooting, evidence: null }).kind).toBe('works-after-reboot');
    expect(judge({ ...good, journal: fullJournal(plan, 'reboot-needed') }).kind).toBe('works');
    const evidence = good.evidence && { ...good.evidence, snapshot: before, probes: [] };
    expect(judge({ ...good, journal: fullJournal(plan, 'rolled-back'), evidence }).kind).toBe('rolled-back');
    expect(judge({ ...good, journal: fullJournal(plan, 'rolled-back') }).kind).toBe('needs-attention');
    expect(judge({ ...good, journal: fullJournal(plan, 'refused') }).kind).toBe('nothing-changed');
    expect(judge({ ...good, journal: journalOf(plan, [{ event: 'begin' }]) }).kind).toBe('needs-attention');
    const undo = { journal: fullJournal(plan, 'undone'), after: before };
    expect(judge({ ...good, undo })).toMatchObject({ kind: 'undone' });
    expect(judge({ ...good, undo: { ...undo, after: good.evidence?.snapshot ?? null } }).kind).toBe('needs-attention');
  });

  it('calls for a restart only where that is what is missing', () => {
    const later = (change: Parameters<typeof withEvidence>[0]) =>
      judge({ ...withEvidence(change), journal: fullJournal(good.plan, 'reboot-needed') }).kind;
    const error = known({ enabled: true, status: 3, port: 80, listenAll: false, boundAddresses: ['192.168.10.11'] });
    expect(
      later(({ snapshot }) => {
        snapshot.wms.plugin = error;
        snapshot.listeners = known([listener('0.0.0.0', 80, 4, 'System')]);
        snapshot.httpSys.listenList = known({ type: 'absent' });
      }),
    ).toBe('needs-attention');
    expect(
      later(({ snapshot }) => {
        snapshot.wms.plugin = error;
        snapshot.listeners = known([
          listener('192.168.10.10', 80, 4, 'System'),
          listener('192.168.10.11', 80, 99, 'x.exe'),
        ]);
      }),
    ).toBe('needs-attention');
  });

  it('says that an undo waits for a restart as long as Http.sys stays away from the streaming address', () => {
    const { plan, before } = good;
    const says = (code: ProblemCode | null) => ({
      journal: journalOf(plan, [
        { event: 'begin', phase: 'undo' },
        {
          event: 'end',
          phase: 'undo',
          outcome: 'undone',
          problem: code && { code, errorCode: '', detail: '', owner: null },
        },
      ]),
    });
    const kind = (after: Snapshot | null, code: ProblemCode | null) =>
      judge({ ...good, undo: { ...says(code), after } }).kind;
    const web = listener('192.168.10.10', 80, 4, 'System');
    const away = { ...before, listeners: known([web]) };
    expect(kind(away, 'reboot-needed')).toBe('undone-after-reboot');
    expect(kind(away, null)).toBe('undone-after-reboot');
    expect(kind(before, 'reboot-needed')).toBe('undone');
    expect(kind(null, 'reboot-needed')).toBe('undone-after-reboot');
    expect(kind(null, null)).toBe('undone-unseen');
    expect(kind({ ...before, listeners: unknown() }, null)).toBe('undone-unseen');
    expect(kind({ ...before, wms: { ...before.wms, plugin: unknown() } }, null)).toBe('undone-unseen');
    const blind = { ...away, listeners: { value: null, source: 'netstat', problem: 'x' } };
    expect(kind(blind, 'reboot-needed')).toBe('undone-after-reboot');
    const taken = { ...before, listeners: known([web, listener('192.168.10.11', 80, 99, 'x.exe')]) };
    expect(kind(taken, 'reboot-needed')).toBe('undone');
    const broken = { ...away, httpSys: { ...away.httpSys, listenList: known({ type: 'dword' as const, data: 1 }) } };
    expect(kind(broken, 'reboot-needed')).toBe('needs-attention');
  });

  it('judges a plan without steps by what is there', () => {
    const shared = applySteps(good.before, good.plan.steps);
    const again = goodRecord(shared);
    expect(again.plan.steps).toEqual([]);
    expect(judge(makeRecord({ ...again, journal: null })).kind).toBe('works');
    expect(judge(makeRecord({ ...again, journal: null, evidence: null })).kind).toBe('nothing-changed');
  });
});

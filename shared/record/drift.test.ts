import { describe, expect, it } from 'vitest';
import { driftFindings } from './drift.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { adapter, known, listener, site } from '../testing/machine.ts';
import { withUnknown } from '../testing/unknown.ts';
import { NOT_READ_THEN } from '../text/format.ts';
import { goodRecord } from '../testing/story.ts';
import { english } from '../testing/english.ts';

const record = goodRecord();
const reached = record.evidence;
if (reached === null) throw new Error('no evidence');

function drift(change: (snapshot: Snapshot) => Partial<Snapshot>): string[] {
  const { snapshot } = reached as Evidence;
  const now = { ...(reached as Evidence), snapshot: { ...snapshot, ...change(snapshot) } };
  const findings = driftFindings(record, now);
  for (const finding of findings) expect(english.findingWords(finding).action).toMatch(/\S/);
  return findings.map(({ code }) => code);
}

describe('driftFindings', () => {
  it('finds nothing on a server that stayed as it was', () => {
    expect(drift(() => ({}))).toEqual([]);
  });

  it.each([
    ['httpSys.listenList', 'warning'],
    ['listeners', 'warning'],
    ['wms.plugin', 'warning'],
    ['services', 'warning'],
    ['sites', 'warning'],
    ['adapters', 'warning'],
    ['os.caption', 'information'],
    ['hotfix.httpSysVersion', 'information'],
  ] as const)('does not take %s, unread, for unchanged, nor for changed', (path, severity) => {
    const { snapshot } = reached;
    const unread = withUnknown(snapshot, path, 'access denied');
    const finding = { code: 'drift-unread', severity, facts: { what: [path], when: 'now' } };
    expect(driftFindings(record, { ...reached, snapshot: unread })).toEqual([finding]);
    const then = { ...record, evidence: { ...reached, snapshot: unread } };
    if (path === 'services') return;
    expect(driftFindings(then, reached)).toEqual([
      { ...finding, severity: 'information', facts: { what: [path], when: 'then' } },
    ]);
  });

  it('calls no fact unread that the agent of its time could not know, and says when there is nothing to compare', () => {
    const { snapshot } = reached;
    const older = withUnknown(snapshot, 'os.caption', NOT_READ_THEN);
    expect(driftFindings(record, { ...reached, snapshot: older })).toEqual([]);
    expect(driftFindings({ ...record, evidence: null }, reached).map(({ code }) => code)).toEqual([
      'drift-nothing-to-compare',
    ]);
  });

  it('finds a list that another program changed', () => {
    const list = known({ type: 'absent' as const });
    expect(drift(({ httpSys }) => ({ httpSys: { ...httpSys, listenList: list } }))).toEqual(['drift-list-changed']);
  });

  it.each([
    ['lost 127.0.0.1', (data: readonly string[]) => data.filter((entry) => !entry.startsWith('127.'))],
    ['got it twice', (data: readonly string[]) => [...data, '127.0.0.1']],
  ] as const)('a list that %s has changed, though it still fits', (_how, change) => {
    const { httpSys } = reached.snapshot;
    const data = httpSys.listenList.value?.type === 'multi-string' ? httpSys.listenList.value.data : [];
    const listenList = known({ type: 'multi-string' as const, data: change(data) });
    const now = { ...reached, snapshot: { ...reached.snapshot, httpSys: { ...httpSys, listenList } } };
    expect(driftFindings(record, now)).toEqual([
      { code: 'drift-other-changes', severity: 'warning', facts: { what: ['listenList.data'] } },
    ]);
  });

  it('with another port, too, says that the list has changed', () => {
    const plan = { ...record.plan, choice: { ...record.plan.choice, method: 'other-port' as const, streamPort: 80 } };
    const { httpSys } = reached.snapshot;
    const listenList = known({ type: 'absent' as const });
    const now = { ...reached, snapshot: { ...reached.snapshot, httpSys: { ...httpSys, listenList } } };
    expect(driftFindings({ ...record, plan }, now)).toMatchObject([
      { code: 'drift-other-changes', severity: 'warning', facts: { what: ['listenList.data', 'listenList.type'] } },
    ]);
  });

  it('names a service whose start was switched off, though it runs', () => {
    expect(
      drift(({ services }) => ({
        services: known(
          services.value?.map((s) => (s.name === 'W3SVC' ? { ...s, startMode: 'disabled' as const } : s)) ?? [],
        ),
      })),
    ).toEqual(['drift-other-changes']);
  });

  it('does not say that Http.sys took an address where streaming itself listens', () => {
    const { value } = reached.snapshot.listeners;
    const everywhere = known([...(value ?? []), listener('0.0.0.0', 80, 4, 'System')]);
    expect(drift(() => ({ listeners: everywhere }))).toEqual(['drift-other-changes']);
  });

  it('finds an address that is gone', () => {
    expect(drift(() => ({ adapters: known([adapter(1, ['192.168.10.11'])]) }))).toContain('drift-address-gone');
  });

  it('finds a plug-in in error, and one with other settings', () => {
    const plugin = { enabled: true, status: 7, port: 80, listenAll: false, boundAddresses: ['192.168.10.11'] };
    expect(drift(({ wms }) => ({ wms: { ...wms, plugin: known(plugin) } }))).toEqual(['drift-plugin-error']);
    const moved = known({ ...plugin, status: 6, port: 8080 });
    expect(drift(({ wms }) => ({ wms: { ...wms, plugin: moved } }))).toEqual(['drift-plugin-changed']);
  });

  it('finds a site that came to the streaming address', () => {
    const added = site(9, [{ ip: '192.168.10.11' }], { comment: 'New' });
    expect(drift(({ sites }) => ({ sites: known([...(sites.value ?? []), added]) }))).toContain(
      'drift-site-on-streaming-address',
    );
  });

  it('finds who took the streaming endpoint', () => {
    expect(drift(() => ({ listeners: known([listener('0.0.0.0', 80, 4, 'System')]) }))).toContain(
      'drift-endpoint-taken',
    );
  });

  it('finds a service that stopped', () => {
    expect(
      drift(({ services }) => ({
        services: known(
          services.value?.map((s) => (s.name === 'W3SVC' ? { ...s, state: 'stopped' as const } : s)) ?? [],
        ),
      })),
    ).toContain('drift-service-stopped');
  });
});

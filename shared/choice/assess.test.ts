/** What is known about a server is used: addresses that are not like others, what runs today, errors and events. */
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { checkChoice } from './choose.ts';
import { survey } from './survey.ts';
import type { Finding, FindingCode } from '../finding/finding.ts';
import type { Site, Snapshot } from '../snapshot/snapshot.ts';
import { makePlan } from '../plan/planner.ts';
import { adapter, known, listener, site, typicalSnapshot, unknown, withServices, WMS_PID } from '../testing/machine.ts';
import { english } from '../testing/english.ts';

const A = '192.168.10.10';
const B = '192.168.10.11';

function found<C extends FindingCode>(snapshot: Snapshot, code: C): Extract<Finding, { code: C }> | undefined {
  return assess(snapshot).find((each): each is Extract<Finding, { code: C }> => each.code === code);
}

function proposed(snapshot: Snapshot) {
  const choice = survey(snapshot).recommended;
  if (choice === null) throw new Error('nothing is proposed');
  return { choice, ...checkChoice(snapshot, choice), plan: makePlan(snapshot, choice, '2026-01-02T03:04:05Z') };
}

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

function withList(...data: string[]): Snapshot {
  const base = typicalSnapshot();
  return { ...base, httpSys: { ...base.httpSys, listenList: known({ type: 'multi-string', data }) } };
}

function writtenList(snapshot: Snapshot): string[] {
  for (const { change } of proposed(snapshot).plan.steps)
    if (change.kind === 'registry' && change.after.type === 'multi-string') return change.after.data;
  return [];
}

describe('addresses are not all alike', () => {
  const own = adapter(1, [A, B], { name: 'Intel(R) PRO/1000 MT Network Connection' });

  it.each([
    ['WAN (PPP/SLIP) Interface', 'dial-in'],
    ['WAN Miniport (L2TP)', 'dial-in'],
    ['RAS Async Adapter', 'dial-in'],
    ['VMware Virtual Ethernet Adapter for VMnet1', 'virtual'],
    ['VMware Virtual Ethernet Adapter for VMnet8', 'virtual'],
    ['VirtualBox Host-Only Ethernet Adapter', 'virtual'],
    ['Microsoft Loopback Adapter', 'loopback'],
    ['Network Load Balancing Virtual NIC', 'shared'],
    ['Microsoft Failover Cluster Virtual Adapter', 'shared'],
  ] as const)('an address on “%s” is not proposed while others can be, and is warned of', (name, reach) => {
    const odd = '10.64.3.7';
    for (const adapters of [
      [own, adapter(9, [odd], { name })],
      [adapter(9, [odd], { name }), own],
    ]) {
      const snapshot = typicalSnapshot({ adapters: known(adapters) });
      const { choice, consequences } = proposed(snapshot);
      expect(choice.streamAddress).not.toBe(odd);
      expect(found(snapshot, 'address-reach')?.facts).toEqual({ addresses: [odd], reach });
      expect(codes(consequences).includes('address-reach')).toBe(choice.webAddresses.includes(odd));
      if (reach === 'dial-in') expect(choice.webAddresses).not.toContain(odd);
      const taken = { ...choice, streamAddress: odd, webAddresses: [A, B] };
      expect(codes(checkChoice(snapshot, taken).consequences)).toContain('address-reach');
      const other = { ...taken, method: 'other-port' as const, streamPort: 8080 };
      expect(codes(checkChoice(snapshot, other).consequences)).toContain('address-reach');
    }
  });

  it('of two addresses the web keeps the one that stays', () => {
    for (const name of ['WAN (PPP/SLIP) Interface', 'Microsoft Loopback Adapter']) {
      const odd = adapter(1, ['10.64.3.7'], { name });
      const snapshot = typicalSnapshot({ adapters: known([odd, adapter(2, [A])]) });
      expect(proposed(snapshot).choice).toMatchObject({ webAddresses: [A], streamAddress: '10.64.3.7' });
    }
  });

  it('says that it cannot see a cluster or load balancing behind an ordinary adapter', () => {
    expect(found(typicalSnapshot(), 'shared-address-unknown')).toMatchObject({ severity: 'information' });
  });

  it.each([['127.0.0.1'], ['127.0.0.2'], ['127.0.0.1', '127.8.8.8']])(
    'a list of only %s is an intention, and opening it is a change to agree to',
    (...entries) => {
      const snapshot = withList(...entries);
      expect(found(snapshot, 'list-only-local')).toMatchObject({ severity: 'warning', facts: { entries } });
      const { consequences } = proposed(snapshot);
      expect(consequences).toContainEqual(
        expect.objectContaining({ code: 'web-opens', severity: 'warning', facts: { addresses: [A] } }),
      );
      expect(codes(consequences)).not.toContain('site-shrinks');
    },
  );

  it('a list that keeps Http.sys from an address that the web would get says so too', () => {
    const snapshot = withList(B);
    const choice = { ...proposed(typicalSnapshot()).choice, webAddresses: [A], streamAddress: B };
    expect(checkChoice(snapshot, choice).consequences).toContainEqual(
      expect.objectContaining({ code: 'web-opens', facts: { addresses: [A] } }),
    );
    const { consequences } = checkChoice(typicalSnapshot(), choice);
    expect(codes(consequences)).not.toContain('web-opens');
  });

  it.each(['127.0.0.2', '127.1.2.3'])('a site on %s runs on the server itself, and keeps it', (local) => {
    const sites = known([site(1, [{}]), site(2, [{ ip: local }], { comment: 'Local tools' })]);
    const snapshot = typicalSnapshot({ sites });
    expect(codes(assess(snapshot))).not.toContain('site-cannot-start');
    expect(writtenList(snapshot)).toEqual([A, '127.0.0.1', local]);
    const { choice } = proposed(snapshot);
    const kept = known({ type: 'multi-string' as const, data: [A, '127.0.0.1', local] });
    const after = { ...snapshot, httpSys: { ...snapshot.httpSys, listenList: kept } };
    expect(makePlan(after, choice, '2026-01-02T03:04:05Z').steps.map(({ reason }) => reason)).not.toContain(
      'list-frees-address',
    );
  });
});

describe('what does not run today is said', () => {
  it.each([
    ['W3SVC', 'disabled', true],
    ['W3SVC', 'manual', false],
    ['HTTP', 'disabled', true],
    ['IISADMIN', 'disabled', true],
  ] as const)('IIS without %s (%s)', (name, startMode, disabled) => {
    const off = { W3SVC: { state: 'stopped' as const }, [name]: { state: 'stopped' as const, startMode } };
    const snapshot = withServices(typicalSnapshot(), off);
    const facts = found(snapshot, 'iis-not-running')?.facts;
    expect(facts).toMatchObject({ disabled });
    expect(snapshot.services.value?.find((each) => each.name === name)?.displayName).toBe(facts?.service);
  });

  it('and what it costs a site is what it would cost if it ran', () => {
    const snapshot = withServices(typicalSnapshot(), { W3SVC: { state: 'stopped', startMode: 'disabled' } });
    const shrinks = proposed(snapshot).consequences.find(({ code }) => code === 'site-shrinks');
    if (shrinks === undefined) throw new Error('not said');
    expect(english.findingWords(shrinks).impact).not.toMatch(/answers on every/);
    expect(codes(assess(typicalSnapshot()))).not.toContain('iis-not-running');
  });

  it.each([32, 183, 1214, 5])('a site that is stopped with error %i', (error) => {
    const sites = known([site(1, [{}], { state: 'stopped', win32Error: error, comment: 'Shop' })]);
    const stopped = found(typicalSnapshot({ sites }), 'site-stopped');
    expect(stopped?.facts).toEqual({ error, sites: ['Shop'] });
    if (stopped === undefined) throw new Error('not said');
    expect(english.findingWords(stopped).problem).toContain(String(error));
  });

  it('streaming that is on and in error, with who holds its port', () => {
    const base = typicalSnapshot();
    const inError = (change: Partial<Snapshot> = {}): Snapshot => ({
      ...base,
      wms: { ...base.wms, plugin: known({ enabled: true, status: 3, port: 80, listenAll: true, boundAddresses: [] }) },
      ...change,
    });
    expect(found(inError(), 'plugin-in-error')?.facts).toEqual({ status: 3, port: 80, byHttpSys: true });
    expect(found(inError({ listeners: known([]) }), 'plugin-in-error')?.facts.byHttpSys).toBe(false);
    expect(found(inError({ listeners: unknown() }), 'plugin-in-error')?.facts.byHttpSys).toBeNull();
    expect(found(base, 'plugin-in-error')).toBeUndefined();
  });
});

describe('Windows Media Services that has port 80 already', () => {
  const first = (sites: Site[], ...listeners: ReturnType<typeof listener>[]): Snapshot => {
    const base = typicalSnapshot({ sites: known(sites), listeners: known(listeners) });
    const plugin = known({ enabled: true, status: 6, port: 80, listenAll: true, boundAddresses: [] });
    return { ...base, wms: { ...base.wms, plugin } };
  };
  const everywhere = listener('0.0.0.0', 80, WMS_PID, 'WMServer.exe');
  const waiting = site(1, [{}], { state: 'stopped', win32Error: 32, comment: 'Shop' });

  it('is named with the sites that are stopped for it, which can start after the set-up', () => {
    const snapshot = first([waiting], everywhere);
    expect(found(snapshot, 'streaming-holds-port')?.facts).toEqual({ addresses: [], sites: ['Shop'] });
    const { consequences } = proposed(snapshot);
    expect(consequences).toContainEqual(
      expect.objectContaining({ code: 'site-can-start', facts: { sites: ['Shop'], addresses: [A] } }),
    );
    expect(consequences).toContainEqual(
      expect.objectContaining({ code: 'streaming-loses-address', facts: { addresses: [A] } }),
    );
    const here = first([waiting], listener(A, 80, WMS_PID, ''));
    expect(found(here, 'streaming-holds-port')?.facts.addresses).toEqual([A]);
  });

  it('is in conflict with nobody where no site and no program on Http.sys uses the port', () => {
    const elsewhere = site(1, [{ port: 8080 }]);
    const snapshot = first([elsewhere], listener('0.0.0.0', 8080, 4, 'System'), everywhere);
    expect(found(snapshot, 'nothing-to-share')).toMatchObject({ severity: 'information' });
    expect(codes(proposed(snapshot).consequences)).toContain('streaming-loses-address');
    expect(found(first([waiting], everywhere), 'nothing-to-share')).toBeUndefined();
    expect(found({ ...snapshot, sites: unknown() }, 'nothing-to-share')).toBeUndefined();
    expect(found({ ...snapshot, listeners: unknown() }, 'nothing-to-share')).toBeUndefined();
    expect(found(first([elsewhere], everywhere, listener(A, 80, 4, 'System')), 'nothing-to-share')).toBeUndefined();
  });
});

describe('the hotfix', () => {
  const machine = (servicePack: number | null, version: string | null): Snapshot => {
    const base = typicalSnapshot({ sites: known([site(1, [{ ip: A }])]) });
    const fact = <T>(value: T | null) => (value === null ? unknown<T>() : known(value));
    return {
      ...base,
      os: { ...base.os, servicePack: fact(servicePack) },
      hotfix: { ...base.hotfix, httpSysVersion: fact(version) },
    };
  };
  const offered = (snapshot: Snapshot) =>
    survey(snapshot).methods.find(({ method }) => method === 'hotfix')?.forbidden?.code ?? 'offered';

  it.each([
    [2, '5.2.3790.3959', 'offered'],
    [2, '5.2.3790.4318 (srv03_sp2)', 'offered'],
    [2, '5.2.3790.1830', 'hotfix-unknown'],
    [2, '5.2.3790.0', 'hotfix-unknown'],
    [2, 'not a version', 'hotfix-unknown'],
    [2, null, 'hotfix-unknown'],
    [1, '5.2.3790.1830', 'hotfix-missing'],
    [1, '5.2.3790.3959', 'hotfix-unknown'],
    [1, null, 'hotfix-unknown'],
    [null, '5.2.3790.3959', 'hotfix-unknown'],
  ])('service pack %s with http.sys %s: %s', (servicePack, version, wanted) => {
    const snapshot = machine(servicePack, version);
    expect(offered(snapshot)).toBe(wanted);
    if (wanted !== 'hotfix-unknown') return;
    expect(found(snapshot, 'hotfix-unknown')?.facts).toEqual({ servicePack, httpSysVersion: version });
    expect(survey(snapshot).recommended?.method).toBe('listen-list');
  });
});

describe('events', () => {
  const event = (source: string, id: number, at: string) => ({ at, source, id, type: 'error' as const, message: '' });

  it('are listed when they are known, the newest first, whatever the case of their source', () => {
    const events = known([
      event('HTTP', 15005, '2026-11-25T20:00:00Z'),
      event('w3svc', 1007, '2026-11-25T22:00:00Z'),
      event('WMServer', 309, '2026-11-25T21:00:00Z'),
      event('HTTP', 99, '2026-11-25T23:00:00Z'),
    ]);
    const listed = found(typicalSnapshot({ events }), 'known-events');
    expect(listed?.facts.events.map(({ id }) => id)).toEqual([1007, 309, 15005]);
    if (listed === undefined) throw new Error('not said');
    expect(english.findingWords(listed).problem).toContain('2026-11-25T22:00:00Z');
  });

  it('that were not read are named, and none is no finding', () => {
    expect(found(typicalSnapshot({ events: unknown('access denied') }), 'events-unknown')?.facts).toEqual({
      reason: 'access denied',
    });
    expect(codes(assess(typicalSnapshot()))).not.toContain('known-events');
  });
});

it.each(['x64', 'ia64', 'x86'] as const)(
  'Windows Media Services that is missing on %s orders no other edition',
  (wide) => {
    const base = typicalSnapshot();
    const os = { ...base.os, architecture: known(wide) };
    const missing = found({ ...base, os, wms: { ...base.wms, installed: known(false) } }, 'wms-missing');
    if (missing === undefined) throw new Error('not said');
    const { impact, action } = english.findingWords(missing);
    expect(action).toMatch(/Windows Components/);
    expect(action).not.toMatch(/32-bit edition/);
    expect(impact.includes('since Service Pack 1')).toBe(wide === 'x64');
  },
);

import { survey } from './survey.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { checkChoice, completeChoice } from './choose.ts';
import { METHODS } from '../method/methods.ts';
import type { Choice } from './choice.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { arbitrarySnapshot } from '../testing/arbitrary.ts';
import { adapter, known, listener, service, site, typicalSnapshot, unknown, withServices } from '../testing/machine.ts';

const A = '192.168.10.10';
const B = '192.168.10.11';
const C = '192.168.10.12';

const codes = (findings: { code: string }[]): string[] => findings.map((found) => found.code);
const offered = (snapshot: Snapshot): string[] =>
  survey(snapshot).methods.flatMap((option) => (option.forbidden === null ? [option.method] : []));

function sp1(change: Partial<Snapshot> = {}): Snapshot {
  const base = typicalSnapshot(change);
  return { ...base, os: { ...base.os, servicePack: known(1) } };
}

describe('recommend', () => {
  it('gives streaming the last address and the web the others', () => {
    expect(survey(typicalSnapshot()).recommended).toEqual({
      method: 'listen-list',
      webAddresses: [A],
      streamAddress: B,
      streamPort: 80,
      hotfixValueName: 'DisableEndpointSharing',
    });
  });

  it('prefers an address for streaming that does not come from DHCP and has no site', () => {
    const adapters = known([adapter(1, [A]), adapter(2, [B], { dhcp: true })]);
    expect(survey(typicalSnapshot({ adapters })).recommended?.streamAddress).toBe(A);
    const sites = known([site(1, [{ ip: B }])]);
    expect(survey(typicalSnapshot({ sites })).recommended?.streamAddress).toBe(A);
  });

  it('proposes exactly one web address without the hotfix, unless sites need more', () => {
    const adapters = known([adapter(1, [A, B, C])]);
    expect(survey(sp1({ adapters })).recommended?.webAddresses).toEqual([A]);
    expect(survey(typicalSnapshot({ adapters })).recommended?.webAddresses).toEqual([A, B]);
    const sites = known([site(1, [{ ip: A }]), site(2, [{ ip: B }])]);
    expect(survey(sp1({ adapters, sites })).recommended?.webAddresses).toEqual([A, B]);
  });

  it('counts only addresses that others can reach', () => {
    const adapters = known([
      adapter(1, [A, '169.254.3.4', '0.0.0.0', '127.0.0.1', '224.0.0.1']),
      adapter(2, [B], { enabled: false }),
    ]);
    expect(survey(typicalSnapshot({ adapters })).addresses.map((option) => option.address)).toEqual([A]);
    expect(survey(typicalSnapshot({ adapters })).recommended).toBeNull();
  });
});

describe('what cannot work is refused with its reason', () => {
  it('one address: another port is still offered', () => {
    const snapshot = typicalSnapshot({ adapters: known([adapter(1, [A])]) });
    expect(survey(snapshot).recommended).toBeNull();
    expect(offered(snapshot)).toEqual(['other-port']);
    expect(codes(assess(snapshot))[0]).toBe('one-address');
    const choice = completeChoice(snapshot, { method: 'other-port' });
    expect(choice).toMatchObject({ streamAddress: A, streamPort: 8080 });
    expect(checkChoice(snapshot, choice as Choice).refused).toEqual([]);
  });

  it('another program on the address: named, and nothing is proposed', () => {
    const listeners = known([listener(A, 80, 4, 'System'), listener(B, 80, 2222, 'apache.exe')]);
    const snapshot = typicalSnapshot({ listeners });
    expect(survey(snapshot).recommended).toBeNull();
    expect(assess(snapshot)[0]).toMatchObject({
      code: 'endpoint-taken',
      severity: 'blocks',
      facts: { address: B, program: 'apache.exe', processId: 2222 },
    });
  });

  it('another program on the address: with another port, the web is not expected there', () => {
    const listeners = known([listener(A, 80, 4, 'System'), listener(B, 80, 2222, 'apache.exe')]);
    const snapshot = typicalSnapshot({ listeners });
    const method = 'other-port' as const;
    expect(completeChoice(snapshot, { method })?.webAddresses).toEqual([A]);
    expect(completeChoice(snapshot, { method, streamAddress: A })?.webAddresses).toEqual([A]);
    expect(completeChoice(snapshot, { method, webAddresses: [A, B] })?.webAddresses).toEqual([A, B]);
    expect(survey(snapshot).addresses.map((option) => option.webCanAnswer)).toEqual([true, false]);
  });

  it('a site on each address: no address is left', () => {
    const snapshot = typicalSnapshot({ sites: known([site(1, [{ ip: A }, { ip: B }])]) });
    expect(survey(snapshot).recommended).toBeNull();
    expect(codes(assess(snapshot))).toContain('site-needs-address');
    expect(survey(snapshot).addresses.map((option) => option.streamingForbidden?.code)).toEqual([
      'site-needs-address',
      'site-needs-address',
    ]);
  });

  it('a site of a secure port counts as much', () => {
    const sites = known([site(1, [{ ip: B, port: 443, secure: true }])]);
    expect(survey(typicalSnapshot({ sites })).recommended?.streamAddress).toBe(A);
  });

  it('the hotfix setting needs the hotfix, and every site on an address of its own', () => {
    const explicit = known([site(1, [{ ip: A }])]);
    expect(offered(typicalSnapshot())).toEqual(['listen-list', 'other-port']);
    expect(offered(typicalSnapshot({ sites: explicit }))).toEqual(['listen-list', 'hotfix', 'other-port']);
    expect(offered(sp1({ sites: explicit }))).toEqual(['listen-list', 'other-port']);
    const installed = sp1({ sites: explicit });
    installed.hotfix.updatesKey = known(true);
    expect(offered(installed)).toEqual(['listen-list', 'hotfix', 'other-port']);
    const unsure = sp1({ sites: explicit });
    unsure.hotfix.quickFixRow = unknown();
    expect(survey(unsure).methods[1]?.forbidden?.code).toBe('hotfix-unknown');
  });

  it('nothing at all on the Web Edition, without Windows Media Services, or on another Windows', () => {
    const base = typicalSnapshot();
    const web = { ...base, os: { ...base.os, suiteMask: known(0x400) } };
    const bare = { ...base, wms: { ...base.wms, installed: known(false) } };
    const vista = { ...base, os: { ...base.os, version: known('6.0.6001'), productType: known(1) } };
    const xp = { ...base, os: { ...base.os, productType: known(1) } };
    const nt5 = { ...base, os: { ...base.os, version: known('5.0.2195'), productType: known(1) } };
    const mystery = { ...base, os: { ...base.os, version: unknown<string>() } };
    for (const snapshot of [web, bare, vista, xp, nt5, mystery]) {
      expect(offered(snapshot)).toEqual([]);
      expect(survey(snapshot).recommended).toBeNull();
      expect(checkChoice(snapshot, survey(base).recommended as Choice).refused.length).toBeGreaterThan(0);
    }
    expect([web, bare, vista, xp, nt5, mystery].map((s) => assess(s)[0]?.code)).toEqual([
      'web-edition',
      'wms-missing',
      'os-later',
      'os-not-supported',
      'os-not-supported',
      'os-unknown',
    ]);
  });

  it('what could not be read is never assumed', () => {
    const base = typicalSnapshot();
    const cases: [Snapshot, string][] = [
      [{ ...base, adapters: unknown() }, 'adapters-unknown'],
      [{ ...base, services: unknown() }, 'services-unknown'],
      [{ ...base, sites: unknown() }, 'sites-unknown'],
      [{ ...base, httpSys: { ...base.httpSys, listenList: unknown() } }, 'registry-unknown'],
      [{ ...base, wms: { ...base.wms, plugin: unknown() } }, 'wms-unreadable'],
      [withServices(base, { W3SVC: { state: 'paused' } }), 'service-not-settled'],
    ];
    for (const [snapshot, code] of cases) {
      expect(codes(assess(snapshot))).toContain(code);
      expect(survey(snapshot).recommended).toBeNull();
    }
    const unheard = { ...base, listeners: unknown<never[]>() };
    expect(codes(assess(unheard))).toContain('listener-owner-unknown');
    expect(survey(unheard).recommended).not.toBeNull();
  });

  it('a stopped Windows Media Services that hides its settings has to be started first', () => {
    const base = withServices(typicalSnapshot(), { wmserver: { state: 'stopped', processId: 0 } });
    expect(assess(base).find((found) => found.code === 'wms-not-running')?.severity).toBe('information');
    const hidden = { ...base, wms: { ...base.wms, plugin: unknown<never>() } };
    expect(assess(hidden)[0]).toMatchObject({ code: 'wms-not-running', severity: 'blocks' });
    expect(offered(hidden)).toEqual([]);
  });

  it('refuses a choice that names wrong addresses or ports', () => {
    const good = survey(typicalSnapshot()).recommended as Choice;
    const refused = (change: Partial<Choice>): string[] =>
      codes(checkChoice(typicalSnapshot(), { ...good, ...change }).refused);
    expect(refused({})).toEqual([]);
    expect(refused({ streamAddress: '10.0.0.1' })).toContain('choice-address-not-here');
    expect(refused({ webAddresses: [A, B] })).toContain('choice-same-address');
    expect(refused({ webAddresses: [] })).toContain('choice-no-web-address');
    expect(refused({ streamPort: 81 })).toContain('choice-bad-port');
    expect(refused({ method: 'other-port' })).toContain('choice-bad-port');
    expect(refused({ method: 'hotfix' })).toEqual(['choice-method-not-offered', 'hotfix-needs-explicit-sites']);
  });

  it('refuses to leave a running site without its address', () => {
    const adapters = known([adapter(1, [A, B, C])]);
    const snapshot = typicalSnapshot({ adapters, sites: known([site(1, [{ ip: B }])]) });
    const choice = completeChoice(snapshot, { webAddresses: [A], streamAddress: C }) as Choice;
    expect(checkChoice(snapshot, choice).refused[0]).toMatchObject({
      code: 'site-needs-address',
      facts: { address: B },
    });
  });
});

describe('consequences', () => {
  it('name every site and program that loses an address', () => {
    const base = typicalSnapshot();
    const winRm = service('WinRM', ['HTTP'], { displayName: 'Windows Remote Management' });
    const services = [...(base.services.value ?? []), winRm];
    const snapshot = { ...base, services: known(services) };
    const { consequences } = checkChoice(snapshot, survey(snapshot).recommended as Choice);
    expect(consequences).toContainEqual(
      expect.objectContaining({
        code: 'site-shrinks',
        facts: { addresses: [B], keeps: [A], sites: ['Default Web Site'], runs: true },
      }),
    );
    expect(consequences).toContainEqual(
      expect.objectContaining({
        code: 'http-service-loses-address',
        facts: { addresses: [B], keeps: [A], services: ['Windows Remote Management'] },
      }),
    );
  });

  it('name a program that is no service and has a URL on the port: no plan restarts it', () => {
    const snapshot = typicalSnapshot();
    Object.assign(snapshot.os, { version: known('10.0.20348'), limited: known(false) });
    const queue = (processId: number, services: string[], url: string) => ({
      name: 'Q',
      users: [{ processId, program: 'node.exe', services }],
      urls: [url],
    });
    snapshot.httpSys.queues = known([
      queue(4711, [], 'HTTP://+:80/APP/'),
      queue(4712, [], 'HTTP://+:8080/APP/'),
      queue(900, ['W3SVC'], 'HTTP://*:80/'),
    ]);
    const choice = survey(snapshot).recommended as Choice;
    const of = (facts: object) => expect.objectContaining({ code: 'url-program-keeps-address', facts }) as unknown;
    expect(checkChoice(snapshot, choice).consequences).toContainEqual(
      of({ programs: ['node.exe 4711'], addresses: [choice.streamAddress] }),
    );
    snapshot.httpSys.queues = known([queue(900, ['W3SVC'], 'HTTP://*:80/')]);
    expect(codes(checkChoice(snapshot, choice).consequences)).not.toContain('url-program-keeps-address');
  });

  it('explain a stale list, which the plan cleans up', () => {
    const base = typicalSnapshot();
    const list = known({ type: 'multi-string' as const, data: ['10.9.9.9', '192.168.10.10:80'] });
    const snapshot = { ...base, httpSys: { ...base.httpSys, listenList: list } };
    expect(codes(assess(snapshot))).toEqual(expect.arrayContaining(['all-list-entries-stale', 'junk-list-entry']));
    expect(codes(checkChoice(snapshot, survey(snapshot).recommended as Choice).consequences)).toContain(
      'all-list-entries-stale',
    );
  });

  it('warn of addresses from DHCP', () => {
    const snapshot = typicalSnapshot({ adapters: known([adapter(1, [A, B], { dhcp: true })]) });
    expect(codes(checkChoice(snapshot, survey(snapshot).recommended as Choice).consequences)).toContain('dhcp-address');
  });
});

it('never proposes what it would refuse', () => {
  fc.assert(
    fc.property(arbitrarySnapshot(), fc.constantFrom(...METHODS), (snapshot, method) => {
      const recommended = survey(snapshot).recommended;
      if (recommended !== null) expect(codes(checkChoice(snapshot, recommended).refused)).toEqual([]);
      const option = survey(snapshot).methods.find((each) => each.method === method);
      const choice = completeChoice(snapshot, { method });
      if (option?.forbidden === null) {
        expect(choice).not.toBeNull();
        expect(codes(checkChoice(snapshot, choice as Choice).refused)).toEqual([]);
      } else if (choice !== null) {
        expect(checkChoice(snapshot, choice).refused.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

describe('IPv6', () => {
  const row = (address: string, port: number, processId: number) => ({ address, port, processId, program: '' });
  const leaves = (ipv6: ReturnType<typeof row>[]) => {
    const snapshot = typicalSnapshot({ furtherListeners: known({ ipv6, unread: [] }) });
    const choice = survey(snapshot).recommended as Choice;
    return checkChoice(snapshot, choice).consequences.filter(({ code }) => code === 'web-leaves-ipv6');
  };

  it('is said to be lost where Http.sys answers there on a port of the web', () => {
    expect(leaves([row('::', 80, 4), row('::', 80, 4)])).toEqual([
      expect.objectContaining({ severity: 'warning', facts: { known: true, ports: ['80'] } }),
    ]);
  });

  it('loses nothing that is not the web’s', () => {
    expect(leaves([])).toEqual([]);
    expect(leaves([row('::', 445, 4), row('::', 80, 2412)])).toEqual([]);
  });

  it('is named where it was not read', () => {
    const snapshot = typicalSnapshot({ furtherListeners: unknown('netstat failed') });
    const choice = survey(snapshot).recommended as Choice;
    expect(checkChoice(snapshot, choice).consequences).toContainEqual(
      expect.objectContaining({ code: 'web-leaves-ipv6', facts: { known: false, ports: [] } }),
    );
  });

  it('of a list that leaves IPv4 alone is no intention to stay local, and opening IPv4 is said', () => {
    const list = { type: 'multi-string' as const, data: ['127.0.0.1', 'fd00::10'] };
    const base = typicalSnapshot();
    const snapshot = { ...base, httpSys: { ...base.httpSys, listenList: known(list) } };
    expect(codes(survey(snapshot).findings)).not.toContain('list-only-local');
    const choice = survey(snapshot).recommended as Choice;
    expect(codes(checkChoice(snapshot, choice).consequences)).toContain('web-opens');
  });
});

/** What is odd about a server stands in the way of what it could harm, by its name. */
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../finding/finding.ts';
import type { PluginReading, Service, Snapshot } from '../snapshot/snapshot.ts';
import { adapter, known, listener, service, site, typicalSnapshot } from '../testing/machine.ts';
import { sortEntries } from '../snapshot/listen-list.ts';
import { checkChoice } from './choose.ts';
import { survey } from './survey.ts';

const [A, B] = ['192.168.10.10', '192.168.10.11'];

function found(snapshot: Snapshot, code: FindingCode) {
  return survey(snapshot).findings.filter((each) => each.code === code);
}

const refused = (snapshot: Snapshot) =>
  checkChoice(snapshot, {
    method: 'listen-list',
    webAddresses: [A],
    streamAddress: B,
    streamPort: 80,
    hotfixValueName: snapshot.httpSys.hotfixValueName,
  }).refused.map(({ code }) => code);

function bound(...boundAddresses: string[]): Snapshot {
  const { wms } = typicalSnapshot();
  const plugin: PluginReading = { enabled: false, status: 2, port: 80, listenAll: false, boundAddresses };
  return typicalSnapshot({ wms: { ...wms, plugin: known(plugin) } });
}

describe('addresses of the plug-in', () => {
  it.each([`${B}:80`, `${B} `, '192.168.10.011', '0.0.0.0', 'B\u00fcro', 'x" & y', ''])(
    '%j is named and not changed',
    (odd) => {
      const snapshot = bound(B, odd);
      expect(found(snapshot, 'plugin-address-odd')).toEqual([
        { code: 'plugin-address-odd', severity: 'blocks', facts: { addresses: [odd], fault: 'not-understood' } },
      ]);
      expect(refused(snapshot)).toContain('plugin-address-odd');
      expect(survey(snapshot).methods.every(({ forbidden }) => forbidden !== null)).toBe(true);
    },
  );

  it('that no adapter has is a warning, an IPv6 address none', () => {
    const facts = { addresses: ['10.9.9.9'], fault: 'not-here' };
    expect(found(bound('10.9.9.9', B), 'plugin-address-odd')).toEqual([
      { code: 'plugin-address-odd', severity: 'warning', facts },
    ]);
    expect(found(bound('fe80::1', B), 'plugin-address-odd')).toEqual([]);
  });

  it.each([0, 65_536])('on port %i its settings count as unread', (port) => {
    const { wms } = typicalSnapshot();
    const plugin: PluginReading = { enabled: true, status: 6, port, listenAll: true, boundAddresses: [] };
    const snapshot = typicalSnapshot({ wms: { ...wms, plugin: known(plugin) } });
    expect(refused(snapshot)).toContain('wms-unreadable');
  });
});

describe('services that move addresses', () => {
  const withService = (name: string, change: Partial<Service> = {}) => {
    const { services } = typicalSnapshot();
    return typicalSnapshot({ services: known([...(services.value ?? []), service(name, [], change)]) });
  };

  it.each(['ClusSvc', 'clussvc', 'WLBS'])('%s is named, also with the choice', (name) => {
    const snapshot = withService(name);
    const warning = { code: 'shared-address-unknown', severity: 'warning', facts: { services: [`${name} service`] } };
    expect(found(snapshot, 'shared-address-unknown')).toEqual([warning]);
    const { recommended } = survey(snapshot);
    if (recommended === null) throw new Error('nothing to propose');
    expect(checkChoice(snapshot, recommended).consequences).toContainEqual(warning);
  });

  it('that do not run are not what moves them', () => {
    expect(found(withService('ClusSvc', { state: 'stopped' }), 'shared-address-unknown')).toMatchObject([
      { severity: 'information', facts: { services: [] } },
    ]);
  });
});

describe('a row of netstat that is not understood', () => {
  const row = (text: string) => typicalSnapshot({ furtherListeners: known({ ipv6: [], unread: [text] }) });

  it.each([`TCP ${B}:80 ?:0 LISTENING x`, 'TCP 0.0.0.0:80 0.0.0.0:0 ABH\u00d6REN'])(
    '%j keeps its address from streaming',
    (text) => {
      expect(refused(row(text))).toContain('rows-not-understood');
      expect(survey(row(text)).recommended?.streamAddress).not.toBe(B);
    },
  );

  it('about another endpoint is said with the choice', () => {
    const snapshot = row(`TCP ${B}:8000 ?:0 LISTENING x`);
    const { recommended } = survey(snapshot);
    if (recommended === null) throw new Error('nothing to propose');
    const { refused: none, consequences } = checkChoice(snapshot, recommended);
    expect(none).toEqual([]);
    expect(consequences.map(({ code }) => code)).toContain('rows-not-understood');
    const other = { ...recommended, method: 'other-port' as const, streamPort: 8000, streamAddress: B };
    expect(checkChoice(snapshot, other).refused.map(({ code }) => code)).toContain('rows-not-understood');
  });
});

describe('addresses that nobody can use', () => {
  const withAddress = (address: string, bindings = false) =>
    typicalSnapshot({
      adapters: known([adapter(1, [A, B]), adapter(2, [address])]),
      sites: known([site(1, [{}]), ...(bindings ? [site(2, [{ ip: address }])] : [])]),
    });

  it.each(['169.254.10.1', '240.0.0.1'])('%s is named, and keeps a site that needs it', (address) => {
    expect(found(withAddress(address), 'address-not-usable')).toMatchObject([{ facts: { addresses: [address] } }]);
    expect(refused(withAddress(address))).toEqual([]);
    expect(refused(withAddress(address, true))).toContain('site-needs-address');
    expect(survey(withAddress(address, true)).recommended).toBeNull();
  });

  it('an adapter without an address is none', () => {
    expect(found(withAddress('0.0.0.0'), 'address-not-usable')).toEqual([]);
  });
});

it.each(['Microsoft-Loopbackadapter', 'Carte de bouclage Microsoft'])('%s is the loopback adapter', (name) => {
  const snapshot = typicalSnapshot({ adapters: known([adapter(1, [A, B]), adapter(2, ['10.1.1.1'], { name })]) });
  expect(found(snapshot, 'address-reach')).toMatchObject([{ facts: { reach: 'loopback', addresses: ['10.1.1.1'] } }]);
  expect(survey(snapshot).recommended?.streamAddress).toBe(B);
});

it('a program on port 80 of 127.0.0.1 is named', () => {
  const { listeners } = typicalSnapshot();
  const skype = listener('127.0.0.1', 80, 777, 'skype.exe');
  const snapshot = typicalSnapshot({ listeners: known([...(listeners.value ?? []), skype]) });
  expect(found(snapshot, 'endpoint-taken')).toMatchObject([
    { severity: 'warning', facts: { address: '127.0.0.1', program: 'skype.exe' } },
  ]);
});

it('where no site and no listener has port 80, nothing is to be shared', () => {
  const elsewhere = { sites: known([site(1, [{ port: 443, secure: true }])]) };
  const listeners = known([listener('0.0.0.0', 443, 4, 'System')]);
  expect(found(typicalSnapshot({ ...elsewhere, listeners }), 'nothing-to-share')).toMatchObject([
    { facts: { streaming: false } },
  ]);
  expect(found(typicalSnapshot({ listeners }), 'nothing-to-share')).toEqual([]);
  expect(found(typicalSnapshot(elsewhere), 'nothing-to-share')).toEqual([]);
});

it('a list of `::` is an entry for IPv6, not one for every address', () => {
  expect(sortEntries(['::', '0.0.0.0'], () => true)).toMatchObject({ ipv6: ['::'], any: ['0.0.0.0'], junk: [] });
});

it.each([[[]], [[A]], [[`${B} `]]])(
  'of %j that Windows Media Services offers, none is the streaming address',
  (offered) => {
    const { wms } = typicalSnapshot();
    const snapshot = typicalSnapshot({ wms: { ...wms, availableAddresses: known(offered) } });
    const { recommended } = survey(snapshot);
    if (recommended === null) throw new Error('nothing to propose');
    expect(checkChoice(snapshot, recommended).consequences).toContainEqual(
      expect.objectContaining({ code: 'address-not-offered-by-wms', severity: 'warning' }),
    );
  },
);

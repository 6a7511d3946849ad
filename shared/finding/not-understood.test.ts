import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../choice/assess.ts';
import { methodOptions } from '../choice/choose.ts';
import { indexSnapshot } from '../snapshot/server-index.ts';
import type { RegistryState, Snapshot } from '../snapshot/snapshot.ts';
import { english } from '../testing/english.ts';
import { adapter, known, service, site, typicalSnapshot, unknown, withServices, WMS_PID } from '../testing/machine.ts';
import { isIpv6 } from '../text/addresses.ts';
import type { FindingCode } from './finding.ts';

const base = typicalSnapshot();

function withList(...data: string[]): Snapshot {
  return { ...base, httpSys: { ...base.httpSys, listenList: known<RegistryState>({ type: 'multi-string', data }) } };
}

const find = (snapshot: Snapshot, code: FindingCode) => assess(snapshot).filter((each) => each.code === code);
const words = (snapshot: Snapshot, code: FindingCode) =>
  find(snapshot, code).map((each) => Object.values(english.findingWords(each)).join(' '));

/** Whether some method that shares port 80 is offered. */
const canShare = (snapshot: Snapshot) =>
  methodOptions(indexSnapshot(snapshot)).some(({ sharesPort80, forbidden }) => sharesPort80 && forbidden === null);

describe('an entry of the listen list', () => {
  it.each(['fe80::1', '2001:db8::80', '::ffff:192.0.2.1', '::1'])(
    'that is the IPv6 address %s is called that',
    (entry) => {
      const snapshot = withList('192.168.10.10', entry);
      expect(find(snapshot, 'ipv6-list-entry')).toMatchObject([{ severity: 'warning', facts: { entries: [entry] } }]);
      expect(find(snapshot, 'junk-list-entry')).toEqual([]);
      expect(words(snapshot, 'ipv6-list-entry')[0]).toContain(entry);
    },
  );

  it.each(['192.168.10.10 192.168.10.11', '192.168.10.10\t192.168.10.11', '192.168.10.10, fe80::1'])(
    'that holds two addresses (%j) is named, and stands in the way',
    (entry) => {
      const snapshot = withList(entry);
      expect(find(snapshot, 'odd-list-entry')).toMatchObject([
        { severity: 'blocks', facts: { entries: [entry], fault: 'several', restorable: false } },
      ]);
      expect(words(snapshot, 'odd-list-entry')[0]).toMatch(/More than one IP address.*its own line/);
      expect(words(snapshot, 'odd-list-entry')[0]).not.toMatch(/administrator/);
      expect(canShare(snapshot)).toBe(false);
    },
  );

  it.each(['192.168.10.10;192.168.10.11', '192.168.10.10,192.168.10.11'])(
    'that holds two addresses (%j) and could be put back is a warning',
    (entry) => {
      expect(find(withList(entry), 'odd-list-entry')).toMatchObject([
        { severity: 'warning', facts: { fault: 'several', restorable: true } },
      ]);
    },
  );

  it.each(['192.168.10.10 ', ' 192.168.10.10', '192.168.10.10\t', 'fe80::1 '])(
    'with a space (%j) is named',
    (entry) => {
      expect(find(withList(entry), 'odd-list-entry')).toMatchObject([
        { severity: 'blocks', facts: { entries: [entry], fault: 'spaces' } },
      ]);
      expect(words(withList(entry), 'odd-list-entry')[0]).toMatch(/without the space/);
    },
  );

  it('that stands there twice is worth knowing', () => {
    const snapshot = withList('192.168.10.10', '192.168.10.10', '192.168.10.10');
    expect(find(snapshot, 'repeated-list-entry')).toMatchObject([
      { severity: 'information', facts: { entries: ['192.168.10.10'] } },
    ]);
    expect(canShare(snapshot)).toBe(true);
  });

  it('is named even where the addresses of the machine could not be read', () => {
    const snapshot = { ...withList('192.168.10.10 '), adapters: unknown<never>() };
    expect(find(snapshot, 'odd-list-entry')).toHaveLength(1);
  });

  it('of whatever text is an address here, or is named', () => {
    const entry = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
      fc.ipV4(),
      fc.ipV6(),
      fc
        .tuple(fc.ipV4(), fc.constantFrom(' ', ';', ':80', ',', '%', '\u00a0'), fc.ipV4())
        .map((parts) => parts.join('')),
      fc.constantFrom('192.168.10.10', '127.0.0.1', '0.0.0.0', '::', '*'),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const named = new Set(
          assess(withList(...entries)).flatMap(({ facts }) => ('entries' in facts ? facts.entries : [])),
        );
        const fine = ['192.168.10.10', '192.168.10.11', '127.0.0.1'];
        expect(entries.filter((each) => !named.has(each) && !fine.includes(each))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of another type is shown with what it holds', () => {
    const listenList = known<RegistryState>({ type: 'other', text: '192.168.10.10;192.168.10.11' });
    const snapshot = { ...base, httpSys: { ...base.httpSys, listenList } };
    expect(words(snapshot, 'registry-unknown')[0]).toContain('192.168.10.10;192.168.10.11');
    expect(canShare(snapshot)).toBe(false);
  });
});

describe('bindings', () => {
  it('of whatever text stand in the way of a site that runs, and are shown', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 }), (texts) => {
        const snapshot = { ...base, sites: known([site(1, [{}], { oddBindings: texts })]) };
        expect(find(snapshot, 'binding-not-understood')).toMatchObject([
          { severity: 'blocks', facts: { bindings: texts, sites: ['Site 1'] } },
        ]);
        expect(canShare(snapshot)).toBe(false);
      }),
    );
  });

  it('of an older file that name no address count as not understood', () => {
    const snapshot = { ...base, sites: known([site(1, [{ ip: '192.168.10.11:80:x' }])]) };
    expect(find(snapshot, 'binding-not-understood')).toMatchObject([{ severity: 'blocks' }]);
    expect(canShare(snapshot)).toBe(false);
  });
});

describe('what netstat says besides', () => {
  const further = (change: object) => ({ ...base, furtherListeners: known({ ipv6: [], unread: [], ...change }) });
  const on = (port: number, processId: number, program: string) => ({ address: '::', port, processId, program });

  it('names a program that listens on port 80 by IPv6 only', () => {
    expect(find(further({ ipv6: [on(80, 2412, 'apache.exe')] }), 'ipv6-listener')).toMatchObject([
      { severity: 'information', facts: { program: 'apache.exe', processId: 2412 } },
    ]);
  });

  it.each([on(80, 4, 'System'), on(80, WMS_PID, ''), on(8080, 2412, 'apache.exe')])('is silent about %j', (one) => {
    expect(find(further({ ipv6: [one] }), 'ipv6-listener')).toEqual([]);
  });

  it('shows rows that were not understood', () => {
    expect(find(further({ unread: ['TCP *:80 x'] }), 'rows-not-understood')).toMatchObject([
      { severity: 'warning', facts: { rows: ['TCP *:80 x'] } },
    ]);
  });

  it('is missed when it is unknown, unless the agent of its time did not look', () => {
    expect(find({ ...base, furtherListeners: unknown('broken') }, 'partly-read')).toHaveLength(1);
    expect(find(base, 'partly-read')).toEqual([]);
  });
});

it('names what was read in part', () => {
  const services = { ...base.services, problem: 'DependOnService of X: denied' };
  expect(words({ ...base, services }, 'partly-read')[0]).toMatch(/services.*DependOnService of X: denied/);
});

it('names what stands among the addresses of an adapter and is none', () => {
  const odd = { ...adapter(1, ['192.168.10.10', '192.168.10.11']), otherAddresses: ['fe80::1%4', '10.1.1'] };
  expect(find({ ...base, adapters: known([odd]) }, 'address-not-understood')).toMatchObject([
    { facts: { addresses: ['10.1.1'] } },
  ]);
});

it('minds the name of a service only where it would have to be stopped', () => {
  const extra = [service("O'Brien", ['HTTP']), service("D'Arcy", ['RPCSS'])];
  const services = known([...(base.services.value ?? []), ...extra]);
  expect(find({ ...base, services }, 'service-not-controllable')).toMatchObject([{ facts: { name: "O'Brien" } }]);
  const stopped = withServices({ ...base, services }, { "O'Brien": { state: 'stopped' } });
  expect(find(stopped, 'service-not-controllable')).toEqual([]);
});

it.each(['::', '::1', 'fe80::1', 'fe80::1%4', '2001:db8:0:0:0:0:0:1', '::ffff:192.0.2.1', '1::'])(
  'takes %s for an IPv6 address',
  (text) => expect(isIpv6(text)).toBe(true),
);

it.each([
  '',
  ':',
  ':::',
  '1',
  '10.0.0.1',
  '10.0.0.1:80',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  'g::1',
  '::1 ',
  '1::2::3',
])('does not take %j for an IPv6 address', (text) => expect(isIpv6(text)).toBe(false));

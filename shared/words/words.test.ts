import { describe, expect, it } from 'vitest';
import type { FindingCode, FindingFacts } from '../finding/finding.ts';
import { english } from '../testing/english.ts';
import { goodRecord } from '../testing/story.ts';

const { addressUseWords, checkWords, findingWords, methodWords, problemWords, stepWords } = english;

const ODD = '\u001b[31mred\u202e\n';

/** Facts as a server could send them: unknown, empty, or with what a terminal would obey. */
const FACTS: FindingFacts = {
  'os-not-supported': { version: '', caption: '' },
  'os-unknown': { what: 'version', reason: null },
  'os-later': { version: '6.2.9200', caption: '' },
  'not-elevated': {},
  'os-2000': { version: '5.0', caption: '' },
  'web-edition': {},
  'no-security-updates': {},
  'stand-ins': { standIns: ['wine'] },
  'wms-missing': { architecture: null },
  'wms-unreadable': { what: 'plug-in', reason: ODD },
  'wms-disabled': { services: [] },
  'wms-not-running': { service: ODD, readable: false },
  'iis-missing': {},
  'one-address': { address: '10.0.0.1' },
  'no-address': {},
  'adapters-unknown': { reason: ODD },
  'dhcp-address': { addresses: ['10.0.0.1'] },
  'stale-list-entry': { entries: [ODD] },
  'all-list-entries-stale': { entries: [] },
  'junk-list-entry': { entries: [ODD] },
  'hotfix-missing': { servicePack: null },
  'hotfix-unknown': { servicePack: 2, httpSysVersion: ODD },
  'hotfix-needs-explicit-sites': { sites: [ODD] },
  'endpoint-taken': { address: '10.0.0.1', port: 80, program: '', processId: 7 },
  'site-needs-address': { address: '10.0.0.1', sites: [ODD] },
  'site-shrinks': { sites: [ODD], addresses: ['10.0.0.1'], runs: false },
  'address-reach': { addresses: ['10.0.0.1'], reach: 'dial-in' },
  'shared-address-unknown': { services: ['Cluster Service'] },
  'address-not-usable': { addresses: ['169.254.1.1'] },
  'plugin-address-odd': { addresses: ['x'], fault: 'not-understood' },
  'list-only-local': { entries: [ODD] },
  'web-opens': { addresses: ['10.0.0.1'] },
  'iis-not-running': { service: ODD, disabled: true },
  'site-stopped': { sites: [ODD], error: 183 },
  'known-events': { events: [{ at: ODD, source: ODD, id: 1 }] },
  'events-unknown': { reason: ODD },
  'plugin-in-error': { status: 3, port: 80, byHttpSys: null },
  'streaming-holds-port': { addresses: [], sites: [ODD] },
  'nothing-to-share': { streaming: true },
  'streaming-loses-address': { addresses: ['10.0.0.1'] },
  'site-can-start': { sites: [ODD], addresses: ['10.0.0.1'] },
  'site-cannot-start': { when: 'later', sites: [ODD], addresses: ['10.0.0.1'] },
  'http-service-loses-address': { services: [ODD], addresses: ['10.0.0.1'] },
  'streaming-plugin-on-other-port': { port: 8080 },
  'listener-owner-unknown': { reason: null },
  'already-shared': { web: ['10.0.0.1'], stream: ['10.0.0.2'], port: 80 },
  'sites-unknown': { reason: ODD },
  'services-unknown': { service: null, reason: null },
  'registry-unknown': { value: 'ListenOnlyList', why: 'unread', reason: ODD },
  'socket-pooling-has-no-effect': {},
  'choice-address-not-here': { addresses: ['10.0.0.9'] },
  'choice-same-address': { address: '10.0.0.1' },
  'choice-no-web-address': {},
  'choice-method-not-offered': { method: 'hotfix' },
  'choice-bad-port': { port: 80, sharing: false },
  'choice-too-many-addresses': { most: 999 },
  'address-not-offered-by-wms': { address: '10.0.0.1' },
  'site-not-automatic': { sites: [ODD] },
  'service-not-settled': { service: ODD, name: ODD, state: 'start-pending', driver: false },
  'odd-list-entry': { value: 'X', entries: [ODD], fault: 'other', restorable: false },
  'ipv6-list-entry': { entries: [ODD] },
  'repeated-list-entry': { entries: [ODD] },
  'binding-not-understood': { sites: [ODD], bindings: [ODD], needed: true },
  'rows-not-understood': { rows: [ODD] },
  'web-leaves-ipv6': { known: true, ports: ['80'] },
  'ipv6-listener': { address: ODD, port: 80, program: ODD, processId: 7 },
  'address-not-understood': { addresses: [ODD] },
  'partly-read': { what: 'sites', reason: ODD },
  'service-not-controllable': { service: ODD, name: ODD },
  'drift-list-changed': { expected: ['10.0.0.1'], found: ODD },
  'drift-hotfix-removed': { value: 'X', found: 'absent' },
  'drift-address-gone': { addresses: ['10.0.0.1'], streaming: true },
  'drift-plugin-changed': { expected: 'on', found: ODD },
  'drift-plugin-error': { status: 3, enabled: false },
  'drift-endpoint-taken': { address: '10.0.0.1', port: 80, processId: 4, program: ODD, byHttpSys: true },
  'drift-site-on-streaming-address': { sites: [ODD], address: '10.0.0.2' },
  'drift-service-stopped': { services: [ODD] },
  'drift-other-changes': { what: [ODD] },
  'drift-unread': { what: [ODD], when: 'now' },
  'drift-nothing-to-compare': {},
};

describe('findingWords', () => {
  it.each(Object.keys(FACTS) as FindingCode[])('%s has four printable sentences', (code) => {
    const words = findingWords({ code, severity: 'warning', facts: FACTS[code] });
    for (const text of Object.values(words)) {
      expect(text).toMatch(/\S$/);
      expect(text).not.toMatch(/undefined|NaN|null|\[object|\p{Cc}|\u202e/u);
    }
  });

  it('counts names beyond the limit, and names all when asked to', () => {
    const sites = Array.from({ length: 40 }, (_, n) => `Site ${n}`);
    const finding = {
      code: 'site-shrinks' as const,
      severity: 'warning' as const,
      facts: { sites, addresses: ['10.0.0.1'], runs: true },
    };
    expect(findingWords(finding).problem).toContain('and 30 more');
    expect(findingWords(finding, Number.MAX_SAFE_INTEGER).problem).toContain('“Site 39”');
  });

  it('prints no control characters from a server', () => {
    const facts = { sites: ['\u001b[31mred\u202e\n'], addresses: ['10.0.0.1'], runs: true };
    expect(findingWords({ code: 'site-shrinks', severity: 'warning', facts }).problem).not.toMatch(/\p{Cc}|\u202e/u);
  });
});

it('says every step of a plan with its values before and after', () => {
  const steps = goodRecord().plan.steps.map(stepWords);
  expect(steps.map((step) => step.title)).toContain('Let web sites listen only on 192.168.10.10 and 127.0.0.1');
  expect(steps.map((step) => step.title)).toContain('Switch HTTP streaming on, at 192.168.10.11, port 80');
  for (const step of steps) for (const text of Object.values(step)) expect(text).toMatch(/\S/);
});

it('names the owner of a port, and what an error code means', () => {
  const words = problemWords({
    code: 'port-in-use',
    errorCode: '0xC00D158B',
    detail: '192.168.10.11:80',
    owner: { processId: 2222, program: 'apache.exe' },
  });
  expect(words.title).toContain('apache.exe (process 2222)');
  expect(words.detail).toContain('NS_E_PORT_IN_USE_HTTP');
});

it('says what to do while another agent is at work', () => {
  const words = problemWords({ code: 'another-agent', errorCode: '', detail: 'busy.txt', owner: null });
  expect(words.title).toBe('Another agent is at work on this server.');
  expect(words.action).toMatch(/^Wait until it is through/);
});

it('marks what is unconfirmed', () => {
  expect(methodWords('hotfix').standing).toContain('Unconfirmed');
});

it('says who uses an address, and what a check saw', () => {
  const use = {
    kind: 'http-program',
    name: 'ReportServer',
    port: 0,
    binding: 'any',
    ifStreaming: 'stops-answering-here',
  } as const;
  expect(addressUseWords(use).what).toBe('Program “ReportServer” (uses Http.sys), on all addresses');
  const check = {
    code: 'web-answers',
    subject: '10.0.0.1:80',
    from: 'this-pc',
    result: 'not-checked',
    expected: '',
    seen: 'not-reachable',
  } as const;
  expect(checkWords(check)).toMatchObject({
    result: 'Not checked',
    seen: 'not reachable from here',
    from: 'from this PC',
  });
});

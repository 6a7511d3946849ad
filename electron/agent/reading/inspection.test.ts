import { describe, expect, it } from 'vitest';
import { inspectResult } from '../../../shared/wire/protocol.ts';
import { parse } from '../../../shared/text/schema.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { loadAgent } from '../testing/agent-context.ts';
import { comError, FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const REQUEST = { requestId: '0011223344556677', hotfixValueName: 'DisableEndpointSharing', probes: [] };

function inspect(server: FakeServer, request: object = REQUEST, windows = fakeWindows(server)): Snapshot {
  const result = parse(inspectResult, loadAgent(windows).inspection.inspect(request));
  if (!result.ok) throw new Error(result.problem);
  return result.value.snapshot;
}

it('reads a server as the schema of shared/ wants it', () => {
  const snapshot = inspect(new FakeServer());
  expect(snapshot.os).toMatchObject({
    version: { value: '5.2.3790' },
    servicePack: { value: 2 },
    r2: { value: false },
    architecture: { value: 'x86' },
    installedAt: { value: '2005-03-15T11:34:56Z' },
  });
  expect(snapshot.hotfix).toMatchObject({ updatesKey: { value: false }, quickFixRow: { value: false } });
  expect(snapshot.adapters.value?.map((one) => one.addresses)).toEqual([['10.1.0.10', '10.1.0.11'], []]);
  expect(snapshot.sites.value?.[0]).toMatchObject({
    id: 'W3SVC/1',
    state: 'started',
    bindings: [
      { ip: '', port: 80, host: '', secure: false },
      { ip: '10.1.0.10', port: 443, host: '', secure: true },
    ],
  });
  expect(snapshot.listeners.value).toContainEqual({ address: '0.0.0.0', port: 80, processId: 4, program: 'System' });
  expect(snapshot.events.value?.[0]).toMatchObject({ source: 'HTTP', id: 15005, type: 'error' });
  expect(snapshot.wms.plugin.value).toEqual({
    enabled: false,
    status: 2,
    port: 80,
    listenAll: true,
    boundAddresses: [],
  });
});

it('lists Http.sys, what depends on it and what these need, and nothing else', () => {
  const services = inspect(new FakeServer()).services.value ?? [];
  expect(services.map((one) => one.name).sort()).toEqual(['HTTP', 'HTTPFilter', 'IISADMIN', 'W3SVC', 'wmserver']);
  expect(services.find((one) => one.name === 'W3SVC')?.dependsOn).toEqual(['HTTPFilter', 'IISADMIN']);
});

it('changes nothing', () => {
  const server = new FakeServer();
  const before = [server.state(), [...server.files.keys()]];
  inspect(server);
  expect([server.state(), [...server.files.keys()]]).toEqual(before);
  expect(server.commands.every((command) => command.includes('netstat.exe -ano'))).toBe(true);
});

/** What one answer gives together. */
const TOGETHER = [
  ['listeners', 'furtherListeners'],
  ['os', 'scriptEngine'],
];

describe('one failing source never hides the others', () => {
  it.each([
    ['Win32_OperatingSystem', 'os'],
    ['Win32_NetworkAdapterConfiguration', 'adapters'],
    ['Win32_QuickFixEngineering', 'hotfix'],
    ['Win32_NTLogEvent', 'events'],
    ['netstat', 'listeners'],
    ['RegRead', 'httpSys'],
    ['WMSServer', 'wms'],
    ['Win32_(Service|SystemDriver) *$', 'services'],
  ])('%s', (call, part) => {
    const whole = inspect(new FakeServer());
    const server = new FakeServer();
    server.before = (made) => {
      if (new RegExp(call).test(made)) throw comError(0x80041017, 'broken');
    };
    const broken = inspect(server);
    expect(JSON.stringify(broken[part as keyof Snapshot])).toContain('"value":null');
    const beside = TOGETHER.find((parts) => parts.includes(part)) ?? [];
    for (const name of Object.keys(whole) as (keyof Snapshot)[])
      if (!['takenAt', part, 'hotfix', 'services', ...beside].includes(name))
        expect([name, broken[name]]).toEqual([name, whole[name]]);
  });

  it('even when every source fails', () => {
    const server = new FakeServer();
    server.before = (made) => {
      if (!/WScript\.(Network|Shell)/.test(made)) throw comError(0x80041017, 'broken');
    };
    const snapshot = inspect(server);
    expect(snapshot.adapters).toEqual({ value: null, source: expect.any(String), problem: 'broken (0x80041017)' });
    expect(snapshot.sites.value).toBeNull();
  });
});

it('does not take no answer about services for no services', () => {
  const server = new FakeServer();
  server.services = server.services.filter((one) => !one.driver);
  server.before = (made) => {
    if (/Win32_Service *$/.test(made)) throw comError(0x80041017, 'broken');
  };
  expect(inspect(server).services).toMatchObject({ value: null, problem: expect.stringContaining('broken') });
});

it('finds the services after one whose dependencies cannot be read, and says so', () => {
  const server = new FakeServer();
  server.before = (made) => {
    if (/HTTPFilter.*DependOnService/i.test(made)) throw comError(0x80070005, 'denied');
  };
  const { services } = inspect(server);
  expect(services.value?.map((one) => one.name)).toEqual(expect.arrayContaining(['HTTP', 'W3SVC', 'wmserver']));
  expect(services.problem).toMatch(/DependOnService of HTTPFilter: denied/);
});

/** The same row, of which one property cannot be read. */
const torn = (row: object) =>
  Object.defineProperty({ ...row }, 'IPAddress', {
    get: () => {
      throw comError(0x80041001, 'torn');
    },
  });

it('finds the adapters beside one that cannot be read, and says so', () => {
  const server = new FakeServer();
  const windows = fakeWindows(server);
  const enumerate = windows.Enumerator as (rows: { items: object[] }) => unknown;
  windows.Enumerator = function ({ items }: { items: object[] }) {
    const [first, ...others] = items;
    return enumerate({ items: first && 'IPAddress' in first ? [torn(first), ...others] : items });
  };
  const { adapters } = inspect(server, REQUEST, windows);
  expect(adapters.value).toHaveLength(1);
  expect(adapters.problem).toMatch(/^adapter 1: torn/);
});

it('takes silence of netstat for no answer', () => {
  const server = new FakeServer();
  server.listeners = () => [];
  expect(inspect(server).listeners).toMatchObject({ value: null, problem: expect.stringMatching(/no TCP/) });
});

it('does not touch Windows Media Services when its service is stopped, since that might start it', () => {
  const server = new FakeServer();
  server.service('wmserver').state = 'Stopped';
  server.before = (made) => {
    expect(made).not.toMatch(/WMSServer/);
  };
  const { wms } = inspect(server);
  expect(wms.installed.value).toBe(true);
  expect(wms.plugin).toMatchObject({ value: null, problem: 'wmserver is not running' });
});

it('says what stands in for Windows', () => {
  const windows = fakeWindows(new FakeServer());
  const create = windows.ActiveXObject as (progId: string) => Record<string, unknown>;
  windows.ActiveXObject = function (progId: string) {
    const made = create(progId);
    const expand = made.ExpandEnvironmentStrings as ((text: string) => string) | undefined;
    if (!expand) return made;
    return {
      ...made,
      ExpandEnvironmentStrings: (text: string) => (text === '%SHARE80_STAND_INS%' ? 'a;b' : expand(text)),
    };
  };
  const result = loadAgent(windows).inspection.inspect(REQUEST) as { snapshot: Snapshot };
  expect(JSON.stringify(result.snapshot.standIns)).toBe('["a","b"]');
});

it('bounds what a server can make it send', () => {
  const server = new FakeServer();
  server.services = server.services.map((one) => ({ ...one, displayName: 'x'.repeat(100_000) }));
  server.addresses = Array.from({ length: 5000 }, (_, n) => `10.2.${n >> 8}.${n & 255}`);
  expect(() => inspect(server)).not.toThrow();
});

it.each([
  null,
  {},
  { ...REQUEST, requestId: '..\\x' },
  { ...REQUEST, hotfixValueName: 'a\\b' },
  { ...REQUEST, probes: [{ address: '10.1.0.10/x', port: 80 }] },
  { ...REQUEST, probes: [{ address: '10.1.0.10', port: 0 }] },
])('refuses the request %j', (request) => {
  expect(() => loadAgent(fakeWindows(new FakeServer())).inspection.inspect(request)).toThrow();
});

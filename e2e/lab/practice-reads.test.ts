/** What PROVEN.md says that the agent reads on a practice server: each fact, from the place that the table names. */
import { afterEach, expect, test } from 'vitest';
import { openPractice, type PracticeServer } from '../../electron/practice/practice-server.ts';
import { inspectOn } from '../../electron/practice/testing/agent-on.ts';
import type { Probe, Snapshot } from '../../shared/snapshot/snapshot.ts';
import type { Hooks } from '../../electron/practice/machine/machine.ts';

const WMI_FAILED = 0x8004100e;

let server: PracticeServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function look(scenario: string, hooks?: Hooks, address = '192.168.10.10') {
  server = await openPractice({ scenario, ...(hooks ? { hooks } : {}) });
  return inspectOn(server, [{ address, port: 80 }]);
}

const read = <T>({ value, source }: { value: T; source: string }) => [source, value];

/** What is read elsewhere than in Win32_OperatingSystem. */
const OS_SOURCES: Record<string, RegExp> = {
  architecture: /^PROCESSOR_ARCHITECTURE$/,
  limited: /^no User Account Control before Windows 6\.0$/,
};

test('Windows, by WMI and the environment', async () => {
  const { os } = (await look('german')).snapshot;
  for (const [name, fact] of Object.entries(os)) {
    expect(fact.value, name).not.toBeNull();
    expect(fact.source, name).toMatch(OS_SOURCES[name] ?? /^Win32_OperatingSystem\./);
  }
  expect(os).toMatchObject({ language: { value: 1031 }, servicePack: { value: 2 }, productType: { value: 3 } });
});

test('the hotfix, in three places', async () => {
  const { hotfix } = (await look('sp1-hotfix')).snapshot;
  expect(read(hotfix.updatesKey)).toEqual([expect.stringMatching(/^HKLM.*\\SP2\\KB892847$/), true]);
  expect(read(hotfix.quickFixRow)).toEqual(['Win32_QuickFixEngineering', true]);
  expect(read(hotfix.httpSysVersion)).toEqual(['version of http.sys', expect.stringMatching(/^5\.2\.3790\.\d+$/)]);
});

test('the list, a driver, a site that cannot start, and what the event log says', async () => {
  const { httpSys, services, sites, events } = (await look('stale-list')).snapshot;
  expect(httpSys.listenList.value).toMatchObject({ type: 'multi-string' });
  const kinds = services.value?.map(({ name, kind }) => `${name} ${kind}`);
  expect(kinds).toEqual(expect.arrayContaining(['HTTP driver', 'W3SVC service']));
  expect(services.value?.find(({ name }) => name === 'W3SVC')?.dependsOn).toContain('HTTPFilter');
  expect(read(sites)).toEqual(['root\\MicrosoftIISv2', [expect.objectContaining({ win32Error: 1214 })]]);
  expect(read(events)).toEqual([
    'Win32_NTLogEvent, the last 30 days',
    expect.arrayContaining([expect.objectContaining({ source: 'HTTP', id: 15005 })]),
  ]);
});

test('sites by ADSI when WMI fails', async () => {
  const { sites } = (await look('typical', iisWmiFails)).snapshot;
  expect(read(sites)).toEqual(['IIS://localhost/W3SVC', [expect.objectContaining({ id: 'W3SVC/1' })]]);
});

test('listeners with their programs, Windows Media Services, and who answers', async () => {
  const { snapshot, probes }: { snapshot: Snapshot; probes: Probe[] } = await look('typical');
  expect(snapshot.listeners.value).toContainEqual({ address: '0.0.0.0', port: 80, processId: 4, program: 'System' });
  expect(snapshot.wms).toMatchObject({
    installed: { value: true },
    version: { value: '9.01.01.3814', source: 'WMSServer.Server.ProductVersion' },
    plugin: { value: { enabled: false, port: 80, listenAll: true } },
    availableAddresses: { value: ['192.168.10.10', '192.168.10.11'] },
  });
  expect(probes).toMatchObject([{ from: 'server', outcome: 'answered', server: 'Microsoft-IIS/6.0' }]);
});

const iisWmiFails: Hooks = {
  before: ({ kind, target }) =>
    kind === 'query' && / FROM IIs/i.test(target) ? { do: 'fail', code: WMI_FAILED } : undefined,
};

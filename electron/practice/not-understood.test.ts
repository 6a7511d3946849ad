/** Servers on which something is read that the agent does not understand, or cannot read where it usually does. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/choice/assess.ts';
import { checkChoice, completeChoice } from '../../shared/choice/choose.ts';
import type { FindingCode } from '../../shared/finding/finding.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { openPractice, type PracticeServer } from './practice-server.ts';
import { scenarioSchema, type ScenarioInput } from './scenarios/scenario.ts';
import { carryOut, inspectOn } from './testing/agent-on.ts';
import * as v from 'valibot';

const NOW = '2026-01-02T03:04:05Z';
const FAILS = 0x80041001;
const STREAM = '192.168.10.11';

const BASE: ScenarioInput = {
  name: 'odd',
  computerName: 'MEDIA01',
  os: { caption: 'Microsoft(R) Windows(R) Server 2003, Standard Edition', servicePack: 2 },
  adapters: [{ index: 1, name: 'Adapter', enabled: true, dhcp: false, addresses: ['192.168.10.10', STREAM] }],
  sites: [{ id: 1, comment: 'Default Web Site', autoStart: true, bindings: [':80:'], secureBindings: [] }],
  wms: {},
};

async function on<T>(change: Partial<ScenarioInput>, work: (server: PracticeServer) => Promise<T>): Promise<T> {
  const server = await openPractice({ scenario: v.parse(scenarioSchema, { ...BASE, ...change }) });
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

const look = (change: Partial<ScenarioInput>) => on(change, async (server) => (await inspectOn(server)).snapshot);

const found = (snapshot: Snapshot, code: FindingCode) => assess(snapshot).filter((each) => each.code === code);

/** Codes that refuse to give the last address away. */
function refusals(snapshot: Snapshot): FindingCode[] {
  const choice = completeChoice(snapshot, { method: 'listen-list', streamAddress: STREAM });
  if (choice === null) return ['no-address'];
  return checkChoice(snapshot, choice).refused.map(({ code }) => code);
}

async function setUp(server: PracticeServer) {
  const { snapshot } = await inspectOn(server);
  const choice = completeChoice(snapshot, { method: 'listen-list', streamAddress: STREAM });
  if (choice === null) throw new Error('nothing can work');
  const plan = makePlan(snapshot, choice, NOW);
  return { plan, end: (await carryOut(server, 'run', plan)).lines.at(-1) };
}

const failing = (target: string) => ({ kind: 'query' as const, target, effect: { do: 'fail' as const, code: FAILS } });

describe('a binding that is not understood', () => {
  const shop = (binding: string, autoStart = true) => ({
    sites: [
      ...(BASE.sites ?? []),
      { id: 2, comment: 'Shop', autoStart, bindings: [':81:', binding], secureBindings: [] },
    ],
  });
  const sources = {
    WMI: [],
    ADSI: [failing('SELECT * FROM IIsWebServer')],
    'MetaBase.xml': [failing('SELECT * FROM IIsWebServer'), failing('IIS://localhost/W3SVC')],
  };

  it.each(Object.entries(sources))('read from %s, is named and keeps every address', async (_source, quirks) => {
    const odd = `${STREAM}:80:shop.example.com:8080`;
    const snapshot = await look({ ...shop(odd), quirks });
    expect(snapshot.sites.value?.map(({ oddBindings }) => oddBindings)).toEqual([[], [odd]]);
    expect(found(snapshot, 'binding-not-understood')).toEqual([
      expect.objectContaining({ severity: 'blocks', facts: { sites: ['Shop'], bindings: [odd], needed: true } }),
    ]);
    expect(refusals(snapshot)).not.toEqual([]);
  });

  it.each([`${STREAM}:http:`, '[fe80::1]:80:', '192.168.10.011:80:', 'shop:80:', STREAM, `${STREAM}:70000:`])(
    'of the form %s stands in the way',
    async (odd) => {
      const snapshot = await look({ ...shop(odd), quirks: sources.ADSI });
      expect(snapshot.sites.value?.[1]?.oddBindings).toEqual([odd]);
      expect(refusals(snapshot)).not.toEqual([]);
    },
  );

  it('of a site that does not run is only a warning', async () => {
    const snapshot = await look(shop('junk', false));
    expect(found(snapshot, 'binding-not-understood')[0]).toMatchObject({
      severity: 'warning',
      facts: { needed: false },
    });
    expect(refusals(snapshot)).toEqual([]);
  });
});

describe('services by unusual names', () => {
  const named = (name: string, more: object = {}) => ({
    services: [{ name, displayName: 'Log shipping', dependsOn: ['HTTP'], image: 'logship.exe', ...more }],
  });

  it.each(["O'Brien", 'Prüfdienst', '50%', 'say "hi"', '-x'])('names %s before anything is changed', async (name) => {
    const snapshot = await look(named(name));
    expect(found(snapshot, 'service-not-controllable')).toEqual([
      expect.objectContaining({ severity: 'blocks', facts: { service: 'Log shipping', name } }),
    ]);
    expect(refusals(snapshot)).not.toEqual([]);
  });

  it.each(['MSSQL$MEDIA', 'My Service', 'a.b-c_d'])('stops and starts %s', (name) =>
    on(named(name), async (server) => {
      expect((await setUp(server)).end).toMatchObject({ outcome: 'done' });
      const after = (await inspectOn(server)).snapshot;
      expect(after.services.value?.find((each) => each.name === name)?.state).toBe('running');
    }),
  );

  it.each(['ReportServer$MEDIA', 'REPORTSERVER$a', 'ReportServer$1$2'])('sees %s behind Http.sys', async (name) => {
    const snapshot = await look({
      services: [{ name, displayName: 'Reports', image: 'r.exe', http: [{ port: 80, path: '/R' }] }],
    });
    const choice = completeChoice(snapshot, { method: 'listen-list' });
    if (choice === null) throw new Error('nothing can work');
    expect(checkChoice(snapshot, choice).consequences).toContainEqual(
      expect.objectContaining({
        code: 'http-service-loses-address',
        facts: expect.objectContaining({ services: ['Reports'] }),
      }),
    );
  });
});

describe('around the question', () => {
  it('asks past the proxy of the machine', () =>
    on({ proxy: 'Proxy/1.0' }, async (server) => {
      const { probes } = await inspectOn(server, [{ address: '192.168.10.10', port: 80 }]);
      expect(probes[0]).toMatchObject({ outcome: 'answered', status: 200, server: 'Microsoft-IIS/6.0' });
    }));

  it.each([
    ['with an umlaut', 'C:\\Dokumente\\Müller\\Temp', true],
    ['with a percent sign', 'C:\\100%\\Temp', true],
    ['with a quotation mark', 'C:\\a"b', true],
    ['that is not there', 'E:\\Temp', false],
    ['that is not set', '', false],
  ])('reads the listeners by another folder than a TEMP %s', async (_what, path, there) => {
    const snapshot = await look({ temp: { path, there } });
    expect(snapshot.listeners.value?.map(({ port }) => port)).toContain(80);
  });

  it('knows Windows Media Services by the process of its service where no process has a name', () =>
    on(
      {
        wms: { enabled: true, listenAll: false, bound: [STREAM] },
        listenList: ['192.168.10.10', '192.168.10.12'],
        quirks: [failing('SELECT * FROM Win32_Process')],
      },
      async (server) => {
        expect((await setUp(server)).end).toMatchObject({ outcome: 'done' });
        const { snapshot } = await inspectOn(server);
        expect(found(snapshot, 'partly-read')).toContainEqual(
          expect.objectContaining({ facts: expect.objectContaining({ what: 'listeners' }) }),
        );
      },
    ));

  it('still refuses an endpoint of a program without a name', () =>
    on({ quirks: [failing('SELECT * FROM Win32_Process')] }, async (server) => {
      const { snapshot } = await inspectOn(server);
      const choice = completeChoice(snapshot, { method: 'listen-list', streamAddress: STREAM });
      if (choice === null) throw new Error('nothing can work');
      const plan = makePlan(snapshot, choice, NOW);
      server.machine.state.programs.push({
        image: 'late.exe',
        path: 'C:\\late.exe',
        processId: 4444,
        address: STREAM,
        port: 80,
        server: null,
        takes: 'free',
        service: '',
        binds: 'default',
        heeds: false,
        holds: false,
      });
      expect((await carryOut(server, 'run', plan)).lines.at(-1)).toMatchObject({
        outcome: 'rolled-back',
        problem: { code: 'port-in-use', owner: { processId: 4444, program: '' } },
      });
    }));
});

it('says at once that only a restart ends an Http.sys that does not stop', () =>
  on(
    {
      quirks: [{ kind: 'service-stop', target: 'HTTP', effect: { do: 'hang', seconds: 1_000_000, end: 'old' } }],
    },
    async (server) => {
      const began = server.machine.clock.now;
      const { plan, end } = await setUp(server);
      expect(end).toMatchObject({ outcome: 'rollback-failed', problem: { code: 'http-hangs' } });
      expect(server.machine.clock.now - began).toBeLessThan(300_000);
      const { snapshot } = await inspectOn(server);
      expect(snapshot.httpSys.listenList.value).toEqual({ type: 'absent' });
      expect(found(snapshot, 'service-not-settled')[0]?.facts).toMatchObject({ name: 'HTTP', driver: true });
      const undone = (await carryOut(server, 'undo', plan)).lines.at(-1);
      expect(undone).toMatchObject({ outcome: 'undo-failed', problem: { code: 'http-hangs' } });
      await server.reboot();
      const again = (await carryOut(server, 'undo', plan)).lines.at(-1);
      expect(again?.outcome).toBe('undone');
      const { snapshot: after } = await inspectOn(server);
      expect(after.sites.value?.map(({ state }) => state)).toEqual(['started']);
    },
  ));

it('does not start at boot what needs a disabled driver', async () => {
  const snapshot = await look({ services: [{ name: 'HTTP', kind: 'driver', startMode: 'disabled' }] });
  const states = Object.fromEntries((snapshot.services.value ?? []).map(({ name, state }) => [name, state]));
  expect(states).toMatchObject({ HTTP: 'stopped', HTTPFilter: 'stopped', W3SVC: 'stopped', wmserver: 'running' });
});

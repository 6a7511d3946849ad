import { Disk } from '../machine/disk.ts';
import type { MachineState, PublishingPoint, ServiceRecord, WmsRecord } from '../machine/machine-state.ts';
import { HOTFIX_VALUE, HTTP_PARAMETERS, LISTEN_LIST, Registry, SERVICES_KEY } from '../machine/registry.ts';
import ordinaryServices from './ordinary-services.json' with { type: 'json' };
import firstServices from './ordinary-services-2000.json' with { type: 'json' };
import laterServices from './ordinary-services-2008.json' with { type: 'json' };
import todayServices from './ordinary-services-today.json' with { type: 'json' };
import { noteStart } from '../machine/services.ts';
import type { Scenario, ScenarioService } from './scenario.ts';
import { withDefaults } from './with-defaults.ts';
import { eraOf } from '../machine/era.ts';
import { applicationHostConfig, CONFIG_FOLDER, redirectionConfig } from '../machine/iis7.ts';
import { metabaseXml } from '../machine/iis.ts';
import { META_BACK } from '../machine/iis5.ts';

/** After installation it denies everybody (WMS help). */
const DEFAULT_POINT: PublishingPoint = {
  name: '/',
  kind: 'on-demand',
  started: true,
  startsWithPlayer: false,
  gives: 'denied',
};

type ServiceSettings = Omit<ServiceRecord, 'state' | 'pending' | 'diesAt'>;
type WmsSettings = Omit<WmsRecord, 'status' | 'listening'>;

const WINDOWS = 'C:\\WINDOWS';
const UPDATES = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Updates\\Windows Server 2003';

/** `Cougar/` version before service pack 1 of Server 2003, as seen in published traces. */
const FIRST_WMS = '9.00.00.3372';
const FIRST_VERSION = '5.2.3790';

/** The machine of a scenario before it was ever switched on. */
export function firstState(scenario: Scenario, now: number): MachineState {
  const { os, wms } = scenario;
  const era = eraOf({ version: os.version ?? FIRST_VERSION });
  const state: MachineState = {
    touched: false,
    computerName: scenario.computerName,
    os: withDefaults<MachineState['os']>(
      {
        caption: os.caption,
        version: FIRST_VERSION,
        servicePack: os.servicePack,
        productType: 3,
        suite: 0x110,
        r2: false,
        language: 1033,
        architecture: 'x86',
        installedAt: '2006-03-14T08:30:00Z',
      },
      os,
    ),
    engine: scenario.engine ?? { version: [...era.scriptEngine], enumerates: true, listsArrays: true },
    hotfix: scenario.hotfix,
    httpSysVersion: scenario.httpSysVersion,
    readsListAt: scenario.readsListAt,
    clock: now,
    temp: scenario.temp?.path ?? `${WINDOWS}\\Temp`,
    proxy: scenario.proxy ?? null,
    boots: 0,
    adapters: structuredClone(scenario.adapters),
    registry: [],
    folders: [],
    files: [],
    access: [],
    links: [],
    account: scenario.account,
    services: scenarioServices(scenario),
    sites: scenario.sites?.map((s) => ({ ...structuredClone(s), started: false, win32Error: 0 })) ?? null,
    winHttp: scenario.winHttp,
    pooling: { all: scenario.pooling.all ?? null, sites: { ...scenario.pooling.sites }, separate: [] },
    wms: wms && firstWms(era.listIsTold || os.servicePack > 0 ? era.wms : FIRST_WMS, wms),
    programs: scenario.programs.map((p) => ({ ...p, holds: p.takes === 'boot' })),
    http: null,
    httpOpen: [],
    iisScripts: scenario.iisScripts,
    events: [],
    processIds: {},
    quirks: structuredClone(scenario.quirks),
    quirksSeen: [],
  };
  fillRegistry(state, scenario);
  fillDisk(state, scenario.redirectedTo ?? null);
  if (scenario.temp?.there === true) new Disk(state).addFolder(scenario.temp.path);
  return state;
}

function scenarioServices(scenario: Scenario): ServiceRecord[] {
  const found = new Map<string, ScenarioService>();
  for (const service of [...ordinaryOf(scenario), ...scenario.services]) {
    const key = service.name.toLowerCase();
    found.set(key, { ...found.get(key), ...service });
  }
  const absent = new Set<string>();
  if (scenario.wms === null) absent.add('wmserver');
  if (scenario.sites === null)
    for (const name of ['w3svc', 'iisadmin', 'httpfilter', 'was', 'apphostsvc']) absent.add(name);
  return [...found].filter(([key]) => !absent.has(key)).map(([, service]) => serviceRecord(service));
}

function ordinaryOf({ os }: Scenario): ScenarioService[] {
  const version = os.version ?? FIRST_VERSION;
  const { listIsTold, receiver } = eraOf({ version });
  const own = listIsTold ? laterServices : receiver === 'iis' ? firstServices : ordinaryServices;
  // As Server 2008, and what came later.
  return [...own, ...(version.startsWith('10.') ? todayServices : [])] as ScenarioService[];
}

function firstWms(version: string, given: NonNullable<Scenario['wms']>): WmsRecord {
  const fresh = { version, enabled: false, port: 80, listenAll: true, bound: [], points: [DEFAULT_POINT] };
  const settings = withDefaults<WmsSettings>(fresh, given);
  return { ...settings, status: 0, listening: null };
}

function serviceRecord(service: ScenarioService): ServiceRecord {
  const settings = withDefaults<ServiceSettings>(
    {
      name: service.name,
      displayName: service.name,
      kind: 'service',
      startMode: 'auto',
      delayed: false,
      dependsOn: [],
      image: '',
      process: service.name.toLowerCase(),
      startSeconds: 1,
      stopSeconds: 1,
      http: [],
      listens: [],
    },
    service,
  );
  return { ...settings, state: 'stopped', pending: null, diesAt: null };
}

/** Services that someone started or stopped by hand after the last boot. */
export function servicesByHand(scenario: Scenario): ScenarioService[] {
  return [...ordinaryOf(scenario), ...scenario.services].filter((s) => s.found !== undefined);
}

function fillRegistry(state: MachineState, scenario: Scenario): void {
  const registry = new Registry(state.registry);
  for (const service of state.services) {
    const key = `${SERVICES_KEY}\\${service.name}`;
    registry.write(key, 'DisplayName', { type: 'REG_SZ', data: service.displayName });
    noteStart(registry, service);
    if (service.dependsOn.length === 0) continue;
    registry.write(key, 'DependOnService', { type: 'REG_MULTI_SZ', data: [...service.dependsOn] });
  }
  if (scenario.listenList) {
    registry.write(HTTP_PARAMETERS, LISTEN_LIST, { type: 'REG_MULTI_SZ', data: [...scenario.listenList] });
  }
  if (scenario.hotfixValue !== undefined) {
    registry.write(HTTP_PARAMETERS, HOTFIX_VALUE, { type: 'REG_DWORD', data: scenario.hotfixValue });
  }
  if (scenario.hotfix) {
    // Fixes for service pack n lie under the next one's number.
    const key = `${UPDATES}\\SP${state.os.servicePack + 1}\\KB892847`;
    registry.write(key, 'Description', { type: 'REG_SZ', data: 'Windows Server 2003 Hotfix KB892847' });
    registry.write(key, 'Type', { type: 'REG_SZ', data: 'Update' });
  }
}

function fillDisk(state: MachineState, redirectedTo: string | null): void {
  const disk = new Disk(state);
  for (const folder of ['system32\\drivers', 'Temp', 'inf']) disk.addFolder(`${WINDOWS}\\${folder}`);
  disk.addFolder('C:\\Documents and Settings\\Administrator');
  const { receiver } = eraOf(state.os);
  if (receiver === 'http-sys') disk.write(`${WINDOWS}\\system32\\drivers\\http.sys`, 'http.sys');
  if (!state.sites) return;
  if (eraOf(state.os).sites === 'application-host') {
    disk.addFolder(CONFIG_FOLDER);
    disk.write(`${CONFIG_FOLDER}\\redirection.config`, redirectionConfig(redirectedTo));
    disk.addFolder(redirectedTo ?? CONFIG_FOLDER);
    disk.write(`${redirectedTo ?? CONFIG_FOLDER}\\applicationHost.config`, applicationHostConfig(state.sites));
    return;
  }
  disk.addFolder(`${WINDOWS}\\system32\\inetsrv`);
  if (receiver === 'iis') {
    // Its metabase is one file that only IIS reads.
    disk.addFolder(META_BACK);
    return;
  }
  disk.write(`${WINDOWS}\\system32\\inetsrv\\MetaBase.xml`, metabaseXml(state.sites));
}

/** Snapshots for tests: a typical Windows Server 2003, and small changes to it. */
import * as v from 'valibot';
import { differences } from '../snapshot/compare.ts';
import { HOTFIX_VALUE_NAME } from '../knowledge/settings.ts';
import { parse, type Fact } from '../text/schema.ts';
import {
  adapterSchema,
  siteSchema,
  snapshotSchema,
  type Adapter,
  type Binding,
  type Listener,
  type Service,
  type Site,
  type Snapshot,
} from '../snapshot/snapshot.ts';

export function known<T>(value: T, source = 'test'): Fact<T> {
  return { value, source, problem: null };
}

export function unknown<T>(problem = 'could not be read'): Fact<T> {
  return { value: null, source: 'test', problem };
}

export function service(name: string, dependsOn: string[] = [], change: Partial<Service> = {}): Service {
  return {
    name,
    displayName: `${name} service`,
    kind: 'service',
    state: 'running',
    startMode: 'auto',
    dependsOn,
    processId: 1000,
    startsDelayed: false,
    ...change,
  };
}

export function site(id: number, bindings: Partial<Binding>[], change: Partial<Site> = {}): Site {
  return {
    ...v.getDefaults(siteSchema),
    id: `W3SVC/${id}`,
    comment: `Site ${id}`,
    state: 'started',
    win32Error: 0,
    autoStart: true,
    bindings: bindings.map((binding) => ({ ip: '', port: 80, host: '', secure: false, ...binding })),
    ...change,
  };
}

export function adapter(index: number, addresses: string[], change: Partial<Adapter> = {}): Adapter {
  const name = `Adapter ${index}`;
  return { ...v.getDefaults(adapterSchema), index, name, enabled: true, dhcp: false, addresses, ...change };
}

export function listener(address: string, port: number, processId: number, program: string): Listener {
  return { address, port, processId, program };
}

/** Process id of Windows Media Services in these snapshots. */
export const WMS_PID = 1804;

/** Services as on a Server 2003 with IIS, FTP, mail and Windows Media Services. */
function typicalServices(): Service[] {
  return [
    service('RPCSS', [], { processId: 700 }),
    service('HTTP', [], { kind: 'driver', startMode: 'manual', processId: 0, displayName: 'HTTP' }),
    service('HTTPFilter', ['HTTP'], { startMode: 'manual', displayName: 'HTTP SSL' }),
    service('IISADMIN', ['RPCSS'], { displayName: 'IIS Admin Service' }),
    service('W3SVC', ['RPCSS', 'HTTPFilter', 'IISADMIN'], { displayName: 'World Wide Web Publishing Service' }),
    service('MSFTPSVC', ['IISADMIN'], { displayName: 'FTP Publishing Service' }),
    service('SMTPSVC', ['IISADMIN'], { displayName: 'Simple Mail Transfer Protocol (SMTP)' }),
    service('wmserver', ['RPCSS'], { displayName: 'Windows Media Services', processId: WMS_PID }),
  ];
}

/** Server 2003 SP2, two static addresses, the default site All Unassigned, the plug-in off. It holds what the first version of the format has; later facts are unknown. */
export function typicalSnapshot(change: Partial<Snapshot> = {}): Snapshot {
  const read = parse(snapshotSchema, {
    format: 'share80.snapshot',
    version: 1,
    agentVersion: '0.2.0',
    takenAt: '2026-01-02T03:04:05Z',
    standIns: ['practice:typical'],
    computerName: 'MEDIA01',
    os: {
      version: known('5.2.3790'),
      caption: known('Microsoft(R) Windows(R) Server 2003, Standard Edition'),
      servicePack: known(2),
      productType: known(3),
      suiteMask: known(272),
      r2: known(false),
      architecture: known('x86'),
      language: known(1033),
      installedAt: known('2009-05-06T07:08:09Z'),
    },
    hotfix: { updatesKey: known(false), quickFixRow: known(false), httpSysVersion: known('5.2.3790.3959') },
    adapters: known([adapter(1, ['192.168.10.10', '192.168.10.11'])]),
    httpSys: {
      listenList: known({ type: 'absent' }),
      hotfixValueName: HOTFIX_VALUE_NAME,
      hotfixValue: known({ type: 'absent' }),
    },
    services: known(typicalServices()),
    sites: known([site(1, [{}], { comment: 'Default Web Site' })]),
    wms: {
      installed: known(true),
      version: known('9.1'),
      plugin: known({ enabled: false, status: 2, port: 80, listenAll: true, boundAddresses: [] }),
      availableAddresses: known(['192.168.10.10', '192.168.10.11']),
      publishingPoints: known([{ name: '/', type: 1, status: 0, broadcastStatus: null }]),
    },
    listeners: known([
      listener('0.0.0.0', 80, 4, 'System'),
      listener('0.0.0.0', 445, 4, 'System'),
      listener('0.0.0.0', 554, WMS_PID, 'wmserver.exe'),
      listener('0.0.0.0', 21, 1400, 'inetinfo.exe'),
    ]),
    events: known([]),
  });
  if (!read.ok) throw new Error(read.problem);
  return { ...read.value, ...change };
}

/** A snapshot with its services changed by name; unnamed ones stay. */
export function withServices(snapshot: Snapshot, changes: Record<string, Partial<Service>>): Snapshot {
  const services = (snapshot.services.value ?? []).map((each) => ({ ...each, ...changes[each.name] }));
  return { ...snapshot, services: known(services) };
}

/** True when nothing durable differs. */
export function sameServerState(a: Snapshot, b: Snapshot): boolean {
  return differences(a, b).length === 0;
}

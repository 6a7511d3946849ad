import { eraOf } from '../machine/era.ts';
import { words } from '../machine/language.ts';
import type { Machine } from '../machine/machine.ts';
import type { EventRecord, MachineState, ServiceRecord } from '../machine/machine-state.ts';
import { processIdOf } from '../machine/services.ts';
import { controllable } from './wmi-service-control.ts';
import { cimTime, type WmiClass, wmiClass } from './wmi-class.ts';
import { SYSTEM_PROCESS } from '../../../shared/knowledge/services.ts';

const STATE_WORDS: Record<ServiceRecord['state'], string> = {
  running: 'Running',
  stopped: 'Stopped',
  'start-pending': 'Start Pending',
  'stop-pending': 'Stop Pending',
};
const START_WORDS: Record<ServiceRecord['startMode'], string> = {
  boot: 'Boot',
  system: 'System',
  auto: 'Auto',
  manual: 'Manual',
  disabled: 'Disabled',
};
const EVENT_TYPES: Record<EventRecord['type'], number> = { error: 1, warning: 2, information: 3 };
/** The pretend servers stand in one time zone, an hour east of Greenwich. */
const MINUTES_FROM_UTC = 60;

/** The classes of `root\cimv2`. */
export function cimv2Classes(machine: Machine): WmiClass[] {
  const { state } = machine;
  return [
    operatingSystem(state),
    services(machine),
    drivers(state),
    wmiClass<ProcessRow>('Win32_Process', () => processRows(state), {
      ProcessId: (p) => p.processId,
      Name: (p) => p.image,
      ExecutablePath: (p) => (p.path === '' ? null : p.path),
    }),
    adapters(state),
    quickFixes(state),
    events(state),
  ];
}

function operatingSystem(state: MachineState): WmiClass {
  const { os } = state;
  return wmiClass('Win32_OperatingSystem', () => [os], {
    Caption: () => os.caption,
    Version: () => os.version,
    BuildNumber: () => os.version.split('.')[2] ?? '',
    ServicePackMajorVersion: () => os.servicePack,
    ProductType: () => os.productType,
    OSProductSuite: () => os.suite,
    OtherTypeDescription: () => (os.r2 ? 'R2' : null),
    OSLanguage: () => os.language,
    InstallDate: () => cimTime(Date.parse(os.installedAt), MINUTES_FROM_UTC),
    LocalDateTime: () => cimTime(state.clock, MINUTES_FROM_UTC),
    CSName: () => state.computerName,
  });
}

function services(machine: Machine): WmiClass {
  const { state } = machine;
  const rows = serviceRows(state);
  // Asked for where there is no sc.exe alone: objects cost a question for each of their members.
  if (eraOf(state.os).receiver !== 'iis') return rows;
  return { ...rows, withMethods: (row) => controllable(machine, row) };
}

function serviceRows(state: MachineState): WmiClass {
  return wmiClass('Win32_Service', () => state.services.filter((s) => s.kind === 'service'), {
    Name: (s) => s.name,
    DisplayName: (s) => s.displayName,
    State: (s) => STATE_WORDS[s.state],
    StartMode: (s) => START_WORDS[s.startMode],
    ProcessId: (s) => processIdOf(state, s),
    Started: (s) => s.state !== 'stopped',
  });
}

function drivers(state: MachineState): WmiClass {
  return wmiClass('Win32_SystemDriver', () => state.services.filter((s) => s.kind === 'driver'), {
    Name: (s) => s.name,
    DisplayName: (s) => s.displayName,
    State: (s) => STATE_WORDS[s.state],
    StartMode: (s) => START_WORDS[s.startMode],
    Started: (s) => s.state !== 'stopped',
  });
}

function adapters(state: MachineState): WmiClass {
  return wmiClass('Win32_NetworkAdapterConfiguration', () => state.adapters, {
    Index: (a) => a.index,
    Description: (a) => a.name,
    IPEnabled: (a) => a.enabled,
    DHCPEnabled: (a) => a.dhcp,
    // Null, not an empty array, while the adapter has no address.
    IPAddress: (a) => {
      const all = a.enabled ? [...a.addresses, ...a.otherAddresses] : [];
      return all.length > 0 ? all : null;
    },
  });
}

function quickFixes(state: MachineState): WmiClass {
  const later = `SP${state.os.servicePack + 1}`;
  const rows = [{ id: 'KB890046', pack: later }, ...(state.hotfix ? [{ id: 'File 1', pack: 'KB892847' }] : [])];
  return wmiClass('Win32_QuickFixEngineering', () => rows, {
    HotFixID: (r) => r.id,
    ServicePackInEffect: (r) => r.pack,
    Description: () => '',
  });
}

function events(state: MachineState): WmiClass {
  const newestFirst = () => state.events.toReversed();
  return wmiClass('Win32_NTLogEvent', newestFirst, {
    Logfile: (e) => e.logfile,
    SourceName: (e) => e.source,
    EventCode: (e) => e.id,
    EventType: (e) => EVENT_TYPES[e.type],
    // Translated: nobody should compare it.
    Type: (e) => words(state.os.language).eventTypes[e.type],
    TimeGenerated: (e) => cimTime(e.at, MINUTES_FROM_UTC),
    Message: (e) => e.message,
  });
}

interface ProcessRow {
  processId: number;
  image: string;
  /** '' for the processes of the system itself. */
  path: string;
}

/** The processes, as far as the model knows any. */
function processRows(state: MachineState): ProcessRow[] {
  const rows: ProcessRow[] = [
    { processId: 0, image: 'System Idle Process', path: '' },
    { processId: SYSTEM_PROCESS, image: 'System', path: '' },
  ];
  for (const service of state.services) {
    const processId = state.processIds[service.process];
    if (processId === undefined || rows.some((r) => r.processId === processId)) continue;
    rows.push({ processId, image: service.image, path: `C:\\WINDOWS\\system32\\${service.image}` });
  }
  for (const { processId, image, path, takes, holds } of state.programs) {
    // What was started and did not get its port is gone.
    if (takes !== 'start' || holds) rows.push({ processId, image, path });
  }
  return rows;
}

/** Tests only: what an administrator does at the machine. */
import { runCommand } from '../commands/run-command.ts';
import { type ComObject, ComRow, type ComValue } from '../com/com-object.ts';
import { swbemLocator } from '../com/swbem-locator.ts';
import { wmsServer } from '../com/wms-server.ts';
import type { Machine } from '../machine/machine.ts';
import { findService } from '../machine/services.ts';

const SYSTEM32 = 'C:\\WINDOWS\\system32';
const PARAMETERS = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';

export function command(machine: Machine, line: string): Promise<number> {
  return runCommand(machine, `${SYSTEM32}\\${line}`);
}

/** Asks for a state and lets time pass until it is there; the service's state in the end. */
export async function control(machine: Machine, verb: 'start' | 'stop', ...names: string[]): Promise<string[]> {
  const states: string[] = [];
  for (const name of names) {
    await command(machine, `sc.exe ${verb} ${name}`);
    for (let i = 0; i < 120 && findService(machine.state, name)?.pending; i++) await machine.sleep(500);
    states.push(findService(machine.state, name)?.state ?? 'none');
  }
  return states;
}

export async function restartHttp(machine: Machine): Promise<void> {
  await control(machine, 'stop', 'W3SVC', 'HTTPFilter', 'HTTP');
  await control(machine, 'start', 'HTTP', 'HTTPFilter', 'W3SVC');
}

/** An empty list removes the value. */
export function setListenList(machine: Machine, ...entries: string[]): Promise<number> {
  if (entries.length === 0) return command(machine, `reg.exe delete "${PARAMETERS}" /v ListenOnlyList /f`);
  const data = entries.join(',');
  return command(machine, `reg.exe add "${PARAMETERS}" /v ListenOnlyList /t REG_MULTI_SZ /s , /d "${data}" /f`);
}

export function setHotfixValue(machine: Machine, value: number): Promise<number> {
  return command(machine, `reg.exe add ${PARAMETERS} /v DisableEndpointSharing /t REG_DWORD /d ${value} /f`);
}

export function removeHotfixValue(machine: Machine): Promise<number> {
  return command(machine, `reg.exe delete ${PARAMETERS} /v DisableEndpointSharing /f`);
}

/** Takes an address off the adapter that has it, as in the properties of a network connection. */
export async function removeAddress(machine: Machine, address: string): Promise<void> {
  for (const adapter of machine.state.adapters) {
    adapter.addresses = adapter.addresses.filter((each) => each !== address);
  }
  await machine.settle();
}

/** Adds a web site in IIS Manager; it starts when Http.sys may listen where it is bound. */
export async function addSite(machine: Machine, id: number, binding: string): Promise<void> {
  const comment = `Site ${id}`;
  const bindings = [binding];
  machine.state.sites?.push({
    id,
    comment,
    autoStart: true,
    bindings,
    secureBindings: [],
    otherBindings: [],
    started: false,
    win32Error: 0,
  });
  await control(machine, 'stop', 'W3SVC');
  await control(machine, 'start', 'W3SVC');
}

/** Streaming is switched off for a moment, another program takes its endpoint, and it is switched on again. */
export async function letOtherProgramIn(machine: Machine, address: string): Promise<number> {
  const plugin = await httpPlugin(machine);
  await put(plugin, 'Enabled', false);
  machine.state.programs.push({
    image: 'httpd.exe',
    path: 'C:\\httpd.exe',
    processId: 2412,
    address,
    port: 80,
    server: null,
    takes: 'free',
    service: '',
    binds: 'default',
    heeds: false,
    holds: false,
  });
  await machine.settle();
  return errorOf(() => put(plugin, 'Enabled', true));
}

/** A member of an object, called or read. */
export async function ask(object: ComValue, member: string, ...args: ComValue[]): Promise<ComValue> {
  if (object instanceof ComRow) return object.values[member];
  const { methods, properties } = (object as ComObject).definition;
  const method = methods?.[member];
  return method ? method(...args) : properties?.[member]?.get?.();
}

export async function put(object: ComValue, member: string, value: ComValue): Promise<void> {
  await (object as ComObject).definition.properties?.[member]?.set?.(value);
}

export async function httpPlugin(machine: Machine): Promise<ComValue> {
  return ask(await ask(wmsServer(machine), 'ControlProtocols'), 'Item', 'WMS HTTP Server Control Protocol');
}

/** Binds the plug-in to addresses (none = all) and switches it on; the error code, 0 = none. */
export async function enableStreaming(machine: Machine, ...addresses: string[]): Promise<number> {
  const plugin = await httpPlugin(machine);
  const settings = await ask(plugin, 'CustomInterface');
  const bound = await ask(settings, 'BoundIPAddresses');
  await ask(bound, 'RemoveAll');
  for (const address of addresses) await ask(bound, 'Add', address);
  await put(settings, 'ListenAllIPAddresses', false);
  return errorOf(() => put(plugin, 'Enabled', true));
}

/** HRESULT of the failure, 0 when there is none. */
export async function errorOf(work: () => unknown): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    return (error as { code: number }).code;
  }
}

export async function query(machine: Machine, wql: string, namespace = 'root\\cimv2'): Promise<ComRow[]> {
  const services = await ask(swbemLocator(machine), 'ConnectServer', '.', namespace);
  const set = (await ask(services, 'ExecQuery', wql)) as ComObject;
  return [...((await set.definition.items?.()) ?? [])] as ComRow[];
}

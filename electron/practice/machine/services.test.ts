import { describe, expect, it } from 'vitest';
import { command, control } from '../testing/control.ts';
import { modelMachine } from '../testing/model-machine.ts';
import type { Machine } from './machine.ts';
import { findService, processIdOf } from './services.ts';

const state = (machine: Machine, name: string) => findService(machine.state, name)?.state;
const FTP = { name: 'MSFTPSVC', dependsOn: ['IISADMIN'], image: 'inetinfo.exe', process: 'inetinfo', listens: [21] };

describe('sc.exe', () => {
  it('refuses to stop what others depend on: 1051', async () => {
    const { machine } = await modelMachine();
    expect(await command(machine, 'sc.exe stop HTTP')).toBe(1051);
    expect(await command(machine, 'sc.exe stop HTTPFilter')).toBe(1051);
    expect(state(machine, 'HTTP')).toBe('running');
  });

  it('exits with the Win32 error', async () => {
    const { machine } = await modelMachine({ services: [{ name: 'Off', startMode: 'disabled' }] });
    expect(await command(machine, 'sc.exe stop nosuch')).toBe(1060);
    expect(await command(machine, 'sc.exe start W3SVC')).toBe(1056);
    expect(await command(machine, 'sc.exe start Off')).toBe(1058);
    await control(machine, 'stop', 'W3SVC');
    expect(await command(machine, 'sc.exe stop W3SVC')).toBe(1062);
  });

  it('answers 0 for accepted: the service is stopped later, by the machine’s clock', async () => {
    const { machine } = await modelMachine();
    expect(await command(machine, 'sc.exe stop "w3svc"')).toBe(0);
    expect(state(machine, 'W3SVC')).toBe('stop-pending');
    expect(await command(machine, 'sc.exe stop W3SVC')).toBe(1061);
    await machine.sleep(2000);
    expect(state(machine, 'W3SVC')).toBe('stop-pending');
    await machine.sleep(2000);
    expect(state(machine, 'W3SVC')).toBe('stopped');
  });
});

describe('dependencies', () => {
  it('are started with a service, siblings are not', async () => {
    const { machine } = await modelMachine({ services: [FTP] });
    expect(await control(machine, 'stop', 'MSFTPSVC', 'W3SVC', 'IISADMIN', 'HTTPFilter', 'HTTP')).toEqual(
      Array(5).fill('stopped'),
    );
    expect(await control(machine, 'start', 'W3SVC')).toEqual(['running']);
    for (const name of ['HTTP', 'HTTPFilter', 'IISADMIN']) expect(state(machine, name)).toBe('running');
    expect(state(machine, 'MSFTPSVC')).toBe('stopped');
  });

  it('fail a start when they cannot start: 1068', async () => {
    const { machine } = await modelMachine({ services: [{ name: 'W3SVC', startMode: 'manual' }] });
    await control(machine, 'stop', 'IISADMIN');
    const admin = findService(machine.state, 'IISADMIN');
    if (admin) admin.startMode = 'disabled';
    expect(await command(machine, 'sc.exe start W3SVC')).toBe(1068);
  });
});

it('gives services of one process one process id, and a new one to a new process', async () => {
  const { machine } = await modelMachine({ services: [FTP] });
  const idOf = (name: string) => {
    const service = findService(machine.state, name);
    return service ? processIdOf(machine.state, service) : -1;
  };
  const before = idOf('IISADMIN');
  expect(idOf('MSFTPSVC')).toBe(before);
  await control(machine, 'stop', 'W3SVC', 'MSFTPSVC');
  expect(idOf('MSFTPSVC')).toBe(0);
  expect(idOf('IISADMIN')).toBe(before);
  const streaming = idOf('wmserver');
  await control(machine, 'stop', 'wmserver');
  await control(machine, 'start', 'wmserver');
  expect(idOf('wmserver')).toBeGreaterThan(0);
  expect(idOf('HTTP')).toBe(0);
  expect(streaming).toBeGreaterThan(0);
});

describe('quirks', () => {
  it('hang a stop and go back to running, sites untouched', async () => {
    const quirks = [
      {
        kind: 'service-stop' as const,
        target: 'w3svc',
        effect: { do: 'hang' as const, seconds: 100, end: 'old' as const },
      },
    ];
    const { machine } = await modelMachine({ quirks });
    expect(await command(machine, 'sc.exe stop W3SVC')).toBe(0);
    await machine.sleep(60_000);
    expect(state(machine, 'W3SVC')).toBe('stop-pending');
    expect(machine.state.sites).toMatchObject([{ started: true }]);
    await machine.sleep(41_000);
    expect(state(machine, 'W3SVC')).toBe('running');
    expect(machine.state.sites).toMatchObject([{ started: true }]);
  });

  it('let a service start and die', async () => {
    const quirks = [
      { kind: 'service-start' as const, target: 'HTTPFilter', nth: 1, effect: { do: 'die' as const, seconds: 3 } },
    ];
    const { machine } = await modelMachine({ quirks });
    await control(machine, 'stop', 'W3SVC', 'HTTPFilter');
    expect(await control(machine, 'start', 'HTTPFilter')).toEqual(['running']);
    await machine.sleep(3000);
    expect(state(machine, 'HTTPFilter')).toBe('stopped');
    expect(await control(machine, 'start', 'HTTPFilter')).toEqual(['running']);
    await machine.sleep(10_000);
    expect(state(machine, 'HTTPFilter')).toBe('running');
  });

  it('refuse, or pretend', async () => {
    const quirks = [
      { kind: 'service-stop' as const, target: '*', nth: 1, effect: { do: 'fail' as const, code: 0x80070005 } },
      { kind: 'service-stop' as const, target: 'W3SVC', nth: 2, effect: { do: 'pretend' as const } },
    ];
    const { machine } = await modelMachine({ quirks });
    expect(await command(machine, 'sc.exe stop W3SVC')).toBe(5);
    expect(await command(machine, 'sc.exe stop W3SVC')).toBe(0);
    expect(state(machine, 'W3SVC')).toBe('running');
  });
});

import { expect, it } from 'vitest';
import { enableStreaming, restartHttp, setListenList } from '../testing/control.ts';
import { listening, modelMachine, STREAM, WEB } from '../testing/model-machine.ts';
import { boot } from './boot.ts';
import { findService } from './services.ts';

const program = {
  image: 'httpd.exe',
  path: 'C:\\httpd.exe',
  processId: 2412,
  address: STREAM,
  port: 80,
  server: 'Apache/2.0.54 (Win32)',
};

it('lets a driver that reads its list at boot only take it over then', async () => {
  const { machine } = await modelMachine({ readsListAt: 'boot' });
  await setListenList(machine, WEB);
  await restartHttp(machine);
  expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
  expect(await enableStreaming(machine, STREAM)).toBe(0xc00d158b);
  await boot(machine);
  expect(listening(machine, 80)).toEqual([`${WEB} http.sys`, `${STREAM} program`].sort());
});

it('leaves an address to a program that was there first, and Http.sys on the others', async () => {
  const { machine } = await modelMachine({ programs: [{ ...program, takes: 'boot' }] });
  expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys', `${STREAM} program`]);
});

it('lets a program that waits take an address when Http.sys lets go of it', async () => {
  const { machine } = await modelMachine({ programs: [{ ...program, takes: 'free' }] });
  expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
  await restartHttp(machine);
  expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys', `${STREAM} program`]);
  expect(await enableStreaming(machine, STREAM)).toBe(0xc00d158b);
  await boot(machine);
  expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
});

it('starts what is set to start and what that needs, and nothing else', async () => {
  const { machine } = await modelMachine({ services: [{ name: 'Later', startMode: 'manual' }] });
  expect(findService(machine.state, 'HTTP')?.state).toBe('running');
  expect(findService(machine.state, 'Later')?.state).toBe('stopped');
});

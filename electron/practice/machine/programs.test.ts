/** Programs of a pretend server that want a port: who gets it, and what a person can do about it. */
import { describe, expect, it } from 'vitest';
import { control } from '../testing/control.ts';
import { listening, modelMachine, STREAM, WEB } from '../testing/model-machine.ts';
import { boot } from './boot.ts';

const nginx = (more: object = {}) => ({
  services: [{ name: 'nginx' }],
  programs: [
    {
      image: 'nginx.exe',
      path: 'C:\\nginx\\nginx.exe',
      processId: 5210,
      address: '0.0.0.0',
      port: 80,
      server: 'nginx/1',
      takes: 'start' as const,
      service: 'nginx',
      heeds: true,
      ...more,
    },
  ],
});
const shared = { listenList: ['127.0.0.1', WEB] };
const stateOf = (machine: Awaited<ReturnType<typeof modelMachine>>['machine']) =>
  machine.state.services.find(({ name }) => name === 'nginx')?.state;

describe('a program that wants every address', () => {
  it('ends, and its service with it, where Http.sys has every address', async () => {
    const { machine } = await modelMachine(nginx());
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
    expect(stateOf(machine)).toBe('stopped');
  });

  it('gets the addresses that Http.sys leaves when it is bound as most are', async () => {
    const { machine } = await modelMachine({ ...shared, ...nginx() });
    expect(listening(machine, 80)).toEqual(['0.0.0.0 program', '127.0.0.1 http.sys', `${WEB} http.sys`]);
    expect(stateOf(machine)).toBe('running');
  });

  it('gets none of them when it is bound exclusively', async () => {
    const { machine } = await modelMachine({ ...shared, ...nginx({ binds: 'exclusive' }) });
    expect(listening(machine, 80)).toEqual(['127.0.0.1 http.sys', `${WEB} http.sys`]);
    expect(stateOf(machine)).toBe('stopped');
  });

  it('listens where a person tells it to, also after a restart', async () => {
    const { machine } = await modelMachine({ ...shared, ...nginx({ binds: 'exclusive' }) });
    expect(await machine.act({ address: STREAM, port: 80 })).toBe(true);
    const told = ['127.0.0.1 http.sys', `${WEB} http.sys`, `${STREAM} program`];
    expect(listening(machine, 80).sort()).toEqual([...told].sort());
    expect(stateOf(machine)).toBe('running');
    await boot(machine);
    expect(listening(machine, 80).sort()).toEqual([...told].sort());
  });

  it('lets go of its port with its service', async () => {
    const { machine } = await modelMachine({ ...shared, ...nginx({ address: STREAM }) });
    expect(listening(machine, 80)).toContain(`${STREAM} program`);
    await control(machine, 'stop', 'nginx');
    expect(listening(machine, 80)).toEqual(['127.0.0.1 http.sys', `${WEB} http.sys`]);
  });
});

import { describe, expect, it } from 'vitest';
import { restartHttp, setHotfixValue, setListenList } from '../testing/control.ts';
import { listening, modelMachine, siteInput, STREAM, WEB } from '../testing/model-machine.ts';

const THIRD = '192.168.10.12';
const threeAddresses = [{ index: 1, name: 'A', enabled: true, dhcp: false, addresses: [WEB, THIRD, STREAM] }];
const siteOnEach = [siteInput(1, [`${WEB}:80:`]), siteInput(2, [`${THIRD}:81:`])];

describe('the listen list', () => {
  it('is empty at first: Http.sys takes every address, explicit sites or not', async () => {
    const { machine } = await modelMachine({ sites: [siteInput(1, [`${WEB}:80:`])] });
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
  });

  it('is read when the driver starts, not when it is written', async () => {
    const { machine } = await modelMachine();
    await setListenList(machine, '127.0.0.1', WEB);
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
    await restartHttp(machine);
    expect(listening(machine, 80)).toEqual(['127.0.0.1 http.sys', `${WEB} http.sys`]);
  });

  it('means every address again when its last entry is gone', async () => {
    const { machine } = await modelMachine({ listenList: [WEB] });
    expect(listening(machine, 80)).toEqual([`${WEB} http.sys`]);
    await setListenList(machine);
    await restartHttp(machine);
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
  });

  it('holds for every port and every program on Http.sys', async () => {
    const { machine } = await modelMachine({
      listenList: [WEB],
      sites: [siteInput(1, [':80:'], { secureBindings: [':443:'] })],
      services: [{ name: 'WinRM', dependsOn: ['HTTP'], http: [{ port: 5985, path: '/wsman' }] }],
    });
    for (const port of [80, 443, 5985]) expect(listening(machine, port)).toEqual([`${WEB} http.sys`]);
  });

  it.each(['0.0.0.0', '::'])('means any address by %s', async (any) => {
    const { machine } = await modelMachine({ listenList: [WEB, any] });
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
  });
});

describe('an entry that cannot be used', () => {
  const events = (machine: Awaited<ReturnType<typeof modelMachine>>['machine']) =>
    machine.state.events.filter((e) => e.source === 'HTTP').map((e) => e.id);

  it('is reported when no adapter has it, and takes every site down', async () => {
    const { machine } = await modelMachine({ listenList: [WEB, '192.168.10.99'] });
    expect(events(machine)).toEqual([15_005]);
    expect(machine.state.sites).toMatchObject([{ started: false, win32Error: 1214 }]);
    expect(machine.state.events.some((e) => e.source === 'W3SVC' && e.id === 1004)).toBe(true);
  });

  it('is reported when it is no address, and ignored', async () => {
    const { machine } = await modelMachine({ listenList: [WEB, `${STREAM}:80`] });
    expect(events(machine)).toEqual([15_014]);
    expect(machine.state.sites).toMatchObject([{ started: true }]);
    expect(listening(machine, 80)).toEqual([`${WEB} http.sys`]);
  });

  it('leaves Http.sys on every address when no other is left', async () => {
    const { machine } = await modelMachine({ listenList: ['192.168.10.99', 'junk'] });
    expect(events(machine)).toEqual([15_005, 15_014, 15_015]);
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
    expect(machine.state.sites).toMatchObject([{ started: true }]);
  });
});

describe('KB 892847', () => {
  const sp1 = { os: { caption: 'SP1', servicePack: 1 as const }, adapters: threeAddresses, sites: siteOnEach };

  it('without the value, each listed address gets every port that any site uses', async () => {
    const { machine } = await modelMachine({ ...sp1, listenList: [WEB, THIRD] });
    expect(listening(machine, 80)).toEqual([`${WEB} http.sys`, `${THIRD} http.sys`]);
    expect(listening(machine, 81)).toEqual([`${WEB} http.sys`, `${THIRD} http.sys`]);
  });

  it('with the value, Http.sys is only where sites are bound, even without a list', async () => {
    const { machine } = await modelMachine({ ...sp1, hotfix: true });
    await setHotfixValue(machine, 1);
    await restartHttp(machine);
    expect(listening(machine, 80)).toEqual([`${WEB} http.sys`]);
    expect(listening(machine, 81)).toEqual([`${THIRD} http.sys`]);
  });

  it('is defeated by one site that is All Unassigned', async () => {
    const { machine } = await modelMachine({
      ...sp1,
      hotfix: true,
      hotfixValue: 1,
      sites: [...siteOnEach, siteInput(3, [':80:x'])],
    });
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
  });

  it('means nothing to service pack 1 without the hotfix, and to no service pack', async () => {
    for (const servicePack of [0, 1] as const) {
      const os = { caption: 'x', servicePack };
      const { machine } = await modelMachine({ ...sp1, os, hotfixValue: 1 });
      expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
    }
  });

  it('is part of service pack 2', async () => {
    const { machine } = await modelMachine({ ...sp1, os: { caption: 'x', servicePack: 2 }, hotfixValue: 1 });
    expect(listening(machine, 80)).toEqual([`${WEB} http.sys`]);
  });
});

it('lets go of its endpoints with the last site', async () => {
  const { machine } = await modelMachine({ sites: [siteInput(1, [':80:'], { autoStart: false })] });
  expect(listening(machine, 80)).toEqual([]);
});

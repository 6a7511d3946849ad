import { describe, expect, it } from 'vitest';
import { wmsServer } from '../com/wms-server.ts';
import {
  ask,
  control,
  enableStreaming,
  errorOf,
  httpPlugin,
  put,
  restartHttp,
  setListenList,
} from '../testing/control.ts';
import { listening, modelMachine, STREAM, WEB } from '../testing/model-machine.ts';
import { boot } from './boot.ts';

const shared = { listenList: ['127.0.0.1', WEB] };

describe('the plug-in', () => {
  it('fails with 0xC00D158B while Http.sys has the address; the wish stays, the status tells', async () => {
    const { machine } = await modelMachine();
    expect(await enableStreaming(machine, STREAM)).toBe(0xc00d158b);
    expect(await ask(await httpPlugin(machine), 'Enabled')).toBe(true);
    expect(await ask(await httpPlugin(machine), 'Status')).toBe(3);
    expect(machine.state.events.at(-1)).toMatchObject({ source: 'WMServer', id: 337 });
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
  });

  it('listens on its address once the list has freed it', async () => {
    const { machine } = await modelMachine(shared);
    expect(await enableStreaming(machine, STREAM)).toBe(0);
    expect(await ask(await httpPlugin(machine), 'Status')).toBe(6);
    expect(listening(machine, 80)).toEqual(['127.0.0.1 http.sys', `${WEB} http.sys`, `${STREAM} program`]);
  });

  it('takes "selected addresses, none selected" for all of them', async () => {
    const { machine } = await modelMachine(shared);
    expect(await enableStreaming(machine)).toBe(0xc00d158b);
    const free = await modelMachine({ sites: [] });
    expect(await enableStreaming(free.machine)).toBe(0);
    expect(listening(free.machine, 80)).toEqual(['0.0.0.0 program']);
  });

  it('refuses a port that is none with 0xC00D0043, an address that is gone, and what is no address', async () => {
    const { machine } = await modelMachine(shared);
    const settings = await ask(await httpPlugin(machine), 'CustomInterface');
    for (const port of [0, 65_536, -1]) expect(await errorOf(() => put(settings, 'Port', port))).toBe(0xc00d0043);
    const bound = await ask(settings, 'BoundIPAddresses');
    expect(await errorOf(() => ask(bound, 'Add', 'x'))).toBe(0x80070057);
    expect(await enableStreaming(machine, '192.168.10.99')).toBe(0x80072741);
  });

  it('takes new settings when it is enabled again', async () => {
    const { machine } = await modelMachine(shared);
    await enableStreaming(machine, STREAM);
    const plugin = await httpPlugin(machine);
    await put(await ask(plugin, 'CustomInterface'), 'Port', 8080);
    expect(listening(machine, 8080)).toEqual([]);
    await put(plugin, 'Enabled', false);
    expect(await ask(plugin, 'Status')).toBe(2);
    await put(plugin, 'Enabled', true);
    expect(listening(machine, 8080)).toEqual([`${STREAM} program`]);
  });

  it('leaves the other protocols alone', async () => {
    const { machine } = await modelMachine();
    const others = () => [listening(machine, 554), listening(machine, 1755)];
    const before = others();
    expect(before).toEqual([['0.0.0.0 program'], ['0.0.0.0 program']]);
    await enableStreaming(machine, STREAM);
    expect(others()).toEqual(before);
  });
});

describe('the service', () => {
  it('loads an enabled plug-in again when it starts, in error if the address is not free', async () => {
    const { machine } = await modelMachine({ wms: { enabled: true, listenAll: false, bound: [STREAM] } });
    expect(await ask(await httpPlugin(machine), 'Status')).toBe(3);
    await setListenList(machine, WEB);
    await restartHttp(machine);
    expect(await ask(await httpPlugin(machine), 'Status')).toBe(3);
    await control(machine, 'stop', 'wmserver');
    await control(machine, 'start', 'wmserver');
    expect(await ask(await httpPlugin(machine), 'Status')).toBe(6);
  });

  it('takes its objects with it, and none can be made while it is stopped', async () => {
    const { machine } = await modelMachine();
    const plugin = await httpPlugin(machine);
    await control(machine, 'stop', 'wmserver');
    expect(await errorOf(() => ask(plugin, 'Status'))).toBe(0x800706ba);
    expect(await errorOf(() => wmsServer(machine))).toBe(0x800a01ad);
    await control(machine, 'start', 'wmserver');
    expect(await ask(await httpPlugin(machine), 'Status')).toBe(2);
  });

  it('loses its address to Http.sys at a boot when the list was emptied', async () => {
    const { machine } = await modelMachine(shared);
    await enableStreaming(machine, STREAM);
    await setListenList(machine);
    await restartHttp(machine);
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys', `${STREAM} program`]);
    await boot(machine);
    expect(listening(machine, 80)).toEqual(['0.0.0.0 http.sys']);
    expect(await ask(await httpPlugin(machine), 'Status')).toBe(3);
  });
});

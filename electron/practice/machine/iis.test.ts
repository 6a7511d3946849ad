import { expect, it } from 'vitest';
import { control, restartHttp, setListenList } from '../testing/control.ts';
import { modelMachine, siteInput, STREAM, WEB } from '../testing/model-machine.ts';

it('starts sites with W3SVC and stops them with it; those that are not set to start stay stopped', async () => {
  const { machine } = await modelMachine({
    sites: [siteInput(1, [':80:']), siteInput(2, [':81:'], { autoStart: false })],
  });
  expect(machine.state.sites).toMatchObject([{ started: true }, { started: false }]);
  await control(machine, 'stop', 'W3SVC');
  expect(machine.state.sites).toMatchObject([{ started: false }, { started: false }]);
  await control(machine, 'start', 'W3SVC');
  expect(machine.state.sites).toMatchObject([{ started: true }, { started: false, win32Error: 0 }]);
});

it('cannot start a site on an address that has left the list, by HTTP or HTTPS; All Unassigned shrinks silently', async () => {
  const sites = [
    siteInput(1, [':80:']),
    siteInput(2, [`${STREAM}:80:a`]),
    siteInput(3, [`${WEB}:80:b`], { secureBindings: [`${STREAM}:443:`] }),
    siteInput(4, [`${WEB}:80:c`]),
  ];
  const { machine } = await modelMachine({ sites });
  expect(machine.state.sites?.every((s) => s.started)).toBe(true);
  await setListenList(machine, '127.0.0.1', WEB);
  await restartHttp(machine);
  expect(machine.state.sites?.map((s) => [s.started, s.win32Error])).toEqual([
    [true, 0],
    [false, 1214],
    [false, 1214],
    [true, 0],
  ]);
});

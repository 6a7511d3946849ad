import { describe, expect, it } from 'vitest';
import { HTTP_PARAMETERS } from '../machine/registry.ts';
import { command, errorOf, setHotfixValue, setListenList } from '../testing/control.ts';
import { modelMachine, WEB } from '../testing/model-machine.ts';
import { runCommand } from './run-command.ts';
import { splitArguments } from './split-arguments.ts';

it('splits a command line as Windows programs do', () => {
  expect(splitArguments('"C:\\a b\\reg.exe" add "HKLM\\X" /d "A,B" /s ,')).toEqual([
    'C:\\a b\\reg.exe',
    'add',
    'HKLM\\X',
    '/d',
    'A,B',
    '/s',
    ',',
  ]);
  expect(splitArguments('a "" b\\"c')).toEqual(['a', '', 'b"c']);
});

describe('reg.exe', () => {
  it('writes, reads back and removes values', async () => {
    const { machine } = await modelMachine();
    expect(await setListenList(machine, '127.0.0.1', WEB)).toBe(0);
    expect(machine.registry.read(HTTP_PARAMETERS.toLowerCase(), 'listenonlylist')).toEqual({
      type: 'REG_MULTI_SZ',
      data: ['127.0.0.1', WEB],
    });
    expect(await setHotfixValue(machine, 1)).toBe(0);
    expect(machine.registry.read(HTTP_PARAMETERS, 'DisableEndpointSharing')).toEqual({ type: 'REG_DWORD', data: 1 });
    expect(await setListenList(machine)).toBe(0);
    expect(await setListenList(machine)).toBe(1);
    expect(machine.registry.read(HTTP_PARAMETERS, 'ListenOnlyList')).toBeUndefined();
  });

  it.each([
    'reg.exe add HKXX\\A /v n /t REG_SZ /d x /f',
    'reg.exe add HKLM\\A /v n /t REG_NONSENSE /d x /f',
    'reg.exe add HKLM\\A /v n /t REG_DWORD /d many /f',
    'reg.exe add HKLM\\A /v n /t REG_SZ /d x',
    'reg.exe import file.reg',
  ])('exits with 1 for %s', async (line) => {
    const { machine } = await modelMachine();
    expect(await command(machine, line)).toBe(1);
  });

  it('exports a key as UTF-16 text', async () => {
    const { machine } = await modelMachine({ listenList: [WEB] });
    expect(await command(machine, 'reg.exe export HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP C:\\out.reg')).toBe(
      0,
    );
    const file = machine.disk.file('c:\\OUT.reg');
    expect(file?.width).toBe(2);
    expect(file?.text).toContain(`[${HTTP_PARAMETERS}]`);
    expect(file?.text).toContain('"ListenOnlyList"=hex(7):31,00,39,00');
    expect(await command(machine, 'reg.exe export HKLM\\NOSUCH C:\\out.reg')).toBe(1);
  });
});

describe('netstat', () => {
  const netstat = async (language: 1033 | 1031) => {
    const { machine } = await modelMachine({ os: { caption: 'x', servicePack: 2, language } });
    const line = 'cmd.exe /c C:\\WINDOWS\\system32\\netstat.exe -ano > "C:\\WINDOWS\\Temp\\n.txt"';
    expect(await command(machine, line)).toBe(0);
    return machine.disk.file('C:\\WINDOWS\\Temp\\n.txt')?.text ?? '';
  };

  it('lists listeners, connections and UDP', async () => {
    const text = await netstat(1033);
    expect(text).toMatch(/^ {2}TCP {4}0\.0\.0\.0:80 +0\.0\.0\.0:0 +LISTENING +4\r$/m);
    expect(text).toMatch(/ESTABLISHED/);
    expect(text).toMatch(/^ {2}UDP .*\*:\* +\d+\r$/m);
  });

  it('is German on a German server, in the wrong code page too', async () => {
    const text = await netstat(1031);
    expect(text).not.toMatch(/LISTENING|ESTABLISHED/);
    expect(text).toMatch(/ABH\u2122REN +4/);
  });
});

it.each(['C:\\WINDOWS\\system32\\format.com c:', 'reg.exe add HKLM\\A', 'C:\\tools\\sc.exe stop HTTP'])(
  'has no other command: %s',
  async (line) => {
    const { machine } = await modelMachine();
    expect(await errorOf(() => runCommand(machine, line))).toBe(0x80070002);
  },
);

it('gives cmd.exe nothing else to do', async () => {
  const { machine } = await modelMachine();
  expect(await command(machine, 'cmd.exe /c del C:\\*.*')).toBe(1);
});

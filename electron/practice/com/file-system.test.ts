import { describe, expect, it } from 'vitest';
import { ask, command, errorOf } from '../testing/control.ts';
import { modelMachine } from '../testing/model-machine.ts';
import type { ComValue } from './com-object.ts';
import { fileSystem } from './file-system.ts';
import { wmsServer } from './wms-server.ts';

async function disk() {
  const { machine } = await modelMachine();
  const script = new AbortController();
  const fso = fileSystem(machine, script.signal);
  const write = async (path: string, text: string) => {
    const stream = await ask(fso, 'CreateTextFile', path, true);
    await ask(stream, 'Write', text);
    await ask(stream, 'Close');
  };
  const code = (member: string, ...args: ComValue[]) => errorOf(() => ask(fso, member, ...args));
  return { machine, script, fso, write, code };
}

describe('FileSystemObject', () => {
  it('writes, appends and reads', async () => {
    const { fso, write } = await disk();
    await ask(fso, 'CreateFolder', 'C:\\Share80');
    await write('C:\\Share80\\a.txt', 'one\r\n');
    const writer = await ask(fso, 'OpenTextFile', 'c:\\share80\\A.TXT', 8, true);
    await ask(writer, 'WriteLine', 'two');
    await ask(writer, 'Close');
    const reader = await ask(fso, 'OpenTextFile', 'C:\\Share80\\a.txt', 1);
    expect(await ask(reader, 'ReadLine')).toBe('one');
    expect(await ask(reader, 'AtEndOfStream')).toBe(false);
    expect(await ask(reader, 'ReadAll')).toBe('two\r\n');
    expect(await ask(reader, 'AtEndOfStream')).toBe(true);
    expect(await ask(await ask(fso, 'GetFile', 'C:\\Share80\\a.txt'), 'Size')).toBe(10);
  });

  it('moves and copies without overwriting what MoveFile may not', async () => {
    const { fso, machine, write, code } = await disk();
    await write('C:\\a', '1');
    await write('C:\\b', '2');
    expect(await code('MoveFile', 'C:\\a', 'C:\\b')).toBe(0x800a003a);
    await ask(fso, 'CopyFile', 'C:\\a', 'C:\\b', true);
    expect(machine.disk.file('C:\\b')?.text).toBe('1');
    await ask(fso, 'MoveFile', 'C:\\b', 'C:\\c');
    expect([machine.disk.file('C:\\b'), machine.disk.file('C:\\c')?.text]).toEqual([undefined, '1']);
  });

  it('raises the run-time errors of scripts', async () => {
    const { write, code, fso } = await disk();
    expect(await code('GetFile', 'C:\\none')).toBe(0x800a0035);
    expect(await code('OpenTextFile', 'C:\\none')).toBe(0x800a0035);
    expect(await code('DeleteFile', 'C:\\none')).toBe(0x800a0035);
    expect(await code('CreateTextFile', 'C:\\no\\such')).toBe(0x800a004c);
    expect(await code('CreateFolder', 'C:\\WINDOWS')).toBe(0x800a003a);
    await write('C:\\empty', '');
    const reader = await ask(fso, 'OpenTextFile', 'C:\\empty');
    expect(await errorOf(() => ask(reader, 'ReadAll'))).toBe(0x800a003e);
  });

  it('knows the version of http.sys', async () => {
    const { fso } = await disk();
    expect(await ask(fso, 'GetFileVersion', 'C:\\WINDOWS\\system32\\drivers\\http.sys')).toBe('5.2.3790.3959');
  });
});

const DENIED = 0x800a0046;
const HELD = 'C:\\held.txt';

describe('a file that a script holds open for writing', () => {
  const ways: [string, ComValue[]][] = [
    ['CreateTextFile', [HELD, true]],
    ['OpenTextFile', [HELD, 2]],
    ['OpenTextFile', [HELD, 8]],
    ['DeleteFile', [HELD, true]],
    ['MoveFile', [HELD, 'C:\\elsewhere.txt']],
    ['CopyFile', ['C:\\other.txt', HELD, true]],
  ];

  it.each(ways)('stands in the way of %s(%j), also by a second handle of its own', async (member, args) => {
    const { machine, fso, write, code } = await disk();
    await write('C:\\other.txt', 'other');
    await write(HELD, 'kept');
    await ask(fso, 'OpenTextFile', HELD, 8);
    const another = fileSystem(machine, new AbortController().signal);
    expect(await code(member, ...args)).toBe(DENIED);
    expect(await errorOf(() => ask(another, member, ...args))).toBe(DENIED);
    expect(machine.disk.file(HELD)?.text).toBe('kept');
  });

  it('stands in the way of commands and of Windows Media Services', async () => {
    const { machine, fso } = await disk();
    await ask(fso, 'CreateTextFile', HELD, true);
    expect(await command(machine, `reg.exe export HKLM\\SYSTEM ${HELD}`)).toBe(1);
    expect(await command(machine, `cmd.exe /c C:\\WINDOWS\\system32\\netstat.exe -ano > ${HELD}`)).toBe(1);
    expect(await errorOf(() => ask(wmsServer(machine), 'ExportXML', HELD))).toBe(0x80070005);
    expect(machine.disk.file(HELD)?.text).toBe('');
  });

  it('can be read and copied meanwhile', async () => {
    const { machine, fso } = await disk();
    await ask(await ask(fso, 'CreateTextFile', HELD, true), 'Write', 'text');
    expect(await ask(await ask(fso, 'OpenTextFile', HELD, 1), 'ReadAll')).toBe('text');
    await ask(fso, 'CopyFile', HELD, 'C:\\copy.txt', true);
    expect(machine.disk.file('C:\\copy.txt')?.text).toBe('text');
  });

  it('is free when it is closed, and when the script has ended', async () => {
    const { fso, script, code } = await disk();
    await ask(await ask(fso, 'CreateTextFile', HELD, true), 'Close');
    expect(await code('CreateTextFile', HELD, true)).toBe(0);
    expect(await code('DeleteFile', HELD, true)).toBe(DENIED);
    script.abort();
    expect(await code('DeleteFile', HELD, true)).toBe(0);
  });
});

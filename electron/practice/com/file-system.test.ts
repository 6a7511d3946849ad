import { describe, expect, it } from 'vitest';
import { ask, errorOf } from '../testing/control.ts';
import { modelMachine } from '../testing/model-machine.ts';
import { fileSystem } from './file-system.ts';

async function disk() {
  const { machine } = await modelMachine();
  const fso = fileSystem(machine);
  const write = async (path: string, text: string) => ask(await ask(fso, 'CreateTextFile', path, true), 'Write', text);
  return { machine, fso, write, code: (member: string, ...args: string[]) => errorOf(() => ask(fso, member, ...args)) };
}

describe('FileSystemObject', () => {
  it('writes, appends and reads', async () => {
    const { fso, write } = await disk();
    await ask(fso, 'CreateFolder', 'C:\\Share80');
    await write('C:\\Share80\\a.txt', 'one\r\n');
    await ask(await ask(fso, 'OpenTextFile', 'c:\\share80\\A.TXT', 8, true), 'WriteLine', 'two');
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

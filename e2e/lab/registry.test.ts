import { describe, expect, test } from 'vitest';
import { registryFile } from './registry-file.ts';
import { comparableRegistry, linesOf } from './registry-text.ts';
import { readListeners } from './listeners.ts';

describe('the texts that the laboratory reads and writes', () => {
  test('a .reg file holds text, numbers, lists and default values', () => {
    const file = registryFile({ 'HKEY_LOCAL_MACHINE\\A': { '': 'x', 'a"b': 'c\\d', n: 255, list: ['1'], none: [] } });
    expect(file.toString('utf16le')).toBe(
      [
        '\ufeffWindows Registry Editor Version 5.00',
        '',
        '[HKEY_LOCAL_MACHINE\\A]',
        '@="x"',
        '"a\\"b"="c\\\\d"',
        '"n"=dword:000000ff',
        '"list"=hex(7):31,00,00,00,00,00',
        '"none"=hex(7):00,00',
        '',
        '',
      ].join('\r\n'),
    );
  });

  const before = '[Key\\\\Two] 100\n#time=1\n"a"="1"\n\n[Key\\\\One] 100\n#time=1\n';
  const later = '[Key\\\\One] 200\n#time=2\n\n[Key\\\\Two] 200\n#time=2\n"a"="1"\n';

  test('registries are compared without times and order', () => {
    expect(comparableRegistry(before)).toBe(comparableRegistry(later));
    expect(comparableRegistry(before)).not.toBe(comparableRegistry(before.replace('"1"', '"2"')));
  });

  test('one key is found by the end of its name', () => {
    expect(linesOf(before, 'key\\two')).toEqual(['"a"="1"']);
    expect(linesOf(before, 'key\\three')).toEqual([]);
  });

  test('listeners are read by column', () => {
    const ss = 'LISTEN 0 5 0.0.0.0:80 0.0.0.0:*\nLISTEN 0 5 *:21 *:*\nESTAB 0 0 10.0.0.1:80 10.0.0.2:99\n';
    expect(readListeners(ss)).toEqual(['0.0.0.0:21', '0.0.0.0:80']);
  });
});

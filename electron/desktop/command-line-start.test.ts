import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasDisplay, wordsOfCall } from './command-line-start.ts';

describe('wordsOfCall', () => {
  it('is what stands behind the end of the switches, whatever it looks like', () => {
    expect(wordsOfCall(['share80', '--no-sandbox', '--command-line', '--', '--help', '--', 'http://x/'])).toEqual([
      '--help',
      '--',
      'http://x/',
    ]);
    expect(wordsOfCall(['share80', '--command-line', '--'])).toEqual([]);
  });

  it('is nothing for a start of the window, which a word behind the switches does not change', () => {
    expect(wordsOfCall(['Share80.exe'])).toBeNull();
    expect(wordsOfCall(['electron', '--inspect=0', '.'])).toBeNull();
    expect(wordsOfCall(['Share80.exe', '--', '--command-line'])).toBeNull();
  });

  it.each(['share80', 'share80.cmd'])('knows the switches that %s gives', (file) => {
    const script = readFileSync(`build/packaging/${file}`, 'utf8');
    const given = /"[^"\n]*(?:share80-window|Share80\.exe)" (.+) (?:"\$@"|%\*)/.exec(script)?.[1] ?? '';
    expect(wordsOfCall(['share80', ...given.split(' '), 'verify', '--json'])).toEqual(['verify', '--json']);
  });
});

it('takes a display for missing on Linux alone, and not for a start that says where to draw', () => {
  expect(hasDisplay('linux', {}, [])).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' }, [])).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' }, [])).toBe(true);
  expect(hasDisplay('linux', {}, ['--ozone-platform=headless'])).toBe(true);
  expect(hasDisplay('win32', {}, [])).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { english } from '../../shared/testing/english.ts';
import { type DailyCheck, dailyCheckText, scheduleHere, scheduleOnServer } from './daily-check.ts';
import { ownCommand } from './own-command.ts';

const CHECK: DailyCheck = {
  server: 'MEDIA01',
  program: ['C:\\Program Files\\Share80\\share80.cmd'],
  words: ['verify', 'C:\\100% sure\\record.json', '--look', { beside: 'looks' }, '--json'],
  onServer: 'look',
};
const WINDOWS = { file: 'C:\\my checks\\check.cmd', platform: 'win32' } as const;

describe('the daily check', () => {
  it('is a batch file on Windows, which waits for the program and keeps its status', () => {
    const lines = dailyCheckText(CHECK, WINDOWS, english).split('\r\n');
    expect(lines[0]).toBe('@echo off');
    expect(lines).toContain(
      'call "C:\\Program Files\\Share80\\share80.cmd" "verify" "C:\\100%% sure\\record.json" "--look" "%~dp0looks" "--json"' +
        ' > "%~dpn0.json" 2> "%~dpn0.txt"',
    );
    expect(lines.slice(-2)).toEqual(['exit /b %errorlevel%', '']);
  });

  it('says both lines that schedule it', () => {
    const here = 'schtasks /create /tn "Share80 MEDIA01" /sc daily /st 06:00 /tr "\\"C:\\my checks\\check.cmd\\""';
    expect(scheduleHere(CHECK, WINDOWS)).toBe(here);
    expect(scheduleOnServer(CHECK)).toMatch(
      /^schtasks .* \/st 06:01 \/ru system \/tr ".*agent\.js kit look .*note\.txt"$/,
    );
    expect(scheduleOnServer({ onServer: null })).toBeNull();
    const text = dailyCheckText(CHECK, WINDOWS, english);
    expect(text).toContain(`rem   ${here}\r\n`);
    expect(text).toContain(`rem   ${scheduleOnServer(CHECK)}\r\n`);
  });

  it('is not led astray by the name of a server', () => {
    const server = 'A"&calc\r\ncalc';
    const lines = dailyCheckText({ ...CHECK, server }, WINDOWS, english).split('\r\n');
    expect(lines.filter((line) => !/^(@echo|rem |chcp|call|exit)/.test(line))).toEqual(['']);
    expect(scheduleHere({ server }, WINDOWS)).toContain('/tn "Share80 A-calc-calc"');
    const script = dailyCheckText({ ...CHECK, server }, { file: "/it's/check.sh", platform: 'linux' }, english);
    expect(script.split('\n').filter((line) => line.includes('calc') && !line.startsWith('#'))).toEqual([]);
  });

  it('calls the program of the package, or Node with the checkout', () => {
    const packaged = { packaged: true, folder: '/x/app.asar/dist/electron', isNode: false };
    expect(ownCommand({ ...packaged, platform: 'linux', execPath: '/opt/share80/share80-window' })).toEqual([
      '/opt/share80/share80',
    ]);
    const checkout = { platform: 'linux', packaged: false, folder: '/src/dist/electron' } as const;
    expect(ownCommand({ ...checkout, execPath: '/usr/bin/node', isNode: true })).toEqual([
      '/usr/bin/node',
      '/src/build/share80.mjs',
    ]);
    expect(ownCommand({ ...checkout, execPath: '/src/electron', isNode: false })[0]).toBe('node');
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listScenarios } from '../list-scenarios.ts';
import { openPractice, resetPractice } from '../practice-server.ts';
import { takeLock } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'share80-practice-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});
const stateFile = () => path.join(folder, 'typical.json');
const lockFile = () => path.join(folder, 'typical.lock');
const open = () => openPractice({ scenario: 'typical', stateDir: folder });
const touched = () => listScenarios(folder).find((s) => s.name === 'typical')?.touched;

describe('a practice server', () => {
  it('keeps its state between two calls, with what its services were doing', async () => {
    const first = await open();
    await first.runScript(
      'new ActiveXObject("WScript.Shell").Run("%SystemRoot%\\\\system32\\\\sc.exe stop W3SVC", 0, true);',
      'C:\\t.js',
      [],
    );
    first.writeFile('C:\\Share80\\x\\note.txt', 'kept');
    await first.close();
    expect(touched()).toBe(true);
    const second = await open();
    expect(second.readFile('c:\\share80\\x\\NOTE.txt')).toBe('kept');
    expect(second.machine.state.services.find((s) => s.name === 'W3SVC')?.state).toMatch(/^stop/);
    await second.close();
  });

  it('is not touched by being looked at', async () => {
    const server = await open();
    await server.runScript('WScript.Sleep(10);', 'C:\\t.js', []);
    await server.close();
    expect(touched()).toBe(false);
  });

  it('is new again after a reset', async () => {
    const server = await open();
    await server.runScript(
      'new ActiveXObject("WScript.Shell").Run("%SystemRoot%\\\\system32\\\\sc.exe stop W3SVC", 0, true);',
      'C:\\t.js',
      [],
    );
    await server.close();
    await resetPractice(folder, 'typical');
    expect(fs.readdirSync(folder)).toEqual([]);
    expect(touched()).toBe(false);
  });

  it('saves every change at once, so that a killed program loses nothing', async () => {
    const server = await open();
    const running = server.runScript(
      'new ActiveXObject("WScript.Shell").Run("%SystemRoot%\\\\system32\\\\sc.exe stop W3SVC", 0, true); for (;;) {}',
      'C:\\t.js',
      [],
    );
    await expect
      .poll(() => fs.existsSync(stateFile()) && fs.readFileSync(stateFile(), 'utf8'))
      .toContain('"stop-pending"');
    await server.close();
    await running;
  });

  it('cannot be opened twice, nor reset while it is open', async () => {
    const server = await open();
    await expect(open()).rejects.toMatchObject({ code: 'EBUSY' });
    await expect(resetPractice(folder, 'typical')).rejects.toMatchObject({ code: 'EBUSY' });
    await server.close();
    await (await open()).close();
  });

  it.each(['', '{', '[]', '{"format":"share80.practice","version":1,"scenario":"typical","machine":{}}', 'null'])(
    'says so when its saved state is damaged: %s',
    async (text) => {
      fs.writeFileSync(stateFile(), text);
      await expect(open()).rejects.toMatchObject({ code: 'EDAMAGED' });
      expect(fs.existsSync(lockFile())).toBe(false);
    },
  );

  it('says so when its saved state is of a newer version', async () => {
    await (await open()).close();
    const state = JSON.parse(fs.readFileSync(stateFile(), 'utf8')) as object;
    fs.writeFileSync(stateFile(), JSON.stringify({ ...state, version: 99, more: true }));
    await expect(open()).rejects.toMatchObject({ code: 'ENEWER' });
  });

  it('must be one of those that there are', async () => {
    await expect(openPractice({ scenario: '../x', stateDir: folder })).rejects.toMatchObject({ code: 'ENOSCENARIO' });
    await expect(resetPractice(folder, '../x')).rejects.toMatchObject({ code: 'ENOSCENARIO' });
  });
});

describe('the lock', () => {
  const DEAD = '999999999';

  it('is taken over from a process that is no more, and from a damaged file', () => {
    for (const text of [DEAD, '', 'junk', String(process.pid)]) {
      fs.writeFileSync(lockFile(), text);
      const lock = takeLock(lockFile());
      expect(fs.readFileSync(lockFile(), 'utf8')).toBe(String(process.pid));
      lock.release();
      expect(fs.existsSync(lockFile())).toBe(false);
    }
  });

  it('is not taken from a process that lives', () => {
    fs.writeFileSync(lockFile(), String(process.ppid));
    expect(() => takeLock(lockFile())).toThrow(/Another copy/);
    expect(fs.readFileSync(lockFile(), 'utf8')).toBe(String(process.ppid));
  });
});

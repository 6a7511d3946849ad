import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeptLink } from './kept-link.ts';
import { beginWork, endWork, listUnderWay } from './under-way.ts';

const ID = '0123456789ab';
const DEAD = '999999999';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'share80-under-way-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mark = () => path.join(folder, `${ID}.under-way`);

describe('the mark of a set-up under way', () => {
  it('names this process, and nothing else is left behind', () => {
    expect(beginWork(folder, ID)).toBe(true);
    expect(readFileSync(mark(), 'utf8')).toBe(String(process.pid));
    expect(beginWork(folder, ID)).toBe(true);
    expect(readdirSync(folder)).toEqual([path.basename(mark())]);
    endWork(folder, ID);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([DEAD, '', '0', '-1', 'junk', '9'.repeat(100)])('is taken over from no living process: %j', async (text) => {
    writeFileSync(mark(), text);
    expect(await listUnderWay(folder)).toEqual([{ id: ID, elsewhere: false }]);
    expect(beginWork(folder, ID)).toBe(true);
    expect(readFileSync(mark(), 'utf8')).toBe(String(process.pid));
    expect(readdirSync(folder)).toEqual([path.basename(mark())]);
  });

  it('is left to a process that lives', async () => {
    writeFileSync(mark(), String(process.ppid));
    expect(beginWork(folder, ID)).toBe(false);
    expect(await listUnderWay(folder)).toEqual([{ id: ID, elsewhere: true }]);
    expect(readFileSync(mark(), 'utf8')).toBe(String(process.ppid));
  });

  it('is nobody’s when this PC was started again since, whoever has the number now', async () => {
    writeFileSync(mark(), String(process.ppid));
    const beforeTheBoot = Date.now() / 1000 - uptime() - 600;
    utimesSync(mark(), beforeTheBoot, beforeTheBoot);
    expect(await listUnderWay(folder)).toEqual([{ id: ID, elsewhere: false }]);
    expect(beginWork(folder, ID)).toBe(true);
    expect(readdirSync(folder)).toEqual([path.basename(mark())]);
  });

  it.skipIf(process.platform === 'win32')('keeps nobody waiting when it is a pipe, nor does a link', async () => {
    execFileSync('mkfifo', [mark(), path.join(folder, `${ID}.link`)]);
    expect(await listUnderWay(folder)).toEqual([{ id: ID, elsewhere: false }]);
    expect(readKeptLink(folder, ID)).toBeNull();
    expect(beginWork(folder, ID)).toBe(true);
  });
});

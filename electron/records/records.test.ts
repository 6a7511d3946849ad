import { execFileSync } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlan } from '../../shared/plan/planner.ts';
import { makeRecord } from '../../shared/record/record.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { survey } from '../../shared/choice/survey.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { dataFolder } from './data-folder.ts';
import { readLimited } from '../files/read-limited.ts';
import { findRecord, listRecords, loadRecord, saveRecord } from './records.ts';
import { writeWhole } from '../files/write-whole.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'share80-records-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function someRecord(createdAt = '2026-01-02T03:04:05Z', computerName = 'MEDIA01'): SetupRecord {
  const before = { ...typicalSnapshot(), computerName };
  const choice = survey(before).recommended;
  if (choice === null) throw new Error('nothing recommended');
  const plan = makePlan(before, choice, createdAt);
  return makeRecord({ programVersion: '0.2.0', createdAt, origin: { kind: 'link' }, before, plan });
}

describe('records', () => {
  it('are saved whole, under a name that tells time and server', async () => {
    const record = someRecord();
    const file = await saveRecord(folder, record);
    expect(path.basename(file)).toBe(`2026-01-02T03-04-05Z-MEDIA01-${record.id}.share80.json`);
    expect(await loadRecord(file)).toEqual({ ok: true, path: file, record });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('replace their earlier state', async () => {
    const record = someRecord();
    await saveRecord(folder, record);
    await saveRecord(folder, record);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('are named safely, whatever the server calls itself', async () => {
    const file = await saveRecord(folder, someRecord(undefined, '../../etc/x\0y'));
    expect(path.dirname(file)).toBe(folder);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('are listed, the newest first, with damaged ones named as damaged', async () => {
    const old = await saveRecord(folder, someRecord('2025-01-02T03:04:05Z'));
    const cut = await saveRecord(folder, someRecord('2026-05-02T03:04:05Z'));
    const recent = await saveRecord(folder, someRecord('2026-09-02T03:04:05Z'));
    await truncate(cut, 500);
    await writeFile(path.join(folder, 'note.txt'), 'not a record');
    const listed = await listRecords(folder);
    expect(listed.map((entry) => [entry.path, entry.ok])).toEqual([
      [recent, true],
      [cut, false],
      [old, true],
    ]);
  });

  it('of one second are listed as they were written', async () => {
    const times = ['2026-01-01', '2026-01-03', '2026-01-02'];
    const files = await Promise.all(times.map((_, at) => saveRecord(folder, someRecord(undefined, `MEDIA0${at}`))));
    await Promise.all(files.map((file, at) => utimes(file, new Date(times[at] ?? ''), new Date(times[at] ?? ''))));
    expect((await listRecords(folder)).map((entry) => files.indexOf(entry.path))).toEqual([1, 2, 0]);
  });

  it('of a missing folder are none', async () => {
    expect(await listRecords(path.join(folder, 'missing'))).toEqual([]);
    expect(await findRecord(path.join(folder, 'missing'), 'abcdefabcdef')).toBeNull();
  });

  it('are found by their id, damaged or borrowed names aside', async () => {
    const record = someRecord();
    const file = await saveRecord(folder, record);
    expect((await findRecord(folder, record.id))?.path).toBe(file);
    await writeFile(path.join(folder, 'x-000000000000.share80.json'), await readFile(file));
    expect(await findRecord(folder, '000000000000')).toBeNull();
  });
});

describe('a file', () => {
  it('is written whole or not at all', async () => {
    const file = path.join(folder, 'deep', 'er', 'file');
    await writeWhole(file, 'one');
    await writeWhole(file, 'two');
    expect(await readFile(file, 'utf8')).toBe('two');
    await mkdir(path.join(folder, 'taken'));
    await expect(writeWhole(path.join(folder, 'taken'), 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['deep', 'taken']);
  });

  it('is written through a link, which stays', async () => {
    const file = path.join(folder, 'file');
    const link = path.join(folder, 'link');
    await writeFile(file, 'old');
    await symlink(file, link);
    await writeWhole(link, 'new');
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  it('is read up to its limit, and only when it is a text in a file', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '12345');
    expect(await readLimited(file, 5)).toEqual({ ok: true, text: '12345' });
    expect(await readLimited(file, 4)).toMatchObject({ problem: { code: 'too-large' } });
    await writeFile(file, new Uint8Array([0xff, 0xfe, 0x00]));
    expect(await readLimited(file)).toMatchObject({ problem: { code: 'not-text' } });
    expect(await readLimited(folder)).toMatchObject({ problem: { code: 'not-a-file' } });
    expect(await readLimited(path.join(folder, 'none'))).toMatchObject({ problem: { code: 'missing' } });
    expect(await readLimited(path.join(file, 'below'))).toMatchObject({ problem: { code: 'missing' } });
  });

  it.skipIf(process.platform === 'win32')('is not waited for when it is a pipe or a device', async () => {
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await readLimited(pipe)).toMatchObject({ problem: { code: 'not-a-file' } });
    expect(await readLimited('/dev/zero')).toMatchObject({ problem: { code: 'not-a-file' } });
  });
});

it('data is kept where the system has its place for it', () => {
  expect(dataFolder({ SHARE80_STATE: '/x/y', HOME: '/h' }, 'linux')).toBe(path.resolve('/x/y'));
  expect(dataFolder({ HOME: '/h' }, 'linux')).toBe(path.join('/h', '.local', 'share', 'share80'));
  expect(dataFolder({ HOME: '/h', XDG_DATA_HOME: '/d' }, 'linux')).toBe(path.join('/d', 'share80'));
  expect(dataFolder({ HOME: '/h' }, 'darwin')).toBe(path.join('/h', 'Library', 'Application Support', 'Share80'));
  expect(dataFolder({ APPDATA: '/a', LOCALAPPDATA: '/l' }, 'win32')).toBe(path.join('/l', 'Share80'));
  for (const odd of ['', 'relative', './here']) {
    expect(path.isAbsolute(dataFolder({ HOME: odd }, 'linux'))).toBe(true);
    expect(dataFolder({ HOME: '/h', XDG_DATA_HOME: odd }, 'linux')).toBe(path.join('/h', '.local', 'share', 'share80'));
  }
});

it('records that version 0.1 left in the roaming folder are used on', async () => {
  await mkdir(path.join(folder, 'Share80'));
  expect(dataFolder({ APPDATA: folder, LOCALAPPDATA: '/l' }, 'win32')).toBe(path.join(folder, 'Share80'));
});

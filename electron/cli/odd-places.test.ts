/** Places that a person can type and that hold nothing: each ends in one sentence, at once, and changes nothing. */
import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeWhole } from '../files/write-whole.ts';
import { saveState, stateFilePath } from '../practice/store/state-file.ts';
import { Bench } from './testing/bench.ts';

/** One line of sentences, of the place. */
const SENTENCE = /^[^\n]{20,400}\.\n$/;

let bench: Bench;
let record: string;
beforeAll(async () => {
  bench = await Bench.open();
  record = bench.file('record.json');
  expect((await bench.ask('run', '--practice', 'typical', '--record', record)).status).toBe(0);
});
afterAll(() => bench.close());

const NOWHERE = ['/proc/x', '/proc/x/y/z', '/dev/null', '/dev/null/x', '/dev/full'];
const CALLS: [string, (place: string) => string[]][] = [
  ['run --state', (place) => ['run', '--practice', 'typical', '--state', place]],
  ['inspect --state', (place) => ['inspect', '--practice', 'typical', '--state', place, '--out', bench.file('o')]],
  ['practice reset --state', (place) => ['practice', 'reset', 'typical', '--state', place]],
  ['undo --state', (place) => ['undo', record, '--state', place]],
  ['run --record', (place) => ['run', '--practice', 'typical', '--record', place]],
  ['run --report', (place) => ['run', '--practice', 'typical', '--report', place]],
  ['inspect --out', (place) => ['inspect', '--practice', 'typical', '--out', place]],
  ['report --out', (place) => ['report', record, '--format', 'html', '--out', place]],
  ['kit', (place) => ['kit', place]],
];

it.skipIf(process.platform === 'win32').each(CALLS)('%s ends where nothing can be', async (_name, argv) => {
  const before = await readFile(bench.file('state/practice/typical.json'), 'utf8');
  for (const place of NOWHERE) {
    const { status, stderr } = await bench.call(argv(place));
    expect({ place, status }).toEqual({ place, status: 65 });
    expect(stderr).toMatch(SENTENCE);
    expect(stderr).toContain(place.split('/')[1]);
    expect(stderr).not.toMatch(/error of its own|unforeseen/);
  }
  expect(await readFile(bench.file('state/practice/typical.json'), 'utf8')).toBe(before);
});

it.skipIf(process.platform === 'win32')('waits for no pipe in the place of a practice server', async () => {
  const state = bench.file('piped');
  await mkdir(path.join(state, 'practice'), { recursive: true });
  execFileSync('mkfifo', [path.join(state, 'practice', 'typical.json')]);
  expect((await bench.call(['practice', 'list', '--state', state])).status).toBe(0);
  const { status, stderr } = await bench.call(['run', '--practice', 'typical', '--state', state]);
  expect(status).toBe(4);
  expect(stderr).toMatch(/Start with a new one/);
  expect((await bench.call(['practice', 'reset', 'typical', '--state', state])).status).toBe(0);
});

it.skipIf(process.platform === 'win32')('keeps to this user what it makes, whatever the mask', async () => {
  const mask = process.umask(0);
  try {
    const state = bench.file('masked');
    const report = bench.file('reports');
    await bench.ask('run', '--practice', 'typical', '--state', state, '--report', report);
    for (const name of await readdir(bench.file(''), { recursive: true })) {
      if (!/^(masked|reports)/.test(name)) continue;
      expect({ name, others: (await stat(bench.file(name))).mode & 0o077 }).toEqual({ name, others: 0 });
    }
  } finally {
    process.umask(mask);
  }
});

it.skipIf(process.platform === 'win32')(
  'leaves the mode of a file that is there, and no draft where it fails',
  async () => {
    const file = bench.file('kept');
    await writeFile(file, 'old', { mode: 0o644 });
    await chmod(file, 0o640);
    await writeWhole(file, 'new');
    expect((await stat(file)).mode & 0o777).toBe(0o640);

    const folder = bench.file('taken');
    await mkdir(stateFilePath(folder, 'typical'), { recursive: true });
    expect(() => saveState(folder, 'typical', {} as never)).toThrow();
    expect(await readdir(folder)).toEqual(['typical.json']);
  },
);

it.skipIf(process.getuid?.() !== 0)('writes through no link that another user left in a shared folder', async () => {
  const shared = bench.file('shared');
  await mkdir(shared);
  await chmod(shared, 0o1777);
  const target = bench.file('target');
  await writeFile(target, 'mine');
  const link = path.join(shared, 'report.html');
  await symlink(target, link);
  execFileSync('chown', ['-h', '65534', link]);
  const { status, stderr } = await bench.call(['report', record, '--format', 'html', '--out', link]);
  expect(status).toBe(65);
  expect(stderr).toMatch(/another user’s link/);
  expect(await readFile(target, 'utf8')).toBe('mine');
  execFileSync('chown', ['-h', '0', link]);
  expect((await bench.call(['report', record, '--format', 'html', '--out', link])).status).toBe(0);
  expect(await readFile(target, 'utf8')).toMatch(/^<!doctype html>/i);
});

it('ends at once when it is asked twice', { timeout: 90_000 }, async () => {
  const tool = fileURLToPath(new URL('../../build/share80.mjs', import.meta.url));
  // Slow enough for the way back to last.
  const env = { ...process.env, SHARE80_STATE: bench.file('asked-twice'), SHARE80_SPEED: '0.2' };
  const child = spawn(process.execPath, [tool, 'run', '--practice', 'typical'], { env });
  const ended = once(child, 'exit');
  let said = '';
  for (const stream of [child.stderr, child.stdout]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said, { timeout: 60_000 }).toContain('step s01 done');
  child.kill('SIGINT');
  await expect.poll(() => said, { timeout: 10_000 }).toContain('When the server gets the request');
  child.kill('SIGINT');
  expect(await ended).toEqual([4, null]);
  expect(said).toMatch(/Ended at once\./);
  const { status } = await bench.ask('run', '--practice', 'typical', '--state', bench.file('asked-twice'));
  expect(status).toBe(4);
});

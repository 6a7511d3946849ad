import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepSecret, readKeptSecret } from './kept-secret.ts';

const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string];
const SECRET = 'a'.repeat(64);
let folder: string;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'share80-secret-')), 'records');
});
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

it('is kept for the user alone, and found by its session', async () => {
  expect(readKeptSecret(folder, ONE)).toBeNull();
  keepSecret(folder, ONE, SECRET, '/kit');
  expect(readKeptSecret(folder, ONE)).toBe(SECRET);
  expect(readKeptSecret(folder, TWO)).toBeNull();
  expect((await stat(path.join(folder, `${ONE}.secret`))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

it('goes when another kit takes the place of its own, and with no other', async () => {
  keepSecret(folder, ONE, SECRET, '/kit');
  keepSecret(folder, TWO, SECRET, '/other');
  keepSecret(folder, THREE, SECRET, '/kit');
  expect(await readdir(folder)).toEqual([`${TWO}.secret`, `${THREE}.secret`]);
});

it.each(['', '{', '{}', '{"secret":"x","kit":"/kit"}', 'x'.repeat(20_000)])(
  'that cannot be read any more makes nobody fall back to the secret of the kit: %j',
  async (text) => {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${ONE}.secret`), text);
    const [first, second] = [readKeptSecret(folder, ONE), readKeptSecret(folder, ONE)];
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).not.toBe(first);
  },
);

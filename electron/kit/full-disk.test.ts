import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { contentsWith } from './testing/contents.ts';
import { writeKit } from './write-kit.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, open: vi.fn(real.open), rename: vi.fn(real.rename) };
});

async function place(): Promise<{ root: string; dir: string }> {
  const root = await mkdtemp(path.join(tmpdir(), 'share80-full-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return { root, dir: path.join(root, 'kit') };
}

function fullAfter(files: number): void {
  const real = vi.mocked(open).getMockImplementation();
  let written = 0;
  vi.mocked(open).mockImplementation(async (file, flags, mode) => {
    if (flags === 'wx' && ++written > files) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    if (real === undefined) throw new Error('not mocked');
    return real(file, flags, mode);
  });
  onTestFinished(() => {
    if (real) vi.mocked(open).mockImplementation(real);
  });
}

it.each([0, 1, 3])('leaves nothing behind when the disk is full after %i files', async (files) => {
  const { root, dir } = await place();
  fullAfter(files);
  expect(await writeKit(dir, contentsWith())).toEqual({
    ok: false,
    problem: { folder: dir, code: 'disk-full', detail: 'ENOSPC' },
  });
  expect(await readdir(root)).toEqual([]);
});

it('keeps the older kit when the disk is full', async () => {
  const { root, dir } = await place();
  expect((await writeKit(dir, contentsWith())).ok).toBe(true);
  const before = await readFile(path.join(dir, 'manifest.txt'), 'utf8');
  fullAfter(2);
  expect((await writeKit(dir, contentsWith({ programVersion: '9.9.9' }))).ok).toBe(false);
  expect(await readFile(path.join(dir, 'manifest.txt'), 'utf8')).toBe(before);
  expect(await readdir(root)).toEqual(['kit']);
});

it('puts the older kit back when the new one cannot take its place', async () => {
  const { root, dir } = await place();
  await mkdir(dir);
  await writeFile(path.join(root, 'neighbour.txt'), 'x');
  const { rename } = await import('node:fs/promises');
  const real = vi.mocked(rename).getMockImplementation();
  vi.mocked(rename).mockImplementation(async (from, to) => {
    if (String(from).endsWith('.new')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    return real?.(from, to);
  });
  onTestFinished(() => {
    if (real) vi.mocked(rename).mockImplementation(real);
  });
  expect(await writeKit(dir, contentsWith())).toMatchObject({
    ok: false,
    problem: { code: 'in-use', folder: dir },
  });
  expect((await readdir(root)).sort()).toEqual(['kit', 'neighbour.txt']);
});

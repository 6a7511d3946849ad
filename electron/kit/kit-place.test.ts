import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kitPlaceIn } from './kit-place.ts';
import { kitRequest } from './kit-contents.ts';
import { writeKit } from './write-kit.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'share80-place-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('is the folder that was chosen, when it is empty, new, or holds an older kit', async () => {
  expect(await kitPlaceIn(folder)).toBe(folder);
  expect(await kitPlaceIn(path.join(folder, 'new'))).toBe(path.join(folder, 'new'));
  const contents = { programVersion: '0.2.0', request: kitRequest(null), plan: null, link: null };
  expect((await writeKit(folder, contents)).ok).toBe(true);
  expect(await kitPlaceIn(folder)).toBe(folder);
});

it('is a new folder beside what lies there, and never one that is there', async () => {
  await writeFile(path.join(folder, 'letter.doc'), 'mine');
  expect(await kitPlaceIn(folder)).toBe(path.join(folder, 'share80-kit'));
  await mkdir(path.join(folder, 'share80-kit'));
  expect(await kitPlaceIn(folder)).toBe(path.join(folder, 'share80-kit-2'));
});

it('is never a disk itself, and leaves a file to be refused later', async () => {
  const { root } = path.parse(folder);
  expect(path.dirname(await kitPlaceIn(root))).toBe(root);
  const file = path.join(folder, 'letter.doc');
  await writeFile(file, 'mine');
  expect(await kitPlaceIn(file)).toBe(file);
});

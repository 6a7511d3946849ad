import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPlace, keptPlace } from './window-place.ts';

const SCREENS = [{ x: 0, y: 0, width: 1920, height: 1080 }];
const place = { x: 100, y: 50, width: 1200, height: 800, maximized: false };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'share80-place-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('is kept from one start to the next', () => {
  expect(keptPlace(folder, SCREENS)).toBeNull();
  keepPlace(folder, place);
  expect(keptPlace(folder, SCREENS)).toEqual(place);
});

it('is forgotten when its screen is gone, or its title bar could not be reached', () => {
  for (const away of [{ x: 1921 }, { x: -1201 }, { y: -1 }, { y: 1079 }]) {
    keepPlace(folder, { ...place, ...away });
    expect(keptPlace(folder, SCREENS)).toBeNull();
  }
  keepPlace(folder, { ...place, x: 2500 });
  expect(keptPlace(folder, [...SCREENS, { x: 1920, y: 0, width: 1920, height: 1080 }])).toMatchObject({ x: 2500 });
});

it.each(['', '{', '[]', '{"x":1}', JSON.stringify({ ...place, width: 1e9 }), JSON.stringify({ ...place, more: 1 })])(
  'is not made of what is no place: %s',
  async (text) => {
    await writeFile(path.join(folder, 'place.json'), text);
    expect(keptPlace(folder, SCREENS)).toBeNull();
  },
);

it('cannot be kept where nothing can be written, and that is no trouble', async () => {
  await writeFile(path.join(folder, 'file'), '');
  expect(() => keepPlace(path.join(folder, 'file', 'below'), place)).not.toThrow();
});

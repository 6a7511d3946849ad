import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../root.mjs';
import { decoded, withPalette } from './palette-png.mjs';

/** Red, green and blue, with every filter that there is. */
const ICON = readFileSync(path.join(ROOT, 'build/icons/512x512.png'));

it('takes 256 colours at most, and leaves nearly every pixel as it was', () => {
  const before = decoded(ICON);
  const after = decoded(withPalette(ICON));
  expect(after).toMatchObject({ width: before.width, height: before.height });
  expect(new Set(after.pixels).size).toBeLessThanOrEqual(256);
  const same = after.pixels.filter((pixel, at) => pixel === before.pixels[at]).length;
  expect(same / before.pixels.length).toBeGreaterThan(0.95);
});

it('changes nothing in a picture that has few colours', () => {
  const few = withPalette(ICON);
  expect(decoded(withPalette(few))).toEqual(decoded(few));
});

it('refuses a picture of another kind', () => {
  const other = Buffer.from(ICON);
  other[8 + 8 + 8] = 16;
  expect(() => withPalette(other)).toThrow(/not a picture/);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { icoOf } from './ico.mjs';

describe('icoOf', () => {
  it('puts every picture where its entry says', () => {
    const pictures = [
      { size: 16, png: Buffer.from('small') },
      { size: 256, png: Buffer.from('large picture') },
    ];
    const ico = icoOf(pictures);
    expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
    pictures.forEach(({ size, png }, index) => {
      const entry = ico.subarray(6 + 16 * index);
      expect(entry[0]).toBe(size % 256);
      const offset = entry.readUInt32LE(12);
      expect(ico.subarray(offset, offset + entry.readUInt32LE(8))).toEqual(png);
    });
  });
});

it('is the icon in the repository', () => {
  const ico = readFileSync(path.join(import.meta.dirname, 'icon.ico'));
  expect(ico.readUInt16LE(4)).toBe(6);
});

import { expect, it } from 'vitest';
import { missingPackages } from './system-packages.mjs';

it('counts a package as there under any of its names', () => {
  const needed = [['libnss3'], ['libgtk-3-0t64', 'libgtk-3-0'], ['xvfb']];
  expect(missingPackages(needed, new Set(['libnss3', 'libgtk-3-0']))).toEqual([['xvfb']]);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../root.mjs';
import { auditLock } from './audit-lock.mjs';

const sound = { license: 'MIT', integrity: 'sha512-x' };

it('has nothing to object to in our own lock file', () => {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Parameters<
    typeof auditLock
  >[0];
  const { packages, objections } = auditLock(lock);
  expect(objections).toEqual([]);
  expect(packages).toBeGreaterThan(100);
});

it.each([
  ['a licence nobody looked at', { ...sound, license: 'GPL-3.0' }, 'GPL-3.0'],
  ['no licence at all', { integrity: 'sha512-x' }, 'none named'],
  ['no checksum', { license: 'MIT' }, 'checksum'],
  ['an install script', { ...sound, hasInstallScript: true }, 'script'],
])('objects to %s', (_what, pack, word) => {
  const { objections } = auditLock({ packages: { '': {}, 'node_modules/x': pack } });
  expect(objections).toHaveLength(1);
  expect(objections[0]).toContain(word);
});

it('takes one allowed licence among several', () => {
  const { objections } = auditLock({ packages: { 'node_modules/x': { ...sound, license: '(WTFPL OR GPL-3.0)' } } });
  expect(objections).toEqual([]);
});

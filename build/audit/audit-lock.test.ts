import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../root.mjs';
import { auditLock } from './audit-lock.mjs';

const integrity = `sha512-${Buffer.alloc(64, 7).toString('base64')}`;
const sound = { license: 'MIT', integrity };

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
  ['no licence at all', { integrity }, 'none named'],
  ['no checksum', { license: 'MIT' }, 'checksum'],
  ['a checksum by another function', { ...sound, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'SHA-512'],
  ['a checksum that is too short', { ...sound, integrity: 'sha512-AAAA' }, 'SHA-512'],
  ['two checksums, of which one would do', { ...sound, integrity: `sha1-AAAA ${integrity}` }, 'SHA-512'],
  ['a package from a place of its own', { ...sound, resolved: 'http://example.com/x.tgz' }, 'comes from'],
  ['a package from a repository', { ...sound, resolved: 'git+ssh://git@example.com/x.git' }, 'comes from'],
  ['a link out of this folder', { ...sound, link: true }, 'link'],
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

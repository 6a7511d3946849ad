import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from '../process/npm.mjs';
import { say } from '../process/say.mjs';

const LIMIT_MS = 10 * 60_000;

/** npm's own record of what it installed. */
const INSTALLED = 'node_modules/.package-lock.json';
/** Our record of the lock file that it was installed from: a checkout touches times, not contents. */
const STAMP = 'node_modules/.share80-lock';
const LOCK = 'package-lock.json';

/**
 * Whether node_modules is missing or belongs to another lock file.
 *
 * @param {string} root the checkout
 */
export function dependenciesAreStale(root) {
  const installed = path.join(root, INSTALLED);
  if (!existsSync(installed)) return true;
  const stamp = path.join(root, STAMP);
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') !== lockHash(root);
  return statSync(installed).mtimeMs < statSync(path.join(root, LOCK)).mtimeMs;
}

/**
 * Installs the locked packages when they are missing or stale. Throws when npm cannot.
 *
 * @param {string} root the checkout
 */
export async function installDependencies(root) {
  if (dependenciesAreStale(root)) {
    say('installing the packages of package-lock.json (npm ci) ...');
    const { status, timedOut } = await runNpm(['ci'], { cwd: root, limitMs: LIMIT_MS, output: 'stderr' });
    if (timedOut) throw new Error(`npm ci did not finish within ${LIMIT_MS / 60_000} minutes.`);
    // npm 10 can give up in the middle, when the network fails, and end with 0.
    if (status !== 0 || !existsSync(path.join(root, INSTALLED))) {
      throw new Error('npm ci failed; its messages stand above.');
    }
  }
  writeFileSync(path.join(root, STAMP), lockHash(root));
}

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, LOCK)))
    .digest('hex');
}

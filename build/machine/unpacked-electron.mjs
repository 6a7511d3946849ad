import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { prepareElectron } from '../electron-runtime.mjs';
import { fetchSubstitute } from './substitute-runtime.mjs';

/** @import { Runtime } from '../electron-builder.config.mjs' */

/**
 * An unpacked Electron to package for a platform, which may be another than this machine's.
 *
 * @param {NodeJS.Platform} platform
 * @returns {Promise<Runtime | null>} null where only electron-builder's own download can help
 */
export async function unpackedElectron(platform) {
  const dist = platform === process.platform ? await prepareElectron() : await fetchSubstitute(platform);
  if (!dist) return null;
  const version = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
  return { dist, version };
}

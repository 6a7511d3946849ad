import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../process/run.mjs';
import { say } from '../process/say.mjs';
import { ROOT } from '../root.mjs';

/** A refused connection shows at once; a network that swallows packets would hold the installer for minutes. */
const LIMIT_MS = 60_000;

const PACKAGE = path.join(ROOT, 'node_modules/electron');
const DIST = path.join(PACKAGE, 'dist');

/**
 * The folder of the official Electron that package.json asks for, or null while it is not installed.
 *
 * @returns {string | null}
 */
export function officialDist() {
  const versionFile = path.join(DIST, 'version');
  // The installer writes path.txt last: without it the folder is half unpacked.
  if (!existsSync(path.join(PACKAGE, 'path.txt')) || !existsSync(versionFile)) return null;
  const manifest = readFileSync(path.join(PACKAGE, 'package.json'), 'utf8');
  const { version } = /** @type {{ version: string }} */ (JSON.parse(manifest));
  const same = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version;
  return same && existsSync(path.join(DIST, electronExecutable())) ? DIST : null;
}

/**
 * Runs Electron's own installer, which downloads from GitHub and checks the bytes itself.
 *
 * @returns {Promise<string | null>} the folder, or null when the download failed
 */
export async function installOfficialRuntime() {
  say(`downloading Electron from its publisher (at most ${LIMIT_MS / 1000} s) ...`);
  const result = await run(process.execPath, [path.join(PACKAGE, 'install.js')], {
    limitMs: LIMIT_MS,
    output: 'capture',
  });
  const dist = officialDist();
  if (!dist) {
    const reason = result.output.split('\n').find((line) => line.includes('Error')) ?? 'no reason was given';
    say(`that failed: ${result.timedOut ? 'it took too long' : reason.trim()}.`);
  }
  return dist;
}

/**
 * Where the executable lies within an unpacked Electron.
 *
 * @param {NodeJS.Platform} platform
 */
export function electronExecutable(platform = process.platform) {
  switch (platform) {
    case 'win32':
      return 'electron.exe';
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    default:
      return 'electron';
  }
}

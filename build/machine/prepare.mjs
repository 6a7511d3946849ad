import { ROOT } from '../root.mjs';
import { installDependencies } from './dependencies.mjs';
import { installSystemPackages } from './system-packages.mjs';

const OLDEST_NODE = [20, 19];

/** Makes this machine ready for whatever needs no window: Node, npm packages. Throws, with what to do, when it cannot. */
export async function preparePackages() {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  await installDependencies(ROOT);
}

/**
 * Makes this machine ready for building and for starting Electron: Node, npm packages, system packages.
 * The Electron runtime itself comes from electron-runtime.mjs. Throws, with what to do, when something is missing
 * that cannot be had.
 *
 * @param {object} needs
 * @param {boolean} needs.virtualDisplay whether tests have to bring their own display
 * @param {boolean} [needs.players] whether streaming is tested
 */
export async function prepareMachine(needs) {
  await preparePackages();
  await installSystemPackages(needs);
}

/**
 * Why this Node cannot build Share80, or null when it can.
 *
 * @param {string} version as in process.versions.node
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  const enough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return enough
    ? null
    : `Node.js ${OLDEST_NODE.join('.')} or later is needed; this is ${version}. See https://nodejs.org/.`;
}

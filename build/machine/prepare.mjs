import { ROOT } from '../root.mjs';
import { installDependencies } from './dependencies.mjs';
import { nodeVersionProblem } from './node-version.mjs';
import { installSystemPackages } from './system-packages.mjs';

/**
 * Makes this machine ready for building and for starting Electron: Node, npm packages, system packages.
 * The Electron runtime itself comes from electron-runtime.mjs. Throws, with what to do, when something is missing
 * that cannot be had.
 *
 * @param {object} needs
 * @param {boolean} needs.virtualDisplay whether tests have to bring their own display
 */
export async function prepareMachine(needs) {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  await installDependencies(ROOT);
  await installSystemPackages(needs);
}

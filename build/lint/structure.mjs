import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileCircles, folderCircles } from './circles.mjs';
import { readModules } from './modules.mjs';
import { unusedExports } from './unused-exports.mjs';

const FOLDERS = ['build', 'e2e', 'electron', 'renderer', 'shared'];
const CODE = /\.(ts|mjs|cjs|js|svelte)$/;
/** Scripts that are joined, and what others wrote: no modules of ours. */
const NO_MODULE = /^electron\/agent\/.*\.js$/;
const PRODUCT = /^(electron|renderer|shared)\/(?!(.*\/)?testing\/)(?!.*\.test\.ts$)/;

/**
 * What is wrong with the structure of the whole, which no rule for single files can see; one line for each.
 *
 * @param {string} root the checkout
 */
export function structureProblems(root) {
  const modules = readModules(root, codeFiles(root));
  const product = new Map([...modules].filter(([file]) => PRODUCT.test(file)));
  return [
    ...fileCircles(product).map((circle) => `Files import each other in a circle: ${circle.join(', ')}`),
    ...folderCircles(product).map((circle) => `Folders import each other in a circle: ${circle.join(', ')}`),
    ...unusedExports(modules),
  ];
}

/** @param {string} root */
function codeFiles(root) {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.replaceAll(path.sep, '/')),
    ),
  );
  const beside = readdirSync(root).filter((file) => /\.config\.(ts|js)$/.test(file));
  return [...inFolders, ...beside].filter((file) => CODE.test(file) && !NO_MODULE.test(file));
}

/**
 * @typedef {object} Target
 * @property {string} config Vite's configuration
 * @property {string} output folder that the result is moved to
 * @property {string} mainFile what has to be there for the target to count as built
 * @property {readonly string[]} sources what it is made of, besides COMMON
 */

/** What every bundle depends on: other versions of the tools make other bundles. */
const COMMON = ['shared', 'build/vite', 'build/agent', 'package.json', 'package-lock.json', 'svelte.config.js'];

/**
 * @param {string} name
 * @param {string} output
 * @param {string} mainFile
 * @param {readonly string[]} sources
 * @returns {Target}
 */
const target = (name, output, mainFile, sources) => ({
  config: `build/vite/${name}.config.mjs`,
  output,
  mainFile,
  sources: [...COMMON, ...sources],
});

/** @satisfies {Record<string, Target>} */
export const TARGETS = {
  main: target('main', 'dist/electron', 'main.js', ['electron']),
  preload: target('preload', 'dist/electron', 'preload.cjs', ['electron']),
  cli: target('cli', 'dist/electron', 'cli.js', ['electron']),
  renderer: target('renderer', 'dist/renderer', 'index.html', ['renderer']),
};

/** @typedef {keyof typeof TARGETS} TargetName */

/** @type {readonly TargetName[]} */
export const ALL_TARGETS = ['main', 'preload', 'cli', 'renderer'];

import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';

/** Node of the command line, the oldest that runs our code; Electron's own Node is newer. */
export const NODE_TARGET = 'node20';

const ENTRY = 'electron/practice/script-host/worker.ts';

/**
 * @typedef {object} WorkerBundle
 * @property {string} code one CommonJS text without imports beyond Node's own modules
 * @property {string[]} files absolute paths of the sources in it
 */

/**
 * Bundles the practice script host into a text. A text, because a worker that starts from a file would need
 * one path under vitest, another one in the bundle and could not be read inside an asar at all.
 *
 * @param {string} root the checkout
 * @returns {Promise<WorkerBundle>}
 */
export async function bundleWorker(root) {
  /** @type {string[]} */
  const files = [];
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // The bundle itself forgets modules of which only constants are left.
    plugins: [
      {
        name: 'share80:sources',
        moduleParsed({ id }) {
          if (path.isAbsolute(id)) files.push(id);
        },
      },
    ],
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, ENTRY),
      write: false,
      target: NODE_TARGET,
      rolldownOptions: {
        external: builtinModules.flatMap((name) => [name, `node:${name}`]),
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${ENTRY} produced no bundle`);
  return { code: chunk.code, files };
}

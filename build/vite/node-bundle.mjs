import { builtinModules } from 'node:module';
import { ROOT } from '../root.mjs';
import { NODE_TARGET } from './targets.mjs';
import { virtualModules } from './virtual-modules.mjs';

/** @import { InlineConfig } from 'vite' */

/**
 * Vite's configuration for one self-contained file that runs on Node or in Electron's main process.
 * Everything but Node's own modules and `electron` is bundled, so that nothing of node_modules is shipped.
 *
 * @param {object} bundle
 * @param {string} bundle.entry source, relative to the checkout
 * @param {string} bundle.fileName name of the bundle
 * @param {'es' | 'cjs'} bundle.format
 * @returns {InlineConfig}
 */
export function nodeBundle({ entry, fileName, format }) {
  return {
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [virtualModules()],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: NODE_TARGET,
      // Readable stack traces in a user's report are worth more than the bytes.
      minify: false,
      sourcemap: true,
      license: { fileName: `${fileName}.licenses.md` },
      rolldownOptions: {
        external: ['electron', ...builtinModules.flatMap((name) => [name, `node:${name}`])],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

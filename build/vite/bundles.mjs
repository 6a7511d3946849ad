import { builtinModules } from 'node:module';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { ROOT } from '../root.mjs';
import { NODE_TARGET } from './bundle-worker.mjs';
import { virtualModules } from './virtual-modules.mjs';

/** @import { InlineConfig } from 'vite' */

/** Chromium of Electron 42.0, the oldest runtime that development and tests use. */
const RENDERER_TARGET = 'chrome148';

/**
 * Vite's configuration for what runs on Node or in Electron's main process: one self-contained file, or one with a folder
 * of its name that holds what is read later.
 * Everything but Node's own modules and `electron` is bundled, so that nothing of node_modules is shipped.
 *
 * @param {object} bundle
 * @param {string} bundle.entry source, relative to the checkout
 * @param {string} bundle.fileName name of the bundle
 * @param {'es' | 'cjs'} bundle.format
 * @param {string} [bundle.later] folder beside the file, for what it imports when it is needed; none = all in the file
 * @returns {InlineConfig}
 */
export function nodeBundle({ entry, fileName, format, later }) {
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
        output: {
          format,
          entryFileNames: fileName,
          ...(later === undefined ? { codeSplitting: false } : { chunkFileNames: `${later}/[name].js` }),
        },
      },
    },
  };
}

/** @type {InlineConfig} */
const renderer = {
  root: path.join(ROOT, 'renderer'),
  configFile: false,
  logLevel: 'warn',
  base: './',
  plugins: [svelte({ configFile: path.join(ROOT, 'svelte.config.js') })],
  build: {
    target: RENDERER_TARGET,
    // Beside the script, for reading a user's stack trace; the page itself has no use for it.
    sourcemap: 'hidden',
    license: { fileName: 'licenses.md' },
    // Electron needs no polyfill, and an inline script would break a strict content security policy.
    modulePreload: { polyfill: false },
    // data: URLs are not part of the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // A language is known by its file, so that what only one of them needs is not counted for all.
        chunkFileNames: ({ facadeModuleId }) => {
          const [, language, part] = /words\/(\w+)\/pages\/(first|help|page)\.ts$/.exec(facadeModuleId ?? '') ?? [];
          return `assets/${part === undefined ? '[name]' : `words-${part}-${language}`}-[hash].js`;
        },
      },
    },
  },
};

/**
 * Vite's configuration for each part of the program.
 *
 * @satisfies {Record<string, InlineConfig>}
 */
export const BUNDLES = {
  main: nodeBundle({ entry: 'electron/main.ts', fileName: 'main.js', format: 'es', later: 'main' }),
  // A sandboxed preload script can only be CommonJS.
  preload: nodeBundle({ entry: 'electron/preload.ts', fileName: 'preload.cjs', format: 'cjs' }),
  cli: nodeBundle({ entry: 'electron/cli.ts', fileName: 'cli.js', format: 'es' }),
  renderer,
};

import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { ROOT } from '../root.mjs';
import { RENDERER_TARGET } from './targets.mjs';

/** @type {import('vite').InlineConfig} */
export default {
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
  },
};

/** @import { Linter } from 'eslint' */

const NODE_GLOBALS = ['process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename', 'setImmediate'];

const BROWSER_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'alert',
  'XMLHttpRequest',
  'WebSocket',
];

/** In Node and in browsers, but not in the language. */
const PLATFORM_GLOBALS = [
  'globalThis',
  'console',
  'crypto',
  'fetch',
  'performance',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'TextDecoder',
  'TextEncoder',
  'URL',
];

/**
 * @param {readonly string[]} names
 * @param {string} message
 */
const forbid = (names, message) => names.map((name) => ({ name, message }));

/**
 * ESLint's configuration for the names that each part of the program can do without.
 *
 * @returns {Linter.Config[]}
 */
export function globalsConfigs() {
  const all = [...NODE_GLOBALS, ...BROWSER_GLOBALS, ...PLATFORM_GLOBALS];
  return [
    {
      files: ['shared/**/*.ts'],
      ignores: ['**/*.test.ts'],
      rules: { 'no-restricted-globals': ['error', ...forbid(all, 'shared/ is pure: pass it in.')] },
    },
    {
      files: ['renderer/**/*.{ts,svelte}'],
      ignores: ['**/*.test.ts'],
      rules: { 'no-restricted-globals': ['error', ...forbid(NODE_GLOBALS, 'The window has no Node.')] },
    },
  ];
}

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { boundaryConfigs } from './build/lint/boundaries.mjs';
import { es3Config } from './build/lint/es3.mjs';
import { wordsConfigs } from './build/lint/words.mjs';
import svelteConfig from './svelte.config.js';

const SVELTE = ['**/*.svelte', '**/*.svelte.ts'];
const TYPESCRIPT = ['**/*.ts', 'build/**/*.mjs', '*.config.js'];

export default defineConfig(
  globalIgnores([
    'dist/',
    'release/',
    'coverage/',
    '.cache/',
    'e2e/results/',
    '**/*.d.ts',
    'electron/cli/testing/version-0.1/',
  ]),
  js.configs.recommended,

  {
    files: TYPESCRIPT,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // An asynchronous interface may have synchronous implementations.
      '@typescript-eslint/require-await': 'off',
    },
  },

  {
    // expect.any() and its like are of type any; a JSDoc cast is not seen.
    files: ['**/*.test.ts', '**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },

  // Types are svelte-check's task here: a typed lint of components costs more than all the rest.
  { files: ['**/*.svelte'], extends: [ts.configs.strict] },
  {
    files: SVELTE,
    extends: [svelte.configs.recommended, svelte.configs.prettier],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  { files: ['**/*.svelte.ts'], extends: [ts.configs.disableTypeChecked] },

  {
    files: ['**/*.{ts,svelte,mjs,cjs}', '*.config.js'],
    rules: {
      // Names are the type check's task.
      'no-undef': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },

  {
    // The one platform name that the type check, for which shared/ has no platform, does not refuse.
    files: ['shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'globalThis', message: 'shared/ is pure: pass it in.' }] },
  },
  es3Config(),
  ...boundaryConfigs(),
  ...wordsConfigs(),
);

import { importBoundary } from './import-boundary.mjs';

/** @import { Linter } from 'eslint' */
/** @import { Boundary } from './import-boundary.mjs' */

const SOURCES = '{ts,js,mjs,cjs,svelte}';
const NODE = 'node:*';
const TEST_PACKAGES = ['vitest', 'fast-check', NODE];

/** Only the thin wrappers hold the two ends of the wire between the window and the main process. */
const NO_IPC = { electron: ['ipcMain', 'ipcRenderer'] };

const SHARED_PACKAGES = ['valibot', '@noble/hashes'];
const MAIN_PACKAGES = [
  ...SHARED_PACKAGES,
  'zustand',
  NODE,
  'virtual:agent',
  'virtual:script-host-worker',
  'virtual:sample-stream',
];

/** The folders of shared/, as one makes what the next needs: each may import from itself and from those before it. */
const PIPELINE = [
  'text',
  'knowledge',
  'snapshot',
  'stream',
  'finding',
  'change',
  'evidence',
  'method',
  'claimant',
  'generation',
  'choice',
  'who',
  'plan',
  'journal',
  'verdict',
  'record',
  'wire',
  'words',
  'drawing',
  'report',
];

/** The parts of electron/ that know nothing of the pretend server: at a customer's there is none. */
const WITHOUT_PRACTICE = [
  'shared',
  'electron/agent',
  'electron/files',
  'electron/kit',
  'electron/link',
  'electron/probe',
  'electron/records',
  'electron/session',
];

/** What the window makes its sentences about a set-up of. */
const SAID_BY_THE_PAGE = [
  'renderer/steps/apply/how-it-ended.ts',
  'renderer/steps/verify/seen-at.ts',
  'renderer/wizard/apply-steps.ts',
];

/** What the handlers of the page's requests are made of. */
const BEHIND_REQUESTS = [
  'electron/ipc/answer-request.ts',
  'electron/desktop/desk.ts',
  'electron/desktop/report-name.ts',
  'electron/desktop/spoken.ts',
  'electron/desktop/server-handlers.ts',
  'electron/daily',
  'electron/files',
  'electron/link',
  'electron/records',
  'electron/session',
];

/**
 * Who may import what; of several lines that fit a file the last one holds.
 *
 * @type {readonly { files: string[], may: Boundary }[]}
 */
const BOUNDARIES = [
  // A folder without a place in the pipeline imports nothing.
  { files: ['shared/**'], may: { paths: [], packages: SHARED_PACKAGES } },
  ...PIPELINE.map((folder, position) => ({
    files: [`shared/${folder}/**`],
    may: { paths: PIPELINE.slice(0, position + 1).map((other) => `shared/${other}`), packages: SHARED_PACKAGES },
  })),

  { files: ['electron/**'], may: { paths: ['shared', 'electron'], packages: MAIN_PACKAGES } },
  {
    files: ['electron/{kit,link,probe,records}/**'],
    may: { paths: WITHOUT_PRACTICE, packages: MAIN_PACKAGES },
  },
  { files: ['electron/files/**'], may: { paths: ['electron/files', 'shared/text'], packages: [NODE] } },
  { files: ['electron/session/store/program-version.ts'], may: { paths: ['package.json'], packages: [] } },
  { files: ['electron/agent/**'], may: { paths: ['shared', 'electron/agent'], packages: SHARED_PACKAGES } },
  {
    files: ['electron/{main,window}.ts', 'electron/{desktop,ipc}/**'],
    may: { paths: ['shared', 'electron'], packages: [...MAIN_PACKAGES, 'electron'], without: NO_IPC },
  },
  {
    // What stands behind the page's requests runs without Electron, too: so the fuzzer has the real one.
    files: ['electron/desktop/{about,desk,handlers,save-report,server-handlers}.ts'],
    may: { paths: ['shared', ...BEHIND_REQUESTS], packages: MAIN_PACKAGES },
  },
  {
    files: ['electron/ipc/serve-requests.ts'],
    may: {
      paths: ['shared', 'electron'],
      packages: [...MAIN_PACKAGES, 'electron'],
      without: { electron: ['ipcRenderer'] },
    },
  },
  {
    // A sandboxed preload script has neither Node nor the objects of the main process.
    files: ['electron/preload.ts'],
    may: {
      paths: ['shared', 'electron/ipc/answer-request.ts', 'electron/ipc/channels.ts'],
      packages: ['electron'],
      without: { electron: ['ipcMain'] },
    },
  },

  { files: ['renderer/**'], may: { paths: ['shared', 'renderer'], packages: ['svelte'] } },

  {
    files: ['e2e/**'],
    may: {
      // Of the window's page what makes sentences of a state, without a page.
      paths: ['shared', 'electron', 'build', 'e2e', ...SAID_BY_THE_PAGE],
      packages: ['@playwright/test', '@axe-core/playwright', 'electron', 'unpdf', 'valibot', 'vite', ...TEST_PACKAGES],
    },
  },

  // Tests, and the tools in `testing/` that only they import, run on Node, with the tools of testing besides what the tested part may use.
  {
    files: ['shared/**/*.test.ts', 'shared/testing/**'],
    may: { paths: ['shared'], packages: [...SHARED_PACKAGES, ...TEST_PACKAGES] },
  },
  {
    files: ['electron/**/*.test.ts', 'electron/*/testing/**'],
    may: { paths: ['shared', 'electron'], packages: [...MAIN_PACKAGES, ...TEST_PACKAGES, 'electron'] },
  },
  {
    files: ['renderer/**/*.test.ts'],
    may: { paths: ['shared', 'renderer'], packages: ['svelte', ...TEST_PACKAGES] },
  },
];

/**
 * ESLint's configuration for the boundaries above.
 *
 * @returns {Linter.Config[]}
 */
export function boundaryConfigs() {
  const plugins = { share80: { rules: { 'import-boundary': importBoundary } } };
  return BOUNDARIES.map(({ files, may }) => ({
    files: files.map((pattern) => pattern.replace(/\*\*$/, `**/*.${SOURCES}`)),
    plugins,
    rules: { 'share80/import-boundary': ['error', may] },
  }));
}

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { virtualModules } from './build/vite/virtual-modules.mjs';

/** Tests that need a machine of their own: `npm run lab`. */
const LABORATORY = 'e2e/lab/**/*.test.ts';
const LABORATORY_LIMIT_MS = 5 * 60_000;
/** What a test waits for comes late on a busy machine, too. */
const PATIENT = { poll: { timeout: 30_000 } };
/** Only ends what hangs: tests with real sockets and scripts may be slow on a busy machine. */
const UNIT_LIMIT_MS = 2 * 60_000;

export default defineConfig({
  test: {
    // Left to itself it keeps one of two cores free. What must run alone says so (`fileParallelism`).
    maxWorkers: '100%',
    projects: [
      {
        plugins: [virtualModules()],
        test: {
          name: 'node',
          include: ['{build,electron,shared,e2e}/**/*.test.ts'],
          exclude: [LABORATORY],
          environment: 'node',
          testTimeout: UNIT_LIMIT_MS,
          hookTimeout: UNIT_LIMIT_MS,
          expect: PATIENT,
        },
      },
      {
        plugins: [svelte()],
        // Without it Svelte resolves to its server build.
        resolve: { conditions: ['browser'] },
        test: {
          name: 'renderer',
          include: ['renderer/**/*.test.ts'],
          setupFiles: ['renderer/testing/speak-english.ts'],
          environment: 'happy-dom',
          testTimeout: UNIT_LIMIT_MS,
          expect: PATIENT,
        },
      },
      {
        plugins: [virtualModules()],
        test: {
          name: 'lab',
          include: [LABORATORY],
          environment: 'node',
          testTimeout: LABORATORY_LIMIT_MS,
          hookTimeout: LABORATORY_LIMIT_MS,
          expect: PATIENT,
          fileParallelism: false,
        },
      },
      {
        plugins: [virtualModules()],
        test: {
          name: 'bench',
          include: ['e2e/bench/*.bench.ts'],
          environment: 'node',
          testTimeout: LABORATORY_LIMIT_MS,
        },
      },
    ],
    coverage: {
      include: ['{build,electron,shared}/**/*.{ts,mjs}', 'renderer/**/*.{ts,svelte}'],
      exclude: ['**/*.test.ts', '**/*.d.ts'],
    },
  },
});

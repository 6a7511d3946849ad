import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { virtualModules } from './build/vite/virtual-modules.mjs';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [virtualModules()],
        test: {
          name: 'node',
          include: ['{build,electron,shared,e2e}/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        plugins: [svelte()],
        // Without it Svelte resolves to its server build.
        resolve: { conditions: ['browser'] },
        test: {
          name: 'renderer',
          include: ['renderer/**/*.test.ts'],
          environment: 'happy-dom',
        },
      },
    ],
    coverage: {
      include: ['{build,electron,shared}/**/*.{ts,mjs}', 'renderer/**/*.{ts,svelte}'],
      exclude: ['**/*.test.ts', '**/*.d.ts'],
    },
  },
});

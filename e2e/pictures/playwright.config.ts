import { defineConfig } from '@playwright/test';

/** Most states of one walk, each in 45 ways, on a busy machine. */
const WALK_LIMIT_MS = 15 * 60_000;

export default defineConfig({
  testDir: '.',
  outputDir: '../results/pictures-traces',
  // The screen is one, and so is what the machine can do at a time.
  workers: 1,
  retries: 0,
  timeout: WALK_LIMIT_MS,
  reporter: [['list']],
});

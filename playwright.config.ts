import { defineConfig } from '@playwright/test';

const JOURNEY_LIMIT_MS = 120_000;
const RUN_LIMIT_MS = 15 * 60_000;

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'e2e/results/journeys',
  // Each journey opens listeners and a window of its own; two at once would wait for each other.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: JOURNEY_LIMIT_MS,
  globalTimeout: RUN_LIMIT_MS,
  reporter: [['list'], ['json', { outputFile: 'e2e/results/journeys.json' }]],
  use: { trace: 'retain-on-failure' },
});

import { expect, it } from 'vitest';
import { runStages } from './stages.mjs';

it('runs every stage, counts a crash as a failure and says how each went', async () => {
  const lines: string[] = [];
  const counts = await runStages(
    [
      { title: 'One', run: () => Promise.resolve({ passed: 2, failed: 0, skipped: 1 }) },
      { title: 'Two', run: () => Promise.reject(new Error('no disk')) },
      { title: 'Three', run: () => Promise.resolve({ passed: 1, failed: 0, skipped: 0 }) },
    ],
    (line) => lines.push(line),
  );
  expect(counts).toEqual({ passed: 3, failed: 1, skipped: 1 });
  expect(lines).toEqual([
    '\n=== One ===',
    '--- One: 2 passed, 0 failed, 1 skipped',
    '\n=== Two ===',
    'no disk',
    '--- Two: 0 passed, 1 failed',
    '\n=== Three ===',
    '--- Three: 1 passed, 0 failed',
  ]);
});

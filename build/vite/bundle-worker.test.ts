import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { bundleWorker } from './bundle-worker.mjs';

it('bundles the script host into a text that a worker runs by itself', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'share80-worker-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = path.join(root, 'electron/practice/script-host');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'answer.ts'), 'export const answer: number = 42;\n');
  writeFileSync(
    path.join(folder, 'worker.ts'),
    "import vm from 'node:vm';\nimport { parentPort } from 'node:worker_threads';\nimport { answer } from './answer.ts';\n" +
      'parentPort?.postMessage(vm.runInNewContext(String(answer)));\n',
  );

  const { code, files } = await bundleWorker(root);
  expect(files.map((file) => path.basename(file)).sort()).toEqual(['answer.ts', 'worker.ts']);
  const worker = new Worker(code, { eval: true });
  const message = await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  expect(message).toBe(42);
});

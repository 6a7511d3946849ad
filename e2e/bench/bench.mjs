// `npm run bench`: measures side by side in one run and prints ratios. Nothing here is asserted: the machines that
// run it are shared, so that a time alone says little and a limit in a test would only be noise.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, mergeConfig } from 'vite';
import { compile } from '../../build/compile/compile.mjs';
import { ALL_TARGETS } from '../../build/compile/targets.mjs';
import { prepareElectron } from '../../build/electron-runtime.mjs';
import { hasDisplay } from '../../build/machine/display.mjs';
import { prepareMachine } from '../../build/machine/prepare.mjs';
import { ROOT } from '../../build/root.mjs';
import { nodeBundle } from '../../build/vite/node-bundle.mjs';

await prepareMachine({ virtualDisplay: true });
await prepareElectron();
await compile(ALL_TARGETS);

// Bundled like the program itself, so that what is measured is what ships.
const work = await mkdtemp(path.join(ROOT, '.cache/bench-'));
try {
  const bundle = nodeBundle({ entry: 'e2e/bench/measure.ts', fileName: 'measure.js', format: 'es' });
  await build(
    mergeConfig(bundle, {
      ssr: { external: ['@playwright/test'], noExternal: [/^(?!@playwright)/] },
      build: { outDir: work, rolldownOptions: { external: ['@playwright/test'] } },
    }),
  );
  process.exitCode = await run(path.join(work, 'measure.js'));
} finally {
  await rm(work, { recursive: true, force: true });
}

/**
 * @param {string} script
 * @returns {Promise<number>} exit status
 */
function run(script) {
  const node = [process.execPath, script];
  const [program = '', ...args] = hasDisplay() ? node : ['xvfb-run', '-a', ...node];
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, mergeConfig } from 'vite';
import { hasDisplay } from '../machine/display.mjs';
import { ROOT } from '../root.mjs';
import { nodeBundle } from './node-bundle.mjs';

/**
 * Bundles a program of the checkout like the program itself, so that what it works on is what ships, and runs it.
 *
 * @param {object} program
 * @param {string} program.entry source, relative to the checkout
 * @param {readonly string[]} [program.args]
 * @param {readonly string[]} [program.nodeArgs] for Node itself
 * @param {string} [program.external] a package that is left out of the bundle
 * @param {boolean} [program.display] it shows a window
 * @returns {Promise<number>} exit status
 */
export async function runBundled({ entry, args = [], nodeArgs = [], external, display = false }) {
  const cache = path.join(ROOT, '.cache');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(path.join(cache, 'bundled-'));
  try {
    const fileName = `${path.basename(entry, '.ts')}.js`;
    const bundle = nodeBundle({ entry, fileName, format: 'es' });
    const outside =
      external === undefined
        ? {}
        : {
            ssr: { external: [external], noExternal: [new RegExp(`^(?!${external}$)`)] },
            build: { rolldownOptions: { external: [external] } },
          };
    await build(mergeConfig(mergeConfig(bundle, outside), { build: { outDir: work } }));
    return await run([process.execPath, ...nodeArgs, path.join(work, fileName), ...args], display);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {readonly string[]} node
 * @param {boolean} display
 * @returns {Promise<number>} exit status
 */
function run(node, display) {
  const [program = '', ...args] = !display || hasDisplay() ? node : ['xvfb-run', '-a', ...node];
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, mergeConfig } from 'vite';
import { withDisplay } from '../machine/display.mjs';
import { run } from '../process/run.mjs';
import { ROOT } from '../root.mjs';
import { nodeBundle } from './bundles.mjs';

/**
 * Bundles a program of the checkout like the program itself, so that what it works on is what ships, and runs it.
 *
 * @param {object} program
 * @param {string} program.entry source, relative to the checkout
 * @param {readonly string[]} [program.args]
 * @param {string} [program.external] a package that is left out of the bundle
 * @param {boolean} [program.display] it shows a window
 * @returns {Promise<number>} exit status
 */
export async function runBundled({ entry, args = [], external, display = false }) {
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
    const node = [process.execPath, path.join(work, fileName), ...args];
    const [command = '', ...rest] = display ? withDisplay(node) : node;
    return (await run(command, rest)).status ?? 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

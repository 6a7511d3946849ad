// `npm run NAME -- ARGUMENTS`: prepares what a script of package.json needs on this machine, then runs it. Nothing is
// imported from a package before the packages are there.
import { prepareElectron } from './electron-runtime.mjs';
import { hasDisplay, withDisplay } from './machine/display.mjs';
import { prepareMachine, preparePackages } from './machine/prepare.mjs';
import { run } from './process/run.mjs';
import { say } from './process/say.mjs';

/**
 * @typedef {object} Script
 * @property {boolean} [window] it shows the program's window: Electron, a display and a build are needed
 * @property {(args: readonly string[]) => Promise<unknown>} run resolves with an exit status, where it has one
 */

/** @type {Readonly<Record<string, Script>>} */
const SCRIPTS = {
  build: { run: compileAll },
  agent: { run: () => import('./agent/write-agent.mjs') },
  typecheck: { run: () => import('./typecheck.mjs') },
  lint: { run: () => import('./lint/lint.mjs') },
  format: { run: tool('prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.') },
  unit: { run: tool('vitest/vitest.mjs', 'run', '--project', 'node', '--project', 'renderer') },
  lab: { run: tool('vitest/vitest.mjs', 'run', '--project', 'lab') },
  e2e: { window: true, run: tool('@playwright/test/cli.js', 'test') },
  pictures: {
    window: true,
    run: tool('@playwright/test/cli.js', 'test', '--config', 'e2e/pictures/playwright.config.ts'),
  },
  bench: { window: true, run: bundled('e2e/bench/measure.ts', { external: '@playwright/test', display: true }) },
  faults: { run: bundled('e2e/faults/laboratory.ts') },
  fuzz: { run: bundled('e2e/fuzz/program.ts') },
};

const [name = '', ...args] = process.argv.slice(2);
const script = SCRIPTS[name];
try {
  if (!script) throw new Error(`there is no script "${name}"; there are ${Object.keys(SCRIPTS).join(', ')}.`);
  await (script.window ? prepareWindow() : preparePackages());
  const status = await script.run(args);
  if (typeof status === 'number') process.exitCode = status;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function prepareWindow() {
  await prepareMachine({ virtualDisplay: !hasDisplay() });
  await prepareElectron();
  await compileAll();
}

async function compileAll() {
  const compile = await import('./compile/compile.mjs');
  await compile.compileAll();
}

/**
 * A program of node_modules with its usual arguments.
 *
 * @param {string} file
 * @param {readonly string[]} usual
 * @returns {Script['run']}
 */
function tool(file, ...usual) {
  return async (args) => {
    const node = [process.execPath, `node_modules/${file}`, ...usual, ...args];
    const [command = '', ...rest] = script?.window ? withDisplay(node) : node;
    return (await run(command, rest)).status ?? 1;
  };
}

/**
 * A program of the checkout, bundled like the product.
 *
 * @param {string} entry
 * @param {{ external?: string, display?: boolean }} [options]
 * @returns {Script['run']}
 */
function bundled(entry, options) {
  return async (args) => {
    const { runBundled } = await import('./vite/run-bundled.mjs');
    return runBundled({ entry, args, ...options });
  };
}

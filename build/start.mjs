// `npm start`: prepares what is missing on this machine, builds what changed and opens the wizard.
import { spawn } from 'node:child_process';
import { electronArguments, electronPath, prepareElectron } from './electron-runtime.mjs';
import { hasDisplay } from './machine/display.mjs';
import { prepareMachine } from './machine/prepare.mjs';
import { sandboxObstacle } from './machine/sandbox.mjs';
import { findProgram } from './process/find-program.mjs';
import { say } from './process/say.mjs';
import { ROOT } from './root.mjs';

try {
  if (!hasDisplay()) throw new Error(noDisplay());
  await prepareMachine({ virtualDisplay: false });
  await prepareElectron();
  const { compile } = await import('./compile/compile.mjs');
  await compile(['main', 'preload', 'renderer']);
  process.exitCode = await openWizard(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function noDisplay() {
  const virtual = findProgram('xvfb-run') ? '\n  With a virtual display: xvfb-run -a npm start' : '';
  return (
    'no display was found (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot open.\n' +
    '  Without a window: npm run --silent share80 -- run --practice typical' +
    virtual
  );
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status
 */
function openWizard(args) {
  const obstacle = sandboxObstacle();
  if (obstacle) say(`starting Electron with --no-sandbox: ${obstacle}.`);
  say('opening the wizard ...');
  // Terminals inside editors that are Electron programs themselves set this.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(electronPath(), [...electronArguments(), ROOT, ...args], { env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}

import { run } from './run.mjs';

/** @import { RunOptions } from './run.mjs' */

/**
 * Runs npm. Under `npm run` that is the very npm that started us, as a Node script: Windows' npm.cmd
 * cannot be spawned without a shell.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function runNpm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options);
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}

import { run } from '../../../build/process/run.mjs';

/** @import { RunOptions } from '../../../build/process/run.mjs' */

const SHOWN_LINES = 15;

/**
 * Runs a command that has to succeed, quietly; throws with the end of what it wrote when it does not.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export async function must(command, args, options) {
  const { status, output, timedOut } = await run(command, args, { ...options, output: 'capture' });
  if (status === 0) return;
  const why = timedOut ? 'did not end in time' : `ended with status ${status}`;
  throw new Error(`${command} ${why}:\n${output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')}`);
}

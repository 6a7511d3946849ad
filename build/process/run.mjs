import { spawn } from 'node:child_process';
import { ROOT } from '../root.mjs';

const KILL_GRACE_MS = 5_000;

/**
 * @typedef {object} RunOptions
 * @property {number} [limitMs] the command and everything that it started end after this time; none without it
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {'inherit' | 'capture' | 'stderr'} [output] 'stderr' sends all output to our standard error
 */

/**
 * @typedef {object} RunResult
 * @property {number | null} status exit status; null when it was ended by a signal or could not be started
 * @property {string} output what it wrote, when captured
 * @property {boolean} timedOut
 */

/**
 * Runs a command to its end without a standard input. Never throws: a command that cannot be started
 * has status null and the reason in `output`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { limitMs, env = process.env, cwd = ROOT, output = 'inherit' } = {}) {
  const [out, err] = STREAMS[output];
  const grouped = process.platform !== 'win32';
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', out, err], detached: grouped });
  let captured = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (captured += chunk));
  }

  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      // The negative id is the whole group: xvfb-run leaves its server behind otherwise.
      process.kill(grouped ? -child.pid : child.pid, signal);
    } catch {
      // Gone in the meantime.
    }
  };
  // A group of its own does not hear the terminal's Ctrl+C.
  /** @type {NodeJS.Signals | undefined} */
  let interruptedBy;
  /** @param {NodeJS.Signals} signal */
  const interrupt = (signal) => {
    interruptedBy = signal;
    end(signal);
  };
  for (const signal of FORWARDED) process.on(signal, interrupt);

  let timedOut = false;
  const stop = () => {
    timedOut = true;
    end('SIGTERM');
  };
  const timers =
    limitMs === undefined ? [] : [setTimeout(stop, limitMs), setTimeout(() => end('SIGKILL'), limitMs + KILL_GRACE_MS)];

  return new Promise((resolve) => {
    /** @param {number | null} status */
    const finish = (status) => {
      timers.forEach(clearTimeout);
      for (const signal of FORWARDED) process.off(signal, interrupt);
      // Now that the command is gone the signal takes its usual course with us.
      if (interruptedBy) process.kill(process.pid, interruptedBy);
      resolve({ status: timedOut ? null : status, output: captured, timedOut });
    };
    child.on('error', (error) => {
      captured += error.message;
      finish(null);
    });
    child.on('close', (status) => finish(status));
  });
}

/** @type {readonly NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @type {Record<'inherit' | 'capture' | 'stderr', ['inherit' | 'pipe' | 2, 'inherit' | 'pipe' | 2]>} */
const STREAMS = { inherit: ['inherit', 'inherit'], capture: ['pipe', 'pipe'], stderr: [2, 2] };

/** The process around the command line: streams, Ctrl-C, exit status. */
import process from 'node:process';
import { EXIT } from '../shared/exit-status.ts';
import { runCli } from './cli/run-cli.ts';

const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
process.on('SIGTERM', () => stop.abort());

/** Set when results cannot be delivered any more. */
let lost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has gone (as `head` does): that is no failure. A full disk is one.
  if (error.code === 'EPIPE' || lost) return;
  lost = true;
  process.stderr.write(`The result could not be written (${error.code ?? error.message}).\n`);
});
process.stderr.on('error', () => undefined);

const { stdout, stderr, env } = process;
const status = await runCli(process.argv.slice(2), { stdout, stderr, env, stop: stop.signal });
await flushed();
process.exit(lost && status === EXIT.done ? EXIT.badFile : status);

/** A pipe takes its time: what was written must be out before the process ends. */
function flushed(): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.writableLength === 0 || process.stdout.errored !== null) return resolve();
    process.stdout.write('', () => resolve());
  });
}

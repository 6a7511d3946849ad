import type { Writable } from 'node:stream';
import type { Language } from '../../shared/words/languages.ts';

interface OutputWatch {
  /** Whether results could not be delivered, though somebody wanted them. */
  lost(): boolean;
  /** Resolves when everything that was written is out, or cannot get out any more. */
  flushed(): Promise<void>;
}

/**
 * Watches standard output. A reader that went away (as `head` does) is no failure; a full disk is one, and is told on
 * standard error, once.
 */
export function watchOutput(stdout: Writable, stderr: Writable, { commandLine }: Language): OutputWatch {
  let lost = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || lost) return;
    lost = true;
    const why = error.code === 'ENOSPC' ? '' : (error.code ?? error.message);
    stderr.write(`${commandLine.outputLost(why)}\n`);
  });
  // With nobody to tell it to, nothing is left to be done.
  stderr.on('error', () => undefined);
  return {
    lost: () => lost,
    async flushed() {
      if (stdout.errored === null && !stdout.destroyed) {
        await new Promise<void>((resolve) => stdout.write('', () => resolve()));
      }
      // An error is told to its listeners a moment after it happened.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

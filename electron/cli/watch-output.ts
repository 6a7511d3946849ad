import type { Writable } from 'node:stream';

export interface OutputWatch {
  /** Whether results could not be delivered, though somebody wanted them. */
  lost(): boolean;
  /** Resolves when everything that was written is out, or cannot get out any more. */
  flushed(): Promise<void>;
}

/**
 * Watches standard output. A reader that went away (as `head` does) is no failure; a full disk is one, and is told on
 * standard error, once.
 */
export function watchOutput(stdout: Writable, stderr: Writable): OutputWatch {
  let lost = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || lost) return;
    lost = true;
    const why = error.code === 'ENOSPC' ? 'the disk is full' : (error.code ?? error.message);
    stderr.write(`The result could not be written: ${why}.\n`);
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

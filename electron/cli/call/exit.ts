import type { ExitStatus } from './exit-status.ts';

/** A command that ends early: the status for scripts and one sentence for people. */
export class CliExit extends Error {
  override readonly name = 'CliExit';
  readonly status: ExitStatus;

  constructor(status: ExitStatus, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

import type { Language } from '../../../shared/words/languages.ts';
import type { ExitStatus } from './exit-status.ts';

/** A command that ends early: the status for scripts, and how it is said to people. */
export class CliExit extends Error {
  override readonly name = 'CliExit';
  readonly status: ExitStatus;
  readonly say: (language: Language) => string;

  /** @param say one sentence, in the language in force */
  constructor(status: ExitStatus, say: (language: Language) => string) {
    super(`exit ${status}`);
    this.status = status;
    this.say = say;
  }
}

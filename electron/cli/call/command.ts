import type { Language } from '../../../shared/words/languages.ts';
import type { ExitStatus } from './exit-status.ts';
import type { DataEnvironment } from '../../records/data-folder.ts';
import type { Output } from './output.ts';
import type { AnswerEntries } from './answer.ts';

/** Options as they were given; absent ones are undefined. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command has to do its work with. */
export interface Call {
  options: Options;
  /** The words after the command's name. */
  operands: readonly string[];
  output: Output;
  /** The language in force. */
  language: Language;
  env: DataEnvironment;
  /** Folder of practice servers and records. */
  dataFolder: string;
  /** How this command line is called, wherever one stands. */
  program: readonly string[];
  /** What `-` reads in place of a file; null where there is none. */
  stdin: Stdin;
  /** Aborted when the person asks to stop (Ctrl-C). */
  stop: AbortSignal;
}

export type Stdin = AsyncIterable<Uint8Array> | null;

/** How a command ended. `json` is printed with `status` when `--json` was given. */
export interface Ended {
  status: ExitStatus;
  json: Record<string, unknown>;
  /** Of several files: an answer for each, printed as JSON Lines in place of the one object. */
  each?: readonly Ended[];
}

export interface Command {
  /** As it is typed, `practice reset`; the language has a summary for each. */
  name: keyof Language['commandLine']['summaries'];
  /** Names of the operands, in order; all are needed. Of the last one, `FILE...`, there may be several. */
  operands: readonly string[];
  /** The option with which there need be no operand. */
  operandsUnless?: string;
  /** One that may follow, or be left out. */
  optionalOperand?: string;
  /** Options besides `--json`, `--state`, `--help`; the text names the value, '' = a switch. */
  options: Readonly<Record<string, string>>;
  /** The members of its JSON object, beside those that all have. Each may be left out. */
  answer: AnswerEntries;
  /** The words behind the name in an example that can be typed as it is. */
  example: readonly string[];
  /** Options that cannot be left out. */
  needed?: readonly string[];
  /** Options of which exactly one has to be there. */
  oneOf?: readonly string[];
  run(call: Call): Promise<Ended>;
}

/** Where a command's words go: results to standard output, everything else to standard error. */
import { plainLines } from '../../../shared/text/printable.ts';

/** The part of a writable stream that is needed. */
export interface Sink {
  write(text: string, done?: (error?: Error | null) => void): unknown;
}

export interface Output {
  readonly json: boolean;
  /** What the command was called for. With `--json` it goes to standard error, as the object alone is the result. */
  result(text: string): void;
  /** A file that was asked for on standard output, as it would be written. Not with `--json`. */
  document(text: string): void;
  /** What happens meanwhile, and what went wrong. */
  note(text: string): void;
}

/** @param json whether standard output belongs to one JSON object */
export function makeOutput(stdout: Sink, stderr: Sink, json: boolean): Output {
  const print = (sink: Sink) => (text: string) => void sink.write(`${plainLines(text)}\n`);
  const document = (text: string) => void stdout.write(text);
  return { json, document, result: print(json ? stderr : stdout), note: print(stderr) };
}

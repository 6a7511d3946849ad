import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import { asNumber, asText, ComObject } from './com-object.ts';

interface ScriptRun {
  args: readonly string[];
  /** Path of the script on the machine's disk. */
  path: string;
  /** The lines that somebody types, one for each question; then the input is closed. */
  input: string[];
  echo(line: string): void;
  quit(exitCode: number): void;
}

/** `WScript`, the object that the script host itself brings. */
export function wscript(machine: Machine, run: ScriptRun): ComObject {
  const args = new ComObject({
    kind: 'WshArguments',
    properties: { length: { get: () => run.args.length } },
    methods: {
      Count: () => run.args.length,
      Item: (index) => run.args[asNumber(index)] ?? null,
    },
    items: () => run.args,
    itself: 'Item',
  });
  return new ComObject({
    kind: 'WScript',
    properties: {
      Arguments: { get: () => args },
      ScriptFullName: { get: () => run.path },
      Version: { get: () => '5.6' },
      StdIn: { get: () => typed(machine, run.input) },
    },
    methods: {
      Sleep: async (milliseconds) => {
        await machine.sleep(Math.max(0, asNumber(milliseconds)));
        return undefined;
      },
      Echo: (...parts) => {
        run.echo(parts.map(asText).join(' '));
        return undefined;
      },
      Quit: (exitCode) => {
        run.quit(asNumber(exitCode));
        return undefined;
      },
    },
  });
}

/** What stands behind `WScript.StdIn`. */
function typed(machine: Machine, lines: string[]): ComObject {
  return new ComObject({
    kind: 'StdIn',
    properties: { AtEndOfStream: { get: () => lines.length === 0 } },
    methods: {
      ReadLine: () => {
        const line = lines.shift();
        if (line === undefined) throw new ComError(CODES.inputPastEnd, machine.state.os.language);
        return line;
      },
    },
  });
}

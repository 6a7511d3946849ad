/** A command that is given several files: a table for people, a line of JSON for each, and one status. */
import { columnsOf } from './columns.ts';
import type { Call, Ended } from './command.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { failed } from './failed.ts';

/** From what nobody has to look at to what somebody has to look at first. */
const BY_URGENCY: readonly ExitStatus[] = [
  EXIT.done,
  EXIT.waiting,
  EXIT.reboot,
  EXIT.rolledBack,
  EXIT.forbidden,
  EXIT.usage,
  EXIT.badFile,
  EXIT.needsAttention,
];

/** What a line of the table says of a file. */
export interface Line extends Ended {
  /** The file, as it was named. */
  file: string;
  /** The server; '' = not known. */
  server: string;
  /** How it stands, in a few words. */
  state: string;
}

/**
 * Does `work` for every file without output of its own; one that fails does not stop the others.
 *
 * @param atOnce at how many at the same time
 */
export async function eachOf(
  call: Call,
  files: readonly string[],
  atOnce: number,
  work: (file: string, quiet: Call) => Promise<Line>,
): Promise<Line[]> {
  const silent = () => undefined;
  const quiet = { ...call, output: { ...call.output, result: silent, note: silent, document: silent } };
  const lines: Line[] = [];
  const waiting = [...files.entries()];
  const goOn = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, file] = next;
      lines[at] = await work(file, quiet).catch((error: unknown) => {
        const ended = failed(error, call.language);
        return { ...ended, file, server: '', state: ended.json.error };
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, goOn));
  return lines;
}

/** The table, and the end of the whole: the most urgent of the statuses. */
export function endOf({ output }: Pick<Call, 'output'>, lines: readonly Line[]): Ended {
  const cells = lines.map(({ status, server, state, file }) => [String(status), server, state, file]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...cells.map((row) => columnsOf(row[column] ?? ''))));
  const padded = (row: readonly string[]) =>
    row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - columnsOf(cell))));
  if (lines.length > 0) output.result(cells.map((row) => padded(row).join('  ').trimEnd()).join('\n'));
  const status = lines.reduce<ExitStatus>((worst, { status: one }) => worse(worst, one), EXIT.done);
  const each = lines.map(({ status: one, json, file, server }) => ({ status: one, json: { file, server, ...json } }));
  return { status, json: {}, each };
}

function worse(one: ExitStatus, other: ExitStatus): ExitStatus {
  return BY_URGENCY.indexOf(other) > BY_URGENCY.indexOf(one) ? other : one;
}

/** The journal as it lies on a server's disk, read as the agent reads it, for comparing both. */
import { chainProblem, journalLine, type JournalLine } from '../journal/journal.ts';
import type { JournalProblem } from '../text/file-problem.ts';
import { parse, type Parsed } from '../text/schema.ts';

interface JournalText {
  /** The lines that are whole and whose chain is unbroken. */
  lines: JournalLine[];
  /** Number of the line (1, 2, 3...) that the text breaks off in; null when it ends with a whole line. */
  cutAt: number | null;
  /** When the text was damaged otherwise than by being cut at its end; else null. */
  problem: JournalProblem | null;
}

/**
 * Reads a journal as it lies on the server's disk: one JSON line per event. A last line that breaks off (the power
 * failed while it was written) is tolerated and reported; reading stops at any other damage.
 */
export function readJournalText(text: string): JournalText {
  // A single \r is a line end to the agent, too.
  const rows = text.split(/\r\n|\r|\n/);
  while (rows.length > 0 && rows[rows.length - 1]?.trim() === '') rows.pop();
  const lines: JournalLine[] = [];
  for (const [index, row] of rows.entries()) {
    const line = readLine(row);
    if (!line.ok) {
      if (index === rows.length - 1) return { lines, cutAt: index + 1, problem: null };
      return { lines, cutAt: null, problem: { line: index + 1, ...line.problem } };
    }
    const wrong = chainProblem(lines.at(-1), line.value);
    if (wrong !== null) return { lines, cutAt: null, problem: { line: index + 1, wrong, detail: '' } };
    lines.push(line.value);
  }
  return { lines, cutAt: null, problem: null };
}

function readLine(row: string): Parsed<JournalLine, Omit<JournalProblem, 'line'>> {
  try {
    const parsed = parse(journalLine, JSON.parse(row));
    return parsed.ok ? parsed : { ok: false, problem: { wrong: 'form', detail: parsed.problem } };
  } catch {
    return { ok: false, problem: { wrong: 'not-json', detail: '' } };
  }
}

/** Where the agent is in its plan, told by the journal that it writes on the server's disk. */
import type { JournalLine } from '../../shared/journal/journal.ts';
import type { Machine } from '../../electron/practice/machine/machine.ts';
import type { Action } from '../../electron/practice/machine/quirk.ts';

export type Phase = JournalLine['phase'];

export interface Position {
  /** Phase, event and step of the last whole line; null before the first line. */
  last: Pick<JournalLine, 'phase' | 'event' | 'step'> | null;
  /** Number of whole lines. */
  lines: number;
  /** What this action does to the journal: opens it (or replaces it) to write a line, or writes the line. */
  journal: 'open' | 'write' | null;
}

/** Follows the journal of one plan. */
export class PositionKeeper {
  readonly #path: string;
  #last: Position['last'] = null;
  #lines = 0;

  constructor(planId: string) {
    this.#path = `c:\\windows\\share80\\${planId}\\journal.txt`;
  }

  /** Where the agent is between two actions. */
  get now(): Position {
    return { last: this.#last, lines: this.#lines, journal: null };
  }

  /** Where the agent is as it asks for `action`. */
  before(action: Action, machine: Machine): Position {
    const concerns = action.kind === 'file-write' && action.target.toLowerCase() === this.#path;
    const open = machine.openFiles.isHeld(this.#path);
    return { last: this.#last, lines: this.#lines, journal: concerns ? (open ? 'write' : 'open') : null };
  }

  /** To be told after each action. */
  after(action: Action, machine: Machine): void {
    if (action.kind !== 'file-write' || !action.target.toLowerCase().startsWith(this.#path)) return;
    const rows = (machine.disk.file(this.#path)?.text ?? '').split('\r\n');
    this.#lines = rows.length - 1;
    this.#last = this.#lines === 0 ? null : readRow(rows[this.#lines - 1] ?? '');
  }
}

function readRow(row: string): Position['last'] {
  try {
    const { phase, event, step } = JSON.parse(row) as JournalLine;
    return { phase, event, step };
  } catch {
    return null;
  }
}

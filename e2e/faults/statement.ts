/** What is said about the server after a call of the agent, and whether that is true. */
import { journalOutcome, type Journal, type Outcome, type Problem } from '../../shared/journal/journal.ts';
import { readJournalText } from '../../shared/testing/journal-text.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Called, Subject } from './subject.ts';
import type { End, Side } from './ends.ts';
import { journalFile } from './position.ts';

export interface Statement {
  /**
   * `not-begun`: the agent is gone and its journal is empty; `unfinished`: it is gone and its journal has no end. Else the outcome
   * that the agent wrote.
   */
  says: Outcome | 'not-begun' | 'unfinished' | 'unreadable';
  problem: Problem | null;
  /** As the agent's result has it; null = the agent is gone, and only the server's disk speaks. */
  journal: Journal | null;
}

/** What the agent's result says; when there is none, what the journal on the server's disk says. */
export function statementAfter(called: Called, subject: Subject, plan: Plan): Statement {
  return called.journal === null ? statementOnDisk(subject, plan) : statementOf(called.journal);
}

export function statementOf(journal: Journal): Statement {
  return { says: journalOutcome(journal) ?? 'unfinished', problem: journal.lines.at(-1)?.problem ?? null, journal };
}

export function statementOnDisk(subject: Subject, plan: Plan): Statement {
  const text = subject.server.readFile(journalFile(plan.id));
  const read = readJournalText(text ?? '');
  if (read.problem !== null) return { says: 'unreadable', problem: null, journal: null };
  const last = read.lines.at(-1);
  if (last === undefined)
    return { says: read.cutAt === null ? 'not-begun' : 'unfinished', problem: null, journal: null };
  const says = last.event === 'end' && last.outcome !== null && read.cutAt === null ? last.outcome : 'unfinished';
  return { says, problem: last.problem, journal: null };
}

/** Whether the statement leaves something to do: UNDO. */
export function asksForUndo({ says }: Statement): boolean {
  return says === 'unfinished' || says === 'rollback-failed' || says === 'undo-failed' || says === 'unreadable';
}

/**
 * Null when the statement is true of the server as it is; else what is wrong with it. Statements that promise
 * nothing are not wrong as long as their next action helps, which the row goes on to try.
 *
 * @param was where the server stood before this call of the agent
 */
export function wrongStatement(said: Statement, end: End, was: Side): string | null {
  const side = promised(said, was);
  const waits = end.after === 'waiting';
  if (said.says === 'done' && waits !== (said.problem?.code === 'program-waits')) {
    return `says ${said.problem?.code ?? 'done'}, but the program ${waits ? 'does not run' : 'runs'}`;
  }
  return side === null || side === end.side ? null : `says ${said.says}, but the server is ${end.side}`;
}

/** Whether it holds only once Windows has been restarted. */
export function asksForRestart({ says, problem }: Statement): boolean {
  return says === 'reboot-needed' || (says === 'undone' && problem?.code === 'reboot-needed');
}

/** The state that a statement promises; null when it promises none. */
export function promised({ says }: Statement, was: Side): Side | null {
  switch (says) {
    case 'done':
    case 'reboot-needed':
      return 'new';
    case 'rolled-back':
    case 'undone':
      return 'old';
    case 'refused':
    case 'not-begun':
      return was;
    case 'rollback-failed':
    case 'undo-failed':
    case 'unfinished':
    case 'unreadable':
      return null;
  }
}

/** How each step of a plan stands, read off the lines of a journal: while they come in, or from a whole one. */
import { hasTarget } from '../change/change.ts';
import { invertSteps, machineSteps } from '../change/steps.ts';
import type { Plan } from '../plan/plan.ts';
import type { Journal, JournalLine } from './journal.ts';

/** `open`: it began, and the journal says nothing of its end. */
export type StepStatus = 'waiting' | 'running' | 'done' | 'failed' | 'undone' | 'open';

export interface StepProgress {
  stepId: string;
  status: StepStatus;
  /** When it began last. Unit: milliseconds since 1970; null before it began. */
  startedAt: number | null;
  endedAt: number | null;
}

/** The direction in which steps are shown: an undo takes them the other way round. */
export type StepOrder = 'run' | 'undo';

/** Before the first line. The agent's steps stand in the order in which the agent takes them. */
export function stepsBefore({ steps }: Pick<Plan, 'steps'>, way: StepOrder): StepProgress[] {
  const ordered = way === 'run' ? machineSteps(steps) : invertSteps(steps);
  return ordered.map(({ id }) => ({ stepId: id, status: 'waiting', startedAt: null, endedAt: null }));
}

/** @param at when the line came. Unit: milliseconds since 1970 */
export function stepsAfter(
  steps: readonly StepProgress[],
  line: JournalLine,
  way: StepOrder,
  at: number,
): StepProgress[] {
  return steps.map((step) => (step.stepId === line.step ? stepAfter(step, line, way, at) : step));
}

/** How each step of a run ended, as a journal that nobody adds to tells it. */
export function stepsOfRun(plan: Pick<Plan, 'steps'>, { lines }: Pick<Journal, 'lines'>): StepProgress[] {
  const last = lines.reduce(
    (steps, line) => stepsAfter(steps, line, 'run', Date.parse(line.at)),
    stepsBefore(plan, 'run'),
  );
  return last.map((step) => (step.status === 'running' ? { ...step, status: 'open' } : step));
}

function stepAfter(step: StepProgress, line: JournalLine, way: StepOrder, at: number): StepProgress {
  switch (line.event) {
    case 'begin':
    case 'end':
      return step;
    case 'step-begin':
      // A step that failed stays marked as the one that failed, also while its traces are removed.
      if (step.status === 'failed') return step;
      return { ...step, status: 'running', startedAt: at, endedAt: null };
    case 'step-done':
      if (step.status === 'failed') return step;
      return { ...step, status: line.phase === way ? 'done' : 'undone', endedAt: at };
    case 'step-failed':
      return { ...step, status: 'failed', endedAt: at };
  }
}

/**
 * Ids of the steps whose effect stands: done in the run, and not taken back by a rollback or an undo. An undo that
 * finds a step taken back already, by one that was killed, has no line for it: its end speaks for all but the copies.
 */
export function stepsDone(plan: Pick<Plan, 'steps'>, journal: Journal): string[] {
  const done = new Set<string>();
  for (const { event, phase, step, outcome } of journal.lines) {
    if (event === 'step-done' && phase === 'run') done.add(step);
    else if (event === 'step-done') done.delete(step);
    else if (event === 'end' && (outcome === 'undone' || outcome === 'rolled-back')) {
      for (const { id, change } of plan.steps) if (hasTarget(change)) done.delete(id);
    }
  }
  return [...done];
}

/** Progress of a run or an undo, built from the journal lines as they come in. */
import type { JournalLine } from '../../../shared/journal/journal.ts';
import { type Plan } from '../../../shared/plan/plan.ts';
import { invertSteps } from '../../../shared/change/change.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { ApplyProgress, StepProgress } from '../../../shared/wire/session.ts';

/** Journals are longer than this only when something is wrong; the first lines tell what. */
const MOST_LINES = 5000;

/** Before the first line. The steps stand in the order in which the agent takes them. */
export function startProgress(plan: Plan, phase: 'run' | 'undo'): ApplyProgress {
  const steps = phase === 'run' ? plan.steps : invertSteps(plan.steps);
  return {
    phase,
    steps: steps.map(({ id }) => ({ stepId: id, status: 'waiting', startedAt: null, endedAt: null })),
    lines: [],
    cancelling: false,
  };
}

/** The run as its journal tells it, for showing beside a later verification. */
export function pastProgress(record: SetupRecord): ApplyProgress {
  const lines = record.journal?.lines ?? [];
  return lines.reduce(
    (progress, line) => addLine(progress, line, Date.parse(line.at)),
    startProgress(record.plan, 'run'),
  );
}

/** @param now this PC's clock when the line came in. Unit: milliseconds since 1970 */
export function addLine(progress: ApplyProgress, line: JournalLine, now: number): ApplyProgress {
  if (progress.lines.length >= MOST_LINES) return progress;
  // An undo that failed may complete the set-up again: its steps are still shown the way an undo takes them.
  const way = progress.phase === 'undo' ? 'undo' : 'run';
  return {
    ...progress,
    phase: way === 'undo' ? way : line.phase,
    lines: [...progress.lines, line],
    steps: progress.steps.map((step) => (step.stepId === line.step ? nextStatus(step, line, way, now) : step)),
  };
}

/** @param way the direction in which the steps are shown */
function nextStatus(step: StepProgress, line: JournalLine, way: 'run' | 'undo', now: number): StepProgress {
  switch (line.event) {
    case 'begin':
    case 'end':
      return step;
    case 'step-begin':
      // A step that failed stays marked as the one that failed, also while its traces are removed.
      if (step.status === 'failed') return step;
      return { ...step, status: 'running', startedAt: now, endedAt: null };
    case 'step-done':
      if (step.status === 'failed') return step;
      return { ...step, status: line.phase === way ? 'done' : 'undone', endedAt: now };
    case 'step-failed':
      return { ...step, status: 'failed', endedAt: now };
  }
}

/** Progress of a run or an undo, built from the journal lines as they come in. */
import type { JournalLine } from '../../../shared/journal/journal.ts';
import { stepsAfter, stepsBefore, type StepOrder } from '../../../shared/journal/step-status.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { ApplyProgress } from '../../../shared/wire/session.ts';

/** Journals are longer than this only when something is wrong; the first lines tell what. */
const MOST_LINES = 5000;

/** Before the first line. */
export function startProgress(plan: Plan, phase: StepOrder): ApplyProgress {
  return { phase, steps: stepsBefore(plan, phase), lines: [], cancelling: 'no' };
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
    // What is taken back was called off, whatever else made the server do so.
    cancelling: progress.cancelling === 'asked' && line.phase === 'rollback' ? 'heard' : progress.cancelling,
    lines: [...progress.lines, line],
    steps: stepsAfter(progress.steps, line, way, now),
  };
}

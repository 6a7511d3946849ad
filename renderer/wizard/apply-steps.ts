import { journalOutcome, type Journal } from '../../shared/journal/journal.ts';
import { stepsOfRun, type StepProgress } from '../../shared/journal/step-status.ts';
import { hasTarget, type Step } from '../../shared/change/change.ts';
import { invertSteps, machineSteps } from '../../shared/change/steps.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { ApplyProgress } from '../../shared/wire/session.ts';

/** A step of the plan and how far it is. */
export interface ApplyStep extends StepProgress {
  step: Step;
  /** Waits in vain: it is never taken. */
  skipped: boolean;
}

/** The steps in the order in which the agent takes them. An undo shows each step the other way round. */
export function applySteps(plan: Plan, { phase, steps }: ApplyProgress): ApplyStep[] {
  const known = new Map((phase === 'undo' ? invertSteps(plan.steps) : plan.steps).map((step) => [step.id, step]));
  // An undo begins where the set-up had come to; on a way back nothing new is begun.
  const begun =
    phase === 'undo' ? steps.findIndex(({ status }) => status !== 'waiting') : phase === 'run' ? 0 : steps.length;
  return steps.flatMap((progress, index) => {
    const step = known.get(progress.stepId);
    const skipped = progress.status === 'waiting' && index < begun;
    return step ? [{ ...progress, step, skipped }] : [];
  });
}

/** How each step of a run ended, by the server's own journal. After a journal without an end, any step may have run. */
export function stepsOfJournal(plan: Plan, journal: Journal): ApplyStep[] {
  const ended = journalOutcome(journal) !== null;
  const taken = machineSteps(plan.steps);
  return stepsOfRun(plan, journal).flatMap((progress, index) => {
    const step = taken[index];
    if (!step) return [];
    const unheard = progress.status === 'waiting' && !ended;
    return [
      {
        ...progress,
        step,
        status: unheard ? 'open' : progress.status,
        skipped: progress.status === 'waiting' && ended,
      },
    ];
  });
}

/** How much of the way is behind: 0 to 1. On the way back, what is still to be taken back counts; a backup stays. */
export function partDone(steps: readonly ApplyStep[], phase: ApplyProgress['phase']): number {
  if (steps.length === 0) return 1;
  const ahead = steps.filter(({ status, skipped, step }) => {
    if (status === 'running') return true;
    return phase === 'rollback' ? status === 'done' && hasTarget(step.change) : status === 'waiting' && !skipped;
  });
  return 1 - ahead.length / steps.length;
}

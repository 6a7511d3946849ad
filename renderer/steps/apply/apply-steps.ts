import type { Journal } from '../../../shared/journal.ts';
import { invertSteps } from '../../../shared/plan.ts';
import type { Plan, Step } from '../../../shared/plan.ts';
import type { ApplyProgress, StepProgress } from '../../../shared/session.ts';

/** A step of the plan and how far it is. */
export interface ApplyStep extends StepProgress {
  step: Step;
}

/** The steps in the order in which the agent takes them. An undo shows each step the other way round. */
export function applySteps(plan: Plan, { phase, steps }: ApplyProgress): ApplyStep[] {
  const known = new Map((phase === 'undo' ? invertSteps(plan.steps) : plan.steps).map((step) => [step.id, step]));
  return steps.flatMap((progress) => {
    const step = known.get(progress.stepId);
    return step ? [{ ...progress, step }] : [];
  });
}

/** How each step of a run ended, by the server's own journal. */
export function stepsOfJournal(plan: Plan, journal: Journal): ApplyStep[] {
  return plan.steps.map((step) => {
    const ended: ApplyStep = { step, stepId: step.id, status: 'waiting', startedAt: null, endedAt: null };
    for (const line of journal.lines) {
      if (line.step !== step.id) continue;
      const at = Date.parse(line.at);
      if (line.event === 'step-begin') ended.startedAt ??= at;
      if (line.event === 'step-failed') Object.assign(ended, { status: 'failed', endedAt: at });
      if (line.event !== 'step-done' || ended.status === 'failed') continue;
      Object.assign(ended, line.phase === 'run' ? { status: 'done', endedAt: at } : { status: 'undone' });
    }
    return ended;
  });
}

/** How much of the way is behind: 0 to 1. On the way back, what is still to be taken back counts. */
export function partDone(steps: readonly ApplyStep[], phase: ApplyProgress['phase']): number {
  if (steps.length === 0) return 1;
  const behind =
    phase === 'run' ? steps.filter(({ status }) => status === 'done' || status === 'failed') : undoneOf(steps, phase);
  return behind.length / steps.length;
}

function undoneOf(steps: readonly ApplyStep[], phase: ApplyProgress['phase']): ApplyStep[] {
  return steps.filter(({ status }) => status === 'undone' || (phase === 'rollback' && status === 'waiting'));
}

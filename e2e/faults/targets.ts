/** Every step of a plan in every phase, with its lines in the journal of a clean run. */
import type { Journal } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { hasTarget, type Step } from '../../shared/change/change.ts';
import type { Baseline } from './baseline.ts';
import type { Goal, Target } from './fault.ts';
import type { Phase } from './position.ts';

export function targetsOf({ plan, clean, undo, rollback }: Baseline): Target[] {
  return [
    ...targetsIn(plan, clean.journal, 'run'),
    ...(rollback === null ? [] : targetsIn(plan, rollback, 'rollback')),
    ...(undo === null ? [] : targetsIn(plan, undo, 'undo')),
  ];
}

function targetsIn(plan: Plan, journal: Journal, phase: Phase): Target[] {
  return plan.steps.flatMap((step) => {
    const lines = journal.lines.filter((line) => line.phase === phase && line.step === step.id);
    const begin = lines.find((line) => line.event === 'step-begin');
    if (begin === undefined) return [];
    const done = lines.find((line) => line.event === 'step-done' || line.event === 'step-failed');
    return [{ phase, step, goal: goalOf(step, phase), beginLine: begin.n, doneLine: done?.n ?? begin.n + 1 }];
  });
}

function goalOf({ change }: Step, phase: Phase): Goal {
  if (!hasTarget(change)) return null;
  return phase === 'run' ? change.after : change.before;
}

import { expect, it } from 'vitest';
import type { JournalLine } from '../../../shared/journal/journal.ts';
import { goodRecord } from '../../../shared/testing/story.ts';
import { addLine, startProgress } from './progress.ts';

const { plan } = goodRecord();
const last = plan.steps.at(-1)?.id ?? '';

function line(phase: JournalLine['phase'], event: JournalLine['event']): JournalLine {
  const at = '2026-01-02T03:04:10Z';
  return { n: 1, at, phase, event, step: last, outcome: null, problem: null, sum: '0'.repeat(16) };
}

/** How the last step of the plan stands after each phase has taken it to its end. */
function after(start: 'run' | 'undo', phases: readonly JournalLine['phase'][]) {
  const lines = phases.flatMap((phase) => [line(phase, 'step-begin'), line(phase, 'step-done')]);
  const progress = lines.reduce((past, one) => addLine(past, one, 0), startProgress(plan, start));
  return { phase: progress.phase, status: progress.steps.find(({ stepId }) => stepId === last)?.status };
}

it('calls a step of a run done, and undone when it was taken back', () => {
  expect(after('run', ['run'])).toEqual({ phase: 'run', status: 'done' });
  expect(after('run', ['run', 'rollback'])).toEqual({ phase: 'rollback', status: 'undone' });
});

it('calls a step of an undo done, which is the step the other way round', () => {
  expect(after('undo', ['undo'])).toEqual({ phase: 'undo', status: 'done' });
  expect(after('undo', ['undo', 'rollback'])).toEqual({ phase: 'undo', status: 'undone' });
});

import { describe, expect, it } from 'vitest';
import { applying, journalOf, plan } from '../../testing/states.ts';
import { applySteps, partDone, stepsOfJournal } from './apply-steps.ts';

describe('applySteps', () => {
  it('joins the progress with the steps of the plan', () => {
    const steps = applySteps(plan, applying.progress);
    expect(steps.map(({ step }) => step.id)).toEqual(plan.steps.map(({ id }) => id));
    expect(steps.slice(0, 3).map(({ status }) => status)).toEqual(['done', 'running', 'waiting']);
  });

  it('shows an undo the other way round, in the order that the agent takes', () => {
    const ids = plan.steps.map(({ id }) => id).reverse();
    const steps = ids.map((stepId) => ({ stepId, status: 'waiting' as const, startedAt: null, endedAt: null }));
    const [first] = applySteps(plan, { ...applying.progress, phase: 'undo', steps });
    expect(first?.step.change).toMatchObject({ kind: 'plugin', after: { enabled: false } });
  });

  it('leaves out what the plan does not know', () => {
    const steps = [{ stepId: 's99', status: 'done' as const, startedAt: null, endedAt: null }];
    expect(applySteps(plan, { ...applying.progress, steps })).toEqual([]);
  });
});

describe('stepsOfJournal', () => {
  it('tells what stands and what was not reached', () => {
    const statuses = stepsOfJournal(plan, journalOf(3, 'done')).map(({ status }) => status);
    expect(statuses.slice(0, 4)).toEqual(['done', 'done', 'done', 'waiting']);
  });

  it('tells what was taken back', () => {
    const statuses = stepsOfJournal(plan, journalOf(3, 'rolled-back', 2)).map(({ status }) => status);
    expect(statuses.slice(0, 4)).toEqual(['done', 'undone', 'undone', 'waiting']);
  });
});

describe('partDone', () => {
  const steps = (count: number, back = 0) => stepsOfJournal(plan, journalOf(count, null, back));

  it('grows to the whole', () => {
    expect(partDone(steps(0), 'run')).toBe(0);
    expect(partDone(steps(plan.steps.length), 'run')).toBe(1);
    expect(partDone([], 'run')).toBe(1);
  });

  it('counts the way back from where the run had come', () => {
    expect(partDone(steps(4), 'rollback')).toBeCloseTo((plan.steps.length - 4) / plan.steps.length);
    expect(partDone(steps(4, 4), 'rollback')).toBe(1);
  });
});

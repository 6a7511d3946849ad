import { describe, expect, it } from 'vitest';
import { invertSteps } from '../../shared/change/steps.ts';
import { applying, journalOf, plan } from '../testing/states.ts';
import { applySteps, partDone, stepsOfJournal } from './apply-steps.ts';

const ids = plan.steps.map(({ id }) => id);
const back = invertSteps(plan.steps).map(({ id }) => id);

describe('applySteps', () => {
  it('joins the progress with the steps of the plan', () => {
    const steps = applySteps(plan, applying.progress);
    expect(steps.map(({ step }) => step.id)).toEqual(plan.steps.map(({ id }) => id));
    expect(steps.slice(0, 3).map(({ status }) => status)).toEqual(['done', 'running', 'waiting']);
  });

  it('shows an undo the other way round, in the order that the agent takes', () => {
    const steps = back.map((stepId) => ({ stepId, status: 'waiting' as const, startedAt: null, endedAt: null }));
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

  it('says of no step that it was not taken, where the journal has no end', () => {
    const whole = journalOf(3, 'done');
    const begun = { ...whole.lines[0], n: 7, step: plan.steps[3]?.id ?? '' } as const;
    const cut = { ...whole, lines: [...whole.lines.slice(0, -1), begun] } as typeof whole;
    const steps = stepsOfJournal(plan, cut);
    expect(steps.map(({ status }) => status)).toEqual(ids.map((_id, index) => (index < 3 ? 'done' : 'open')));
    expect(steps.map(({ skipped }) => skipped)).not.toContain(true);
  });

  it('tells what was taken back', () => {
    const statuses = stepsOfJournal(plan, journalOf(3, 'rolled-back', 2)).map(({ status }) => status);
    expect(statuses.slice(0, 4)).toEqual(['done', 'undone', 'undone', 'waiting']);
  });
});

describe('what never comes', () => {
  const skippedOf = (...progress: Parameters<typeof stepsAt>) => stepsAt(...progress).map(({ skipped }) => skipped);

  it('is what an undo has gone past, since the set-up had not come so far', () => {
    expect(skippedOf('undo', [])).not.toContain(true);
    expect(skippedOf('undo', ['waiting', 'waiting', 'running'])).toEqual(back.map((_id, index) => index < 2));
  });

  it('is all that waits once things are taken back', () => {
    expect(skippedOf('run', ['done', 'failed'])).not.toContain(true);
    expect(skippedOf('rollback', ['done', 'failed'])).toEqual(ids.map((_id, index) => index > 1));
  });

  it('is all that waits when the run is over', () => {
    expect(stepsOfJournal(plan, journalOf(3, 'done')).map(({ skipped }) => skipped)).toEqual(
      ids.map((_id, index) => index > 2),
    );
  });
});

describe('partDone', () => {
  const part = (...[phase, statuses]: Parameters<typeof stepsAt>) => partDone(stepsAt(phase, statuses), phase);
  const all = (status: Status) => ids.map(() => status);

  it('grows to the whole', () => {
    expect(part('run', [])).toBe(0);
    expect(part('run', all('done'))).toBe(1);
    expect(partDone([], 'run')).toBe(1);
  });

  it('counts the way back from where the run had come, without the backup', () => {
    const { length } = plan.steps;
    expect(plan.steps[0]?.change.kind).toBe('backup');
    expect(part('rollback', ['done', 'done', 'done', 'failed'])).toBeCloseTo((length - 2) / length);
    expect(part('rollback', ['done', 'undone', 'undone', 'failed'])).toBe(1);
  });

  it('reaches the end of an undo that had less to take back', () => {
    expect(part('undo', [])).toBe(0);
    expect(part('undo', [...back.slice(2).map(() => 'waiting' as const), 'running'])).toBeCloseTo(1 - 2 / back.length);
    expect(part('undo', [...back.slice(2).map(() => 'waiting' as const), 'done', 'done'])).toBe(1);
  });
});

type Status = (typeof applying.progress.steps)[number]['status'];

/** The first steps as given, the others still waiting. */
function stepsAt(phase: typeof applying.progress.phase, statuses: Status[]) {
  const steps = (phase === 'undo' ? back : ids).map((stepId, index) => {
    return { stepId, status: statuses[index] ?? ('waiting' as const), startedAt: null, endedAt: null };
  });
  return applySteps(plan, { ...applying.progress, phase, steps });
}

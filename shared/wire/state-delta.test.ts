import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaOf, withDelta } from './state-delta.ts';

/** Anything that can stand in a state. */
const { state } = fc.letrec<{ state: Record<string, unknown>; value: unknown }>((tie) => ({
  state: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'survey'), tie('value'), { maxKeys: 4 }),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, 0, '', 'x'),
    fc.array(fc.integer(), { maxLength: 4 }),
    tie('state'),
  ),
}));

describe('a delta', () => {
  it('makes the state after of the state before, whatever both are', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const copy = structuredClone(before);
        const { set, append, remove } = structuredClone(deltaOf(before, after, 7));
        expect(withDelta(before, { set, append, remove })).toEqual(after);
        expect(before).toEqual(copy);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds nothing that is the same object as before', () => {
    const survey = { snapshot: { sites: [1, 2, 3] } };
    const before = { stage: 'applying', survey, progress: { phase: 'run', lines: [1], steps: ['a'] } };
    const after = { stage: 'applying', survey, progress: { phase: 'run', lines: [1, 2], steps: ['b'] } };
    expect(deltaOf(before, after, 3)).toEqual({
      from: 3,
      to: 4,
      set: [{ path: ['progress', 'steps'], value: ['b'] }],
      append: [{ path: ['progress', 'lines'], values: [2] }],
      remove: [],
    });
  });

  it('lets the page keep what has not changed', () => {
    const survey = { snapshot: {} };
    const delta = deltaOf({ stage: 'a', survey }, { stage: 'b', survey }, 1);
    expect(withDelta({ stage: 'a', survey }, delta).survey).toBe(survey);
  });
});

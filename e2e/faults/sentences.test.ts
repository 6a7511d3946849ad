/** The judge of sentences: what is not true, and what nobody judges, is found. */
import { describe, expect, it } from 'vitest';
import { fullJournal, goodRecord } from '../../shared/testing/story.ts';
import type { End } from './ends.ts';
import { untrueSentences, wrongOf } from './sentences.ts';

const record = goodRecord();
const { plan, before, evidence, journal } = record;
if (evidence === null || journal === null) throw new Error('a story without an end');
const reached = evidence.snapshot;
const at = (side: End['side']): End => ({ side, after: null, differences: [] });
const known = { plan, before, journal, clean: fullJournal(plan), reached, now: reached };

describe('untrueSentences', () => {
  it('finds nothing in a set-up that went well', () => {
    expect(untrueSentences(known, at('new'), 'old')).toEqual([]);
  });

  it('finds each place that calls a set-up done that is not there', () => {
    const wrong = untrueSentences({ ...known, now: before }, at('old'), 'old').join('\n');
    for (const place of ['report steps', 'apply']) expect(wrong).toContain(`says in ${place}: `);
    expect(wrong).toContain('Every step is done.');
  });

  it('finds a refusal that changed something, and an undo that did not', () => {
    const refused = fullJournal(plan, 'refused');
    expect(untrueSentences({ ...known, journal: refused }, at('new'), 'old').join('\n')).toContain(
      'Nothing was changed',
    );
  });

  it('finds a server that was left as before and is not', () => {
    expect(untrueSentences({ ...known, journal: fullJournal(plan, 'rolled-back') }, at('new'), 'old').join()).toContain(
      'rolled back',
    );
  });
});

it('a sentence that nobody judges is wrong, wherever it stands', () => {
  const truth = { known, end: at('new'), was: 'old' as const, looked: true, shown: new Set<string>(), record };
  for (const place of [
    'frame',
    'verify',
    'printed',
    'recovery',
    'apply',
    'report verdict',
    'report findings',
  ] as const) {
    const text = 'Everything is fine.';
    expect(wrongOf([{ place, text }], truth)).toHaveLength(1);
  }
});

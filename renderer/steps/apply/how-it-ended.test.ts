import { describe, expect, it } from 'vitest';
import { loadPageLanguage } from '../../../shared/words/languages.ts';
import { wasCancelled } from '../../../shared/journal/journal.ts';
import { goodRecord, journalOf } from '../../../shared/testing/story.ts';
import { howItEnded } from './how-it-ended.ts';

const words = await loadPageLanguage('en');
const record = goodRecord();
const cancelled = { code: 'cancelled' as const, errorCode: '', detail: '', owner: null };
const ended = (outcome: 'rolled-back' | 'rollback-failed') =>
  journalOf(record.plan, [
    { event: 'begin' },
    { event: 'step-failed', step: 's01', problem: cancelled },
    { event: 'end', outcome, phase: 'rollback' },
  ]);

describe('howItEnded', () => {
  it('does not take a plan whose journal is not here for one that needed no step', () => {
    const lost = howItEnded({ ...record, journal: null }, words);
    expect(lost.end).toBeNull();
    expect(lost.title).toMatch(/doesn’t know how far/);
    const empty = { ...record, plan: { ...record.plan, steps: [] }, journal: null };
    expect(howItEnded(empty, words)).toEqual({ title: words.pages.apply.noStep, end: 'calm' });
  });

  it('calls a run cancelled only when it took itself back', () => {
    const back = { ...record, journal: ended('rolled-back') };
    expect([howItEnded(back, words).title, wasCancelled(back.journal)]).toEqual([words.pages.apply.cancelled, true]);
    const failed = { ...record, journal: ended('rollback-failed') };
    expect(wasCancelled(failed.journal)).toBe(false);
    expect(howItEnded(failed, words)).toEqual({ title: words.outcomeWords('rollback-failed'), end: 'rollback-failed' });
  });
});

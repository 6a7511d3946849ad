import { machineSteps } from '../../../shared/change/steps.ts';
import { journalOutcome, wasCancelled, type Outcome } from '../../../shared/journal/journal.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { PageLanguage } from '../../../shared/words/languages.ts';

/** `calm`: nothing that a person has to look at; null = nobody here knows the end. */
type End = Outcome | 'calm' | null;

/** What the Apply page says of a run that is over, in one sentence. */
export function howItEnded({ plan, journal }: SetupRecord, words: PageLanguage): { title: string; end: End } {
  const page = words.pages.apply;
  if (journal === null) {
    return machineSteps(plan.steps).length === 0
      ? { title: page.noStep, end: 'calm' }
      : { title: page.noJournal, end: null };
  }
  const outcome = journalOutcome(journal);
  if (outcome === null) return { title: page.noEnd, end: null };
  if (wasCancelled(journal)) return { title: page.cancelled, end: 'calm' };
  return { title: words.outcomeWords(outcome, journal.lines.at(-1)?.problem ?? null), end: outcome };
}

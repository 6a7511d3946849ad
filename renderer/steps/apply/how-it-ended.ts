import { journalOutcome, type Outcome } from '../../../shared/journal/journal.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { PageLanguage } from '../../../shared/words/languages.ts';

type Severity = 'good' | 'information' | 'warning' | 'blocks';

/** What the Apply page says of a run that is over, in one sentence, and how grave that is. */
export function howItEnded({ plan, journal }: SetupRecord, words: PageLanguage): { title: string; severity: Severity } {
  const page = words.pages.apply;
  if (journal === null) {
    return plan.steps.length === 0
      ? { title: page.noStep, severity: 'information' }
      : { title: page.noJournal, severity: 'warning' };
  }
  const outcome = journalOutcome(journal);
  if (outcome === null) return { title: page.noEnd, severity: 'warning' };
  // The agent may have been cancelled and then have failed to take everything back: that is what counts.
  if (wasCancelled({ journal })) return { title: page.cancelled, severity: 'information' };
  return { title: words.outcomeWords(outcome, journal.lines.at(-1)?.problem ?? null), severity: severityOf(outcome) };
}

/** Whether a person called the run off, and it took itself back. */
export function wasCancelled({ journal }: Pick<SetupRecord, 'journal'>): boolean {
  if (journal === null || journalOutcome(journal) !== 'rolled-back') return false;
  return journal.lines.findLast((line) => line.problem !== null)?.problem?.code === 'cancelled';
}

function severityOf(outcome: Outcome): Severity {
  switch (outcome) {
    case 'done':
      return 'good';
    case 'undone':
      return 'information';
    case 'reboot-needed':
    case 'refused':
    case 'rolled-back':
      return 'warning';
    case 'rollback-failed':
    case 'undo-failed':
      return 'blocks';
  }
}

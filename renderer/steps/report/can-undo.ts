import { journalOutcome } from '../../../shared/journal/journal.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';

/** The set-up changed something that was not taken back yet, and its server can be told so from here. */
export function canUndo({ origin, plan, journal, undo }: SetupRecord): boolean {
  if (origin.kind === 'carried' || journal === null || plan.steps.length === 0) return false;
  if (undo !== null && journalOutcome(undo.journal) === 'undone') return false;
  const outcome = journalOutcome(journal);
  return outcome !== 'refused' && outcome !== 'rolled-back';
}

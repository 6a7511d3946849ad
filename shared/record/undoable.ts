/** Whether a set-up can be taken back from here. */
import { machineSteps } from '../change/steps.ts';
import { journalOutcome } from '../journal/journal.ts';
import type { SetupRecord } from './record-schema.ts';

type UndoRefusal = 'already-undone' | 'carried-only' | 'not-undoable';

/** Whether the data of the set-up lie on its server where version 0.1 kept them, and users may add files. */
export function hasEarlierData({ programVersion }: Pick<SetupRecord, 'programVersion'>): boolean {
  return programVersion.startsWith('0.1.');
}

/** Why it cannot; null when it can. */
export function undoRefusal({
  origin,
  plan,
  journal,
  undo,
}: Pick<SetupRecord, 'origin' | 'plan' | 'journal' | 'undo'>): UndoRefusal | null {
  if (undo !== null && journalOutcome(undo.journal) === 'undone') return 'already-undone';
  if (origin.kind === 'carried') return 'carried-only';
  if (machineSteps(plan.steps).length === 0) return 'not-undoable';
  // Without a journal nobody here knows how far it came; the agent finds out.
  const outcome = journal === null ? null : journalOutcome(journal);
  return outcome === 'refused' || outcome === 'rolled-back' ? 'not-undoable' : null;
}

/** Whether a set-up can be taken back from here. */
import type { Step } from '../change/change.ts';
import { machineSteps, manualSteps } from '../change/steps.ts';
import { journalOutcome } from '../journal/journal.ts';
import { judge } from '../verdict/verdict.ts';
import type { SetupRecord } from './record-schema.ts';

type UndoRefusal = 'already-undone' | 'carried-only' | 'not-undoable';

/** Whether the data of the set-up lie on its server where version 0.1 kept them, and users may add files. */
export function hasEarlierData({ programVersion }: Pick<SetupRecord, 'programVersion'>): boolean {
  return programVersion.startsWith('0.1.');
}

/** Why it cannot; null when it can. One that was undone can be once more where it was seen not to be as before. */
export function undoRefusal(record: SetupRecord): UndoRefusal | null {
  const { origin, plan, journal } = record;
  if (wasUndone(record) && judge(record).kind !== 'needs-attention') return 'already-undone';
  if (machineSteps(plan.steps).length === 0) return 'not-undoable';
  if (origin.kind === 'carried') return 'carried-only';
  // Without a journal nobody here knows how far it came; the agent finds out.
  const outcome = journal === null ? null : journalOutcome(journal);
  return outcome === 'refused' || outcome === 'rolled-back' ? 'not-undoable' : null;
}

/** Whether the agent took it back, however the server stands today. */
export function wasUndone({ undo }: Pick<SetupRecord, 'undo'>): boolean {
  return undo !== null && journalOutcome(undo.journal) === 'undone';
}

/**
 * The steps that only their person can take back, once an undo has come to its end or where there is nothing else to undo. Of a
 * set-up that never came about nobody was asked for any.
 */
export function yoursToUndo(record: SetupRecord): Step[] {
  const { plan, journal } = record;
  const outcome = journal === null ? null : journalOutcome(journal);
  if (outcome === 'refused' || outcome === 'rolled-back') return [];
  return wasUndone(record) || machineSteps(plan.steps).length === 0 ? manualSteps(plan.steps) : [];
}

/** The record without an undo that the agent refused: nothing came of it, so that the set-up is measured by what it was made for. */
export function withoutRefusedUndo(record: SetupRecord): SetupRecord {
  const { undo } = record;
  return undo !== null && journalOutcome(undo.journal) === 'refused' ? { ...record, undo: null } : record;
}

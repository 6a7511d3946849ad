/** A journal that came after the contact was lost: the agent finished by itself, and the story is brought to its end. */
import { checkJournal, journalOutcome, type Journal } from '../../../shared/journal/journal.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { conclude, withEvidence, withJournal } from './conclude.ts';
import { findRecord } from '../../records/records.ts';
import { setState, type SessionContext } from '../store/context.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { pastProgress } from '../store/progress.ts';

/** Concludes the record that the present state waits for, when its journal has come; else does nothing. */
export async function concludeWithJournal(context: SessionContext): Promise<void> {
  const { late, connection } = context;
  const waiting = await waitingRecord(context);
  if (late === null || connection === null || waiting === null || !belongs(late, waiting.record)) return;
  context.late = null;
  const { path } = waiting;
  const record = withJournal(waiting.record, late);
  const server = { origin: record.origin, name: record.before.computerName };
  const { plan, before } = record;
  setState(context, { stage: 'verifying', server, survey: survey(before), plan, progress: pastProgress(record) });
  const gathered = await gatherEvidence(context.deps, connection, plan, before);
  await conclude(context, withEvidence(record, gathered.ok ? gathered.value : null), path);
}

async function waitingRecord(context: SessionContext): Promise<{ path: string; record: SetupRecord } | null> {
  const state = context.store.getState();
  if (state.stage === 'recovering') {
    const { record, savedAs } = state.recovery;
    return record === null || savedAs === null ? null : { record, path: savedAs };
  }
  const id = state.stage === 'failed' || state.stage === 'linking' ? state.recordId : null;
  return id === null ? null : findRecord(context.deps.recordsDir, id);
}

/** It came over the authenticated link, and is checked all the same. */
function belongs(journal: Journal, { plan, before }: SetupRecord): boolean {
  const ids = new Set(['', ...plan.steps.map((step) => step.id)]);
  return (
    journal.planId === plan.id &&
    journal.computerName.toLowerCase() === before.computerName.toLowerCase() &&
    journal.lines.every(({ step }) => ids.has(step)) &&
    checkJournal(journal).ok &&
    journalOutcome(journal) !== null
  );
}

/** Genuine things, of which the inputs are made. */
import { survey } from '../../shared/choice/survey.ts';
import type { Journal } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { fullJournal, goodRecord, WHEN } from '../../shared/testing/story.ts';

interface Specimens {
  snapshot: Snapshot;
  plan: Plan;
  journal: Journal;
  record: SetupRecord;
}

export function specimens(): Specimens {
  const snapshot = typicalSnapshot();
  const choice = survey(snapshot).recommended;
  if (choice === null) throw new Error('nothing to propose');
  const plan = makePlan(snapshot, choice, WHEN);
  return { snapshot, plan, journal: fullJournal(plan), record: goodRecord(snapshot) };
}

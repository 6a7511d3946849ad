/** A whole set-up for tests: plan, journal, evidence, record. */
import { survey } from '../choice/survey.ts';
import { JOURNAL_VERSION, journalSum, type Journal, type JournalLine, type Outcome } from '../journal/journal.ts';
import type { Plan } from '../plan/plan.ts';
import { makePlan } from '../plan/planner.ts';
import { makeRecord } from '../record/record.ts';
import type { SetupRecord } from '../record/record-schema.ts';
import type { Probe, Snapshot } from '../snapshot/snapshot.ts';
import { expectedEndpoints } from '../evidence/endpoints.ts';
import { typicalSnapshot } from './machine.ts';
import { applyPlan } from './model.ts';

export const WHEN = '2026-01-02T03:05:00Z';

type Draft = Partial<JournalLine> & Pick<JournalLine, 'event'>;

/** A journal with a proper chain. */
export function journalOf(plan: Plan, drafts: readonly Draft[]): Journal {
  const lines: JournalLine[] = [];
  for (const [position, draft] of drafts.entries()) {
    const line = { n: position + 1, at: WHEN, phase: 'run' as const, step: '', outcome: null, problem: null, ...draft };
    lines.push({ ...line, sum: journalSum(lines.at(-1)?.sum ?? '', line) });
  }
  return {
    format: 'share80.journal',
    version: JOURNAL_VERSION,
    planId: plan.id,
    computerName: plan.server.computerName,
    lines,
  };
}

/** Every step begun and done. */
export function fullJournal(plan: Plan, outcome: Outcome = 'done'): Journal {
  const steps = plan.steps.flatMap((step): Draft[] => [
    { event: 'step-begin', step: step.id },
    { event: 'step-done', step: step.id },
  ]);
  return journalOf(plan, [{ event: 'begin' }, ...steps, { event: 'end', outcome }]);
}

/** Answers as they should be, from both sides. */
function goodProbes(plan: Plan, before: Snapshot): Probe[] {
  return expectedEndpoints(plan.choice, before).flatMap(({ address, port, expected }) =>
    (['server', 'this-pc'] as const).map((from) => ({
      from,
      address,
      port,
      outcome: 'answered' as const,
      status: 200,
      server: expected === 'claimant' ? 'Cougar/9.01.01.3814' : 'Microsoft-IIS/6.0',
      milliseconds: 4,
    })),
  );
}

/** A set-up that went well. */
export function goodRecord(before: Snapshot = typicalSnapshot()): SetupRecord {
  const choice = survey(before).recommended;
  if (choice === null) throw new Error('nothing to propose');
  const plan = makePlan(before, choice, WHEN);
  return makeRecord({
    programVersion: '0.2.0',
    createdAt: WHEN,
    origin: { kind: 'practice', scenario: 'typical' },
    before,
    plan,
    journal: fullJournal(plan),
    evidence: {
      takenAt: WHEN,
      snapshot: applyPlan(before, plan),
      probes: goodProbes(plan, before),
      streams: [],
      notAsked: [],
    },
  });
}

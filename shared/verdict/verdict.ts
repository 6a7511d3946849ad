/**
 * Verdict: what the evidence says, check by check. Pure: `judge` turns a plan, its journal and the evidence into it.
 */
import type { Evidence } from '../evidence/evidence.ts';
import { journalOutcome, type Journal } from '../journal/journal.ts';
import { generationOf } from '../generation/generations.ts';
import { methodOf } from '../method/methods.ts';
import type { Plan } from '../plan/plan.ts';
import type { Check, CheckCode } from '../evidence/check.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { answerChecks } from '../evidence/answers.ts';
import { expectedEndpoints } from '../evidence/endpoints.ts';
import { restartIsMissing, takenUpChecks } from './taken-up.ts';
import { restoredChecks } from './restored.ts';
import { addressChecks, listenerChecks, serviceChecks, siteChecks } from '../evidence/server-checks.ts';
import { siteAnswerChecks, siteQuestions } from '../evidence/site-answers.ts';

export type VerdictKind =
  | 'works'
  /** Both answer this PC as planned; the server's own side was not seen. */
  | 'works-from-here'
  | 'works-after-reboot'
  | 'rolled-back'
  | 'needs-attention'
  | 'undone'
  /** Taken back, but Http.sys works with the settings of the set-up until Windows is restarted. */
  | 'undone-after-reboot'
  | 'nothing-changed';

export interface Verdict {
  kind: VerdictKind;
  checks: Check[];
}

interface Judged {
  plan: Plan;
  /** The server before the plan ran. */
  before: Snapshot;
  /** Null when the plan was never run, as one without steps. */
  journal: Journal | null;
  /** Null when nothing could be looked at afterwards. */
  evidence: Evidence | null;
  undo?: { journal: Journal; after: Snapshot | null } | null | undefined;
}

/**
 * What the journal and the evidence say together. "Works" needs the plug-in's own status, at least one sign of the
 * stream on the network side, and no failed check; what was not looked at is listed as not checked.
 */
export function judge({ plan, before, journal, evidence, undo }: Judged): Verdict {
  if (undo) return judgeUndo(plan, undo.journal, undo.after);
  const outcome = journal === null ? null : journalOutcome(journal);
  const after = evidence?.snapshot ?? null;
  switch (outcome) {
    case 'refused':
      return { kind: 'nothing-changed', checks: [] };
    case 'rolled-back': {
      const checks = restoredChecks(plan, after);
      return { kind: orAttention(outcome, checks), checks };
    }
    case 'rollback-failed':
      return { kind: 'needs-attention', checks: restoredChecks(plan, after) };
    case 'undone':
    case 'undo-failed':
      return judgeUndo(plan, journal, after);
    case 'done':
    case 'reboot-needed':
    case null: {
      if (journal === null && evidence === null) return { kind: 'nothing-changed', checks: [] };
      const checks = effectChecks(plan, before, evidence);
      if (works(checks) && (journal === null || outcome !== null)) return { kind: 'works', checks };
      if (outcome === 'done' && worksFromHere(checks, evidence)) return { kind: 'works-from-here', checks };
      const waits = outcome === 'reboot-needed' && restartIsMissing(plan, checks, after);
      return { kind: waits ? 'works-after-reboot' : 'needs-attention', checks };
    }
  }
}

/**
 * Taken back is what was put back and is in force. What was seen decides whether a restart is missing; the agent's word
 * for it only where nobody could look.
 */
function judgeUndo(plan: Plan, journal: Journal | null, after: Snapshot | null): Verdict {
  const restored = restoredChecks(plan, after);
  const takenUp = takenUpChecks(plan, after);
  const checks = [...restored, ...takenUp];
  if (journal === null || journalOutcome(journal) !== 'undone') return { kind: 'needs-attention', checks };
  const seen = takenUp[0]?.result;
  const saidSo = journal.lines.at(-1)?.problem?.code === 'reboot-needed';
  const missing = seen === 'fail' || (seen === 'not-checked' && saidSo);
  return { kind: orAttention(missing ? 'undone-after-reboot' : 'undone', restored), checks };
}

function orAttention(kind: VerdictKind, checks: readonly Check[]): VerdictKind {
  return checks.some((check) => check.result === 'fail') ? 'needs-attention' : kind;
}

function effectChecks(plan: Plan, before: Snapshot, evidence: Evidence | null): Check[] {
  const { choice } = plan;
  const endpoints = expectedEndpoints(choice, before);
  if (evidence === null) {
    const { address, port } = plan.streamEndpoint;
    const about = { code: 'plugin-status' as const, subject: `${address}:${port}`, expected: 'ENABLED, no ERROR' };
    return [{ ...about, from: 'server', result: 'not-checked', seen: 'no-agent' }];
  }
  const after = evidence.snapshot;
  return [
    generationOf(before).claimant.check(choice, after),
    ...listenerChecks(endpoints, after),
    ...answerChecks(endpoints, evidence),
    ...methodOf(choice.method).checks(choice, after),
    ...serviceChecks(before, after),
    ...siteChecks(before, after),
    ...siteAnswerChecks(siteQuestions(choice, before), evidence),
    ...addressChecks(plan.neededAddresses, after),
  ];
}

function works(checks: readonly Check[]): boolean {
  const passed = (code: CheckCode): boolean => checks.some((check) => check.code === code && check.result === 'pass');
  if (checks.some((check) => check.result === 'fail')) return false;
  return passed('plugin-status') && (passed('stream-listener') || passed('stream-answers'));
}

const isEndpoint = (code: CheckCode) => code === 'stream-answers' || code === 'web-answers';

/**
 * Whether all that this PC can see is as planned, while nobody could look at the server's own side, as after an APPLY
 * whose result was carried here.
 */
function worksFromHere(checks: readonly Check[], evidence: Evidence | null): boolean {
  if (evidence?.notAsked.some(({ what }) => what === 'snapshot') !== true) return false;
  const answers = checks.filter(({ code, from }) => from === 'this-pc' && isEndpoint(code));
  return (
    answers.some(({ code }) => code === 'stream-answers') &&
    answers.every(({ result }) => result === 'pass') &&
    checks.every(({ result }) => result !== 'fail')
  );
}

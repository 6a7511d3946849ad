/**
 * Verdict: what the evidence says, check by check. Pure: `judge` turns a plan, its journal and the evidence into it.
 */
import { leftStopped } from '../change/steps.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { journalOutcome, type Journal } from '../journal/journal.ts';
import { claimantOf } from '../claimant/claimants.ts';
import { methodOf } from '../method/methods.ts';
import type { Plan } from '../plan/plan.ts';
import { allSeen, anyFailed, anyWaiting, type Check } from '../evidence/check.ts';
import { withAllUnknown } from '../snapshot/facts.ts';
import type { Probe, Snapshot } from '../snapshot/snapshot.ts';
import { answerChecks } from '../evidence/answers.ts';
import { expectedEndpoints } from '../evidence/endpoints.ts';
import { restartIsMissing, takenUpChecks } from './taken-up.ts';
import { restoredChecks } from './restored.ts';
import {
  addressChecks,
  keptOffChecks,
  keysOf,
  listenerChecks,
  serviceChecks,
  siteChecks,
} from '../evidence/server-checks.ts';
import { yoursUndoneChecks } from './yours-undone.ts';
import { siteAnswerChecks, siteQuestions, sitesThatAnswered } from '../evidence/site-answers.ts';

export type VerdictKind =
  | 'works'
  /** Nothing that was seen is wrong, but something that proves the set-up could not be looked at. */
  | 'not-seen'
  | 'works-after-reboot'
  /** The agent has done its part; the effect of what only a person can do is not there yet. */
  | 'waiting-for-you'
  /** And the settings were seen to be as before. */
  | 'rolled-back'
  /** The agent says so, and nobody could look. */
  | 'rolled-back-unseen'
  | 'needs-attention'
  | 'undone'
  | 'undone-unseen'
  /** Taken back but for what only its person can take back, which was seen to have its effect yet. */
  | 'undone-yours-left'
  /** The agent refused to take it back, and touched nothing. */
  | 'undo-refused'
  /** Taken back, but Http.sys works with the settings of the set-up until Windows is restarted. */
  | 'undone-after-reboot'
  | 'nothing-changed'
  /** A plan with steps of which there is no journal, or none with an end, and nothing was seen since. */
  | 'unknown';

/** Whether the set-up stands as far as was seen, so that its streams can be asked for. */
export function isSetUp(kind: VerdictKind): boolean {
  return kind === 'works' || kind === 'not-seen' || kind === 'waiting-for-you';
}

export interface Verdict {
  kind: VerdictKind;
  checks: Check[];
}

interface Judged {
  plan: Plan;
  /** The server before the plan ran. */
  before: Snapshot;
  /** Null when the plan has no steps, or what became of it is not known here. */
  journal: Journal | null;
  /** Null when nothing could be looked at afterwards. */
  evidence: Evidence | null;
  /** Answers on the network before the plan ran. */
  askedBefore?: readonly Probe[];
  undo?: { journal: Journal; after: Snapshot | null } | null | undefined;
}

/**
 * What the journal and the evidence say together. Of several verdicts that are true the first of these is said: something
 * failed, a restart is missing, a person has something to do, something was not seen, it is done. What was not looked at is listed as not checked.
 */
export function judge(judged: Judged): Verdict {
  const { plan, before, journal, evidence, undo } = judged;
  if (undo) return judgeUndo(judged, undo.journal, undo.after);
  const outcome = journal === null ? null : journalOutcome(journal);
  const after = evidence?.snapshot ?? null;
  switch (outcome) {
    case 'refused':
      return { kind: 'nothing-changed', checks: [] };
    case 'rolled-back': {
      const checks = [...restoredChecks(plan, after), ...takenUpChecks(plan, { after, before }, true)];
      return { kind: seenOr('rolled-back-unseen', 'rolled-back', checks), checks };
    }
    case 'rollback-failed':
      return {
        kind: 'needs-attention',
        checks: [...restoredChecks(plan, after), ...takenUpChecks(plan, { after, before }, true)],
      };
    case 'undone':
    case 'undo-failed':
      return judgeUndo(judged, journal, after);
    case 'done':
    case 'reboot-needed':
      return judgeEffect(judged, outcome === 'reboot-needed');
    case null:
      return judgeOpenEnd(judged);
  }
}

/** A plan was carried out: what proves that it took effect? @param restart the agent says that a restart is missing */
function judgeEffect({ plan, before, evidence, askedBefore }: Judged, restart: boolean): Verdict {
  const checks = effectChecks(plan, before, evidence ?? nothingSeen(before), askedBefore ?? []);
  const kind = seenOr('not-seen', 'works', checks);
  const waits = restart && kind !== 'works' && restartIsMissing(plan, checks, evidence?.snapshot ?? null);
  return { kind: waits ? 'works-after-reboot' : kind, checks };
}

/** Without a journal, or without its end, only what is seen can tell; a plan without steps needs none. */
function judgeOpenEnd(judged: Judged): Verdict {
  const { plan, journal, evidence } = judged;
  const ran = journal !== null || plan.steps.length > 0;
  if (evidence === null && !ran) return { kind: 'nothing-changed', checks: [] };
  const { kind, checks } = judgeEffect(judged, false);
  if (journal !== null && evidence !== null) return { kind: 'needs-attention', checks };
  return { kind: ran && evidence === null ? 'unknown' : kind, checks };
}

/**
 * Taken back is what was put back and is in force. What was seen decides whether a restart is missing; the agent's word
 * for it only where nobody could look.
 */
function judgeUndo({ plan, before }: Judged, journal: Journal | null, after: Snapshot | null): Verdict {
  if (journal !== null && journalOutcome(journal) === 'refused') return { kind: 'undo-refused', checks: [] };
  const restored = restoredChecks(plan, after);
  const takenUp = takenUpChecks(plan, { after, before }, false);
  const checks = [...restored, ...takenUp, ...yoursUndoneChecks(plan, { after, before })];
  if (journal === null || journalOutcome(journal) !== 'undone') return { kind: 'needs-attention', checks };
  const failed = takenUp.filter(({ result }) => result === 'fail');
  const seen = failed[0]?.result ?? takenUp[0]?.result;
  const saidSo = journal.lines.at(-1)?.problem?.code === 'reboot-needed';
  const missing = seen === 'fail' || (seen === 'not-checked' && saidSo);
  if (anyFailed(restored) || failed.some((check) => check.seen !== '')) return { kind: 'needs-attention', checks };
  if (missing) return { kind: 'undone-after-reboot', checks };
  return { kind: anyWaiting(checks) ? 'undone-yours-left' : seenOr('undone-unseen', 'undone', checks), checks };
}

/** `good` needs everything seen and nothing wrong. */
function seenOr(unseen: VerdictKind, good: VerdictKind, checks: readonly Check[]): VerdictKind {
  if (anyFailed(checks)) return 'needs-attention';
  if (anyWaiting(checks)) return 'waiting-for-you';
  return allSeen(checks) ? good : unseen;
}

/** Evidence of which every check says that nobody looked. */
function nothingSeen(before: Snapshot): Evidence {
  const snapshot = withAllUnknown(before, 'no-agent');
  return {
    takenAt: before.takenAt,
    snapshot,
    probes: [],
    notAsked: [
      { what: 'server-probes', why: 'no-agent' },
      { what: 'pc-probes', why: 'no-agent' },
    ],
    streams: [],
  };
}

function effectChecks(plan: Plan, before: Snapshot, evidence: Evidence, askedBefore: readonly Probe[]): Check[] {
  const { choice } = plan;
  const endpoints = expectedEndpoints(choice, before);
  const after = evidence.snapshot;
  const looks = { before, after, askedBefore };
  const claimant = claimantOf(choice.claimant);
  const listeners = listenerChecks(endpoints, claimant.answers, choice, after);
  const arrived = !anyWaiting(listeners);
  const answers = answerChecks(endpoints, { claimant: claimant.answers, split: choice, arrived }, evidence, looks);
  const sitesOf = withSitesOf(before, after);
  const questions = siteQuestions(choice, sitesOf);
  const sites = siteAnswerChecks(questions, evidence, looks);
  const downOnPurpose = keysOf(leftStopped(plan.steps));
  return [
    ...claimant.checks(choice, after),
    ...listeners,
    ...answers,
    ...methodOf(choice.method).checks(choice, after),
    ...serviceChecks(before, after, {
      own: claimant.service ?? choice.service ?? null,
      waits: claimant.answers.waitsForPerson,
      downOnPurpose,
    }),
    ...keptOffChecks(plan.steps, after),
    ...siteChecks(
      before,
      after,
      sitesThatAnswered(choice, sitesOf, answers, { questions, checks: sites }),
      downOnPurpose,
    ),
    ...sites,
    ...addressChecks(plan.neededAddresses, after),
  ];
}

/** Sites that were not read before may be those of now; whether they ran then is not known. */
function withSitesOf(before: Snapshot, after: Snapshot): Snapshot {
  const { sites } = after;
  if (before.sites.value !== null || sites.value === null) return before;
  return { ...before, sites: { ...sites, value: sites.value.map((site) => ({ ...site, state: 'unknown' as const })) } };
}

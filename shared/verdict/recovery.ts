/**
 * Recovery: what became of a plan whose end is not known. The server as it is now is compared with what each target of
 * the plan was before it and should be after it; a journal that broke off only adds to that.
 */
import { readTarget, stateText, targetsOf, type Target } from '../change/target.ts';
import { journalOutcome, type Journal, type Outcome } from '../journal/journal.ts';
import { stepsDone } from '../journal/step-status.ts';
import type { Plan } from '../plan/plan.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** `unchanged`: the plan leaves it as it was, and so it is. */
type TargetStanding = 'before' | 'after' | 'unchanged' | 'other' | 'unknown';

/** One thing that the plan changes, and how it stands now. Texts are for experts. */
export interface RecoveryTarget {
  kind: Target['kind'];
  subject: string;
  standing: TargetStanding;
  before: string;
  after: string;
  now: string;
}

export interface RecoveryAccount {
  /** `as-before`: nothing of the plan stands; `as-planned`: all of it does; `in-between`: a part. */
  kind: 'as-before' | 'as-planned' | 'in-between' | 'unknown';
  targets: RecoveryTarget[];
  /** How the journal that is known here ends; null = without an end. */
  journalEnd: Outcome | null;
  /** Ids of the steps that the known journal calls done. */
  stepsDone: string[];
}

/** The two ways out of an interruption. */
export type WayOut = 'finish' | 'go-back';

interface Standing {
  account: RecoveryAccount | null;
  /** The journal on the server knows no end of the plan. */
  unfinishedOnServer: boolean;
}

/** Whether finishing keeps what stands: else the plan is taken back first, however it stands. */
export function keepsSetup({ account, unfinishedOnServer }: Standing): boolean {
  return account?.kind === 'as-planned' && !unfinishedOnServer;
}

/** Whether a way out changes settings of the server, and so is asked for once more. */
export function changesServer(way: WayOut, standing: Standing): boolean {
  if (standing.account?.kind === 'as-before') return false;
  return way === 'go-back' || !keepsSetup(standing);
}

/** @param journal as far as it is known on this PC */
export function recoveryAccount(plan: Plan, journal: Journal | null, now: Snapshot): RecoveryAccount {
  const targets = targetsOf(plan.steps).map((target) => standingOf(target, now));
  return {
    kind: kindOf(targets),
    targets,
    journalEnd: journal === null ? null : journalOutcome(journal),
    stepsDone: journal === null ? [] : stepsDone(plan, journal),
  };
}

function kindOf(targets: readonly RecoveryTarget[]): RecoveryAccount['kind'] {
  const all = (...standings: TargetStanding[]) => targets.every(({ standing }) => standings.includes(standing));
  if (all('before', 'unchanged')) return 'as-before';
  if (all('after', 'unchanged')) return 'as-planned';
  return all('before', 'after', 'unchanged', 'unknown') && !targets.some(({ standing }) => standing === 'after')
    ? 'unknown'
    : 'in-between';
}

function standingOf(target: Target, now: Snapshot): RecoveryTarget {
  const { kind, subject } = target;
  const base = { kind, subject, before: stateText(target.before), after: stateText(target.after) };
  const reading = readTarget(target, now);
  if (!reading.known) return { ...base, standing: 'unknown', now: '' };
  const isBefore = reading.is(target.before);
  const isAfter = reading.is(target.after);
  const standing = isBefore ? (isAfter ? 'unchanged' : 'before') : isAfter ? 'after' : 'other';
  return { ...base, standing, now: reading.text };
}

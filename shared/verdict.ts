/**
 * Verdict: what the evidence says, check by check. Pure: `judge` turns a plan, its journal and the evidence into it.
 */
import type { Evidence } from './evidence.ts';
import { journalOutcome, type Journal } from './journal.ts';
import type { Plan } from './plan.ts';
import type { Probe, Snapshot } from './snapshot.ts';
import { answerChecks } from './verdict/answers.ts';
import { expectedEndpoints } from './verdict/endpoints.ts';
import { restoredChecks } from './verdict/restored.ts';
import {
  addressChecks,
  listenerChecks,
  pluginCheck,
  serviceChecks,
  settingChecks,
  siteChecks,
} from './verdict/server-checks.ts';

export { expectedEndpoints, type ExpectedEndpoint } from './verdict/endpoints.ts';

export type VerdictKind =
  'works' | 'works-after-reboot' | 'rolled-back' | 'needs-attention' | 'undone' | 'nothing-changed';

export type CheckCode =
  | 'plugin-status'
  | 'stream-listener'
  | 'web-listener'
  | 'stream-answers'
  | 'web-answers'
  | 'list-written'
  | 'hotfix-written'
  /** After a rollback or an undo: as it was before the plan. */
  | 'plugin-restored'
  | 'list-restored'
  | 'hotfix-restored'
  | 'service-running'
  | 'site-started'
  | 'address-present';

/** One thing that was looked at (or could not be), with what was expected and what was seen. */
export interface Check {
  code: CheckCode;
  /** Address, service or site. */
  subject: string;
  /** Who looked. */
  from: Probe['from'];
  result: 'pass' | 'fail' | 'not-checked';
  expected: string;
  seen: string;
}

export interface Verdict {
  kind: VerdictKind;
  checks: Check[];
}

export interface Judged {
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
  if (undo) {
    const restored = restoredChecks(plan, undo.after);
    return {
      kind: journalOutcome(undo.journal) === 'undone' ? orAttention('undone', restored) : 'needs-attention',
      checks: restored,
    };
  }
  const outcome = journal === null ? null : journalOutcome(journal);
  const after = evidence?.snapshot ?? null;
  switch (outcome) {
    case 'refused':
      return { kind: 'nothing-changed', checks: [] };
    case 'rolled-back':
    case 'undone': {
      const checks = restoredChecks(plan, after);
      return { kind: orAttention(outcome, checks), checks };
    }
    case 'rollback-failed':
    case 'undo-failed':
      return { kind: 'needs-attention', checks: restoredChecks(plan, after) };
    case 'done':
    case 'reboot-needed':
    case null: {
      if (journal === null && evidence === null) return { kind: 'nothing-changed', checks: [] };
      const checks = effectChecks(plan, before, evidence);
      if (works(checks) && (journal === null || outcome !== null)) return { kind: 'works', checks };
      return { kind: outcome === 'reboot-needed' ? 'works-after-reboot' : 'needs-attention', checks };
    }
  }
}

function orAttention(kind: VerdictKind, checks: readonly Check[]): VerdictKind {
  return checks.some((check) => check.result === 'fail') ? 'needs-attention' : kind;
}

function effectChecks(plan: Plan, before: Snapshot, evidence: Evidence | null): Check[] {
  const endpoints = expectedEndpoints(plan, before);
  if (evidence === null) {
    const { address, port } = plan.streamEndpoint;
    const about = { code: 'plugin-status' as const, subject: `${address}:${port}`, expected: 'ENABLED, no ERROR' };
    return [{ ...about, from: 'server', result: 'not-checked', seen: 'no-agent' }];
  }
  const after = evidence.snapshot;
  return [
    pluginCheck(plan, after),
    ...listenerChecks(endpoints, after),
    ...answerChecks(endpoints, evidence),
    ...settingChecks(plan, after),
    ...serviceChecks(before, after),
    ...siteChecks(before, after),
    ...addressChecks(plan, after),
  ];
}

function works(checks: readonly Check[]): boolean {
  const passed = (code: CheckCode): boolean => checks.some((check) => check.code === code && check.result === 'pass');
  if (checks.some((check) => check.result === 'fail')) return false;
  return passed('plugin-status') && (passed('stream-listener') || passed('stream-answers'));
}

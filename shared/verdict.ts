/**
 * Verdict: what the evidence says, check by check. Pure: `judge` turns a plan, its journal and the evidence into it.
 */
import type { Probe } from './snapshot.ts';

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

/** Check: one thing that was looked at (or could not be), with what was expected and what was seen. */
import type { Probe } from '../snapshot/snapshot.ts';

export type CheckCode =
  | 'plugin-status'
  | 'stream-listener'
  | 'web-listener'
  | 'stream-answers'
  /** Any program that gets an address. */
  | 'program-listener'
  | 'program-answers'
  | 'web-answers'
  /** A web site answers by its name, or on its own port. */
  | 'site-answers'
  | 'list-written'
  | 'hotfix-written'
  /** Every site is bound to addresses by name, none of them the one that is given away (IIS 5.0). */
  | 'site-addresses'
  | 'pooling-off'
  /** After a rollback or an undo: as it was before the plan. */
  | 'plugin-restored'
  | 'list-restored'
  | 'list-entry-restored'
  | 'hotfix-restored'
  | 'metabase-restored'
  /** After an undo: Http.sys works with the settings that were put back. */
  | 'http-taken-up'
  /** After an undo: what a person did for the plan has no effect any more. */
  | 'yours-undone'
  | 'service-running'
  /** It is down on purpose, and Windows does not start it. */
  | 'service-kept-off'
  | 'start-mode-set'
  | 'start-mode-restored'
  | 'site-started'
  | 'address-present';

export interface Check {
  code: CheckCode;
  /** Address, service or site. */
  subject: string;
  /** Who looked. */
  from: Probe['from'];
  /** `waiting`: what a person has to bring about was looked for, and is not there yet. */
  result: 'pass' | 'fail' | 'not-checked' | 'waiting';
  expected: string;
  seen: string;
  /**
   * What must be seen before anything is said to work, and this check is to show. Of several checks that show the same one
   * that passes is enough. Absent = it decides nothing, unless it fails.
   */
  proves?: string;
}

/** What is compared in one check, in the words of the machine. */
export interface Comparison {
  code: CheckCode;
  subject: string;
  expected: string;
  from?: Check['from'];
  proves?: string;
}

export function compared(about: Comparison, seen: string, pass: boolean): Check {
  return { from: 'server', ...about, result: pass ? 'pass' : 'fail', seen };
}

/** @param why the reason, as the machine gave it, or a code that `words/` has a sentence for */
export function notChecked(about: Comparison, why: string): Check {
  return { from: 'server', ...about, result: 'not-checked', seen: why };
}

/** @param seen what is there instead, in the words of the machine */
export function waiting(about: Comparison, seen: string): Check {
  return { from: 'server', ...about, result: 'waiting', seen };
}

/** Whether something waits for a person. */
export function anyWaiting(checks: readonly Check[]): boolean {
  return checks.some(({ result }) => result === 'waiting');
}

/** Whether something that was looked at is not as it has to be. */
export function anyFailed(checks: readonly Check[]): boolean {
  return checks.some(({ result }) => result === 'fail');
}

/** Whether everything that has to be seen was seen, by one check at least. */
export function allSeen(checks: readonly Check[]): boolean {
  const seen = new Map<string, boolean>();
  for (const { proves, result } of checks) {
    if (proves !== undefined) seen.set(proves, result === 'pass' || seen.get(proves) === true);
  }
  return [...seen.values()].every(Boolean);
}

/** Exit statuses of the command line. */
import { driftNeedsAttention, type Finding } from '../../../shared/finding/finding.ts';
import type { Trouble } from '../../../shared/wire/session.ts';
import type { VerdictKind } from '../../../shared/verdict/verdict.ts';

export const EXIT = {
  /** Done, or nothing to do. */
  done: 0,
  /** Findings forbid it; nothing was changed. */
  forbidden: 2,
  /** Failed, and the server is as it was. */
  rolledBack: 3,
  /** Failed, needs attention, or something that proves it was not seen. */
  needsAttention: 4,
  /** Done or taken back, but only a restart of the server brings that into force. */
  reboot: 5,
  /** The agent has done its part, and a person has not done theirs yet. */
  waiting: 6,
  /** Wrong usage of the command line. */
  usage: 64,
  /** A file that cannot be used. */
  badFile: 65,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The status that trouble ends with, when nothing else is known. */
export function exitStatusOfTrouble({ code }: Trouble): ExitStatus {
  // The record names what is not there.
  if (code === 'practice-unknown') return EXIT.badFile;
  return BEFORE_ANY_CHANGE.has(code) ? EXIT.forbidden : EXIT.needsAttention;
}

/** What keeps this computer's agent from being started, so that nothing can have been changed. */
const BEFORE_ANY_CHANGE: ReadonlySet<Trouble['code']> = new Set(['consent-declined', 'not-started', 'odd-path']);

/**
 * The status that a verdict ends with. "Nothing changed" means that the agent refused the plan.
 * @param drift what has changed since the set-up. A scheduled call has to tell a server that is as it was reached from
 *   one that still works, but is about to stop working, so what needs a person counts as more than what works today.
 */
export function exitStatusFor(kind: VerdictKind, drift: readonly Finding[] = []): ExitStatus {
  if (driftNeedsAttention(drift)) return EXIT.needsAttention;
  switch (kind) {
    case 'works':
    case 'undone':
      return EXIT.done;
    case 'works-after-reboot':
    case 'undone-after-reboot':
      return EXIT.reboot;
    case 'waiting-for-you':
    case 'undone-yours-left':
      return EXIT.waiting;
    case 'rolled-back':
      return EXIT.rolledBack;
    case 'not-seen':
    case 'unknown':
    case 'rolled-back-unseen':
    case 'undone-unseen':
    case 'undo-refused':
    case 'needs-attention':
      return EXIT.needsAttention;
    case 'nothing-changed':
      return EXIT.forbidden;
  }
}

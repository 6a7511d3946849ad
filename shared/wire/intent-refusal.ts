/** Why a request was not followed. Nothing was changed by it. */
import type { Problem } from '../journal/journal.ts';
import type { FileProblem } from '../text/file-problem.ts';

export type RefusalCode =
  | 'busy'
  | 'not-now'
  | 'other-plan'
  | 'nothing-to-cancel'
  | 'not-undoable'
  | 'already-undone'
  | 'no-server'
  | 'not-an-address'
  | 'other-name'
  | 'not-carried'
  | 'carried-only'
  | 'elsewhere'
  | 'no-plan-here'
  | 'look-first'
  | 'cannot-reboot'
  /** A set-up whose end is not known is not deleted. */
  | 'under-way'
  | 'no-record'
  | 'not-deleted'
  | 'folder-gone';

export type Refusal =
  | { code: RefusalCode }
  | { code: 'file'; file: FileProblem }
  /** The file says that LOOK or LINK could not do what it should. */
  | { code: 'server-trouble'; problem: Problem };

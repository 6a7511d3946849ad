/**
 * Journal: what the agent did, one JSON line before and one after each step, on the server's disk.
 * Each line carries a checksum chained to the line before, so that a cut or altered journal is recognised.
 */
import * as v from 'valibot';
import { isoTime, list, longText, shortText, uint32 } from './schema.ts';

export const JOURNAL_VERSION = 1;

export const outcomeSchema = v.picklist([
  'done',
  'reboot-needed',
  'refused',
  'rolled-back',
  'rollback-failed',
  'undone',
  'undo-failed',
]);
export type Outcome = v.InferOutput<typeof outcomeSchema>;

export const problemCode = v.picklist([
  'wrong-server',
  'values-changed',
  'address-missing',
  'endpoint-taken',
  'no-rights',
  'plan-altered',
  'plan-ran-before',
  'cannot-write-journal',
  'backup-failed',
  'service-did-not-stop',
  'service-did-not-start',
  'registry-write-failed',
  'plugin-failed',
  'port-in-use',
  'reboot-needed',
  'cancelled',
  'nothing-to-undo',
  'unexpected',
]);
export type ProblemCode = v.InferOutput<typeof problemCode>;

export const problemSchema = v.strictObject({
  code: problemCode,
  /** Windows error, as `0xC00D158B`; '' when there is none. */
  errorCode: shortText,
  /** Machine text: names, values, states; never shown alone. */
  detail: longText,
  /** Who holds the port, when that is the problem. */
  owner: v.nullable(v.strictObject({ processId: uint32, program: shortText })),
});
export type Problem = v.InferOutput<typeof problemSchema>;

export const journalLine = v.strictObject({
  /** 1, 2, 3... */
  n: uint32,
  at: isoTime,
  phase: v.picklist(['run', 'rollback', 'undo']),
  event: v.picklist(['begin', 'step-begin', 'step-done', 'step-failed', 'end']),
  /** The plan's step; '' for begin and end. */
  step: v.pipe(v.string(), v.maxLength(8)),
  outcome: v.nullable(outcomeSchema),
  problem: v.nullable(problemSchema),
  /** First 16 characters of SHA-256 of the previous line's `sum` + canonical JSON of this line without `sum`. */
  sum: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});
export type JournalLine = v.InferOutput<typeof journalLine>;

export const journalSchema = v.strictObject({
  format: v.literal('share80.journal'),
  version: v.literal(JOURNAL_VERSION),
  planId: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  computerName: shortText,
  lines: list(journalLine, 5000),
});
export type Journal = v.InferOutput<typeof journalSchema>;

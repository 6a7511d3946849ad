/** Record: the whole story of one set-up, kept on this PC. The report, the later undo and the drift check read it. */
import * as v from 'valibot';
import { evidenceSchema } from '../evidence/evidence.ts';
import { journalSchema } from '../journal/journal.ts';
import { planSchema } from '../plan/plan.ts';
import { format, newestVersion, since } from '../text/format.ts';
import { isoTime, list, shortText } from '../text/schema.ts';
import { probe, snapshotSchema } from '../snapshot/snapshot.ts';

export const originSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('practice'), scenario: shortText }),
  v.strictObject({ kind: v.literal('link') }),
  v.strictObject({ kind: v.literal('carried') }),
  /** The computer that the program ran on. */
  since(4, v.strictObject({ kind: v.literal('this-computer') })),
]);
export type Origin = v.InferOutput<typeof originSchema>;

export const recordSchema = format('share80.record', {
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  programVersion: shortText,
  createdAt: isoTime,
  origin: originSchema,
  before: snapshotSchema,
  plan: planSchema,
  /** What the questions of the evidence got from this PC before the change; none = not asked. */
  askedBefore: since(2, v.optional(list(probe, 2000), [])),
  journal: v.nullable(journalSchema),
  evidence: v.nullable(evidenceSchema),
  /** Set when the set-up was undone: what was done, and the server afterwards. */
  undo: v.nullable(v.strictObject({ journal: journalSchema, after: v.nullable(snapshotSchema) })),
});
export const RECORD_VERSION = newestVersion(recordSchema);
export type SetupRecord = v.InferOutput<typeof recordSchema>;

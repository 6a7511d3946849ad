/**
 * What other programs are given beside the files of Share80, as schemas: what every answer of a test is held against, and
 * what `electron/cli/JSON.md` is made of. A code is a text here, as later versions bring new ones.
 */
import * as v from 'valibot';
import { recordSchema } from '../record/record-schema.ts';

export const REPORT_VERSION = 1;

export const findingEntries = {
  code: v.string(),
  severity: v.picklist(['blocks', 'warning', 'information']),
  /** Names and values from the server. */
  facts: v.record(v.string(), v.unknown()),
  product: v.exactOptional(v.string()),
};
const findingShape = v.strictObject(findingEntries);

export const checkShape = v.strictObject({
  code: v.string(),
  subject: v.string(),
  from: v.picklist(['server', 'this-pc']),
  result: v.picklist(['pass', 'fail', 'not-checked', 'waiting']),
  expected: v.string(),
  seen: v.string(),
  proves: v.exactOptional(v.string()),
});

/** The report as JSON. */
export const reportShape = v.strictObject({
  format: v.literal('share80.report'),
  version: v.literal(REPORT_VERSION),
  /** Not from a true server. */
  practice: v.boolean(),
  verdict: v.strictObject({ kind: v.string(), checks: v.array(checkShape) }),
  findings: v.array(findingShape),
  consequences: v.array(findingShape),
  record: recordSchema,
});

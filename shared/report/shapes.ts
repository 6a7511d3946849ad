/**
 * What other programs are given beside the files of Share80, as schemas: what every answer of a test is held against, and
 * what `electron/cli/JSON.md` is made of. A code is a text here, as later versions bring new ones.
 */
import * as v from 'valibot';

export const findingEntries = {
  code: v.string(),
  severity: v.picklist(['blocks', 'warning', 'information']),
  /** Names and values from the server. */
  facts: v.record(v.string(), v.unknown()),
  product: v.exactOptional(v.string()),
};
export const findingShape = v.strictObject(findingEntries);

export const checkShape = v.strictObject({
  code: v.string(),
  subject: v.string(),
  from: v.picklist(['server', 'this-pc']),
  result: v.picklist(['pass', 'fail', 'not-checked', 'waiting']),
  expected: v.string(),
  seen: v.string(),
  proves: v.exactOptional(v.string()),
});

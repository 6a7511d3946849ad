/** Choice: which addresses the web keeps, which address streaming gets, by which method. */
import * as v from 'valibot';
import { splitSchema } from '../change/split.ts';
import { claimantSchema } from '../claimant/claimants.ts';
import { since } from '../text/format.ts';
import { methodSchema } from '../method/methods.ts';

export const choiceSchema = v.strictObject({
  method: methodSchema,
  /** Who gets the address; absent = Windows Media Services. */
  claimant: since(3, v.exactOptional(claimantSchema)),
  /** Http.sys may answer where its list keeps it away today. */
  openWeb: since(3, v.exactOptional(v.literal(true))),
  ...splitSchema.entries,
});
export type Choice = v.InferOutput<typeof choiceSchema>;

/** Choice: which addresses the web keeps, which address streaming gets, by which method. */
import * as v from 'valibot';
import { splitSchema } from '../change/split.ts';
import { methodSchema } from '../method/methods.ts';

export const choiceSchema = v.strictObject({ method: methodSchema, ...splitSchema.entries });
export type Choice = v.InferOutput<typeof choiceSchema>;

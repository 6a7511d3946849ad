/** Choice: which addresses the web keeps, which address streaming gets, by which method. */
import * as v from 'valibot';
import { ipv4Address, list, shortText, tcpPort } from '../text/schema.ts';

export const methodSchema = v.picklist(['listen-list', 'hotfix', 'other-port']);
export type Method = v.InferOutput<typeof methodSchema>;

export const choiceSchema = v.strictObject({
  method: methodSchema,
  /** What stays with Http.sys, without 127.0.0.1. With `other-port` nothing is taken away and the list is not written. */
  webAddresses: list(ipv4Address, 2000),
  streamAddress: ipv4Address,
  /** The plug-in's port: 80, but for `other-port`. */
  streamPort: tcpPort,
  /** Name of the value that hotfix KB 892847 reads; from the knowledge data unless an expert typed another. */
  hotfixValueName: v.pipe(shortText, v.regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/, 'not a registry value name')),
});
export type Choice = v.InferOutput<typeof choiceSchema>;

/** Split: who gets which address of the server. A choice is a split and the method that brings it about. */
import * as v from 'valibot';
import { since } from '../text/format.ts';
import { ipv4Address, list, shortText, tcpPort } from '../text/schema.ts';

export const splitSchema = v.strictObject({
  /** What stays with Http.sys, without 127.0.0.1. A method that shares no port takes nothing away from it. */
  webAddresses: list(ipv4Address, 2000),
  /** Of whoever gets an address: streaming, or any program. */
  streamAddress: ipv4Address,
  /** Its port: 80 with a method that shares it. */
  streamPort: tcpPort,
  /** Name of the value that hotfix KB 892847 reads; from the knowledge data unless an expert typed another. */
  hotfixValueName: v.pipe(shortText, v.regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/, 'not a registry value name')),
  /** Who has 127.0.0.1, where that is an address of its own. */
  loopback: since(3, v.exactOptional(v.picklist(['web', 'program']))),
  /** Where socket pooling of IIS 5.0 is switched off: for each web site, or once for all. */
  pooling: since(4, v.exactOptional(v.picklist(['site', 'all']))),
  /** Key name of the one service that a plan may start for any program; absent = none. */
  service: since(3, v.exactOptional(shortText)),
});
export type Split = v.InferOutput<typeof splitSchema>;

/** Evidence: what was seen after the change, from the server's side and from this PC's. */
import * as v from 'valibot';
import { isoTime, list } from '../text/schema.ts';
import { probe, snapshotSchema } from '../snapshot/snapshot.ts';

export const evidenceSchema = v.strictObject({
  takenAt: isoTime,
  /** The server as the agent found it afterwards. */
  snapshot: snapshotSchema,
  /** Answers by address, asked on the server itself and from this PC. */
  probes: list(probe),
  /** Endpoints of the plan that could not be asked from here, with the reason. */
  notAsked: list(
    v.strictObject({
      what: v.picklist(['server-probes', 'pc-probes', 'secure-sites', 'sites', 'snapshot']),
      why: v.picklist(['not-reachable', 'not-made', 'certificate-not-checked', 'no-agent', 'too-many']),
    }),
    20,
  ),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

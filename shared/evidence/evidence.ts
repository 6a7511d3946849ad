/** Evidence: what was seen after the change, from the server's side and from this PC's. */
import * as v from 'valibot';
import { since } from '../text/format.ts';
import { isoTime, list } from '../text/schema.ts';
import { probe, snapshotSchema } from '../snapshot/snapshot.ts';
import { pointSeen } from '../stream/points.ts';

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
  /** The publishing points, as far as the server was read, and what a player's first request from this PC got. */
  streams: since(3, v.optional(list(pointSeen, 500), [])),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

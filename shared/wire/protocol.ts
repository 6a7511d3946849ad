/**
 * What is said between the program (main) and the agent. The agent asks by HTTP POST, the program answers: each
 * request carries one `AgentMessage`, each answer one `Order`. The same orders, as files, drive the carried kit.
 *
 * On the wire both are wrapped in an Envelope whose `mac` is HMAC-SHA256 over
 * `share80-link-1|<direction>|<session>|<counter>|<body>`; `body` is the JSON of the message as pure ASCII
 * (everything else as \uXXXX), so that the bytes which are authenticated are the same on both sides.
 */
import * as v from 'valibot';
import { journalLine, journalSchema, problemSchema } from '../journal/journal.ts';
import { planSchema } from '../plan/plan.ts';
import { ipv4Address, list, longText, machineName, sha256Hex, shortText, tcpPort, uint32 } from '../text/schema.ts';
import { probe, snapshotSchema } from '../snapshot/snapshot.ts';

export const PROTOCOL_VERSION = 1;
/** Path that the agent posts to. */
export const LINK_PATH = '/share80/1';
/** Largest request that the program reads, largest answer that the agent reads. Unit: bytes. */
export const LARGEST_MESSAGE = 8 * 1024 * 1024;

export const envelopeSchema = v.strictObject({
  v: v.literal(PROTOCOL_VERSION),
  /** Names the secret that both sides hold; 32 hexadecimal characters. */
  session: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  direction: v.picklist(['agent', 'program']),
  /** Rises by one with each new message of the agent; the answer repeats it. A repeated counter with the same body gets the same answer again. */
  counter: uint32,
  body: v.pipe(v.string(), v.maxLength(LARGEST_MESSAGE)),
  mac: sha256Hex,
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** What `inspect` needs to know. Also the file REQUEST of `agent.js inspect REQUEST OUT`. */
export const inspectRequest = v.strictObject({
  requestId: v.pipe(v.string(), v.regex(/^[0-9a-f]{8,32}$/)),
  hotfixValueName: shortText,
  /** Endpoints that the server shall ask itself by HTTP. */
  probes: list(v.strictObject({ address: ipv4Address, port: tcpPort }), 2000),
});
export type InspectRequest = v.InferOutput<typeof inspectRequest>;

export const inspectResult = v.strictObject({
  requestId: v.string(),
  snapshot: snapshotSchema,
  probes: list(probe, 2000),
});
export type InspectResult = v.InferOutput<typeof inspectResult>;

export const agentMessage = v.variant('say', [
  v.strictObject({
    say: v.literal('hello'),
    agentVersion: shortText,
    protocol: uint32,
    computerName: machineName,
    /** A plan whose journal on the server's disk has no end yet; '' = none. */
    unfinishedPlan: v.pipe(v.string(), v.regex(/^([0-9a-f]{12})?$/)),
  }),
  /** Nothing to report, waiting for an order. */
  v.strictObject({ say: v.literal('ready') }),
  v.strictObject({ say: v.literal('inspected'), result: inspectResult }),
  /** During run and undo, best effort: the agent goes on whether or not it is answered. */
  v.strictObject({ say: v.literal('progress'), planId: v.string(), line: journalLine }),
  /** The end of run, undo: the whole journal. */
  v.strictObject({ say: v.literal('finished'), journal: journalSchema }),
  v.strictObject({ say: v.literal('trouble'), problem: problemSchema, text: longText }),
]);
export type AgentMessage = v.InferOutput<typeof agentMessage>;

export const orderSchema = v.variant('order', [
  v.strictObject({ order: v.literal('wait') }),
  v.strictObject({ order: v.literal('inspect'), request: inspectRequest }),
  v.strictObject({ order: v.literal('run'), plan: planSchema }),
  v.strictObject({ order: v.literal('undo'), plan: planSchema }),
  /** Answer to `progress`: go on. */
  v.strictObject({ order: v.literal('continue') }),
  /** Answer to `progress`: stop after this step and roll back. */
  v.strictObject({ order: v.literal('cancel') }),
  v.strictObject({ order: v.literal('bye') }),
]);
export type Order = v.InferOutput<typeof orderSchema>;

/** The agent's `link` configuration file. */
export const linkConfig = v.strictObject({
  protocol: v.literal(PROTOCOL_VERSION),
  url: v.pipe(v.string(), v.maxLength(200)),
  session: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** 256 bits in hexadecimal, fresh for each kit. */
  secret: sha256Hex,
});
export type LinkConfig = v.InferOutput<typeof linkConfig>;

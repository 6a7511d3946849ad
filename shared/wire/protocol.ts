/**
 * What is said between the program (main) and the agent. The agent asks by HTTP POST, the program answers: each
 * request carries one `AgentMessage`, each answer one `Order`. The same orders, as files, drive the carried kit.
 *
 * On the wire each is an envelope: one line, a line feed, the body.
 *
 *     share80-link-2 agent <session> <talk> <counter> <part>/<parts> <mac>
 *     share80-link-2 program <session> <talk> <counter> 1/1 <mac>
 *
 * `mac` is HMAC-SHA256 over the line before it and the body; in an answer the request's own `mac` stands between them, so
 * that no answer fits another request. A talk begins with a greeting: it has no body, and `talk` is the agent's challenge
 * alone. The answer adds the program's own, and both stand in everything that is said after that: whatever was said in
 * another talk is none of this one. `body` is JSON as pure ASCII (everything else as \uXXXX), so that the bytes which are
 * authenticated are the same on both sides; nothing of it is parsed before that.
 *
 * A greeting is believed in nothing; `hello` is the first word that counts, and ends every talk before it. Messages are
 * sealed with what the kit holds, or with what took its place: in the first talk the agent puts a derived secret away
 * (`link-SESSION-new.txt` among its data), says so in `hello`, and counts on it alone (`link-SESSION.txt`) once the
 * program has kept it, too (`records/SESSION.secret`), and said `welcome`. Until then both are tried, so that no lost
 * message shuts anybody out.
 */
import * as v from 'valibot';
import { journalLine, journalSchema, problemSchema } from '../journal/journal.ts';
import { planSchema } from '../plan/plan.ts';
import { ipv4Address, list, longText, machineName, sha256Hex, shortText, tcpPort } from '../text/schema.ts';
import { probe, snapshotSchema } from '../snapshot/snapshot.ts';

export const PROTOCOL_VERSION = 2;
/** Path that the agent posts to; those of other versions differ in the number. */
export const LINK_PATH = `/share80/${PROTOCOL_VERSION}`;
/** What a request says that it is. No web page can send it without being asked who it is first. */
export const LINK_TYPE = 'application/x-share80';
/** Largest request: what is longer is said in parts, so that nobody unproved can send more. Unit: bytes. */
export const LARGEST_ENVELOPE = 65_536;
/** Largest message in all its parts, largest answer that the agent reads. Unit: bytes. */
export const LARGEST_MESSAGE = 8 * 1024 * 1024;

/** What `inspect` needs to know. Also the file REQUEST of `agent.js inspect REQUEST OUT`. */
export const inspectRequest = v.strictObject({
  requestId: v.pipe(v.string(), v.regex(/^[0-9a-f]{8,32}$/)),
  hotfixValueName: shortText,
  /** Key names of services to be read besides. */
  services: v.exactOptional(list(shortText, 200)),
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
    computerName: machineName,
    /** A plan whose journal on the server's disk has no end yet; '' = none. */
    unfinishedPlan: v.pipe(v.string(), v.regex(/^([0-9a-f]{12})?$/)),
    /** The agent has put away the secret that takes the place of the kit's own. */
    keeps: v.boolean(),
    /** `looks`: it was started to look only, and carries out nothing. */
    obeys: v.picklist(['everything', 'looks', 'one-plan']),
  }),
  /** Nothing to report, waiting for an order. */
  v.strictObject({ say: v.literal('ready') }),
  v.strictObject({ say: v.literal('inspected'), result: inspectResult }),
  /** During run and undo, best effort: the agent goes on whether or not it is answered. */
  v.strictObject({ say: v.literal('progress'), planId: v.string(), line: journalLine }),
  /** The end of run, undo: the whole journal. */
  v.strictObject({ say: v.literal('finished'), journal: journalSchema }),
  v.strictObject({ say: v.literal('trouble'), problem: problemSchema, text: longText }),
  /** What was ordered is not done by an agent that looks only. */
  v.strictObject({ say: v.literal('unwilling'), order: v.picklist(['run', 'undo']) }),
]);
export type AgentMessage = v.InferOutput<typeof agentMessage>;

export const orderSchema = v.variant('order', [
  /** Answer to `hello`. `kept`: the secret of this talk, or the one that it brought forth, is the one from now on. */
  v.strictObject({ order: v.literal('welcome'), kept: v.boolean() }),
  v.strictObject({ order: v.literal('wait') }),
  v.strictObject({ order: v.literal('inspect'), request: inspectRequest }),
  v.strictObject({ order: v.literal('run'), plan: planSchema }),
  v.strictObject({ order: v.literal('undo'), plan: planSchema }),
  /** Answer to `progress`, and to a part that is not the last: go on. */
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
  /** The first talk replaces the secret by one that both sides keep where nobody else reads. */
  oneTime: v.boolean(),
});
export type LinkConfig = v.InferOutput<typeof linkConfig>;

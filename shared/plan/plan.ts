/**
 * Plan: frozen data with an id and a hash. The preview shows it, the agent executes it verbatim, the kit prints it,
 * the report quotes it. No second description of the change exists.
 */
import * as v from 'valibot';
import { stepSchema } from '../change/change.ts';
import { leftStopped } from '../change/steps.ts';
import { choiceSchema } from '../choice/choice.ts';
import { serverIdentity } from '../snapshot/identity.ts';
import { canonicalJson, sha256 } from '../text/canonical-json.ts';
import { sealedFormat } from '../text/format.ts';
import { ipv4Address, isoTime, list, sha256Hex, tcpPort } from '../text/schema.ts';

export const planSchema = sealedFormat('share80.plan', {
  /** First 12 characters of `hash`; also the name of the plan's folder on the server. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  createdAt: isoTime,
  /** The machine this plan is for; the agent refuses any other. */
  server: serverIdentity,
  choice: choiceSchema,
  steps: list(stepSchema, 300),
  /** Addresses that must still be on the machine when the plan runs. */
  neededAddresses: list(ipv4Address, 2000),
  /** Address and port that must be free or held by Http.sys when the plan starts. */
  streamEndpoint: v.strictObject({ address: ipv4Address, port: tcpPort }),
  outage: v.strictObject({ webSeconds: v.number(), streamingSeconds: v.number() }),
  /** SHA-256 of the canonical JSON of everything above but `id`. */
  hash: sha256Hex,
});
export type Plan = v.InferOutput<typeof planSchema>;

/** Services that a look must be asked for, so that it tells what became of a plan: what it names, and what it leaves stopped. */
export function servicesOf({ choice, steps }: Pick<Plan, 'choice' | 'steps'>): string[] {
  const named = choice.service === undefined ? [] : [choice.service];
  return [...new Set([...named, ...leftStopped(steps).map(({ name }) => name)])];
}

/** Freezes a draft: computes its hash, and the id from the hash. */
export function sealPlan(draft: Omit<Plan, 'id' | 'hash'>): Plan {
  const hash = planHash(draft);
  return { ...draft, id: hash.slice(0, 12), hash };
}

/** True when nothing in the plan was altered since it was sealed. */
export function planIsIntact(plan: Plan): boolean {
  const { id, hash, ...draft } = plan;
  return hash === planHash(draft) && id === hash.slice(0, 12);
}

function planHash(draft: Omit<Plan, 'id' | 'hash'>): string {
  return sha256(canonicalJson(draft));
}

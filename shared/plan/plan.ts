/**
 * Plan: frozen data with an id and a hash. The preview shows it, the agent executes it verbatim, the kit prints it,
 * the report quotes it. No second description of the change exists.
 *
 * Every change names one target with its state before and after, so that undo is the same list, reversed, with
 * before and after exchanged (`invertSteps`).
 */
import * as v from 'valibot';
import { canonicalJson, sha256 } from '../text/canonical-json.ts';
import { choiceSchema } from '../choice/choice.ts';
import { newestVersion, sealedFormat } from '../text/format.ts';
import { ipv4Address, isoTime, list, sha256Hex, shortText, tcpPort } from '../text/schema.ts';
import { registryState } from '../snapshot/snapshot.ts';

/** The plug-in's settings. "Selected addresses, none selected" cannot be said: WMS would take it for all. */
export const pluginState = v.strictObject({
  enabled: v.boolean(),
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)),
  bind: v.union([v.literal('all'), v.pipe(v.array(shortText), v.minLength(1), v.maxLength(2000))]),
});
export type PluginState = v.InferOutput<typeof pluginState>;

const runState = v.picklist(['running', 'stopped']);

export const changeSchema = v.variant('kind', [
  /** Writes copies to the plan's folder on the server. Nothing to undo. */
  v.strictObject({
    kind: v.literal('backup'),
    items: list(v.picklist(['http-parameters', 'metabase', 'wms-settings']), 3),
  }),
  v.strictObject({
    kind: v.literal('service'),
    service: shortText,
    displayName: shortText,
    before: runState,
    after: runState,
  }),
  v.strictObject({
    kind: v.literal('registry'),
    key: shortText,
    name: shortText,
    before: registryState,
    after: registryState,
  }),
  v.strictObject({ kind: v.literal('plugin'), before: pluginState, after: pluginState }),
]);
export type Change = v.InferOutput<typeof changeSchema>;

/** Why a step is there; `words/` turns it into a sentence. */
export const reasonSchema = v.picklist([
  'back-up-first',
  'plugin-off-before-changing',
  'plugin-address',
  'plugin-on',
  'depends-on-http',
  'http-reads-list-at-start',
  'list-frees-address',
  'hotfix-frees-address',
  'restart-what-ran',
  'streaming-service-needed',
]);
export type Reason = v.InferOutput<typeof reasonSchema>;

export const stepSchema = v.strictObject({
  /** `s01`, `s02`... in order of execution. */
  id: v.pipe(v.string(), v.regex(/^s\d\d\d?$/)),
  reason: reasonSchema,
  change: changeSchema,
  /** How long the agent waits for the state after before it calls the step failed. Unit: seconds. */
  limitSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
  /** Expected time that web sites or streams do not answer because of this step. Unit: seconds. */
  outageSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(600)),
});
export type Step = v.InferOutput<typeof stepSchema>;

export const planSchema = sealedFormat('share80.plan', {
  /** First 12 characters of `hash`; also the name of the plan's folder on the server. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  createdAt: isoTime,
  /** The machine this plan is for; the agent refuses any other. */
  server: v.strictObject({
    computerName: shortText,
    installedAt: v.nullable(isoTime),
    osVersion: shortText,
  }),
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
export const PLAN_VERSION = newestVersion(planSchema);
export type Plan = v.InferOutput<typeof planSchema>;

/**
 * The steps that take these back: in reverse order, before and after exchanged, backups dropped. Ids stay, so that
 * the journal of an undo names the steps that it takes back.
 */
export function invertSteps(steps: readonly Step[]): Step[] {
  const inverted: Step[] = [];
  for (const step of [...steps].reverse()) {
    const change = invertChange(step.change);
    if (change !== null) inverted.push({ ...step, change });
  }
  return inverted;
}

function invertChange(change: Change): Change | null {
  switch (change.kind) {
    case 'backup':
      return null;
    case 'service':
      return { ...change, before: change.after, after: change.before };
    case 'registry':
      return { ...change, before: change.after, after: change.before };
    case 'plugin':
      return { ...change, before: change.after, after: change.before };
  }
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

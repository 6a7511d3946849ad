/**
 * Change: one thing on the server that is brought from a state to another. Every change names its target with the state
 * before and after, so that undo is the same list, reversed, with before and after exchanged (`invertSteps`).
 */
import * as v from 'valibot';
import { metabaseNode, metabaseValues, pluginState, registryState } from '../snapshot/snapshot.ts';
import { startSetting } from '../snapshot/start-setting.ts';
import { codesSince, since } from '../text/format.ts';
import { ipv4Address, list, shortText, tcpPort } from '../text/schema.ts';

const runState = v.picklist(['running', 'stopped']);
const listedState = v.picklist(['listed', 'unlisted']);

const backupItem = codesSince(['http-parameters', 'metabase', 'wms-settings', 'metabase-backup'], (item) =>
  item === 'metabase-backup' ? 4 : 1,
);
const manualTask = codesSince(['listen-here', 'http-streaming'], (task) => (task === 'http-streaming' ? 4 : 1));

export const changeSchema = v.variant('kind', [
  /** Writes copies to the plan's folder on the server. Nothing to undo. */
  v.strictObject({
    kind: v.literal('backup'),
    items: list(backupItem, 3),
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
  /** One address of the listen list, where Http.sys is told of each by netsh. */
  since(
    2,
    v.strictObject({ kind: v.literal('list-entry'), address: shortText, before: listedState, after: listedState }),
  ),
  /** What one node of the metabase of IIS 5.0 says, by ADSI. */
  since(
    4,
    v.strictObject({
      kind: v.literal('metabase'),
      node: metabaseNode,
      before: metabaseValues,
      after: metabaseValues,
    }),
  ),
  /** Whether Windows starts a service by itself, later than others, on demand, or not at all. */
  since(
    4,
    v.strictObject({
      kind: v.literal('start-mode'),
      service: shortText,
      displayName: shortText,
      before: startSetting,
      after: startSetting,
    }),
  ),
  /**
   * What only a person can do, in a program that no plan may change. The agent passes it over; it stands last, and its
   * effect is looked for: who listens at the endpoint, and what answers there.
   */
  since(
    3,
    v.strictObject({
      kind: v.literal('manual'),
      task: manualTask,
      /** What people call the program. */
      program: shortText,
      /** What to write or to type, as it stands there; '' = where that is, is not known. */
      write: shortText,
      address: ipv4Address,
      port: tcpPort,
    }),
  ),
]);
export type Change = v.InferOutput<typeof changeSchema>;
export type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** A change of something on the server that has a state, and can be taken back. */
export type TargetChange = Exclude<Change, { kind: 'backup' | 'manual' }>;

/** Whether a change brings something to another state: copies do not, and what a person does is that person's. */
export function hasTarget(change: Change): change is TargetChange {
  return change.kind !== 'backup' && change.kind !== 'manual';
}

/** Why a step is there; `words/` turns it into a sentence. */
const REASONS = {
  'back-up-first': 1,
  'plugin-off-before-changing': 1,
  'plugin-address': 1,
  'plugin-on': 1,
  'depends-on-http': 1,
  'http-reads-list-at-start': 1,
  'list-frees-address': 1,
  'hotfix-frees-address': 1,
  'restart-what-ran': 1,
  'streaming-service-needed': 1,
  'keeps-sockets-open': 2,
  'list-leaves-address': 2,
  'only-you-can': 3,
  'program-gets-address': 3,
  'undo-restarts-too': 4,
  'depends-on-iis': 4,
  'iis-reads-at-start': 4,
  'sites-leave-address': 4,
  'sockets-leave-address': 4,
  'streaming-only-you-can': 4,
  'holds-the-port': 4,
  'stays-off-the-port': 4,
} as const;
type ReasonName = keyof typeof REASONS;

export const reasonSchema = codesSince(Object.keys(REASONS) as ReasonName[], (reason) => REASONS[reason]);
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

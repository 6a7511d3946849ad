/** Misbehaviour as data. Scenarios carry it, and tests of faults inject it; both go through `Hooks`. */
import * as v from 'valibot';

const actionKind = v.picklist([
  'service-start',
  'service-stop',
  'service-config',
  'registry-write',
  'registry-delete',
  'registry-export',
  'registry-read',
  'plugin-enable',
  'plugin-disable',
  'plugin-set',
  'wms-export',
  'file-write',
  'file-read',
  'folder-create',
  'access-read',
  'access-write',
  'query',
  'http-request',
  'netstat',
  'list-add',
  'list-delete',
  'list-show',
  'metabase-write',
  'metabase-read',
  'metabase-backup',
  'queues-show',
  'reservations-show',
  'groups-show',
  /** The person is asked whether something may run with an administrator's rights. */
  'consent',
  'sleep',
]);
export type ActionKind = v.InferOutput<typeof actionKind>;

/** Something that the script asks the machine to do. */
export interface Action {
  kind: ActionKind;
  /** Service name, `KEY\value`, path, class, URL or member, as the kind has it. */
  target: string;
}

const effectSchema = v.variant('do', [
  /** Refused with this error; nothing happens. */
  v.strictObject({ do: v.literal('fail'), code: v.number() }),
  /** Answers as if done; nothing happens. */
  v.strictObject({ do: v.literal('pretend') }),
  /** Does the first part only, and answers as if done. */
  v.strictObject({ do: v.literal('half') }),
  /** A service control that is accepted, stays pending that long and ends in the old state or the new one. */
  v.strictObject({ do: v.literal('hang'), seconds: v.number(), end: v.picklist(['old', 'new']) }),
  /** A service that starts, runs that long and dies. */
  v.strictObject({ do: v.literal('die'), seconds: v.number() }),
]);
export type Effect = v.InferOutput<typeof effectSchema>;

export const quirkSchema = v.strictObject({
  kind: actionKind,
  /** Compared without regard to case; `*` = any. */
  target: v.string(),
  /** Only the n-th such action since the machine was made, from 1; absent = each. */
  nth: v.optional(v.number()),
  effect: effectSchema,
});
type Quirk = v.InferOutput<typeof quirkSchema>;

/** The quirks of a machine, and how often each could have met an action. */
interface QuirkMemory {
  quirks: readonly Quirk[];
  quirksSeen: Record<number, number>;
}

/** Counts an action for every quirk that it could meet, and finds the first one that it does meet. */
export function quirkFor(memory: QuirkMemory, action: Action): Effect | undefined {
  const target = action.target.toLowerCase();
  let found: Effect | undefined;
  for (const [index, quirk] of memory.quirks.entries()) {
    if (quirk.kind !== action.kind) continue;
    if (quirk.target !== '*' && quirk.target.toLowerCase() !== target) continue;
    const seen = (memory.quirksSeen[index] ?? 0) + 1;
    memory.quirksSeen[index] = seen;
    if (quirk.nth === undefined || quirk.nth === seen) found ??= quirk.effect;
  }
  return found;
}

/**
 * Whether and when Windows starts a service, in one word: its start mode, and whether it is delayed. The words of `sc config`, the
 * space that it wants before them, and what DelayedAutostart means stand in published texts about both; what becomes of that
 * value while a service does not start by itself is not known, and nothing relies on it.
 */
import * as v from 'valibot';
import type { Service } from './snapshot.ts';

export const startSetting = v.picklist(['auto', 'delayed-auto', 'manual', 'disabled']);
/** As `sc config` sets it. */
export type StartSetting = v.InferOutput<typeof startSetting>;

/** Null when it cannot be told exactly, or is of a kind that only drivers have: what is not known cannot be put back. */
export function startSettingOf({ startMode, startsDelayed }: Service): StartSetting | null {
  if (startMode === 'manual' || startMode === 'disabled') return startMode;
  if (startMode !== 'auto' || startsDelayed === null) return null;
  return startsDelayed ? 'delayed-auto' : 'auto';
}

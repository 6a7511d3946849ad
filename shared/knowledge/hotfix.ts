/** Hotfix KB 892847: what it is for, and what counts as evidence that a machine has it. */
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Standing } from './standing.ts';

export const HOTFIX_ARTICLE = 'KB 892847';
/** Service pack that is remembered to include the hotfix. */
export const SERVICE_PACK_WITH_HOTFIX = 2;

export const HOTFIX_STANDING: Standing = {
  source: 'KB 328728 names the hotfix and its title; its own text was not at hand',
  confidence: 'inferred',
};
export const SERVICE_PACK_STANDING: Standing = {
  source: 'That Service Pack 2 includes the hotfix is remembered, not read in a published text',
  confidence: 'from-memory',
};

export type HotfixEvidence = 'service-pack' | 'installed' | 'missing' | 'unknown';

/**
 * What the machine's own evidence says about the hotfix. Either trace of an installation is enough; "missing" needs
 * both traces to have been looked for, and "unknown" is an answer.
 */
export function hotfixEvidence(snapshot: Snapshot): HotfixEvidence {
  const servicePack = snapshot.os.servicePack.value;
  if (servicePack !== null && servicePack >= SERVICE_PACK_WITH_HOTFIX) return 'service-pack';
  const { updatesKey, quickFixRow } = snapshot.hotfix;
  if (updatesKey.value === true || quickFixRow.value === true) return 'installed';
  if (servicePack === null || updatesKey.value === null || quickFixRow.value === null) return 'unknown';
  return 'missing';
}

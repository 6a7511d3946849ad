/** Whether hotfix KB 892847 is on a machine, by the machine's own evidence. */
import type { ServerIndex } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { finding, type Finding } from './finding.ts';

/**
 * Service pack that is remembered to include the hotfix; no published text at hand says so, and the words of the
 * findings say that it is not confirmed.
 */
const SERVICE_PACK_WITH_HOTFIX = 2;

/** Why the hotfix is not counted on; null when it is there. */
export function hotfixMissing({ snapshot }: ServerIndex): Finding | null {
  switch (hotfixEvidence(snapshot)) {
    case 'there':
      return null;
    case 'missing':
      return finding('hotfix-missing', 'blocks', { servicePack: snapshot.os.servicePack.value });
    case 'unknown':
      return finding('hotfix-unknown', 'blocks', {});
  }
}

/**
 * Either trace of an installation is enough; "missing" needs both traces to have been looked for, and "unknown" is an
 * answer.
 */
function hotfixEvidence({ os, hotfix: { updatesKey, quickFixRow } }: Snapshot): 'there' | 'missing' | 'unknown' {
  const servicePack = os.servicePack.value;
  if (servicePack !== null && servicePack >= SERVICE_PACK_WITH_HOTFIX) return 'there';
  if (updatesKey.value === true || quickFixRow.value === true) return 'there';
  return servicePack === null || updatesKey.value === null || quickFixRow.value === null ? 'unknown' : 'missing';
}

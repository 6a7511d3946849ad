/** Whether hotfix KB 892847 is on a machine, by the machine's own evidence. */
import { productOf } from '../knowledge/products.ts';
import type { ServerIndex } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { finding, type Finding } from './finding.ts';

declare module './finding.ts' {
  interface FindingFacts {
    'hotfix-missing': { servicePack: number | null };
    'hotfix-unknown': { servicePack: number | null; httpSysVersion: string | null };
  }
}

/**
 * Service pack that is remembered to include the hotfix; no published text at hand says so, and the words of the
 * findings say that it is not confirmed.
 */
const SERVICE_PACK_WITH_HOTFIX = 2;

/** Why the hotfix is not counted on; null when it is there, or not needed. */
export function hotfixMissing({ snapshot }: ServerIndex): Finding | null {
  // Other versions of Windows do not have what it mends.
  if (productOf(snapshot.os.version.value)?.bindsTooMuch === false) return null;
  switch (hotfixEvidence(snapshot)) {
    case 'there':
      return null;
    case 'missing':
      return finding('hotfix-missing', 'blocks', { servicePack: snapshot.os.servicePack.value });
    case 'unknown':
      return finding('hotfix-unknown', 'blocks', {
        servicePack: snapshot.os.servicePack.value,
        httpSysVersion: snapshot.hotfix.httpSysVersion.value,
      });
  }
}

/** Version of Http.sys in that service pack, as remembered. */
const HTTP_SYS_WITH_HOTFIX = [5, 2, 3790, 3959];

/**
 * Either trace of an installation is enough; "missing" needs both traces to have been looked for, and "unknown" is an
 * answer. Machines with Service Pack 2 and older files exist: the version of Http.sys says more than the number of the
 * service pack, and where the two disagree, or the version was not read, nothing is known.
 */
function hotfixEvidence({ os, hotfix }: Snapshot): 'there' | 'missing' | 'unknown' {
  const { updatesKey, quickFixRow, httpSysVersion } = hotfix;
  const servicePack = os.servicePack.value;
  if (updatesKey.value === true || quickFixRow.value === true) return 'there';
  const newEnough = isNewEnough(httpSysVersion.value);
  if (servicePack !== null && servicePack >= SERVICE_PACK_WITH_HOTFIX) return newEnough === true ? 'there' : 'unknown';
  if (newEnough !== false) return 'unknown';
  return servicePack === null || updatesKey.value === null || quickFixRow.value === null ? 'unknown' : 'missing';
}

/** Null when the version was not read, or is none. */
function isNewEnough(version: string | null): boolean | null {
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\b/
    .exec(version ?? '')
    ?.slice(1)
    .map(Number);
  if (parts === undefined) return null;
  for (const [index, wanted] of HTTP_SYS_WITH_HOTFIX.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

/** Findings about hotfix KB 892847: whether its method can be used, and why not. */
import { finding, type Finding } from '../finding/finding.ts';
import { hotfixEvidence } from '../knowledge/hotfix.ts';
import { siteName, type ServerIndex } from '../snapshot/server-index.ts';

/** Why the hotfix setting cannot be used here; null when it can. */
export function hotfixForbidden(index: ServerIndex): Finding | null {
  const missing = hotfixMissing(index);
  if (missing !== null) return missing;
  const { value, problem } = index.snapshot.httpSys.hotfixValue;
  const name = index.snapshot.httpSys.hotfixValueName;
  if (value === null) return finding('registry-unknown', 'blocks', { value: name, why: 'unread', reason: problem });
  if (value.type !== 'absent' && value.type !== 'dword') {
    return finding('registry-unknown', 'blocks', { value: name, why: 'wrong-type', reason: null });
  }
  if (index.unassignedSites.length > 0) {
    return finding('hotfix-needs-explicit-sites', 'blocks', { sites: index.unassignedSites.map(siteName) });
  }
  return null;
}

function hotfixMissing(index: ServerIndex): Finding | null {
  switch (hotfixEvidence(index.snapshot)) {
    case 'service-pack':
    case 'installed':
      return null;
    case 'missing':
      return finding('hotfix-missing', 'blocks', { servicePack: index.snapshot.os.servicePack.value });
    case 'unknown':
      return finding('hotfix-unknown', 'blocks', {});
  }
}

/** True when nothing shows that the hotfix is there; then one web address is safest. */
export function hotfixIsAbsent(index: ServerIndex): boolean {
  return hotfixMissing(index) !== null;
}

/** What should be known about the hotfix. Only a machine with three or more addresses is really touched by it. */
export function hotfixFindings(index: ServerIndex): Finding[] {
  const missing = hotfixMissing(index);
  if (missing === null) return [];
  return [{ ...missing, severity: index.usable.length > 2 ? 'warning' : 'information' }];
}

/** What forbids every method, and what forbids the two methods that share port 80. */
import { hotfixForbidden } from '../method/hotfix.ts';
import { listUnreadable } from '../finding/listen-list.ts';
import { operatingSystemFindings } from '../finding/operating-system.ts';
import { streamingFindings } from '../claimant/wms.ts';
import { restartObstacles, sitesUnreadable } from '../finding/web.ts';
import type { Method } from './choice.ts';
import { finding, type Finding } from '../finding/finding.ts';
import type { ServerIndex } from '../snapshot/server-index.ts';
import { streamingCandidates, webCanAnswer } from '../finding/addresses.ts';

/** What forbids any set-up on this machine. */
export function generalObstacles(index: ServerIndex): Finding[] {
  const findings = [...operatingSystemFindings(index.snapshot), ...streamingFindings(index), ...addressFindings(index)];
  return findings.filter((found) => found.severity === 'blocks' && found.code !== 'one-address');
}

/** Findings about how many addresses there are. Two usable ones are needed to share port 80 (KB 328728). */
export function addressFindings(index: ServerIndex): Finding[] {
  const { adapters } = index.snapshot;
  if (adapters.value === null) return [finding('adapters-unknown', 'blocks', { reason: adapters.problem })];
  const [only] = index.usable;
  if (only === undefined) return [finding('no-address', 'blocks', {})];
  if (index.usable.length === 1) return [finding('one-address', 'blocks', { address: only.address })];
  return [];
}

/** What forbids sharing port 80 here, beyond what forbids everything. */
export function sharingObstacles(index: ServerIndex): Finding[] {
  const findings: Finding[] = addressFindings(index).filter((found) => found.code === 'one-address');
  findings.push(...restartObstacles(index));
  for (const unread of [listUnreadable(index), sitesUnreadable(index)]) if (unread !== null) findings.push(unread);
  if (index.usable.length >= 2) findings.push(...noSplit(index));
  return findings;
}

/** Empty when some address can go to streaming while another stays with the web; else what is in the way. */
function noSplit(index: ServerIndex): Finding[] {
  const { candidates, forbidden } = streamingCandidates(index);
  const forWeb = index.usable.filter((usable) => webCanAnswer(index, usable.address));
  const possible = candidates.some((candidate) => forWeb.some((web) => web.address !== candidate.address));
  return possible ? [] : forbidden;
}

/** Everything that forbids a method, the most important first; empty when it is offered. */
export function methodObstacles(index: ServerIndex, method: Method): Finding[] {
  const general = generalObstacles(index);
  if (method === 'other-port') return general;
  const findings = [...general, ...sharingObstacles(index)];
  if (method === 'hotfix') {
    const forbidden = hotfixForbidden(index);
    if (forbidden !== null) findings.push(forbidden);
  }
  return findings;
}

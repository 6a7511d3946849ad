/** Findings about the Http.sys listen list as it stands, and the registry values around it. */
import { finding, type Finding } from './finding.ts';
import { LISTEN_LIST_VALUE } from '../knowledge/settings.ts';
import { canBeRestored, listEntries, sortEntries, type ListEntries } from '../snapshot/listen-list.ts';
import type { ServerIndex } from '../snapshot/server-index.ts';

/** The entries of the list, sorted; null when the list or the addresses could not be read. */
export function presentEntries(index: ServerIndex): ListEntries | null {
  const list = index.snapshot.httpSys.listenList.value;
  if (list === null || index.snapshot.adapters.value === null) return null;
  return sortEntries(listEntries(list), (address) => index.owned.has(address));
}

/** The reason why the list cannot be written and restored, or null. */
export function listUnreadable(index: ServerIndex): Finding | null {
  const { value, problem } = index.snapshot.httpSys.listenList;
  if (value === null) {
    return finding('registry-unknown', 'blocks', { value: LISTEN_LIST_VALUE, why: 'unread', reason: problem });
  }
  if (value.type !== 'absent' && value.type !== 'multi-string') {
    return finding('registry-unknown', 'blocks', { value: LISTEN_LIST_VALUE, why: 'wrong-type', reason: null });
  }
  if (canBeRestored(value)) return null;
  return finding('registry-unknown', 'blocks', { value: LISTEN_LIST_VALUE, why: 'not-restorable', reason: null });
}

export function listenListFindings(index: ServerIndex): Finding[] {
  const unreadable = listUnreadable(index);
  if (unreadable !== null) return [unreadable];
  const entries = presentEntries(index);
  if (entries === null) return [];
  const findings: Finding[] = [];
  const bad = [...entries.stale, ...entries.junk];
  if (bad.length > 0 && entries.good.length === 0 && entries.any.length === 0 && !entries.loopback) {
    findings.push(finding('all-list-entries-stale', 'warning', { entries: bad }));
  } else if (entries.stale.length > 0) {
    findings.push(finding('stale-list-entry', 'warning', { entries: entries.stale }));
  }
  const odd = [...entries.junk, ...entries.any];
  if (odd.length > 0) findings.push(finding('junk-list-entry', 'warning', { entries: odd }));
  return findings;
}

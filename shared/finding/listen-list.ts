/** Findings about the Http.sys listen list as it stands, and the registry values around it. */
import { finding, type Finding } from './finding.ts';
import { LISTEN_LIST_VALUE } from '../knowledge/settings.ts';
import { canBeRestored, listEntries, sortEntries, type ListEntries } from '../snapshot/listen-list.ts';
import { ownsAddress, type ServerIndex } from '../snapshot/server-index.ts';

/** The entries of the list, sorted; null when the list or the addresses could not be read. */
export function presentEntries(index: ServerIndex): ListEntries | null {
  const list = index.snapshot.httpSys.listenList.value;
  if (list === null || index.snapshot.adapters.value === null) return null;
  return sortEntries(listEntries(list), (address) => ownsAddress(index, address));
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
  if (bad.length > 0 && entries.good.length === 0 && entries.any.length === 0 && entries.local.length === 0) {
    findings.push(finding('all-list-entries-stale', 'warning', { entries: bad }));
  } else if (entries.stale.length > 0) {
    findings.push(finding('stale-list-entry', 'warning', { entries: entries.stale }));
  }
  if (onlyLocal(entries)) findings.push(finding('list-only-local', 'warning', { entries: entries.local }));
  const odd = [...entries.junk, ...entries.any];
  if (odd.length > 0) findings.push(finding('junk-list-entry', 'warning', { entries: odd }));
  return findings;
}

/**
 * Whether Http.sys answers nobody outside: a popular recipe to give other programs the rest, so it is somebody's
 * intention. Other entries that mean nothing here do not change that.
 */
function onlyLocal({ good, any, local }: ListEntries): boolean {
  return local.length > 0 && good.length === 0 && any.length === 0;
}

/** The usable addresses that the list leaves to Http.sys today; null when it leaves all, or could not be read. */
export function addressesByList(index: ServerIndex): readonly string[] | null {
  const entries = presentEntries(index);
  if (entries === null || entries.any.length > 0) return null;
  return entries.good.length > 0 || onlyLocal(entries) ? entries.good : null;
}

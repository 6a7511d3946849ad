/** Findings about the Http.sys listen list as it stands, and the registry values around it. */
import { finding, type Finding } from './finding.ts';
import { LISTEN_LIST_VALUE } from '../knowledge/settings.ts';
import {
  listEntries,
  repeatedEntries,
  sortEntries,
  unrestorableEntries,
  type ListEntries,
} from '../snapshot/listen-list.ts';
import { listIsTold } from '../snapshot/http-sys.ts';
import { oddEntries } from './not-understood.ts';
import { ownsAddress, type ServerIndex } from '../snapshot/server-index.ts';

declare module './finding.ts' {
  interface FindingFacts {
    /** The list holds addresses of 127.0.0.0/8 only. */
    'list-only-local': Entries;
    'stale-list-entry': Entries;
    'all-list-entries-stale': Entries;
    'junk-list-entry': Entries;
    'ipv6-list-entry': Entries;
    'repeated-list-entry': Entries;
    'registry-unknown': {
      /** Name of the value. */
      value: string;
      /** `other-value`: the value of another name was read; `other-kit`: and only another kit can read this one. */
      why: 'unread' | 'wrong-type' | 'not-restorable' | 'other-value' | 'other-kit';
      reason: Reason;
    };
  }
}

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
    const reason = value.type === 'dword' ? String(value.data) : value.text;
    return finding('registry-unknown', 'blocks', { value: LISTEN_LIST_VALUE, why: 'wrong-type', reason });
  }
  return oddEntries(unrestorableEntries(value), value)[0] ?? null;
}

export function listenListFindings(index: ServerIndex): Finding[] {
  const list = index.snapshot.httpSys.listenList.value;
  const unreadable = listUnreadable(index);
  if (list === null || list.type === 'dword' || list.type === 'other') return unreadable === null ? [] : [unreadable];
  // What cannot be written back is named whatever the addresses of the machine are.
  const entries = presentEntries(index);
  if (entries === null) return oddEntries(unrestorableEntries(list), list);
  const findings: Finding[] = [];
  const bad = [...entries.stale, ...entries.junk];
  const { good, any, ipv6, local } = entries;
  if (bad.length > 0 && good.length + any.length + ipv6.length + local.length === 0) {
    findings.push(finding('all-list-entries-stale', 'warning', { entries: bad }));
  } else if (entries.stale.length > 0) {
    findings.push(finding('stale-list-entry', 'warning', { entries: entries.stale }));
  }
  if (onlyLocal(entries)) findings.push(finding('list-only-local', 'warning', { entries: entries.local }));
  const zoned = entries.ipv6.filter((entry) => unrestorableEntries(list).includes(entry));
  findings.push(...oddEntries([...entries.junk, ...zoned], list));
  if (entries.any.length > 0) findings.push(finding('junk-list-entry', 'warning', { entries: entries.any }));
  // Where IIS knows IPv6, these entries stay.
  if (entries.ipv6.length > 0 && !listIsTold(index.snapshot))
    findings.push(finding('ipv6-list-entry', 'warning', { entries: entries.ipv6 }));
  const repeated = repeatedEntries(list);
  if (repeated.length > 0) findings.push(finding('repeated-list-entry', 'information', { entries: repeated }));
  return findings;
}

/**
 * Whether Http.sys answers nobody outside: a popular recipe to give other programs the rest, so it is somebody's
 * intention. Other entries that mean nothing here do not change that.
 */
function onlyLocal({ good, any, local, ipv6 }: ListEntries): boolean {
  return local.length > 0 && good.length + any.length + ipv6.length === 0;
}

/** The usable addresses that the list leaves to Http.sys today; null when it leaves all, or could not be read. */
export function addressesByList(index: ServerIndex): readonly string[] | null {
  const entries = presentEntries(index);
  if (entries === null || entries.any.length > 0) return null;
  // With stale entries alone Http.sys listens everywhere again; with entries elsewhere it leaves these addresses alone.
  return entries.good.length + entries.local.length + entries.ipv6.length > 0 ? entries.good : null;
}

/** The Http.sys IP listen list: its entries, what is wrong with them, and what it should be. */
import { isIpv4, isIpv6, isLoopback, meansAnyAddress } from '../text/addresses.ts';
import type { RegistryState } from './snapshot.ts';

export interface ListEntries {
  /** Addresses of this machine, without those of 127.0.0.0/8. */
  good: string[];
  /** Valid addresses that no adapter has: at the next start of Http.sys they take the web sites down. */
  stale: string[];
  /** IPv6 addresses: Http.sys listens there, too. */
  ipv6: string[];
  /** What is no address at all, as one with a port. */
  junk: string[];
  /** Entries that mean every address, as 0.0.0.0. */
  any: string[];
  /** Addresses of 127.0.0.0/8: the machine itself. */
  local: string[];
}

/** The entries of the value; none when it is absent or of another type. */
export function listEntries(state: RegistryState): readonly string[] {
  return state.type === 'multi-string' ? state.data : [];
}

export function sortEntries(entries: readonly string[], isOwned: (address: string) => boolean): ListEntries {
  const sorted: ListEntries = { good: [], stale: [], ipv6: [], junk: [], any: [], local: [] };
  for (const entry of entries) {
    if (isLoopback(entry)) sorted.local.push(entry);
    // `::` alone keeps Http.sys off all IPv4 addresses.
    else if (isIpv6(entry)) sorted.ipv6.push(entry);
    else if (entry !== '' && meansAnyAddress(entry)) sorted.any.push(entry);
    else if (!isIpv4(entry)) sorted.junk.push(entry);
    else if (isOwned(entry)) sorted.good.push(entry);
    else sorted.stale.push(entry);
  }
  return sorted;
}

/** An entry that the agent can write back as it was: printable, without what the command line would take apart. */
const RESTORABLE = /^[\x21\x23\x24\x26-\x5b\x5d-\x7e]{1,128}$/;

/** The entries that an undo could not put back exactly. */
export function unrestorableEntries(state: RegistryState): string[] {
  return listEntries(state).filter((entry) => !RESTORABLE.test(entry));
}

/** What is wrong with an entry that is no address; `other`: nothing that is known. */
export type EntryFault = 'spaces' | 'several' | 'other';

/** How an entry that is no address came to be none: two addresses in one, a space beside the address. */
export function entryFault(entry: string): EntryFault {
  const parts = entry.split(/[\s,;|/]+/).filter((part) => part !== '');
  const isAddress = (part: string) => isIpv4(part) || isIpv6(part);
  if (parts.length > 1 && parts.every(isAddress)) return 'several';
  return entry !== entry.trim() && isAddress(entry.trim()) ? 'spaces' : 'other';
}

/** Entries that stand in the list more than once, each once. */
export function repeatedEntries(state: RegistryState): string[] {
  const entries = listEntries(state);
  return [...new Set(entries.filter((entry, index) => entries.indexOf(entry) !== index))];
}

/** `absent`, `empty`, `A, B`, `1`; a value of another type as the agent described it. */
export function registryText(state: RegistryState): string {
  switch (state.type) {
    case 'absent':
      return 'absent';
    case 'multi-string':
      return state.data.length === 0 ? 'empty' : state.data.join(', ');
    case 'dword':
      return String(state.data);
    case 'other':
      return state.text;
  }
}

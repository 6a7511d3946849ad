/** What the listen list should be for some web addresses, and whether it is that. */
import { LOOPBACK } from '../knowledge/settings.ts';
import { isIpv6, isLoopback, meansAnyAddress } from '../text/addresses.ts';
import { listIsTold } from './http-sys.ts';
import { listEntries } from './listen-list.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The web addresses in their order, then 127.0.0.1, then what else stays: addresses of 127.0.0.0/8 and, where IIS knows
 * IPv6, of IPv6 that sites are bound to, or that the list has already. A site cannot start without such an address (Win32
 * 1214).
 */
export function wantedEntries(snapshot: Snapshot, webAddresses: readonly string[]): string[] {
  const list = snapshot.httpSys.listenList.value;
  const known = [...(list === null ? [] : listEntries(list)), ...boundTexts(snapshot)];
  const local = known.filter(isLoopback);
  const six = listIsTold(snapshot)
    ? [...(list === null ? [] : listEntries(list)).filter(isIpv6), ...boundIpv6(snapshot)]
    : [];
  return [...new Set([...webAddresses, LOOPBACK, ...local, ...six])];
}

/** What a list must name for these web addresses. */
export function neededEntries(snapshot: Snapshot, webAddresses: readonly string[]): string[] {
  return [...new Set([...webAddresses, LOOPBACK, ...(listIsTold(snapshot) ? boundIpv6(snapshot) : [])])];
}

/** The IPv6 addresses that sites are bound to by name. */
export function boundIpv6(snapshot: Snapshot): string[] {
  return [...boundTexts(snapshot)].filter((ip) => isIpv6(ip) && !meansAnyAddress(ip));
}

/** What sites are bound to, each once: thousands of sites have few addresses. */
function boundTexts({ sites }: Snapshot): Set<string> {
  const bound = new Set<string>();
  for (const { bindings } of sites.value ?? []) for (const { ip } of bindings) bound.add(ip);
  return bound;
}

/**
 * True when the list already says what is wanted. The order does not matter, nor which of 127.0.0.0/8 is there beside: on
 * Server 2003 it is unknown whether such an entry is needed, and a working server is not restarted for it. Later versions
 * need 127.0.0.1, or http://localhost fails. IPv6 entries take nothing from streaming: where IIS knows IPv6, only those that
 * sites are bound to must be there.
 */
export function listIsRight(snapshot: Snapshot, webAddresses: readonly string[]): boolean {
  const state = snapshot.httpSys.listenList.value;
  if (state?.type !== 'multi-string') return false;
  const told = listIsTold(snapshot);
  const present = new Set(state.data.filter((entry) => !isLoopback(entry) && !(told && isIpv6(entry))));
  const wanted = new Set(webAddresses.filter((address) => !isLoopback(address)));
  if (present.size === 0 || present.size !== wanted.size) return false;
  for (const address of wanted) if (!present.has(address)) return false;
  return !told || [LOOPBACK, ...boundIpv6(snapshot)].every((address) => state.data.includes(address));
}

/** Network adapters whose addresses are not like others, by their names; some of these are translated. */
import type { Standing } from './standing.ts';

/**
 * Who can reach an address, and whether it stays: `dial-in` comes and goes with a connection; `virtual` is a network of
 * virtual machines on this server; `loopback` is the software adapter, where load balancers put an address of theirs;
 * `shared` can move to another server, as that of a cluster or of load balancing.
 */
export type AddressReach = 'ordinary' | 'dial-in' | 'virtual' | 'loopback' | 'shared';

interface KnownAdapter extends Standing {
  pattern: RegExp;
  reach: Exclude<AddressReach, 'ordinary'>;
}

const KNOWN: readonly KnownAdapter[] = [
  {
    pattern: /\bWAN (?:\(PPP\/SLIP\) Interface|Miniport)|\bPPP\b|\bRAS Async\b|\bVPN\b|\bTAP-Win/i,
    reach: 'dial-in',
    source: 'Win32_NetworkAdapterConfiguration, Description',
    confidence: 'confirmed',
  },
  {
    pattern: /VMware Virtual Ethernet Adapter|\bVMnet\d|VirtualBox Host-Only|Hyper-V Virtual (?:Ethernet|Switch)/i,
    reach: 'virtual',
    source: 'VMware documentation: VMnet1 and VMnet8 are private to the host; the others inferred from their names',
    confidence: 'inferred',
  },
  {
    pattern: /\bLoopback(?:\b|-?Adapter)|\bCarte de bouclage\b/i,
    reach: 'loopback',
    source: 'Microsoft documentation of the Loopback Adapter',
    confidence: 'inferred',
  },
  {
    pattern: /\bLoad Balanc|Lastenausgleich|\bNLB\b|\bWLBS\b|\bCluster/i,
    reach: 'shared',
    source: 'Names of the virtual adapters of clusters and load balancing',
    confidence: 'from-memory',
  },
];

/** Who can reach the addresses of an adapter of this name, as far as the name tells. */
export function reachOf(adapter: string): AddressReach {
  return KNOWN.find(({ pattern }) => pattern.test(adapter))?.reach ?? 'ordinary';
}

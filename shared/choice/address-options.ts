/** Each usable address, with who uses it today and what that would lose if streaming got the address. */
import { meansAnyAddress } from '../text/addresses.ts';
import { programsOnHttpSys } from '../snapshot/http-sys.ts';
import { STREAMING_SERVICE } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { foreignHolder, isStreamingListener, serviceOf, siteName, type ServerIndex } from '../snapshot/server-index.ts';
import { findingsAbout, type Finding } from '../finding/finding.ts';
import { streamingForbidden, webCanAnswer } from '../finding/addresses.ts';

/** One way in which a site or a program uses an address today. */
export interface AddressUse {
  kind: 'site' | 'http-program' | 'other-program' | 'streaming';
  name: string;
  /** 0 = not known. */
  port: number;
  /** `explicit`: bound to this very address; `any`: bound to all addresses. */
  binding: 'explicit' | 'any';
  /** What happens to it when this address goes to streaming. */
  ifStreaming: 'cannot-start' | 'stops-answering-here' | 'unaffected' | 'in-the-way';
}

export interface AddressOption {
  address: string;
  adapter: string;
  dhcp: boolean;
  uses: AddressUse[];
  /** How many more use all addresses than `uses` lists. */
  moreUses?: number;
  /** False = another program holds port 80 there, so the web cannot be expected to answer. */
  webCanAnswer: boolean;
  /** Null = may be chosen for streaming; else the finding that forbids it. */
  streamingForbidden: Finding | null;
}

/** Most uses by "all addresses" that are listed with each address; the rest is counted in `moreUses`. */
const MOST_SHARED_USES = 300;

/** The options, in the order of the adapters. */
export function addressOptions(index: ServerIndex): AddressOption[] {
  const sites = siteUses(index);
  const streaming = streamingUses(index);
  const everywhere = [...streaming.any, ...programUses(index), ...sites.any];
  const shared = everywhere.slice(0, MOST_SHARED_USES);
  const moreUses = everywhere.length - shared.length;
  return index.usable.map(({ address, adapter, dhcp }) => {
    const own = [...(sites.explicit.get(address) ?? []), ...(streaming.explicit.get(address) ?? [])];
    const holder = foreignHolder(index, address, SHARED_PORT);
    if (holder !== null) {
      const binding = holder.address === address ? 'explicit' : 'any';
      const name = holder.program === '' ? `PID ${holder.processId}` : holder.program;
      own.push({ kind: 'other-program', name, port: SHARED_PORT, binding, ifStreaming: 'in-the-way' });
    }
    const forbidden = streamingForbidden(index, address);
    const option: AddressOption = {
      address,
      adapter,
      dhcp,
      uses: own.length === 0 ? shared : [...own, ...shared],
      webCanAnswer: webCanAnswer(index, address),
      streamingForbidden: forbidden === null ? null : (findingsAbout(index.snapshot, [forbidden])[0] ?? null),
    };
    return moreUses === 0 ? option : { ...option, moreUses };
  });
}

interface Uses {
  any: AddressUse[];
  explicit: Map<string, AddressUse[]>;
}

function siteUses(index: ServerIndex): Uses {
  const uses: Uses = { any: [], explicit: new Map() };
  for (const site of index.snapshot.sites.value ?? []) {
    const seen = new Set<string>();
    for (const { ip, port } of site.bindings) {
      const any = meansAnyAddress(ip);
      const key = `${any ? '' : ip}:${port}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const name = siteName(site);
      if (any) uses.any.push({ kind: 'site', name, port, binding: 'any', ifStreaming: 'stops-answering-here' });
      else addTo(uses.explicit, ip, { kind: 'site', name, port, binding: 'explicit', ifStreaming: 'cannot-start' });
    }
  }
  return uses;
}

function streamingUses(index: ServerIndex): Uses {
  const uses: Uses = { any: [], explicit: new Map() };
  const service = serviceOf(index, STREAMING_SERVICE);
  const name = service?.displayName ?? STREAMING_SERVICE;
  for (const listener of index.snapshot.listeners.value ?? []) {
    if (!isStreamingListener(listener, service ?? undefined)) continue;
    const { address, port } = listener;
    if (address === '0.0.0.0')
      uses.any.push({ kind: 'streaming', name, port, binding: 'any', ifStreaming: 'unaffected' });
    else
      addTo(uses.explicit, address, { kind: 'streaming', name, port, binding: 'explicit', ifStreaming: 'unaffected' });
  }
  return uses;
}

/** Programs on Http.sys besides IIS. Which port each uses is not read: 0. */
function programUses(index: ServerIndex): AddressUse[] {
  return programsOnHttpSys(index).map((service) => ({
    kind: 'http-program',
    name: service.displayName,
    port: 0,
    binding: 'any',
    ifStreaming: 'stops-answering-here',
  }));
}

function addTo(map: Map<string, AddressUse[]>, key: string, use: AddressUse): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [use]);
  else list.push(use);
}

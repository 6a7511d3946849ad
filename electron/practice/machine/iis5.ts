/**
 * IIS 5.0 receives its requests itself. Sites that share their sockets (the default) make it listen on every address; a site
 * with sockets of its own listens where it is bound. The model takes the property up when IIS Admin starts, as the text asks for.
 */
import { siteBindings } from './iis.ts';
import type { MachineState, SiteRecord } from './machine-state.ts';

/** Where IIS keeps copies of its metabase. */
export const META_BACK = 'C:\\WINDOWS\\system32\\inetsrv\\MetaBack';

interface Endpoint {
  address: string;
  port: number;
}

const EVERY_ADDRESS = '0.0.0.0';

function isSeparate({ pooling }: MachineState, { id }: SiteRecord): boolean {
  return pooling.sites[String(id)] ?? pooling.all ?? false;
}

/** IIS Admin has started: what the metabase says of pooling holds from now on. */
export function readPooling(state: MachineState): void {
  state.pooling.separate = (state.sites ?? []).filter((site) => isSeparate(state, site)).map(({ id }) => id);
}

/** Where IIS listens for its running sites. */
export function iis5Listeners(state: MachineState): Endpoint[] {
  const found = new Map<string, Endpoint>();
  for (const site of (state.sites ?? []).filter(({ started }) => started)) {
    const own = state.pooling.separate.includes(site.id);
    for (const { ip, port } of siteBindings(site)) {
      const address = own && ip !== '' ? ip : EVERY_ADDRESS;
      found.set(`${address}:${port}`, { address, port });
    }
  }
  return [...found.values()];
}

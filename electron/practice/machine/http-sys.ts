/** Which endpoints the driver Http.sys takes, from its settings and from who uses it. Pure. */
import { allAddresses } from './addresses.ts';
import type { HttpConfig, MachineState } from './machine-state.ts';
import { siteBindings } from './iis.ts';

export const EVERY_ADDRESS = '0.0.0.0';

/** One use of Http.sys: a running site's binding, or a URL of another program. */
interface Registration {
  /** '' = any address. */
  ip: string;
  port: number;
  host: string;
  secure: boolean;
  user: { kind: 'site' } | { kind: 'program'; path: string };
}

function active(state: MachineState, name: string): boolean {
  const service = state.services.find((s) => s.name.toLowerCase() === name);
  return service?.state === 'running' || service?.state === 'stop-pending';
}

export function registrations(state: MachineState): Registration[] {
  const sites = (state.sites ?? []).filter((s) => s.started).flatMap(siteBindings);
  const programs = state.services.filter((s) => s.http.length > 0 && active(state, s.name.toLowerCase()));
  return [
    ...sites.map((b): Registration => ({ ...b, user: { kind: 'site' } })),
    ...programs.flatMap((s) =>
      s.http.map(({ port, path }): Registration => ({
        ip: '',
        port,
        host: '',
        secure: false,
        user: { kind: 'program', path },
      })),
    ),
  ];
}

interface HttpEndpoint {
  /** `0.0.0.0` = every address. */
  address: string;
  port: number;
}

/** What the driver listens on. Nothing while it does not run or nobody uses it. */
export function httpListeners(state: MachineState): HttpEndpoint[] {
  if (!active(state, 'http') || state.http === null) return [];
  const found = new Map<string, HttpEndpoint>();
  const add = (address: string, port: number) => found.set(`${address}:${port}`, { address, port });
  for (const use of registrations(state)) {
    for (const address of addressesFor(state.http, use.ip)) add(address, use.port);
  }
  return [...found.values()].filter((e) => e.address === EVERY_ADDRESS || !found.has(`${EVERY_ADDRESS}:${e.port}`));
}

/**
 * Addresses that one use takes. Without the value of KB 892847 the driver binds every address that it may use,
 * whatever the site asks for: also those on which no site has this port.
 */
function addressesFor(config: HttpConfig, ip: string): string[] {
  const allowed = config.list ?? [EVERY_ADDRESS];
  if (!config.onlyWhereBound || ip === '') return allowed;
  return config.list === null || config.list.includes(ip) ? [ip] : [];
}

/** Single addresses behind an endpoint. */
export function expand(state: MachineState, endpoint: HttpEndpoint): string[] {
  return endpoint.address === EVERY_ADDRESS ? allAddresses(state) : [endpoint.address];
}

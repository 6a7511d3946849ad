/** Which endpoints the driver Http.sys takes, from its settings and from who uses it. Pure. */
import { allAddresses } from './addresses.ts';
import { isIpv6 } from '../../../shared/text/addresses.ts';
import { eraOf } from './era.ts';
import type { HttpConfig, MachineState } from './machine-state.ts';
import { siteBindings } from './iis.ts';
import { iis5Listeners } from './iis5.ts';

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

/** @param name key name in lower case */
export function active(state: MachineState, name: string): boolean {
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

/** What is in force on a port: what is open already stays as it was opened. */
function configFor(state: MachineState, port: number): HttpConfig | null {
  return state.httpOpen.find((open) => open.port === port)?.config ?? state.http;
}

/** Notes what is open: a port that nobody uses any more is closed, and a new one opens as the list says now. */
export function noteOpenPorts(state: MachineState): void {
  const { http } = state;
  const used = active(state, 'http') && http !== null ? new Set(registrations(state).map(({ port }) => port)) : null;
  state.httpOpen = state.httpOpen.filter(({ port }) => used?.has(port) === true);
  if (http === null || !eraOf(state.os).listIsTold) return;
  for (const port of used ?? []) {
    if (!state.httpOpen.some((open) => open.port === port))
      state.httpOpen.push({ port, config: structuredClone(http) });
  }
}

/** The same listeners by IPv6, where a machine has such addresses; nothing of it is modelled but that it is listed. */
export function httpListenersByIpv6(state: MachineState): HttpEndpoint[] {
  const hasIpv6 = state.adapters.some((a) => a.enabled && a.otherAddresses.some(isIpv6));
  if (!hasIpv6 || !active(state, 'http') || !eraOf(state.os).listIsTold) return [];
  const ports = new Set(registrations(state).map(({ port }) => port));
  return [...ports].flatMap((port) => {
    const config = configFor(state, port);
    if (config === null) return [];
    return (config.list === null ? ['::'] : config.six).map((address) => ({ address, port }));
  });
}

interface HttpEndpoint {
  /** `0.0.0.0` = every address. */
  address: string;
  port: number;
}

/** What the web listens on. Nothing while the driver does not run or nobody uses it; where there is none, where IIS does. */
export function httpListeners(state: MachineState): HttpEndpoint[] {
  if (eraOf(state.os).receiver === 'iis') return withoutCovered(iis5Listeners(state));
  if (!active(state, 'http') || state.http === null) return [];
  const found = new Map<string, HttpEndpoint>();
  const add = (address: string, port: number) => found.set(`${address}:${port}`, { address, port });
  for (const use of registrations(state)) {
    for (const address of addressesFor(configFor(state, use.port) ?? state.http, use.ip)) add(address, use.port);
  }
  return withoutCovered([...found.values()]);
}

/** What has a port of every address has it of each. */
function withoutCovered(endpoints: readonly HttpEndpoint[]): HttpEndpoint[] {
  const everywhere = new Set(endpoints.filter(({ address }) => address === EVERY_ADDRESS).map(({ port }) => port));
  return endpoints.filter(({ address, port }) => address === EVERY_ADDRESS || !everywhere.has(port));
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

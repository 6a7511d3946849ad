/** Checks of what the agent found on the server afterwards: listeners, services, sites, addresses. */
import { STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { isStreamingListener, siteName } from '../snapshot/server-index.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Listener, Snapshot } from '../snapshot/snapshot.ts';
import { type Check, compared, notChecked } from './check.ts';
import type { ExpectedEndpoint } from './endpoints.ts';

/** Who listens where: Windows Media Services on the streaming endpoint, Http.sys where sites must answer. */
export function listenerChecks(endpoints: readonly ExpectedEndpoint[], after: Snapshot): Check[] {
  const streaming = after.services.value?.find((service) => serviceKey(service.name) === STREAMING_SERVICE);
  const byEndpoint = new Map<string, Listener[]>();
  for (const listener of after.listeners.value ?? []) {
    const key = `${listener.address}:${listener.port}`;
    byEndpoint.set(key, [...(byEndpoint.get(key) ?? []), listener]);
  }
  return endpoints.flatMap(({ address, port, expected, required }) => {
    const stream = expected === 'streaming';
    if (!required) return [];
    const about = {
      code: stream ? ('stream-listener' as const) : ('web-listener' as const),
      subject: `${address}:${port}`,
      expected: stream ? 'wmserver.exe' : 'System (Http.sys)',
    };
    if (after.listeners.value === null) return [notChecked(about, after.listeners.problem ?? '')];
    const here = [...(byEndpoint.get(about.subject) ?? []), ...(byEndpoint.get(`0.0.0.0:${port}`) ?? [])];
    const isRight = (listener: Listener): boolean =>
      stream ? isStreamingListener(listener, streaming) : listener.processId === SYSTEM_PROCESS;
    return [compared(about, here.map(ownerOf).join(', '), here.some(isRight))];
  });
}

/** Every service that ran before runs again, whether or not the plan touched it. */
export function serviceChecks(before: Snapshot, after: Snapshot): Check[] {
  const present = new Map(after.services.value?.map((service) => [serviceKey(service.name), service]));
  const checks: Check[] = [];
  for (const service of before.services.value ?? []) {
    const isStreaming = serviceKey(service.name) === STREAMING_SERVICE;
    if (service.state !== 'running' && !isStreaming) continue;
    const about = { code: 'service-running' as const, subject: service.name, expected: 'running' };
    const now = present.get(serviceKey(service.name));
    if (after.services.value === null) checks.push(notChecked(about, after.services.problem ?? ''));
    else checks.push(compared(about, now?.state ?? 'missing', now?.state === 'running'));
  }
  return checks;
}

/** Every site that was started before is started again. */
export function siteChecks(before: Snapshot, after: Snapshot): Check[] {
  const present = new Map(after.sites.value?.map((site) => [site.id, site]));
  const checks: Check[] = [];
  for (const site of before.sites.value ?? []) {
    if (site.state !== 'started') continue;
    const known = siteName(site);
    const name = known === site.id ? known : `${known} (${site.id})`;
    const about = { code: 'site-started' as const, subject: name, expected: 'started' };
    const now = present.get(site.id);
    const error = now !== undefined && now.win32Error !== 0 ? `, Win32 error ${now.win32Error}` : '';
    if (after.sites.value === null) checks.push(notChecked(about, after.sites.problem ?? ''));
    else checks.push(compared(about, `${now?.state ?? 'missing'}${error}`, now?.state === 'started'));
  }
  return checks;
}

/** The addresses that the plan needs are still on an enabled adapter. */
export function addressChecks(needed: readonly string[], after: Snapshot): Check[] {
  const owned = new Set(after.adapters.value?.filter((a) => a.enabled).flatMap((a) => a.addresses));
  return needed.map((address) => {
    const about = { code: 'address-present' as const, subject: address, expected: 'present' };
    if (after.adapters.value === null) return notChecked(about, after.adapters.problem ?? '');
    return compared(about, owned.has(address) ? 'present' : 'missing', owned.has(address));
  });
}

function ownerOf(listener: Listener): string {
  if (listener.processId === SYSTEM_PROCESS) return 'System (Http.sys)';
  return listener.program === '' ? `PID ${listener.processId}` : `${listener.program} (PID ${listener.processId})`;
}

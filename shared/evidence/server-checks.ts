/** Checks of what the agent found on the server afterwards: plug-in, listeners, settings, services, sites, addresses. */
import { STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { LISTEN_LIST_VALUE } from '../knowledge/settings.ts';
import { listIsRight, wantedEntries } from '../snapshot/listen-list.ts';
import type { Plan } from '../plan/plan.ts';
import { pluginRuns } from '../snapshot/plugin.ts';
import { registryText } from '../snapshot/registry-text.ts';
import { isStreamingListener } from '../snapshot/server-index.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Listener, Snapshot } from '../snapshot/snapshot.ts';
import type { Check } from '../verdict/verdict.ts';
import { compared, notChecked } from './check.ts';
import type { ExpectedEndpoint } from './endpoints.ts';

/** Success of the plug-in is read from its status bits, never from `enabled`. */
export function pluginCheck(plan: Plan, after: Snapshot): Check {
  const { address, port } = plan.streamEndpoint;
  const about = { code: 'plugin-status' as const, subject: `${address}:${port}`, expected: 'ENABLED, no ERROR' };
  const { value, problem } = after.wms.plugin;
  if (value === null) return notChecked(about, problem ?? '');
  const bits = `${(value.status & 4) !== 0 ? 'ENABLED' : 'not ENABLED'}, ${(value.status & 1) !== 0 ? 'ERROR' : 'no ERROR'}`;
  return compared(
    about,
    `${bits} (status ${value.status}, port ${value.port})`,
    pluginRuns(value) && value.port === port,
  );
}

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

/** The registry values that the method relies on. */
export function settingChecks(plan: Plan, after: Snapshot): Check[] {
  const { choice } = plan;
  if (choice.method === 'other-port') return [];
  const list = after.httpSys.listenList;
  const checks = [
    list.value === null
      ? notChecked(listAbout(choice.webAddresses), list.problem ?? '')
      : compared(
          listAbout(choice.webAddresses),
          registryText(list.value),
          listIsRight(list.value, choice.webAddresses),
        ),
  ];
  if (choice.method === 'hotfix') {
    const { hotfixValue, hotfixValueName } = after.httpSys;
    const about = { code: 'hotfix-written' as const, subject: choice.hotfixValueName, expected: '1' };
    const right = hotfixValue.value?.type === 'dword' && hotfixValue.value.data === 1;
    if (hotfixValue.value === null) checks.push(notChecked(about, hotfixValue.problem ?? ''));
    else if (hotfixValueName !== choice.hotfixValueName) checks.push(notChecked(about, 'another value was read'));
    else checks.push(compared(about, registryText(hotfixValue.value), right));
  }
  return checks;
}

function listAbout(webAddresses: readonly string[]) {
  return {
    code: 'list-written' as const,
    subject: LISTEN_LIST_VALUE,
    expected: wantedEntries(webAddresses).join(', '),
  };
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
    const name = site.comment === '' ? site.id : `${site.comment} (${site.id})`;
    const about = { code: 'site-started' as const, subject: name, expected: 'started' };
    const now = present.get(site.id);
    const error = now !== undefined && now.win32Error !== 0 ? `, Win32 error ${now.win32Error}` : '';
    if (after.sites.value === null) checks.push(notChecked(about, after.sites.problem ?? ''));
    else checks.push(compared(about, `${now?.state ?? 'missing'}${error}`, now?.state === 'started'));
  }
  return checks;
}

/** The addresses that the plan needs are still on an enabled adapter. */
export function addressChecks(plan: Plan, after: Snapshot): Check[] {
  const owned = new Set(after.adapters.value?.filter((a) => a.enabled).flatMap((a) => a.addresses));
  return plan.neededAddresses.map((address) => {
    const about = { code: 'address-present' as const, subject: address, expected: 'present' };
    if (after.adapters.value === null) return notChecked(about, after.adapters.problem ?? '');
    return compared(about, owned.has(address) ? 'present' : 'missing', owned.has(address));
  });
}

function ownerOf(listener: Listener): string {
  if (listener.processId === SYSTEM_PROCESS) return 'System (Http.sys)';
  return listener.program === '' ? `PID ${listener.processId}` : `${listener.program} (PID ${listener.processId})`;
}

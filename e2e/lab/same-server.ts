/** The laboratory's server, told to the practice server: what the agent found there is all that the two share. */
import * as v from 'valibot';
import { scenarioSchema, type Scenario, type ScenarioInput } from '../../electron/practice/scenarios/scenario.ts';
import type { Fact } from '../../shared/text/schema.ts';
import { pointState } from '../../shared/stream/points.ts';
import type { PublishingPoint, Service, Site, Snapshot } from '../../shared/snapshot/snapshot.ts';

type ScenarioSite = NonNullable<ScenarioInput['sites']>[number];
type ScenarioPoint = NonNullable<NonNullable<ScenarioInput['wms']>['points']>[number];
type ScenarioService = NonNullable<ScenarioInput['services']>[number];

/**
 * A scenario that is this server. What Wine cannot tell, or tells otherwise than Windows does, is left as the practice
 * server has it by itself: PROVEN.md names it.
 */
export function scenarioLike(snapshot: Snapshot): Scenario {
  const { os, httpSys } = snapshot;
  const list = known(httpSys.listenList);
  const plugin = known(snapshot.wms.plugin);
  return v.parse(scenarioSchema, {
    name: 'as-in-the-laboratory',
    computerName: snapshot.computerName,
    os: {
      caption: known(os.caption),
      version: known(os.version),
      servicePack: oneOf([0, 1, 2] as const, known(os.servicePack)),
      productType: oneOf([1, 2, 3] as const, known(os.productType)),
      suite: known(os.suiteMask),
      r2: known(os.r2),
      language: oneOf([1033, 1031] as const, known(os.language)),
      architecture: oneOf(['x86', 'x64'] as const, known(os.architecture)),
      installedAt: known(os.installedAt),
    },
    hotfix: known(snapshot.hotfix.updatesKey),
    httpSysVersion: snapshot.hotfix.httpSysVersion.value ?? '',
    adapters: known(snapshot.adapters),
    ...(list.type === 'multi-string' ? { listenList: list.data } : {}),
    sites: known(snapshot.sites).map(siteLike),
    wms: {
      enabled: plugin.enabled,
      port: plugin.port,
      listenAll: plugin.listenAll,
      bound: plugin.boundAddresses,
      points: known(snapshot.wms.publishingPoints).map(pointLike),
    },
    services: known(snapshot.services).map((service) => serviceLike(service, snapshot)),
  } satisfies ScenarioInput);
}

/** Http.sys stays a driver there, which Wine cannot have under a stand-in. */
function serviceLike(service: Service, { listeners, wms }: Snapshot): ScenarioService {
  const ownPorts = known(listeners).filter(
    ({ processId, port }) => processId === service.processId && port !== known(wms.plugin).port,
  );
  return {
    name: service.name,
    displayName: service.displayName,
    dependsOn: service.dependsOn,
    startMode: oneOf(['boot', 'system', 'auto', 'manual', 'disabled'] as const, service.startMode),
    listens: ownPorts.map(({ port }) => port),
    found: service.state === 'running' ? 'running' : 'stopped',
  };
}

/** What a player gets stands in no snapshot: it is as the laboratory's points have it. */
function pointLike(point: PublishingPoint): ScenarioPoint {
  const { kind, started } = pointState(point);
  const gives = point.name === '/' ? 'denied' : 'stream';
  return { name: point.name, kind: oneOf(['on-demand', 'broadcast'] as const, kind), started: started === true, gives };
}

function siteLike(site: Site): ScenarioSite {
  const written = (secure: boolean) =>
    site.bindings.filter((one) => one.secure === secure).map(({ ip, port, host }) => `${ip}:${port}:${host}`);
  return {
    id: Number(site.id.replace('W3SVC/', '')),
    comment: site.comment,
    autoStart: site.autoStart,
    bindings: written(false),
    secureBindings: written(true),
  };
}

function known<T>({ value, source, problem }: Fact<T>): T {
  if (value === null) throw new Error(`${source}: ${problem}`);
  return value;
}

function oneOf<T>(choices: readonly T[], value: unknown): T {
  const found = choices.find((one) => one === value);
  if (found === undefined) throw new Error(`${String(value)} cannot be said in a scenario`);
  return found;
}

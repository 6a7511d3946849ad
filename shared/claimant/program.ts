/**
 * Any program: nginx, Apache, Docker, a vendor's service. A plan frees the address and starts the one service that was named;
 * what the program is told lies with its person.
 */
import type { Split } from '../change/split.ts';
import type { Check } from '../evidence/check.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { notSettled } from '../finding/web.ts';
import { programOfImage, programOfService } from '../knowledge/programs.ts';
import { HTTP_DRIVER, STREAMING_PROGRAM, STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { programsOnHttpSys, restartedForSettings } from '../snapshot/http-sys.ts';
import { listenersAt, serviceOf, type ServerIndex, type Taker } from '../snapshot/server-index.ts';
import { buildServiceGraph, serviceKey, startOrder, type ServiceGraph } from '../snapshot/service-graph.ts';
import type { Listener, Snapshot } from '../snapshot/snapshot.ts';
import type { Claim, Claimant, TakerWish } from './claimant.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    /** `service`: the key name that was given. */
    'program-service-missing': { service: string };
    /** It receives its requests through Http.sys. */
    'program-on-http-sys': { service: string };
    /** Windows is to start it by itself, and it does not run. */
    'program-does-not-run': { service: string };
    'program-disabled': Services;
    /** Windows does not start it by itself. */
    'program-starts-by-hand': { service: string };
    /** The ways that are left for a program on a computer with one address. */
    'program-one-address': { address: string };
    /** A program that holds the endpoint already. */
    'program-is-there': Holder & { address: string; port: number };
    /** Who binds every address gets also those that Http.sys leaves. */
    'program-every-address': { address: string };
    /** Nobody listens at the endpoint any more. */
    'drift-program-gone': { address: string; port: number };
  }
}

const EVERY_ADDRESS = '0.0.0.0';

export const program: Claimant = {
  since: 3,
  methods: ['listen-list', 'loopback', 'other-port', 'stop-services'],
  service: null,
  startsNamed: true,
  proposedService,
  streams: false,
  setsPlugin: false,
  comesByItself: true,
  mayOpenWeb: false,
  taker: programTaker,
  findings: programFindings,
  consequences: programConsequences,
  claim: programClaim,
  personStarts: ({ service }) => (service === undefined ? [] : [service]),
  answers: {
    listener: 'program-listener',
    answer: 'program-answers',
    listens: ({ service }) => (service === undefined ? '' : nameOf(service)),
    judge: judgeListener,
    says: ({ service }) => headerOf(service),
    recognises: recognisesAnswer,
    waitsForPerson: true,
  },
  checks: (): Check[] => [],
  drift: programDrift,
};

/** What people call the program of a service: its own name where it is known. */
function nameOf(service: string): string {
  return programOfService(service)?.name ?? service;
}

function headerOf(service: string | undefined): string {
  return service === undefined ? '' : (programOfService(service)?.header ?? '');
}

/**
 * The one program of those that are known which Windows is to start by itself and which does not run: whose port is taken
 * ends at its start. Of several nobody can tell which one is meant.
 */
function proposedService({ services }: Snapshot): string | null {
  const all = services.value ?? [];
  const [only, another] = all.filter(
    ({ name, state, startMode }) => state === 'stopped' && startMode === 'auto' && programOfService(name) !== null,
  );
  if (only === undefined || another !== undefined) return null;
  const needsDriver = startOrder(buildServiceGraph(all), only.name).some(
    ({ name }) => serviceKey(name) === serviceKey(HTTP_DRIVER),
  );
  return needsDriver ? null : only.name;
}

/** Http.sys and Windows Media Services are no programs of this kind, whoever asks. */
function isOther({ processId, program: image }: Listener): boolean {
  return processId === SYSTEM_PROCESS || image.toLowerCase() === STREAMING_PROGRAM;
}

/**
 * Of a service that is known its processes by their names, which need not be the service's own; of another one its process.
 * Where none was named, whoever holds the port is taken for the program that is meant.
 */
function programTaker({ service, streamPort = SHARED_PORT }: TakerWish): Taker {
  const owns = (listener: Listener, graph: ServiceGraph): boolean => {
    if (isOther(listener)) return false;
    if (service === undefined) return listener.port === streamPort;
    return isOf(service, listener, graph.byName.get(serviceKey(service))?.processId ?? 0);
  };
  return {
    owns,
    held: ({ listeners }, graph) => {
      const own = (listeners.value ?? []).filter(
        (one) => one.port === streamPort && one.address !== EVERY_ADDRESS && owns(one, graph),
      );
      return own.length === 0 ? null : { port: streamPort, bind: own.map(({ address }) => address) };
    },
  };
}

function isOf(service: string, listener: Listener, processId: number): boolean {
  if (processId !== 0 && listener.processId === processId) return true;
  const known = programOfService(service);
  return known !== null && programOfImage(listener.program) === known;
}

function programFindings(index: ServerIndex, { service: name }: TakerWish): Finding[] {
  const { services } = index.snapshot;
  if (services.value === null) {
    return [finding('services-unknown', 'blocks', { service: null, reason: services.problem })];
  }
  const [only, another] = index.usable;
  const ways = only === undefined || another !== undefined ? [] : [waysOut(only.address)];
  return [...ways, ...serviceFindings(index, name)];
}

/** One address is the ordinary computer: what else there is, each at its price. */
function waysOut(address: string): Finding {
  return finding('program-one-address', 'information', { address });
}

function serviceFindings(index: ServerIndex, name: string | undefined): Finding[] {
  if (name === undefined) return [];
  const service = serviceOf(index, name);
  if (service === null) return [finding('program-service-missing', 'blocks', { service: name })];
  if (needsHttpSys(index, name)) return [finding('program-on-http-sys', 'blocks', { service: service.displayName })];
  if (service.state !== 'running' && service.state !== 'stopped') return [notSettled(service)];
  const disabled = startOrder(index.graph, name).filter(
    (needed) => needed.startMode === 'disabled' && needed.state !== 'running',
  );
  if (disabled.length > 0)
    return [finding('program-disabled', 'blocks', { services: disabled.map(({ displayName }) => displayName) })];
  const isKeptOff = service.state === 'stopped' && service.startMode === 'auto';
  return isKeptOff ? [finding('program-does-not-run', 'information', { service: service.displayName })] : [];
}

/** What receives its requests through Http.sys has no address of its own to give it. */
function needsHttpSys(index: ServerIndex, name: string): boolean {
  const key = serviceKey(name);
  const users = [...programsOnHttpSys(index), ...restartedForSettings(index)].map((each) => serviceKey(each.name));
  return [...users, serviceKey(HTTP_DRIVER), serviceKey(STREAMING_SERVICE)].includes(key);
}

function programConsequences(index: ServerIndex, split: Split, sharesPort80: boolean): Finding[] {
  const { streamAddress: address, streamPort: port } = split;
  const here = listenersAt(index.snapshot.listeners.value ?? [], address, port).filter((one) => !isOther(one));
  const findings = here.map(({ program: image, processId }) =>
    finding('program-is-there', 'information', { address, port, program: image, processId }),
  );
  const service = split.service === undefined ? null : serviceOf(index, split.service);
  if (service?.startMode === 'manual') {
    findings.push(finding('program-starts-by-hand', 'warning', { service: service.displayName }));
  }
  // Where it listens already as it should, nobody has to be told how.
  return sharesPort80 && keepsApart(split) && !isThere(index.snapshot, split, sharesPort80)
    ? [...findings, finding('program-every-address', 'information', { address })]
    : findings;
}

function programClaim(index: ServerIndex, split: Split, sharesPort80: boolean): Claim {
  const { streamAddress: address, streamPort: port, service: name } = split;
  const service = name === undefined ? null : serviceOf(index, name);
  const listens = isThere(index.snapshot, split, sharesPort80);
  return {
    // As it is set, it wants port 80: where it does not get that, its person starts it.
    service: sharesPort80 || listens ? service : null,
    startReason: 'program-gets-address',
    copies: null,
    serves: false,
    isOn: false,
    isHealthy: listens,
    needsCycle: () => false,
    switchOff: () => undefined,
    switchOn: () => undefined,
    manual: (sequence) => {
      if (listens) return;
      const known = name === undefined ? null : programOfService(name);
      sequence.add('only-you-can', {
        kind: 'manual',
        task: 'listen-here',
        program: name === undefined ? '' : (known?.name ?? service?.displayName ?? name),
        write: known?.line(address, port) ?? '',
        address,
        port,
      });
    },
  };
}

/** Whether it is seen where it belongs; on a port of its own every address will do. */
function isThere(snapshot: Snapshot, split: Split, sharesPort80: boolean): boolean {
  const here = listenersAt(snapshot.listeners.value ?? [], split.streamAddress, split.streamPort);
  return here.some((one) => {
    const judged = judgeListener(one, split, snapshot);
    return judged === 'right' || (judged === 'everywhere' && !sharesPort80);
  });
}

function judgeListener(listener: Listener, split: Split, after: Snapshot): 'right' | 'wrong' | 'everywhere' {
  if (isOther(listener)) return 'wrong';
  const { service } = split;
  const known = service === undefined ? null : programOfService(service);
  const process = after.services.value?.find(({ name }) => serviceKey(name) === serviceKey(service ?? ''))?.processId;
  // Of a program that is not known the process that listens may be a child of its service's.
  if (known !== null && service !== undefined && !isOf(service, listener, process ?? 0)) return 'wrong';
  return listener.address === EVERY_ADDRESS && keepsApart(split) ? 'everywhere' : 'right';
}

/** Whether Http.sys keeps port 80 on some address, so that a program which takes every address takes too much. */
function keepsApart({ streamPort, webAddresses, loopback }: Split): boolean {
  return streamPort === SHARED_PORT && (webAddresses.length > 0 || loopback === 'web');
}

/** A header is no proof of a program that has none of its own, nor of one that is not known. */
function recognisesAnswer(server: string, { service }: Split): boolean | null {
  if (/^(Microsoft-(IIS|HTTPAPI)|Cougar|Rex)\//i.test(server)) return false;
  const header = headerOf(service);
  if (header === '' || server === '') return header === '' ? true : null;
  return server.toLowerCase().startsWith(header) ? true : null;
}

function programDrift(split: Split, now: Snapshot): Finding[] {
  const { streamAddress: address, streamPort: port } = split;
  if (now.listeners.value === null || listenersAt(now.listeners.value, address, port).length > 0) return [];
  return [finding('drift-program-gone', 'blocks', { address, port })];
}

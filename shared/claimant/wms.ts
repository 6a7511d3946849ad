/** Windows Media Services 9 and later: its HTTP plug-in gets the address, set up by COM. */
import type { Sequence } from '../change/sequence.ts';
import type { Split } from '../change/split.ts';
import { compared, notChecked, type Check } from '../evidence/check.ts';
import { finding, type Finding, type FindingFacts } from '../finding/finding.ts';
import { notSettled, sitesWaitingForPort } from '../finding/web.ts';
import { STREAMING_PROGRAM, STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import {
  pluginRuns,
  pluginStateOf,
  pluginStatusText,
  pluginText,
  sameBind,
  samePluginState,
} from '../snapshot/plugin.ts';
import { type PluginState, type Service, type Snapshot } from '../snapshot/snapshot.ts';
import {
  foreignHolder,
  isStreamingListener,
  ownsAddress,
  serviceOf,
  siteName,
  STREAMING,
  type ServerIndex,
} from '../snapshot/server-index.ts';
import { isIpv4, isIpv6, meansAnyAddress } from '../text/addresses.ts';
import { serviceKey, startOrder } from '../snapshot/service-graph.ts';
import type { Claim, Claimant } from './claimant.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    'wms-missing': { architecture: Snapshot['os']['architecture']['value'] };
    'wms-unreadable': { what: 'installation' | 'service' | 'plug-in' | 'addresses'; reason: Reason };
    'wms-disabled': Services;
    /** `readable`: the settings of the plug-in were read all the same. */
    'wms-not-running': { service: string; readable: boolean };
    /** On, and not running. `byHttpSys`: Http.sys holds the port; null = who does was not read. */
    'plugin-in-error': { status: number; port: number; byHttpSys: boolean | null };
    /** Windows Media Services has port 80. Empty addresses = every one. */
    'streaming-holds-port': Addresses & Sites;
    /** No web site and no other program on Http.sys uses port 80. `streaming`: it has the port everywhere today. */
    'nothing-to-share': { streaming: boolean };
    /** Addresses that the plug-in is bound to: of a form that is no address, or of no adapter. */
    'plugin-address-odd': Addresses & { fault: 'not-understood' | 'not-here' };
    'streaming-loses-address': Addresses;
    'streaming-plugin-on-other-port': { port: number };
    'address-not-offered-by-wms': { address: string };
    'drift-plugin-changed': { expected: string; found: string };
    'drift-plugin-error': { status: number; enabled: boolean };
  }
}

/** Windows Media Services calls itself Cougar on the wire (MS-WMSP: the test by header is the protocol's own rule). */
const STREAMING_HEADER = 'Cougar/';

export const wms: Claimant = {
  since: 1,
  methods: ['listen-list', 'hotfix', 'other-port'],
  service: STREAMING_SERVICE,
  startsNamed: false,
  proposedService: () => null,
  streams: true,
  setsPlugin: true,
  comesByItself: false,
  mayOpenWeb: true,
  taker: () => STREAMING,
  findings: wmsFindings,
  consequences: wmsConsequences,
  claim: pluginClaim,
  personStarts: () => [],
  answers: {
    listener: 'stream-listener',
    answer: 'stream-answers',
    listens: () => STREAMING_PROGRAM,
    judge: (listener, _split, after) => (isStreamingListener(listener, streamingService(after)) ? 'right' : 'wrong'),
    says: () => STREAMING_HEADER,
    recognises: (server) => (server === '' ? null : server.toLowerCase().startsWith(STREAMING_HEADER.toLowerCase())),
    waitsForPerson: false,
  },
  checks: (split, after) => [pluginCheck(split, after)],
  drift: pluginDrift,
};

function streamingService({ services }: Snapshot): Service | undefined {
  return services.value?.find(({ name }) => serviceKey(name) === STREAMING_SERVICE);
}

/** What forbids setting up the plug-in by any method, and what should be known about it. */
function wmsFindings(index: ServerIndex): Finding[] {
  const { wms, services } = index.snapshot;
  if (wms.installed.value === false) {
    return [finding('wms-missing', 'blocks', { architecture: index.snapshot.os.architecture.value })];
  }
  if (wms.installed.value === null) return [unreadable('installation', wms.installed.problem)];
  const plugin = wms.plugin.value;
  if (services.value === null) {
    return [finding('services-unknown', 'blocks', { service: null, reason: services.problem })];
  }
  const findings = serviceFindings(index);
  // That it does not run says already why its settings could not be read.
  const said = findings.some(({ code }) => code === 'wms-not-running');
  if (plugin === null && !said) findings.push(unreadable('plug-in', wms.plugin.problem));
  // A plan holds the port that an undo has to write back.
  if (plugin !== null && !isPort(plugin.port)) findings.push(unreadable('plug-in', `port ${plugin.port}`));
  if (plugin !== null && plugin.enabled && isPort(plugin.port) && plugin.port !== SHARED_PORT) {
    findings.push(finding('streaming-plugin-on-other-port', 'warning', { port: plugin.port }));
  }
  return [...findings, ...oddAddresses(index), ...pluginInError(index), ...streamingFirst(index)];
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535;
}

/** What the plug-in is bound to and could not be bound to again, so that an undo would end otherwise than it began. */
function oddAddresses(index: ServerIndex): Finding[] {
  const plugin = index.snapshot.wms.plugin.value;
  const bind = plugin === null ? 'all' : pluginStateOf(plugin).bind;
  if (bind === 'all') return [];
  const odd = bind.filter((address) => (!isIpv4(address) && !isIpv6(address)) || meansAnyAddress(address));
  const away = bind.filter((address) => isIpv4(address) && !odd.includes(address) && !ownsAddress(index, address));
  const findings: Finding[] = [];
  if (odd.length > 0)
    findings.push(finding('plugin-address-odd', 'blocks', { addresses: odd, fault: 'not-understood' }));
  if (away.length > 0 && index.snapshot.adapters.value !== null) {
    findings.push(finding('plugin-address-odd', 'warning', { addresses: away, fault: 'not-here' }));
  }
  return findings;
}

/** Switched on and not running is how most people come; what is on may lie. */
function pluginInError(index: ServerIndex): Finding[] {
  const plugin = index.snapshot.wms.plugin.value;
  if (plugin === null || !plugin.enabled || pluginRuns(plugin)) return [];
  if (serviceOf(index, STREAMING_SERVICE)?.state !== 'running') return [];
  const { status, port } = plugin;
  const listeners = index.snapshot.listeners.value;
  const byHttpSys = listeners?.some((one) => one.port === port && one.processId === SYSTEM_PROCESS) ?? null;
  return [finding('plugin-in-error', 'information', { status, port, byHttpSys })];
}

/** Windows Media Services has port 80 today: sites that wait for it, or nobody who wants it. */
function streamingFirst(index: ServerIndex): Finding[] {
  const service = serviceOf(index, STREAMING_SERVICE) ?? undefined;
  const listeners = index.snapshot.listeners.value;
  const onPort = listeners?.filter(({ port }) => port === SHARED_PORT) ?? [];
  const wanted = onPort.some(({ processId }) => processId === SYSTEM_PROCESS) || siteWantsPort(index);
  if (listeners !== null && onPort.length === 0 && !wanted) {
    return [finding('nothing-to-share', 'information', { streaming: false })];
  }
  const held = onPort.filter((listener) => isStreamingListener(listener, service)).map(({ address }) => address);
  if (held.length === 0) return [];
  const everywhere = held.includes('0.0.0.0');
  const waiting = sitesWaitingForPort(index);
  if (waiting.length > 0) {
    const addresses = everywhere ? [] : held;
    return [finding('streaming-holds-port', 'warning', { addresses, sites: waiting.map(siteName) })];
  }
  return everywhere && !wanted ? [finding('nothing-to-share', 'information', { streaming: true })] : [];
}

/** Whether a site is bound to port 80, running or not; sites that were not read may be. */
function siteWantsPort({ snapshot: { sites } }: ServerIndex): boolean {
  return sites.value?.some(({ bindings }) => bindings.some(({ port }) => port === SHARED_PORT)) ?? true;
}

function serviceFindings(index: ServerIndex): Finding[] {
  const service = serviceOf(index, STREAMING_SERVICE);
  if (service === null) return [unreadable('service', null)];
  if (service.state === 'running') return [];
  if (service.state !== 'stopped') return [notSettled(service)];
  const cannotStart = startOrder(index.graph, STREAMING_SERVICE).filter(
    (needed) => needed.startMode === 'disabled' && needed.state !== 'running',
  );
  if (cannotStart.length > 0) {
    return [finding('wms-disabled', 'blocks', { services: cannotStart.map((needed) => needed.displayName) })];
  }
  // The plug-in's settings can be read only while the service runs; what was not read could not be put back.
  const readable = index.snapshot.wms.plugin.value !== null;
  const facts = { service: service.displayName, readable };
  return [finding('wms-not-running', readable ? 'information' : 'blocks', facts)];
}

function unreadable(what: FindingFacts['wms-unreadable']['what'], reason: string | null): Finding {
  return finding('wms-unreadable', 'blocks', { what, reason });
}

function wmsConsequences(index: ServerIndex, split: Split): Finding[] {
  const findings: Finding[] = wmsFindings(index).filter((found) => found.code === 'wms-not-running');
  const plugin = index.snapshot.wms.plugin.value;
  if (plugin !== null && plugin.enabled && plugin.port !== SHARED_PORT && plugin.port !== split.streamPort) {
    findings.push(finding('streaming-plugin-on-other-port', 'warning', { port: plugin.port }));
  }
  const { value: offered, problem } = index.snapshot.wms.availableAddresses;
  if (offered === null) findings.push({ ...unreadable('addresses', problem), severity: 'warning' });
  if (offered !== null && !offered.includes(split.streamAddress)) {
    findings.push(finding('address-not-offered-by-wms', 'warning', { address: split.streamAddress }));
  }
  return [...findings, ...streamingLoses(index, split)];
}

/** Addresses where streaming runs today, on the same port, and would not any more. */
function streamingLoses(index: ServerIndex, split: Split): Finding[] {
  const reading = index.snapshot.wms.plugin.value;
  if (reading === null || !reading.enabled || !pluginRuns(reading) || reading.port !== split.streamPort) return [];
  const present = pluginStateOf(reading);
  const { bind } = wantedPlugin(index, present, split, split.streamPort === SHARED_PORT);
  if (bind === 'all') return [];
  const today = present.bind === 'all' ? index.usable.map(({ address }) => address) : present.bind;
  const addresses = today.filter((address) => !bind.includes(address));
  return addresses.length === 0 ? [] : [finding('streaming-loses-address', 'warning', { addresses })];
}

function pluginClaim(index: ServerIndex, split: Split, sharesPort80: boolean): Claim {
  const reading = index.snapshot.wms.plugin.value;
  if (reading === null) throw new Error('a plan needs a choice that checkChoice accepts');
  const serviceRuns = serviceOf(index, STREAMING_SERVICE)?.state === 'running';
  const present = pluginStateOf(reading);
  const wanted = wantedPlugin(index, present, split, sharesPort80);
  const runs = pluginRuns(reading);
  const off: PluginState = { ...present, enabled: false };
  return {
    service: { name: STREAMING_SERVICE },
    startReason: 'streaming-service-needed',
    copies: 'wms-settings',
    serves: present.enabled && runs,
    isOn: present.enabled,
    isHealthy: serviceRuns && runs,
    // When only its service is stopped, starting that is enough, unless the address is freed in the same plan.
    needsCycle: (restart) => !samePluginState(present, wanted) || (serviceRuns ? !runs : restart),
    switchOff: (sequence) => {
      sequence.add('plugin-off-before-changing', { kind: 'plugin', before: present, after: off });
    },
    switchOn: (sequence) => switchOn(sequence, off, wanted),
    manual: () => undefined,
  };
}

function switchOn(sequence: Sequence, off: PluginState, wanted: PluginState): void {
  const ready: PluginState = { ...wanted, enabled: false };
  if (!samePluginState(off, ready)) sequence.add('plugin-address', { kind: 'plugin', before: off, after: ready });
  sequence.add('plugin-on', { kind: 'plugin', before: ready, after: wanted });
}

/**
 * The plug-in as the split wants it. If it is bound to selected addresses already, the chosen one among them and none
 * of them the web's or held by another program, these stay: nobody's stream is taken away.
 */
function wantedPlugin(index: ServerIndex, present: PluginState, split: Split, sharesPort80: boolean): PluginState {
  const wanted: PluginState = { enabled: true, port: split.streamPort, bind: [split.streamAddress] };
  const { bind } = present;
  if (!sharesPort80 || present.port !== split.streamPort || bind === 'all') return wanted;
  const web = new Set(split.webAddresses);
  const isTaken = (address: string): boolean =>
    web.has(address) || foreignHolder(index, address, split.streamPort) !== null;
  return bind.includes(split.streamAddress) && !bind.some(isTaken) ? { ...wanted, bind } : wanted;
}

/** Success of the plug-in is read from its status bits, never from `enabled`. */
function pluginCheck({ streamAddress, streamPort }: Split, after: Snapshot): Check {
  const subject = `${streamAddress}:${streamPort}`;
  const about = { code: 'plugin-status' as const, subject, expected: 'ENABLED, no ERROR', proves: 'plugin-status' };
  const { value, problem } = after.wms.plugin;
  if (value === null) return notChecked(about, problem ?? '');
  const seen = `${pluginStatusText(value)} (status ${value.status}, port ${value.port})`;
  return compared(about, seen, pluginRuns(value) && value.port === streamPort);
}

function pluginDrift({ streamAddress, streamPort }: Split, { wms: { plugin } }: Snapshot): Finding[] {
  if (plugin.value === null) return [];
  const state = pluginStateOf(plugin.value);
  const findings: Finding[] = [];
  if (state.port !== streamPort || !sameBind(state.bind, [streamAddress])) {
    const expected = pluginText({ enabled: true, port: streamPort, bind: [streamAddress] });
    findings.push(finding('drift-plugin-changed', 'blocks', { expected, found: pluginText(state) }));
  }
  if (!pluginRuns(plugin.value)) {
    const { status, enabled } = plugin.value;
    findings.push(finding('drift-plugin-error', 'blocks', { status, enabled }));
  }
  return findings;
}

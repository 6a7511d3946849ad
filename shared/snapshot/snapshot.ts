/**
 * Snapshot: everything that the agent found on a server, each fact with its source, "unknown" where it could
 * not be read. Written by `electron/agent`, read by everything else.
 */
import * as v from 'valibot';
import { factSince, format, newestVersion, since } from '../text/format.ts';
import { fact, ipv4Address, isoTime, list, machineName, shortText, tcpPort, uint32 } from '../text/schema.ts';

/** A registry value as it stands: absent, or present with its type. `other` keeps what this program does not write. */
export const registryState = v.variant('type', [
  v.strictObject({ type: v.literal('absent') }),
  v.strictObject({ type: v.literal('multi-string'), data: list(shortText, 1000) }),
  v.strictObject({ type: v.literal('dword'), data: uint32 }),
  v.strictObject({ type: v.literal('other'), text: shortText }),
]);
export type RegistryState = v.InferOutput<typeof registryState>;

/** State words of the service control manager, untranslated (Win32_Service.State). */
export const serviceState = v.picklist([
  'running',
  'stopped',
  'start-pending',
  'stop-pending',
  'paused',
  'continue-pending',
  'pause-pending',
  'unknown',
]);
export type ServiceState = v.InferOutput<typeof serviceState>;

const service = v.strictObject({
  /** Key name, as `W3SVC`; compared without regard to case. */
  name: shortText,
  displayName: shortText,
  kind: v.picklist(['driver', 'service']),
  state: serviceState,
  startMode: v.picklist(['boot', 'system', 'auto', 'manual', 'disabled', 'unknown']),
  /** Key names from DependOnService; what must run before this one. */
  dependsOn: list(shortText, 200),
  /** 0 when not running. */
  processId: uint32,
  /** Of a service that Windows starts by itself: it does so later than others. Null = not read. */
  startsDelayed: since(6, v.optional(v.nullable(v.boolean()), null)),
});
export type Service = v.InferOutput<typeof service>;

export const adapterSchema = v.strictObject({
  index: uint32,
  name: shortText,
  enabled: v.boolean(),
  dhcp: v.boolean(),
  addresses: list(ipv4Address, 2000),
  /** What else stands among its addresses, as it was written: IPv6, and what is no address. */
  otherAddresses: since(
    2,
    v.optional(list(shortText, 2000), () => []),
  ),
});
export type Adapter = v.InferOutput<typeof adapterSchema>;

const binding = v.strictObject({
  /** '' = All Unassigned. May be IPv6, or junk on a real server, so it is text, not an address. */
  ip: shortText,
  port: tcpPort,
  /** Host header; '' = any. */
  host: shortText,
  secure: v.boolean(),
});
export type Binding = v.InferOutput<typeof binding>;

export const siteSchema = v.strictObject({
  /** Metabase name, as `W3SVC/1`. */
  id: shortText,
  comment: shortText,
  state: v.picklist(['started', 'stopped', 'starting', 'stopping', 'paused', 'unknown']),
  /** Win32 error that keeps it from starting (1214 = its address is not listened on); 0 = none. */
  win32Error: uint32,
  autoStart: v.boolean(),
  bindings: list(binding, 500),
  /** Bindings that were not understood, as they were written: whatever they name, the site may need it. */
  oddBindings: since(
    2,
    v.optional(list(shortText, 500), () => []),
  ),
  /** Bindings of protocols that do not go through Http.sys, as `ftp *:21:`. */
  otherBindings: since(
    3,
    v.optional(list(shortText, 500), () => []),
  ),
});
export type Site = v.InferOutput<typeof siteSchema>;

const plugin = v.strictObject({
  /** The persistent wish; may lie. Success is judged from `status`. */
  enabled: v.boolean(),
  /** WMS_PLUGIN_STATUS bit field: ERROR 1, LOADED 2, ENABLED 4, in-process 8, out-of-process 16, remove on restart 32. */
  status: uint32,
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)),
  listenAll: v.boolean(),
  /** With `listenAll` false and none here, WMS listens on ALL addresses. */
  boundAddresses: list(shortText, 2000),
});
export type PluginReading = v.InferOutput<typeof plugin>;

const publishingPoint = v.strictObject({
  /** `/` or '' = the default one. */
  name: shortText,
  /** WMS_PUBLISHING_POINT_TYPE; null = not read, as the other numbers. */
  type: v.nullable(uint32),
  /** WMS_PUBLISHING_POINT_STATUS. */
  status: v.nullable(uint32),
  /** WMS_BROADCAST_PUBLISHING_POINT_STATUS; only a broadcast has it. */
  broadcastStatus: v.nullable(uint32),
});
export type PublishingPoint = v.InferOutput<typeof publishingPoint>;

/** The plug-in's settings. "Selected addresses, none selected" cannot be said: WMS would take it for all. */
export const pluginState = v.strictObject({
  enabled: v.boolean(),
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)),
  bind: v.union([v.literal('all'), v.pipe(v.array(shortText), v.minLength(1), v.maxLength(2000))]),
});
export type PluginState = v.InferOutput<typeof pluginState>;

const listener = v.strictObject({
  /** `0.0.0.0` = every address. */
  address: ipv4Address,
  port: tcpPort,
  /** 0 = Windows names nobody: its netstat has no process ids (Windows 2000). */
  processId: uint32,
  /** Image name, as `inetinfo.exe`; '' when unknown. */
  program: shortText,
});
export type Listener = v.InferOutput<typeof listener>;

/** What netstat names besides the listeners on IPv4 addresses. */
const furtherListeners = v.strictObject({
  ipv6: list(v.strictObject({ address: shortText, port: tcpPort, processId: uint32, program: shortText })),
  /** Rows that were not understood, as they were written. */
  unread: list(shortText, 500),
});

const eventEntry = v.strictObject({
  at: isoTime,
  source: shortText,
  id: uint32,
  type: v.picklist(['error', 'warning', 'information']),
  message: shortText,
});

/** One HTTP question put to an address and port, and what came back. `from` tells who asked. */
export const probe = v.strictObject({
  from: v.picklist(['server', 'this-pc']),
  address: ipv4Address,
  port: tcpPort,
  /** The web site that was asked for by this name or on this port; absent = whoever is there. */
  host: v.optional(shortText),
  outcome: v.picklist(['answered', 'refused', 'timed-out', 'unreachable', 'not-http', 'failed']),
  /** HTTP status; 0 without an answer. */
  status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  /** The `Server:` header as sent; '' when there is none. */
  server: shortText,
  /** Time to the answer or to giving up. Unit: milliseconds. */
  milliseconds: v.pipe(v.number(), v.minValue(0)),
});
export type Probe = v.InferOutput<typeof probe>;

/** A process that takes requests from a queue. */
const queueUser = v.strictObject({
  processId: uint32,
  /** Image name, as `svchost.exe`; '' when unknown. */
  program: shortText,
  /**
   * Key names of its services: the one that holds the queue where Windows says it, else all that run in the process; none
   * when it is no service, or not known.
   */
  services: list(shortText, 200),
});

/** A queue of Http.sys in which requests wait for a program, with the URLs for which it stands. */
const requestQueue = v.strictObject({
  /** As Windows prints it: the name of an application pool, or that it has none, in its language. */
  name: shortText,
  users: list(queueUser, 200),
  /** As Windows prints them: `HTTP://+:80/REPORTS/`, `HTTP://10.0.0.5:80:10.0.0.5/`. */
  urls: v.pipe(v.array(shortText), v.minLength(1), v.maxLength(2000)),
});
export type RequestQueue = v.InferOutput<typeof requestQueue>;

/** What a node of the metabase of IIS 5.0 says itself of one property; `absent`: nothing, so that what stands above holds. */
const metabaseState = v.variant('type', [
  v.strictObject({ type: v.literal('absent') }),
  v.strictObject({ type: v.literal('boolean'), data: v.boolean() }),
  v.strictObject({ type: v.literal('list'), data: list(shortText, 500) }),
]);
export type MetabaseState = v.InferOutput<typeof metabaseState>;

/** The properties of a node that decide where IIS 5.0 listens, as they were written. */
export const metabaseValues = v.strictObject({
  ServerBindings: metabaseState,
  SecureBindings: metabaseState,
  DisableSocketPooling: metabaseState,
});
export type MetabaseValues = v.InferOutput<typeof metabaseValues>;

/** `W3SVC` for all sites, `W3SVC/1` for one. */
export const metabaseNode = v.pipe(shortText, v.regex(/^W3SVC(\/\d{1,10})?$/, 'not a node of the web service'));

/** What the script engine of the agent is, and how it can see what Windows hands to it. */
const scriptEngine = v.strictObject({
  /** `JScript 5.8.16384` */
  version: shortText,
  /** Rows of WMI: as every engine shows them, by their numbers, or not at all. */
  rows: v.picklist(['enumerator', 'index', 'none']),
  /** Lists show what is in them. */
  arrays: v.boolean(),
});

export const snapshotSchema = format('share80.snapshot', {
  agentVersion: shortText,
  takenAt: isoTime,
  /** What stood in for a real Windows, as `practice:typical` or `wine`; empty on a real server. */
  standIns: list(shortText, 10),
  computerName: machineName,
  scriptEngine: factSince(5, scriptEngine),
  os: v.strictObject({
    /** `5.2.3790` */
    version: fact(shortText),
    caption: fact(shortText),
    /** Major number of the service pack; 0 = none (RTM). */
    servicePack: fact(uint32),
    /** 1 workstation, 2 domain controller, 3 server. */
    productType: fact(uint32),
    /** Win32_OperatingSystem.OSProductSuite; 0x400 = Web Edition. */
    suiteMask: fact(uint32),
    r2: fact(v.boolean()),
    architecture: fact(v.picklist(['x86', 'x64', 'ia64', 'other'])),
    /** Windows language id, 1031 = German. */
    language: fact(uint32),
    /** Time of installation, part of the machine's identity. */
    installedAt: fact(isoTime),
    /** Whether the agent runs without the rights that its administrator has (User Account Control). */
    limited: factSince(3, v.boolean()),
  }),
  hotfix: v.strictObject({
    /** HKLM\SOFTWARE\Microsoft\Updates\Windows Server 2003\SP2\KB892847 exists. */
    updatesKey: fact(v.boolean()),
    /** A row of Win32_QuickFixEngineering names KB892847. */
    quickFixRow: fact(v.boolean()),
    /** File version of http.sys. */
    httpSysVersion: fact(shortText),
  }),
  adapters: fact(list(adapterSchema, 200)),
  httpSys: v.strictObject({
    /** ListenOnlyList. Absent or empty = every address. */
    listenList: fact(registryState),
    /** The value of hotfix KB 892847, under the name it was asked for. */
    hotfixValueName: shortText,
    hotfixValue: fact(registryState),
    /** Who has registered which URLs now. */
    queues: factSince(5, list(requestQueue, 1000)),
    /** URLs that somebody may register; a reservation alone holds nothing. */
    reservations: factSince(5, list(shortText, 2000)),
  }),
  /** Http.sys, all that depend on it, IIS and WMS with what they depend on. */
  services: fact(list(service, 1000)),
  sites: fact(list(siteSchema)),
  /** IIS 5.0, whose sites are set by their nodes: the web service, then each site. */
  metabase: factSince(6, list(v.strictObject({ node: metabaseNode, values: metabaseValues }))),
  wms: v.strictObject({
    installed: fact(v.boolean()),
    version: fact(shortText),
    plugin: fact(plugin),
    availableAddresses: fact(list(shortText, 2000)),
    publishingPoints: factSince(4, list(publishingPoint, 500)),
  }),
  listeners: fact(list(listener)),
  furtherListeners: factSince(2, furtherListeners),
  /** The newest events that bear on the matter, newest first. */
  events: fact(list(eventEntry, 100)),
});
export const SNAPSHOT_VERSION = newestVersion(snapshotSchema);
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

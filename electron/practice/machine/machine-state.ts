/** Everything that a pretend server is, as plain data: what is saved between two calls of the program. */
import * as v from 'valibot';
import { quirkSchema } from './quirk.ts';

const text = v.string();
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
const time = v.number();

export const osState = v.strictObject({
  caption: text,
  version: text,
  servicePack: v.picklist([0, 1, 2, 3, 4]),
  productType: v.picklist([1, 2, 3]),
  suite: v.number(),
  r2: v.boolean(),
  language: v.picklist([1033, 1031]),
  architecture: v.picklist(['x86', 'x64']),
  /** ISO 8601 UTC. */
  installedAt: text,
});

export const adapterState = v.strictObject({
  index: v.number(),
  name: text,
  enabled: v.boolean(),
  dhcp: v.boolean(),
  addresses: v.array(text),
  /** What else stands in its list: IPv6, mostly. */
  otherAddresses: v.optional(v.array(text), []),
});

const registryData = v.variant('type', [
  v.strictObject({ type: v.literal('REG_SZ'), data: text }),
  v.strictObject({ type: v.literal('REG_MULTI_SZ'), data: v.array(text) }),
  v.strictObject({ type: v.literal('REG_DWORD'), data: v.number() }),
]);
export type RegistryData = v.InferOutput<typeof registryData>;

const registryKey = v.strictObject({
  /** Full name with a long root, in the case in which it was made. */
  name: text,
  values: v.array(v.strictObject({ name: text, value: registryData })),
});

const serviceWord = v.picklist(['running', 'stopped', 'start-pending', 'stop-pending']);
export type ServiceWord = v.InferOutput<typeof serviceWord>;

export const serviceRecord = v.strictObject({
  name: text,
  displayName: text,
  kind: v.picklist(['driver', 'service']),
  startMode: v.picklist(['boot', 'system', 'auto', 'manual', 'disabled']),
  /** Windows starts it after the other automatic ones. */
  delayed: v.optional(v.boolean(), false),
  dependsOn: v.array(text),
  /** Image name of its process; '' for a driver. Services of one `process` share a process id. */
  image: text,
  process: text,
  startSeconds: v.number(),
  stopSeconds: v.number(),
  /** URLs that it registers with Http.sys while it runs. */
  http: v.array(v.strictObject({ port, path: text })),
  /** TCP ports of its own, on every address. */
  listens: v.array(port),
  state: serviceWord,
  pending: v.nullable(v.strictObject({ until: time, then: serviceWord })),
  /** Set by a fault: it stops by itself then. */
  diesAt: v.nullable(time),
});
export type ServiceRecord = v.InferOutput<typeof serviceRecord>;

export const siteRecord = v.strictObject({
  id: v.number(),
  comment: text,
  autoStart: v.boolean(),
  /** `IP:Port:Host` as the metabase has it. */
  bindings: v.array(text),
  secureBindings: v.array(text),
  /** Of IIS 7 and later, as `ftp *:21:` or `http [::]:80:`. */
  otherBindings: v.optional(v.array(text), []),
  started: v.boolean(),
  win32Error: v.number(),
});
export type SiteRecord = v.InferOutput<typeof siteRecord>;

/** DisableSocketPooling in the metabase of IIS 5.0; null and no entry = the node says nothing. */
export const poolingState = v.strictObject({
  all: v.optional(v.nullable(v.boolean()), null),
  /** By the number of the site. */
  sites: v.optional(v.record(text, v.boolean()), {}),
  /** The sites that had sockets of their own when IIS Admin started last. */
  separate: v.optional(v.array(v.number()), []),
});

/** What Http.sys took from the registry when it last read it. */
const httpConfig = v.strictObject({
  /** Addresses to listen on; null = all. */
  list: v.nullable(v.array(text)),
  stale: v.array(text),
  /** IPv6 addresses in the list, where it can have any. */
  six: v.optional(v.array(text), []),
  /** KB 892847: bind only where sites are bound. */
  onlyWhereBound: v.boolean(),
});
export type HttpConfig = v.InferOutput<typeof httpConfig>;

const publishingPoint = v.strictObject({
  name: text,
  kind: v.picklist(['on-demand', 'broadcast']),
  /** A broadcast that was started; what is on demand always is. */
  started: v.optional(v.boolean(), true),
  /** A broadcast that starts when the first player asks: what a new one is set to (WMS help). */
  startsWithPlayer: v.optional(v.boolean(), false),
  /** What a player's first request gets. */
  gives: v.picklist(['stream', 'nothing', 'denied', 'login']),
});
export type PublishingPoint = v.InferOutput<typeof publishingPoint>;

export const wmsRecord = v.strictObject({
  version: text,
  enabled: v.boolean(),
  port: v.number(),
  listenAll: v.boolean(),
  bound: v.array(text),
  /** WMS_PLUGIN_STATUS. */
  status: v.number(),
  /** The endpoints that the loaded plug-in holds; null = none. */
  listening: v.nullable(v.strictObject({ all: v.boolean(), addresses: v.array(text), port: v.number() })),
  points: v.optional(v.array(publishingPoint), []),
});
export type WmsRecord = v.InferOutput<typeof wmsRecord>;

export const programRecord = v.strictObject({
  image: text,
  path: text,
  processId: v.number(),
  address: text,
  port,
  /** `Server` header that it answers with; null = it does not speak HTTP. */
  server: v.nullable(text),
  /**
   * `boot`: there before Http.sys starts. `free`: takes the endpoint as soon as nobody holds it. `start`: tries once, when its
   * service or a person starts it.
   */
  takes: v.picklist(['boot', 'free', 'start']),
  /** Key name of the service that it runs in; '' = none. */
  service: v.optional(text, ''),
  /** How it binds its port. */
  binds: v.optional(v.picklist(['default', 'exclusive']), 'default'),
  /** A person can tell it where to listen, and starts it again. */
  heeds: v.optional(v.boolean(), false),
  holds: v.boolean(),
});
export type ProgramRecord = v.InferOutput<typeof programRecord>;

const eventRecord = v.strictObject({
  at: time,
  logfile: text,
  source: text,
  id: v.number(),
  type: v.picklist(['error', 'warning', 'information']),
  message: text,
});
export type EventRecord = v.InferOutput<typeof eventRecord>;

/** What runs scripts: its number, and whether an Enumerator and a VBArray show what is in them. */
export const engineState = v.strictObject({
  version: v.tuple([v.number(), v.number(), v.number()]),
  enumerates: v.optional(v.boolean(), true),
  listsArrays: v.optional(v.boolean(), true),
});

const diskFile = v.strictObject({
  path: text,
  text,
  /** Bytes per character: 2 for UTF-16. */
  width: v.picklist([1, 2]),
});
export type DiskFile = v.InferOutput<typeof diskFile>;

/** One entry of an access list: what it allows to whom. */
const accessEntry = v.strictObject({ sid: text, rights: v.number(), flags: v.number() });
export type AccessEntry = v.InferOutput<typeof accessEntry>;

/** Whose a file or folder is, where that is not as for everything that administrators make. */
const accessRecord = v.strictObject({
  /** In lower case. */
  path: text,
  owner: text,
  entries: v.array(accessEntry),
  /** Nothing is inherited from above. */
  closed: v.boolean(),
});

/** Users of the machine; of the two administrators one owns for himself what he makes. */
export const account = v.picklist(['administrator', 'owning-administrator', 'user', 'power-user']);
export type AccountName = v.InferOutput<typeof account>;

const diskLink = v.strictObject({
  path: text,
  target: text,
  /** A second name of a file, which nothing tells from its first one. */
  hard: v.boolean(),
});

export const machineState = v.strictObject({
  /** Something other than a file was changed since the machine was made. */
  touched: v.boolean(),
  computerName: text,
  os: osState,
  engine: v.optional(engineState, { version: [5, 6, 8820] }),
  /** KB 892847 was installed by itself. */
  hotfix: v.boolean(),
  /** Version of http.sys, if not the one of the service pack; '' = the file has none. */
  httpSysVersion: v.optional(text),
  /** When the driver reads its listen list. */
  readsListAt: v.picklist(['start', 'boot']),
  /** Milliseconds since 1970. */
  clock: time,
  /** The variable TEMP; its folder need not be there. */
  temp: v.optional(text, 'C:\\WINDOWS\\Temp'),
  /** `Server` header of the proxy that the machine is set to; null = none. */
  proxy: v.optional(v.nullable(text), null),
  boots: v.number(),
  adapters: v.array(adapterState),
  registry: v.array(registryKey),
  folders: v.array(text),
  files: v.array(diskFile),
  access: v.optional(v.array(accessRecord), () => []),
  links: v.optional(v.array(diskLink), () => []),
  /** Who starts the agent. */
  account: v.optional(account, 'administrator'),
  services: v.array(serviceRecord),
  /** Null = IIS is not installed. */
  sites: v.nullable(v.array(siteRecord)),
  /** WinHTTP is there: Windows 2000 need not have it. */
  winHttp: v.optional(v.boolean(), true),
  pooling: v.optional(poolingState, () => ({ all: null, sites: {}, separate: [] })),
  wms: v.nullable(wmsRecord),
  programs: v.array(programRecord),
  http: v.nullable(httpConfig),
  /** What was in force when the first use of a port opened it; where the list is told, it stays so until the last one goes. */
  httpOpen: v.optional(v.array(v.strictObject({ port, config: httpConfig })), () => []),
  /** IIS 7 and later: its WMI provider is installed. */
  iisScripts: v.optional(v.boolean(), true),
  events: v.array(eventRecord),
  processIds: v.record(text, v.number()),
  quirks: v.array(quirkSchema),
  quirksSeen: v.array(v.number()),
});
export type MachineState = v.InferOutput<typeof machineState>;

/** Oldest entries go, as in a log of limited size. */
const MOST_EVENTS = 400;

/** Adds an entry. The wording is this program's own: only source, number and type are like Windows. */
export function logEvent(state: MachineState, event: Omit<EventRecord, 'at'>): void {
  state.events.push({ at: state.clock, ...event });
  if (state.events.length > MOST_EVENTS) state.events.splice(0, state.events.length - MOST_EVENTS);
}

/**
 * What the agent reads and writes, derived from the schemas of shared/ by contract.test.ts: not to be edited. After a
 * change of a schema: npx vitest run --project node electron/agent/contract.test.ts --update
 */
interface Fact<T> {
  value: T | null;
  source: string;
  problem: string | null;
}

type RegistryState =
  | { type: 'absent' }
  | { type: 'multi-string'; data: string[] }
  | { type: 'dword'; data: number }
  | { type: 'other'; text: string };

type MetabaseState = { type: 'absent' } | { type: 'boolean'; data: boolean } | { type: 'list'; data: string[] };

interface MetabaseValues {
  ServerBindings: MetabaseState;
  SecureBindings: MetabaseState;
  DisableSocketPooling: MetabaseState;
}

interface NodeReading {
  node: string;
  values: MetabaseValues;
}

type ServiceState =
  | 'running'
  | 'stopped'
  | 'start-pending'
  | 'stop-pending'
  | 'paused'
  | 'continue-pending'
  | 'pause-pending'
  | 'unknown';

type StartMode = 'boot' | 'system' | 'auto' | 'manual' | 'disabled' | 'unknown';

interface ServiceReading {
  name: string;
  displayName: string;
  kind: 'driver' | 'service';
  state: ServiceState;
  startMode: StartMode;
  dependsOn: string[];
  processId: number;
  startsDelayed?: boolean | null;
}

interface ListenerReading {
  address: string;
  port: number;
  processId: number;
  program: string;
}

interface FurtherListeners {
  ipv6: { address: string; port: number; processId: number; program: string }[];
  unread: string[];
}

interface QueueReading {
  name: string;
  users: QueueUser[];
  urls: string[];
}

interface QueueUser {
  processId: number;
  program: string;
  services: string[];
}

interface AdapterReading {
  index: number;
  name: string;
  enabled: boolean;
  dhcp: boolean;
  addresses: string[];
  otherAddresses?: string[];
}

type Architecture = 'x86' | 'x64' | 'ia64' | 'other';

interface OsReading {
  version: Fact<string>;
  caption: Fact<string>;
  servicePack: Fact<number>;
  productType: Fact<number>;
  suiteMask: Fact<number>;
  r2: Fact<boolean>;
  architecture: Fact<Architecture>;
  language: Fact<number>;
  installedAt: Fact<string>;
  limited?: Fact<boolean>;
}

interface ScriptEngineReading {
  version: string;
  rows: RowsWay;
  arrays: boolean;
}

type RowsWay = 'enumerator' | 'index' | 'none';

interface HotfixReading {
  updatesKey: Fact<boolean>;
  quickFixRow: Fact<boolean>;
  httpSysVersion: Fact<string>;
}

interface BindingReading {
  ip: string;
  port: number;
  host: string;
  secure: boolean;
}

type SiteState = 'started' | 'stopped' | 'starting' | 'stopping' | 'paused' | 'unknown';

interface SiteReading {
  id: string;
  comment: string;
  state: SiteState;
  win32Error: number;
  autoStart: boolean;
  bindings: BindingReading[];
  oddBindings?: string[];
  otherBindings?: string[];
}

interface PluginReading {
  enabled: boolean;
  status: number;
  port: number;
  listenAll: boolean;
  boundAddresses: string[];
}

interface PointReading {
  name: string;
  type: number | null;
  status: number | null;
  broadcastStatus: number | null;
}

interface StreamingReading {
  installed: Fact<boolean>;
  version: Fact<string>;
  plugin: Fact<PluginReading>;
  availableAddresses: Fact<string[]>;
  publishingPoints?: Fact<PointReading[]>;
}

interface EventReading {
  at: string;
  source: string;
  id: number;
  type: 'error' | 'warning' | 'information';
  message: string;
}

type ProbeOutcome = 'answered' | 'refused' | 'timed-out' | 'unreachable' | 'not-http' | 'failed';

interface ProbeReading {
  from: 'server' | 'this-pc';
  address: string;
  port: number;
  host?: string;
  outcome: ProbeOutcome;
  status: number;
  server: string;
  milliseconds: number;
}

interface Snapshot {
  format: 'share80.snapshot';
  version: number;
  agentVersion: string;
  takenAt: string;
  standIns: string[];
  computerName: string;
  scriptEngine?: Fact<ScriptEngineReading>;
  os: OsReading;
  hotfix: HotfixReading;
  adapters: Fact<AdapterReading[]>;
  httpSys: {
    listenList: Fact<RegistryState>;
    hotfixValueName: string;
    hotfixValue: Fact<RegistryState>;
    queues?: Fact<QueueReading[]>;
    reservations?: Fact<string[]>;
  };
  services: Fact<ServiceReading[]>;
  sites: Fact<SiteReading[]>;
  metabase?: Fact<NodeReading[]>;
  wms: StreamingReading;
  listeners: Fact<ListenerReading[]>;
  furtherListeners?: Fact<FurtherListeners>;
  events: Fact<EventReading[]>;
}

interface Endpoint {
  address: string;
  port: number;
}

interface InspectRequest {
  requestId: string;
  hotfixValueName: string;
  services?: string[];
  probes: Endpoint[];
}

interface InspectResult {
  requestId: string;
  snapshot: Snapshot;
  probes: ProbeReading[];
}

interface PluginState {
  enabled: boolean;
  port: number;
  bind: 'all' | string[];
}

type RunState = 'running' | 'stopped';

type ListedState = 'listed' | 'unlisted';

type StartSetting = 'auto' | 'delayed-auto' | 'manual' | 'disabled';

type BackupItem = 'http-parameters' | 'metabase' | 'wms-settings' | 'metabase-backup';

interface BackupChange {
  kind: 'backup';
  items: BackupItem[];
}

interface ServiceChange {
  kind: 'service';
  service: string;
  displayName: string;
  before: RunState;
  after: RunState;
}

interface RegistryChange {
  kind: 'registry';
  key: string;
  name: string;
  before: RegistryState;
  after: RegistryState;
}

interface PluginChange {
  kind: 'plugin';
  before: PluginState;
  after: PluginState;
}

interface ListEntryChange {
  kind: 'list-entry';
  address: string;
  before: ListedState;
  after: ListedState;
}

interface MetabaseChange {
  kind: 'metabase';
  node: string;
  before: MetabaseValues;
  after: MetabaseValues;
}

interface StartModeChange {
  kind: 'start-mode';
  service: string;
  displayName: string;
  before: StartSetting;
  after: StartSetting;
}

interface ManualChange {
  kind: 'manual';
  task: 'listen-here' | 'http-streaming';
  program: string;
  write: string;
  address: string;
  port: number;
}

type Change =
  | BackupChange
  | ServiceChange
  | RegistryChange
  | PluginChange
  | ListEntryChange
  | MetabaseChange
  | StartModeChange
  | ManualChange;

type Reason =
  | 'back-up-first'
  | 'plugin-off-before-changing'
  | 'plugin-address'
  | 'plugin-on'
  | 'depends-on-http'
  | 'http-reads-list-at-start'
  | 'list-frees-address'
  | 'hotfix-frees-address'
  | 'restart-what-ran'
  | 'streaming-service-needed'
  | 'keeps-sockets-open'
  | 'list-leaves-address'
  | 'only-you-can'
  | 'program-gets-address'
  | 'undo-restarts-too'
  | 'depends-on-iis'
  | 'iis-reads-at-start'
  | 'sites-leave-address'
  | 'sockets-leave-address'
  | 'streaming-only-you-can'
  | 'holds-the-port'
  | 'stays-off-the-port';

interface Step {
  id: string;
  reason: Reason;
  change: Change;
  limitSeconds: number;
  outageSeconds: number;
}

interface Plan {
  format: 'share80.plan';
  version: number;
  id: string;
  createdAt: string;
  server: { computerName: string; installedAt: string | null; osVersion: string };
  choice: {
    method: 'listen-list' | 'hotfix' | 'other-port' | 'loopback' | 'site-addresses' | 'stop-services';
    claimant?: 'wms' | 'program' | 'wms-4';
    openWeb?: true;
    webAddresses: string[];
    streamAddress: string;
    streamPort: number;
    hotfixValueName: string;
    loopback?: 'web' | 'program';
    pooling?: 'site' | 'all';
    service?: string;
  };
  steps: Step[];
  neededAddresses: string[];
  streamEndpoint: { address: string; port: number };
  outage: { webSeconds: number; streamingSeconds: number };
  hash: string;
}

type Outcome = 'done' | 'reboot-needed' | 'refused' | 'rolled-back' | 'rollback-failed' | 'undone' | 'undo-failed';

type ProblemCode =
  | 'wrong-server'
  | 'values-changed'
  | 'address-missing'
  | 'endpoint-taken'
  | 'no-rights'
  | 'plan-altered'
  | 'plan-too-old'
  | 'kit-altered'
  | 'plan-ran-before'
  | 'another-agent'
  | 'cannot-write-journal'
  | 'backup-failed'
  | 'service-did-not-stop'
  | 'service-did-not-start'
  | 'registry-write-failed'
  | 'plugin-failed'
  | 'port-in-use'
  | 'reboot-needed'
  | 'cancelled'
  | 'nothing-to-undo'
  | 'unexpected'
  | 'http-hangs'
  | 'folder-not-trusted'
  | 'plan-goes-too-far'
  | 'not-confirmed'
  | 'start-mode-not-set'
  | 'metabase-write-failed'
  | 'newer-plan'
  | 'program-waits';

interface Owner {
  processId: number;
  program: string;
}

interface Problem {
  code: ProblemCode;
  errorCode: string;
  detail: string;
  owner: Owner | null;
}

type JournalPhase = 'run' | 'rollback' | 'undo';

type JournalEvent = 'begin' | 'step-begin' | 'step-done' | 'step-failed' | 'end';

interface JournalLine {
  n: number;
  at: string;
  phase: JournalPhase;
  event: JournalEvent;
  step: string;
  outcome: Outcome | null;
  problem: Problem | null;
  sum: string;
}

interface Journal {
  format: 'share80.journal';
  version: number;
  planId: string;
  computerName: string;
  lines: JournalLine[];
}

interface LinkConfig {
  protocol: 2;
  url: string;
  session: string;
  secret: string;
  oneTime: boolean;
}

type AgentMessage =
  | { say: 'hello'; agentVersion: string; computerName: string; unfinishedPlan: string; keeps: boolean; obeys: 'everything' | 'looks' | 'one-plan' }
  | { say: 'ready' }
  | { say: 'inspected'; result: InspectResult }
  | { say: 'progress'; planId: string; line: JournalLine }
  | { say: 'finished'; journal: Journal }
  | { say: 'trouble'; problem: Problem; text: string }
  | { say: 'unwilling'; order: 'run' | 'undo' };

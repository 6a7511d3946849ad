/**
 * The language of shared/ as the agent sees it: the same shapes, spelled out once more because ECMAScript 3 cannot see
 * the schemas. contract.test.ts holds what the agent makes against the schemas themselves.
 */
interface Fact<T> {
  value: T | null;
  source: string;
  problem: string | null;
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
  | 'unexpected';

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

type RegistryState =
  | { type: 'absent' }
  | { type: 'multi-string'; data: readonly string[] }
  | { type: 'dword'; data: number }
  | { type: 'other'; text: string };

type RunState = 'running' | 'stopped';
type ServiceState =
  RunState | 'start-pending' | 'stop-pending' | 'paused' | 'continue-pending' | 'pause-pending' | 'unknown';
type StartMode = 'boot' | 'system' | 'auto' | 'manual' | 'disabled' | 'unknown';

interface ServiceReading {
  name: string;
  displayName: string;
  kind: 'driver' | 'service';
  state: ServiceState;
  startMode: StartMode;
  dependsOn: readonly string[];
  processId: number;
}

interface ListenerReading {
  address: string;
  port: number;
  processId: number;
  program: string;
}

interface AdapterReading {
  index: number;
  name: string;
  enabled: boolean;
  dhcp: boolean;
  addresses: string[];
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
}

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
}

interface PluginReading {
  enabled: boolean;
  status: number;
  port: number;
  listenAll: boolean;
  boundAddresses: string[];
}

interface PluginState {
  enabled: boolean;
  port: number;
  bind: 'all' | readonly string[];
}

interface StreamingReading {
  installed: Fact<boolean>;
  version: Fact<string>;
  plugin: Fact<PluginReading>;
  availableAddresses: Fact<string[]>;
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
  from: 'server';
  address: string;
  port: number;
  outcome: ProbeOutcome;
  status: number;
  server: string;
  milliseconds: number;
}

interface Snapshot {
  format: 'share80.snapshot';
  version: 1;
  agentVersion: string;
  takenAt: string;
  standIns: string[];
  computerName: string;
  os: OsReading;
  hotfix: HotfixReading;
  adapters: Fact<AdapterReading[]>;
  httpSys: { listenList: Fact<RegistryState>; hotfixValueName: string; hotfixValue: Fact<RegistryState> };
  services: Fact<ServiceReading[]>;
  sites: Fact<SiteReading[]>;
  wms: StreamingReading;
  listeners: Fact<ListenerReading[]>;
  events: Fact<EventReading[]>;
}

interface Endpoint {
  address: string;
  port: number;
}

interface InspectRequest {
  requestId: string;
  hotfixValueName: string;
  probes: readonly Endpoint[];
}

interface InspectResult {
  requestId: string;
  snapshot: Snapshot;
  probes: ProbeReading[];
}

type BackupItem = 'http-parameters' | 'metabase' | 'wms-settings';

type TargetChange =
  | { kind: 'service'; service: string; displayName: string; before: RunState; after: RunState }
  | { kind: 'registry'; key: string; name: string; before: RegistryState; after: RegistryState }
  | { kind: 'plugin'; before: PluginState; after: PluginState };

type TargetState = RunState | RegistryState | PluginState;

type TargetReading =
  | { kind: 'service'; state: ServiceState | null }
  | { kind: 'registry'; state: RegistryState }
  | { kind: 'plugin'; reading: PluginReading };

interface Step {
  id: string;
  reason: string;
  change: TargetChange | { kind: 'backup'; items: readonly BackupItem[] };
  limitSeconds: number;
  outageSeconds: number;
}

interface Plan {
  format: 'share80.plan';
  version: 1;
  id: string;
  createdAt: string;
  server: { computerName: string; installedAt: string | null; osVersion: string };
  choice: {
    method: 'listen-list' | 'hotfix' | 'other-port';
    webAddresses: readonly string[];
    streamAddress: string;
    streamPort: number;
    hotfixValueName: string;
  };
  steps: readonly Step[];
  neededAddresses: readonly string[];
  streamEndpoint: Endpoint;
  outage: { webSeconds: number; streamingSeconds: number };
  hash: string;
}

/** One thing that a plan changes, with every state that the plan takes it through. */
interface Target {
  key: string;
  change: TargetChange;
  /** The state before the plan, then the one after each of its steps. */
  states: TargetState[];
  /** After how many steps of the plan each of `states` is reached. */
  positions: number[];
  /** Null when it cannot be read. */
  reading: TargetReading | null;
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
  version: 1;
  planId: string;
  computerName: string;
  lines: JournalLine[];
}

/** A journal as it lies on the disk. */
interface Past {
  lines: JournalLine[];
  /** Nothing is missing at its end. */
  whole: boolean;
}

/** Told of each line of a journal; true = cancel the run. */
type LineListener = (planId: string, line: JournalLine) => boolean;

interface Added {
  /** The line is on the disk. */
  stored: boolean;
  cancel: boolean;
}

interface JournalWriter {
  add(phase: JournalPhase, event: JournalEvent, step: string, outcome: Outcome | null, problem: Problem | null): Added;
  result(): Journal;
}

/** Bringing targets back, as it goes. */
interface Mending {
  /** The first problem. */
  problem: Problem | null;
  /** The steps begun. */
  done: Step[];
  /** Http.sys still works with values that are no longer in the registry. */
  stale: boolean;
  restartsHttp: boolean;
}

interface LinkConfig {
  protocol: 1;
  url: string;
  session: string;
  secret: string;
}

type AgentMessage =
  | { say: 'hello'; agentVersion: string; protocol: 1; computerName: string; unfinishedPlan: string }
  | { say: 'ready' }
  | { say: 'inspected'; result: InspectResult }
  | { say: 'progress'; planId: string; line: JournalLine }
  | { say: 'finished'; journal: Journal }
  | { say: 'trouble'; problem: Problem; text: string };

type Order =
  | { order: 'wait' | 'continue' | 'cancel' | 'bye' }
  | { order: 'inspect'; request: unknown }
  | { order: 'run' | 'undo'; plan: unknown };

interface Wire {
  say(message: AgentMessage, patienceSeconds: number): Order;
  mention(message: AgentMessage): Order | null;
}

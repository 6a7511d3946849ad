/** Types of the agent's own, beside what it exchanges with the program (contract.d.ts). */

type TargetChange = ServiceChange | RegistryChange | PluginChange | ListEntryChange | StartModeChange | MetabaseChange;

type TargetState = RunState | RegistryState | PluginState | ListedState | StartSetting | MetabaseValues;

type TargetReading =
  | { kind: 'service'; state: ServiceState | null }
  | { kind: 'registry'; state: RegistryState }
  | { kind: 'plugin'; reading: PluginReading }
  | { kind: 'list-entry'; state: ListedState }
  | { kind: 'start-mode'; state: StartSetting | null }
  | { kind: 'metabase'; state: MetabaseValues };

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

/** The bindings of a site: those that were understood, and the texts of all others. */
interface SiteBindings {
  understood: BindingReading[];
  odd: string[];
  /** Of protocols that do not go through Http.sys. */
  others: string[];
}

interface SiteSource {
  name: string;
  /** Throws when it does not answer. */
  list(): SiteReading[];
  /** Often not installed: that it is not there says nothing. */
  isOptional?: boolean;
}

/** A process of a queue, and what netsh prints below its number. */
interface PrintedUser {
  processId: number;
  services: string[];
}

/** A queue of Http.sys as netsh prints it. */
interface PrintedQueue {
  name: string;
  /** The process that controls those of the queue, perhaps. */
  controller: number;
  users: PrintedUser[];
  urls: string[];
  /** No process was named yet. */
  isOpen: boolean;
}

/** One family of Windows: where it keeps what the agent reads. */
interface Generation {
  /** How the version numbers of its members begin. */
  begins: readonly string[];
  /** The best first. */
  siteSources: readonly SiteSource[];
  /** What IIS 5.0 says of its sites; of no other IIS anything. Throws when it cannot be read. */
  nodeSource: string;
  readNodes(): NodeReading[];
  listSource: string;
  readList(): RegistryState;
  /** Who has which URLs of Http.sys, and which are reserved. */
  readQueues(): Fact<QueueReading[]>;
  readReserved(): Fact<string[]>;
  limitedSource: string;
  /** Whether the agent lacks the rights of its administrator. Throws when that cannot be told. */
  isLimited(): boolean;
  readHotfix(): HotfixReading;
  readStreaming(list: Fact<ServiceReading[]>): StreamingReading;
  /** In lower case: the service that works with the settings, as shared/snapshot/http-sys.ts has it. */
  keeper: string;
  /** Without `o` it names no process ids. */
  netstat: '-ano' | '-an';
  /** What asks a service to start or to stop, and answers with a Win32 error. */
  control: { name: string; ask(name: string, wanted: RunState): number };
  /** reg.exe is there. */
  hasRegistryTool: boolean;
}

/** The begin of an element; attributes by their names with a mark before, so that none is of the object's own. */
interface XmlTag {
  name: string;
  attributes: Record<string, string>;
}

/** What a file or a command said of the listeners. */
interface ListenerRows {
  found: ListenerReading[];
  ipv6: FurtherListeners['ipv6'];
  /** Rows that were not understood. */
  unread: string[];
}

/** Whom an access list lets do what. */
interface AccessEntry {
  sid: string;
  /** Bits of an access mask, from 0 to 0xffffffff. */
  rights: number;
  /** It is for what is made below, and gives nothing on the folder itself. */
  inheritOnly: boolean;
}

interface Access {
  /** A SID, as all accounts here. */
  owner: string;
  /** What is allowed. What is forbidden can only take from it. */
  entries: AccessEntry[];
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
  /** What has to restart so that Http.sys takes up its values, in lower case; none: nothing. */
  restarted: string[];
  /** Http.sys was asked to stop and does not end: nothing that needs it can start before Windows is restarted. */
  hung: boolean;
}

/** An order whose name is known; what it carries is checked by whoever carries it out. */
type Order =
  | { order: 'wait' | 'continue' | 'cancel' | 'bye' }
  | { order: 'welcome'; kept: boolean }
  | { order: 'inspect'; request: unknown }
  | { order: 'run' | 'undo'; plan: unknown };

interface Wire {
  say(message: AgentMessage, timeoutSeconds: number): Order;
  mention(message: AgentMessage): Order | null;
  keep(): boolean;
}

/**
 * What a link may order: everything, only that the server is looked at, or looks and one plan, which somebody consented to:
 * then this is the plan's hash.
 */
type Obedience = 'everything' | 'looks' | string;

/** `no-contact`: the program could not be reached, or refused this agent. `refused-orders`: it ordered more than to look. */
type LinkEnd = 'served' | 'no-contact' | 'refused-orders';

/** What both sides know of a talk; the challenges are the agent's and then the program's. */
interface Talk {
  session: string;
  secret: string;
  challenges: string;
}

/** A request as it is posted. */
interface Sealed {
  text: string;
  mac: string;
  counter: number;
}

interface LinkSecret {
  secret: string;
  /** The kit's own. */
  isOwn: boolean;
}

interface Error {
  /** Set on errors that the agent itself throws with a named problem. */
  problem?: Problem;
  /** The program answered, and does not want this message. */
  refused?: boolean;
}

/** vendor/json2.js */
declare var JSON: { parse(text: string): unknown; stringify(value: unknown): string };

interface ArrayConstructor {
  /** vendor/common-module.js, for js-sha256 alone. */
  isArray(value: unknown): boolean;
}

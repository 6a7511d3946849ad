/** Method: one way to let streaming have a port. Each is a module that declares everything about itself. */
import type { ChangeOf, Reason } from '../change/change.ts';
import type { Split } from '../change/split.ts';
import type { Check } from '../evidence/check.ts';
import type { Finding } from '../finding/finding.ts';
import type { ServerIndex } from '../snapshot/server-index.ts';
import { HTTP_PARAMETERS_KEY } from '../knowledge/settings.ts';
import type { RegistryState, Service, Snapshot } from '../snapshot/snapshot.ts';

export interface SettingChange {
  reason: Reason;
  change: ChangeOf<'registry' | 'list-entry' | 'metabase'>;
}

/** The name of a method is that of its module in the list; the engine around it knows none of them by name. */
export interface MethodModule {
  /** The version of the formats of plan and choice that brought it. */
  readonly since: number;
  /** Streaming gets port 80 of an address that the web gives up; else it has a port of its own. */
  readonly sharesPort80: boolean;
  /** What it costs is for a person to decide: it is proposed only where it is in force. */
  readonly onlyIfAsked: boolean;
  /** Whether 127.0.0.1 counts as an address by it. */
  readonly givesLoopback: boolean;
  /** The values of Http.sys that a plan may set by it. */
  readonly values: readonly string[];
  /** A plan may set the value, too, that its choice names for the hotfix. */
  readonly setsNamedValue: boolean;
  /** A plan may set by it where the web sites of IIS 5.0 listen. */
  readonly setsMetabase: boolean;
  /** What a person may type besides addresses. */
  readonly asksFor: 'port' | 'value-name' | 'loopback' | 'pooling' | null;
  /** What stands in its way, beyond what forbids every set-up; the most important first. */
  obstacles(index: ServerIndex): Finding[];
  /** What should be known about it, whether or not it is chosen. */
  findings(index: ServerIndex): Finding[];
  /** Whether a machine that is set up already has its settings; of several the last in the list says most. */
  isInForce(index: ServerIndex): boolean;
  /** Null when there is nothing to propose. */
  propose(index: ServerIndex): Split | null;
  /** The web addresses that go with a streaming address. */
  webBeside(index: ServerIndex, streamAddress: string): string[];
  /** What refuses this split, when nothing stands in the method's way. */
  refusals(index: ServerIndex, split: Split): Finding[];
  /** What this split would cost the web. */
  consequences(index: ServerIndex, split: Split): Finding[];
  /** Addresses that must stay on the machine, each once. */
  neededAddresses(split: Split): string[];
  /** The settings of Windows that have to be written. */
  changes(snapshot: Snapshot, split: Split): SettingChange[];
  /** Whether the settings leave the web the streaming address; null when they were not read. */
  leavesToWeb(split: Split, now: Snapshot): boolean | null;
  /**
   * The services that a plan stops and sets not to start, in the order in which they can be stopped; null = it stops nothing but
   * for a restart.
   */
  readonly stops: ((index: ServerIndex) => Service[]) | null;
  /** Whether its settings stand. */
  checks(split: Split, after: Snapshot): Check[];
  /** What has changed since the set-up. @param reached the server as it was then */
  drift(split: Split, reached: Snapshot, now: Snapshot): Finding[];
}

/** A change of a value of Http.sys. */
export function settingChange(
  reason: Reason,
  name: string,
  before: RegistryState,
  after: RegistryState,
): SettingChange {
  return { reason, change: { kind: 'registry', key: HTTP_PARAMETERS_KEY, name, before, after } };
}

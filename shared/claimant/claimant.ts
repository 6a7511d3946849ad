/** Claimant: who gets the address that Http.sys gives up. Each is a module that declares everything about itself. */
import type { ChangeOf, Reason } from '../change/change.ts';
import type { Sequence } from '../change/sequence.ts';
import type { Split } from '../change/split.ts';
import type { Check } from '../evidence/check.ts';
import type { TakerAnswers } from '../evidence/endpoints.ts';
import type { Finding } from '../finding/finding.ts';
import type { Method } from '../method/methods.ts';
import type { ServerIndex, Taker } from '../snapshot/server-index.ts';
import type { Service, Snapshot } from '../snapshot/snapshot.ts';

/** What a wish says of whoever gets the address, beside its address. */
export type TakerWish = { [K in 'service' | 'streamPort']?: Split[K] | undefined };

export interface Claimant {
  /** The version of the formats of plan and choice that brought it. */
  readonly since: number;
  /** By which it can get an address. */
  readonly methods: readonly Method[];
  /** Key name of the service that a plan may stop and start for it; null = none but the one that a choice names. */
  readonly service: string | null;
  /** Whether a plan may start, and never stop, the service that its choice names. */
  readonly startsNamed: boolean;
  /** Key name of the service that is taken for the one that is meant where none was named; null = nobody can tell. */
  proposedService(snapshot: Snapshot): string | null;
  /** Whether it is a streaming server, which people and pictures call so. */
  readonly streams: boolean;
  /** Whether a plan may set the HTTP plug-in of Windows Media Services. */
  readonly setsPlugin: boolean;
  /** Whether it may hold its endpoint before a plan gives it that: the plan does nothing to it there. */
  readonly comesByItself: boolean;
  /** Whether Http.sys may begin to answer on more addresses for its sake, or only where a choice says so. */
  readonly mayOpenWeb: boolean;
  /** Which listeners are its own. */
  taker(wish: TakerWish): Taker;
  /** What forbids giving it an address by any method, and what should be known about it. */
  findings(index: ServerIndex, wish: TakerWish): Finding[];
  /** What this split means for it. @param sharesPort80 whether it gets port 80 of an address that the web gives up */
  consequences(index: ServerIndex, split: Split, sharesPort80: boolean): Finding[];
  /**
   * What a plan does for it.
   * @param sharesPort80 whether the split gives it port 80 of an address that the web gives up
   * @throws Error when it could not be read, which its findings refuse
   */
  claim(index: ServerIndex, split: Split, sharesPort80: boolean): Claim;
  /** Key names of the services that its person may start for it, after the plan. */
  personStarts(split: Split): readonly string[];
  /** How it is told from others that answer at its endpoint. */
  readonly answers: TakerAnswers;
  /** Whether it says of itself that it runs there. */
  checks(split: Split, after: Snapshot): Check[];
  /** What has changed about it since the set-up. */
  drift(split: Split, now: Snapshot): Finding[];
}

/** The part of one plan that is the claimant's. */
export interface Claim {
  /** The service that it lives in; null when no plan touches that. */
  service: Pick<Service, 'name'> | null;
  /** Why that service is started. */
  startReason: Reason;
  /** Its settings, for the copies that are made first; null = none are changed. */
  copies: ChangeOf<'backup'>['items'][number] | null;
  /** It serves somebody today. */
  serves: boolean;
  /** It is switched on today, whether or not it works. */
  isOn: boolean;
  /** It runs as it says. */
  isHealthy: boolean;
  /** Whether it must be set, or switched off and on. @param restart whether Http.sys is restarted in the same plan */
  needsCycle(restart: boolean): boolean;
  switchOff(sequence: Sequence): void;
  /** Sets it while it is off, then switches it on. */
  switchOn(sequence: Sequence): void;
  /** What only a person can do for it, when that is not seen to be done. */
  manual(sequence: Sequence): void;
}

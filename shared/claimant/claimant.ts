/** Claimant: who gets the address that Http.sys gives up. Each is a module that declares everything about itself. */
import type { ChangeOf } from '../change/change.ts';
import type { Sequence } from '../change/sequence.ts';
import type { Split } from '../change/split.ts';
import type { Check } from '../evidence/check.ts';
import type { Finding } from '../finding/finding.ts';
import type { ServerIndex } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export interface Claimant {
  /** Key name of the service that a plan may stop and start for it; what that one needs may only be started. */
  readonly service: string;
  /** Whether a plan may set the HTTP plug-in of Windows Media Services. */
  readonly setsPlugin: boolean;
  /** What forbids giving it an address by any method, and what should be known about it. */
  findings(index: ServerIndex): Finding[];
  /** What this split means for it. */
  consequences(index: ServerIndex, split: Split): Finding[];
  /**
   * What a plan does for it.
   * @param sharesPort80 whether the split gives it port 80 of an address that the web gives up
   * @throws Error when it could not be read, which its findings refuse
   */
  claim(index: ServerIndex, split: Split, sharesPort80: boolean): Claim;
  /** Whether it says of itself that it runs there. */
  check(split: Split, after: Snapshot): Check;
  /** What has changed about it since the set-up. */
  drift(split: Split, now: Snapshot): Finding[];
}

/** The part of one plan that is the claimant's. */
export interface Claim {
  /** Key name of the service that it lives in. */
  service: string;
  /** Its settings, for the copies that are made first. */
  copies: ChangeOf<'backup'>['items'][number];
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
}

/** Generation: one family of Windows servers. Each is a module that declares everything about itself. */
import type { ChangeOf } from '../change/change.ts';
import type { ClaimantName } from '../claimant/claimants.ts';
import type { Finding } from '../finding/finding.ts';
import type { Method } from '../method/methods.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export interface Generation {
  /** How a machine of it is recognised. */
  recognises(os: Snapshot['os']): boolean;
  /** What forbids, or should be known about, this machine's edition. */
  findings(snapshot: Snapshot): Finding[];
  /**
   * Key names of the services that a plan may stop and start there, beside those that depend on Http.sys: the agent looks
   * up on the machine itself which these are.
   */
  services: readonly string[];
  /** Values of Http.sys that no plan may set there, whatever it calls them. */
  foreignValues: readonly string[];
  /** What of Windows' own settings is copied before a plan changes anything. */
  settingsCopies: ChangeOf<'backup'>['items'];
  /** What of the web server's settings is copied before a plan restarts it. */
  webCopies: ChangeOf<'backup'>['items'];
  /** The methods that exist there, in the order in which they are offered. */
  methods: readonly [Method, ...Method[]];
  /** Who can get the address there; the first unless another one is asked for. */
  claimants: readonly [ClaimantName, ...ClaimantName[]];
}

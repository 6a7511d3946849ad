/** A live link as people see it: where this PC listens, who called, who was sent away. */

/** Where the link listens unless another port is chosen; nothing of Windows is known to use it. */
export const LINK_PORT = 8380;

/** An IPv4 address of this PC that a link can listen on. */
export interface LocalAddress {
  address: string;
  /** Name of the adapter as this PC's system has it. */
  adapter: string;
  /** Only programs on this PC can reach it. */
  internal: boolean;
}

/** SHA-256 of the two files of a kit that vouch for all others, in hexadecimal. */
export interface KitFingerprints {
  agent: string;
  manifest: string;
}

/** The agent's own words about itself. */
export interface AgentIntroduction {
  computerName: string;
  agentVersion: string;
  /** A plan without an end on the server's disk; '' = none. */
  unfinishedPlan: string;
}

/** Why a message was sent away; `words/` has a sentence for each. */
export type LinkRefusalCode =
  | 'method'
  | 'path'
  | 'host'
  | 'browser'
  | 'content-type'
  | 'too-large'
  | 'too-slow'
  | 'garbled'
  | 'not-genuine'
  | 'replayed'
  | 'bad-content'
  | 'other-version'
  | 'other-agent'
  | 'other-talk'
  | 'secret-replaced'
  | 'other-address';

/** Messages that were sent away for one reason, from one address. */
export interface LinkRefusal {
  code: LinkRefusalCode;
  /** Address that the last of them came from. */
  from: string;
  /** When the last one came, by this PC's clock. Unit: milliseconds since 1970. */
  at: number;
  count: number;
}

export interface LinkStatus {
  address: string;
  port: number;
  /** Where the kit was written. */
  folder: string;
  /** What LINK.cmd shows at the server. */
  checkCode: string;
  /** Null = of a kit that an earlier start of the program wrote. */
  fingerprints: KitFingerprints | null;
  /** `lost`: an agent was there, and is silent for longer than it should be. */
  contact: 'waiting' | 'connected' | 'lost';
  /** When the agent was last heard, by this PC's clock; null = never. Unit: milliseconds since 1970. */
  lastHeard: number | null;
  /** The server's, as its agent said it, now or to an earlier start of the program; null = nobody has called. */
  computerName: string | null;
  agent: AgentIntroduction | null;
  /** The newest last; at most 20. */
  refusals: LinkRefusal[];
}

/** What the session sees of an agent: orders that are answered, or trouble with a name. */
import type { Journal, JournalLine } from '../../shared/journal/journal.ts';
import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { AgentMessage, InspectRequest, InspectResult, LinkConfig } from '../../shared/wire/protocol.ts';
import type { Trouble } from '../../shared/wire/session.ts';
import type { Result } from './result.ts';
import type { PastTurn } from './turn-keeper.ts';

export type AgentHello = Extract<AgentMessage, { say: 'hello' }>;
export type LineListener = (line: JournalLine) => void;

/** What a link tells by itself. */
export interface LinkEvents {
  /** The agent said something genuine; `hello` when it introduced itself with it. */
  heard?: (hello: AgentHello | null) => void;
  /** The agent is silent for longer than it should be. */
  lost?: () => void;
  /** A journal that nobody waits for any more: of a run that went on while there was no contact. */
  late?: (journal: Journal) => void;
  refused?: (code: LinkRefusalCode, from: string) => void;
  /** A message was accepted; to be kept when the link is to be taken up by a later start of the program. */
  accepted?: (turn: PastTurn) => void;
}

/** One order at a time: a second one while the first is under way ends with the trouble `wrong-moment`. */
export interface AgentLink {
  /** The content of the agent's `link` file. Holds the secret: write it nowhere else. */
  readonly config: LinkConfig;
  /** When the agent last said something genuine, by this PC's clock; null before. Unit: milliseconds since 1970. */
  readonly lastSeen: number | null;
  /** A person said that the agent is the right one: as long as it is heard, only its address may call. */
  confirm(): void;
  /** The agent's first words, or `no-contact` after `limitMs`. */
  waitForAgent(limitMs: number): Promise<Result<AgentHello>>;
  inspect(request: InspectRequest): Promise<Result<InspectResult>>;
  run(plan: Plan, onLine: LineListener): Promise<Result<Journal>>;
  undo(plan: Plan, onLine: LineListener): Promise<Result<Journal>>;
  /** Asks the agent to stop after the step under way and to roll back; the run ends with its journal. */
  cancel(): void;
  /** Ends every wait with `trouble`, when it is known that the agent is gone. */
  giveUp(trouble: Trouble): void;
  /** Says bye to the agent and frees the port; at most two seconds. */
  close(): Promise<void>;
}

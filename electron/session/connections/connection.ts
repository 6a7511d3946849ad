/** The connection to one server: whoever stands behind it (practice, a live link), the session asks the same way. */
import type { Step } from '../../../shared/change/change.ts';
import type { Choice } from '../../../shared/choice/choice.ts';
import type { Journal } from '../../../shared/journal/journal.ts';
import type { LinkStatus } from '../../../shared/wire/link-status.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { InspectRequest, InspectResult, LinkConfig } from '../../../shared/wire/protocol.ts';
import type { Origin } from '../../../shared/record/record-schema.ts';
import type { LineListener } from '../../link/agent-link.ts';
import type { Result } from '../../link/result.ts';
import type { PastTurn } from '../../link/turn-keeper.ts';
import type { Endpoint } from '../../probe/probe-http.ts';
import { randomBytes } from 'node:crypto';

export interface Connection {
  readonly origin: Origin;
  /** What people call this server before its own name is known. */
  readonly label: string;
  /** A plan whose journal on the server has no end, as the agent said last; '' = none. */
  readonly unfinishedPlan: string;
  /** How a live link stands; other connections have none. */
  status?(): LinkStatus;
  /** What the agent of a live link holds. */
  readonly config?: LinkConfig;
  /** The last message of a live link that was accepted. */
  readonly past?: PastTurn | null;
  /** The agent of a live link was started to look only. */
  readonly looksOnly?: boolean;
  /** A person said that the server behind a live link is the right one. */
  confirm?(): void;
  inspect(request: InspectRequest): Promise<Result<InspectResult>>;
  run(plan: Plan, onLine: LineListener): Promise<Result<Journal>>;
  undo(plan: Plan, onLine: LineListener): Promise<Result<Journal>>;
  /** Asks a run to stop after the step under way and to roll back. */
  cancel(): void;
  /** Where this PC finds an address and port of the server; null when it cannot be asked from here. */
  reach(address: string, port: number): Endpoint | null;
  /** Only the practice server can be restarted from here. */
  reboot?(): Promise<Result<null>>;
  /** Only on the practice server what a plan asks a person for can be done from here. */
  act?(steps: readonly Step[]): Promise<Result<null>>;
  close(): Promise<void>;
}

/** Opens the connection to the server that `origin` names. `reset` makes a practice server new first. */
export type OpenConnection = (origin: Origin, options: { reset: boolean }) => Promise<Result<Connection>>;

/** Where this PC finds an endpoint of a server; null when it cannot be asked from here. */
export type Reach = (address: string, port: number, standIns: readonly string[]) => Endpoint | null;

/** The addresses of a real server are its own. Those of a practice server exist only inside the program that has it. */
export const reachOnNetwork: Reach = (address, port, standIns) =>
  standIns.some((name) => name.startsWith('practice:')) ? null : { address, port };

/** Has the agent read the server, what a choice names besides too; `probes` are the endpoints that the server asks itself. */
export function readServer(
  connection: Connection,
  { hotfixValueName, service }: Pick<Choice, 'hotfixValueName' | 'service'>,
  probes: readonly Endpoint[] = [],
): Promise<Result<InspectResult>> {
  return connection.inspect({
    requestId: randomBytes(8).toString('hex'),
    hotfixValueName,
    ...(service === undefined ? {} : { services: [service] }),
    probes: probes.map(({ address, port }) => ({ address, port })),
  });
}

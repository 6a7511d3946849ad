/** The connection to one server: whoever stands behind it (practice, a live link), the session asks the same way. */
import type { Step } from '../../../shared/change/change.ts';
import type { Choice } from '../../../shared/choice/choice.ts';
import { servicesOf, type Plan } from '../../../shared/plan/plan.ts';
import type { Journal } from '../../../shared/journal/journal.ts';
import type { LinkStatus } from '../../../shared/wire/link-status.ts';
import type { InspectRequest, InspectResult, LinkConfig } from '../../../shared/wire/protocol.ts';
import type { Origin } from '../../../shared/record/record-schema.ts';
import type { LineListener } from '../../link/agent-link.ts';
import type { Result } from '../../link/result.ts';
import type { PastTurn } from '../../link/turn-keeper.ts';
import type { Endpoint } from '../../probe/probe-http.ts';
import { isLoopback } from '../../../shared/text/addresses.ts';
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
  /** Gets what carrying out this plan, or taking it back, needs: a person's consent. Nothing is changed by it. */
  prepare?(plan: Plan): Promise<Result<null>>;
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

interface OpenOptions {
  /** Makes a practice server new first. */
  reset: boolean;
  /** Looks at this computer with an administrator's rights, which the person is asked for where the program has them not. */
  asAdministrator: boolean;
}

/** Opens the connection to the server that `origin` names. */
export type OpenConnection = (origin: Origin, options: OpenOptions) => Promise<Result<Connection>>;

/** Where this PC finds an endpoint of a server; null when it cannot be asked from here. */
export type Reach = (address: string, port: number, standIns: readonly string[]) => Endpoint | null;

/**
 * The addresses of a real server are its own; 127.0.0.1 of this PC is another computer's. Those of a practice server exist only
 * inside the program that has it.
 */
export const reachOnNetwork: Reach = (address, port, standIns) =>
  isLoopback(address) || standIns.some((name) => name.startsWith('practice:')) ? null : { address, port };

/** Has the agent read the server, what a choice names besides too; `probes` are the endpoints that the server asks itself. */
export function readServer(
  connection: Connection,
  { hotfixValueName, service }: Pick<Choice, 'hotfixValueName' | 'service'>,
  probes: readonly Endpoint[] = [],
): Promise<Result<InspectResult>> {
  return read(connection, hotfixValueName, service === undefined ? [] : [service], probes);
}

/** The same for a plan that was made: also the services that it leaves stopped, which nothing else tells of then. */
export function readServerFor(
  connection: Connection,
  plan: Plan,
  probes: readonly Endpoint[] = [],
): Promise<Result<InspectResult>> {
  return read(connection, plan.choice.hotfixValueName, servicesOf(plan), probes);
}

function read(
  connection: Connection,
  hotfixValueName: string,
  services: string[],
  probes: readonly Endpoint[],
): Promise<Result<InspectResult>> {
  return connection.inspect({
    requestId: randomBytes(8).toString('hex'),
    hotfixValueName,
    ...(services.length === 0 ? {} : { services }),
    probes: probes.map(({ address, port }) => ({ address, port })),
  });
}

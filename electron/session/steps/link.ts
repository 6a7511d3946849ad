/** The live link: this PC listens, an agent calls, a person says whether it is the right one. */
import path from 'node:path';
import type { Done } from '../../../shared/wire/ipc.ts';
import { LINK_PORT } from '../../../shared/wire/link-status.ts';
import { keptLinkOf, type KeptLink } from '../../records/kept-link.ts';
import { keepSecret, readKeptSecret } from '../../records/kept-secret.ts';
import { findRecord } from '../../records/records.ts';
import { lookAgain } from './again.ts';
import { finishedState } from './conclude.ts';
import { check } from './check.ts';
import { closeConnection, fail, refuse, setState, startWork, type SessionContext } from '../store/context.ts';
import type { KeptKit } from '../connections/kept-kit.ts';
import type { LinkConnectionSettings, SecretKeeper } from '../connections/link-connection.ts';
import { listenTo } from './link-events.ts';

interface LinkRequest {
  address: string;
  /** Null = the usual one. */
  port: number | null;
  /** Where the kit is written. */
  folder: string;
  /** The set-up for whose sake the server is called; null = a new one. */
  recordId: string | null;
  /** A whole kit that lies in the folder already is served again, with its check code. */
  again?: boolean;
  /** The server may call from any address, also after it was confirmed. */
  anyAddress?: boolean;
}

/** Leaves whatever server was connected, listens and writes the kit; then the server's agent has to call. */
export function openLink(context: SessionContext, request: LinkRequest): Done {
  const { stage } = context.store.getState();
  if (stage === 'applying' || stage === 'verifying' || stage === 'undoing') return refuse('not-now');
  if (!context.deps.localAddresses().some(({ address }) => address === request.address))
    return refuse('not-an-address');
  return startWork(context, async () => {
    const { address, recordId } = request;
    const kept = request.again === true ? await keptKit(context, request) : null;
    const earlier = kept === null ? null : await keptLinkOf(context.deps.recordsDir, kept.link.session);
    const port = kept?.port ?? request.port ?? LINK_PORT;
    const folder = path.resolve(request.folder);
    const past = earlier?.past ?? null;
    const introduced = earlier?.computerName ?? null;
    const anyAddress = request.anyAddress === true;
    const place = { address, port, folder, kept, past, introduced, anyAddress };
    if (!(await listen(context, { ...place, recordId: earlier?.recordId ?? recordId })) || earlier === null) return;
    takeUpLink(context, earlier);
  });
}

/** Goes on with the link of a set-up that an earlier start of the program left under way. */
export function takeUpLink(context: SessionContext, kept: KeptLink): void {
  context.confirmed = kept.computerName;
  context.kept = kept;
  context.connection?.confirm?.();
}

/** The kit in the folder, when it calls the place that is wanted. */
async function keptKit({ deps }: SessionContext, { folder, address, port }: LinkRequest): Promise<KeptKit | null> {
  const { readKeptKit } = await import('../connections/kept-kit.ts');
  const kept = await readKeptKit(folder, deps.programVersion);
  return kept?.address === address && (port === null || port === kept.port) ? kept : null;
}

/** The person says that the agent's server is the right one. */
export function confirmAgent(context: SessionContext, name: string): Done {
  const state = context.store.getState();
  const { connection } = context;
  if (state.stage !== 'confirming' || connection === null) return refuse('not-now');
  if (state.agent.computerName !== name) return refuse('other-name');
  return startWork(context, async () => {
    context.confirmed = name;
    connection.confirm?.();
    if (state.recordId === null) {
      await check(context, connection);
      return;
    }
    const found = await findRecord(context.deps.recordsDir, state.recordId);
    if (found === null) fail(context, { code: 'no-record', detail: state.recordId });
    else if (connection.unfinishedPlan === found.record.plan.id) await check(context, connection);
    else await lookAgain(context, finishedState(found.record, found.path));
  });
}

type Place = 'address' | 'port' | 'folder' | 'kept' | 'past' | 'introduced' | 'anyAddress';
type Listening = Pick<LinkConnectionSettings, Place> & { recordId: string | null };

/** Opens the link's connection and waits at it, without being the work that is under way. */
export async function listen(context: SessionContext, listening: Listening): Promise<boolean> {
  const { recordId, ...place } = listening;
  const server = { origin: { kind: 'link' } as const, name: place.address };
  setState(context, { stage: 'connecting', server });
  await closeConnection(context);
  const { programVersion, recordsDir, reach, linkTimes: times, now } = context.deps;
  const listener = listenTo(context);
  const secrets: SecretKeeper = {
    read: (session) => readKeptSecret(recordsDir, session),
    keep: (session, secret, kit) => keepSecret(recordsDir, session, secret, kit),
  };
  const { openLinkConnection } = await import('../connections/link-connection.ts');
  const opened = await openLinkConnection({ ...place, secrets, programVersion, reach, times, now, listener });
  if (!opened.ok) {
    fail(context, opened.trouble, recordId);
    return false;
  }
  context.connection = opened.value;
  setState(context, { stage: 'linking', server, link: opened.value.status(), recordId });
  return true;
}

/** What the commands of one session share. */
import type { StoreApi } from 'zustand/vanilla';
import type { Done } from '../../../shared/wire/ipc.ts';
import type { Journal } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { LocalAddress } from '../../../shared/wire/link-status.ts';
import type { RefusalCode } from '../../../shared/wire/intent-refusal.ts';
import type { Origin } from '../../../shared/record/record-schema.ts';
import {
  wizardStep,
  type ScenarioSummary,
  type ServerLabel,
  type SessionState,
  type Trouble,
} from '../../../shared/wire/session.ts';
import type { LinkTimes } from '../../link/link-server.ts';
import { failure, type Result, success } from '../../link/result.ts';
import type { KeptLink } from '../../records/kept-link.ts';
import type { Connection, OpenConnection, Reach } from '../connections/connection.ts';

export interface SessionDeps {
  openConnection: OpenConnection;
  listScenarios(): Promise<ScenarioSummary[]>;
  /** Folder of the records. */
  recordsDir: string;
  programVersion: string;
  /** This PC's clock. Unit: milliseconds since 1970. */
  now: () => number;
  /** Longest wait for one answer of a port. Unit: milliseconds. */
  probeTimeoutMs: number;
  /** Addresses of this PC that a link can listen on. */
  localAddresses(): LocalAddress[];
  /** Where this PC finds the endpoints of real servers. */
  reach: Reach;
  /** For tests: shorter limits of a link. */
  linkTimes: Partial<LinkTimes>;
}

export interface SessionContext {
  readonly deps: SessionDeps;
  readonly store: StoreApi<SessionState>;
  connection: Connection | null;
  /** The long work that is under way; there is never more than one. */
  work: Promise<void> | null;
  /** Name of the server behind the live link, once a person said that it is the right one. */
  confirmed: string | null;
  /** The live link, as it is kept on this PC while a set-up over it is under way. */
  kept: KeptLink | null;
  /** A journal that came when nobody waited for it any more. */
  late: Journal | null;
  /** A person left the work under way: what it still finds is not shown. */
  leaving: boolean;
}

export const DONE: Done = { problem: null };

export function refuse(code: RefusalCode): Done {
  return { problem: { code } };
}

/**
 * Starts `work` and returns at once; refuses while other work is under way, so that pressing a button twice is
 * harmless. What goes wrong unforeseen ends in the state `failed`, never in silence.
 */
export function startWork(context: SessionContext, work: () => Promise<void>): Done {
  if (context.work !== null) return refuse('busy');
  // Whoever is told of the first change of state must already be refused.
  context.work = Promise.resolve();
  follow(context, work());
  return DONE;
}

/** Ends the work under way without showing what comes of it, and goes on with `next`. */
export function leaveWork(context: SessionContext, next: () => Promise<void>): Done {
  if (context.work === null || context.leaving) return refuse('busy');
  const left = context.work;
  context.leaving = true;
  const end = async () => {
    // Whoever waits for the server is told that it is gone; who was still on the way to it is caught afterwards.
    await closeConnection(context);
    await left;
    await closeConnection(context);
  };
  const stop = end().finally(() => (context.leaving = false));
  follow(context, stop.then(next));
  return DONE;
}

/** Nobody waits any more for what comes of the work under way. */
export function isLeft({ leaving }: SessionContext): boolean {
  return leaving;
}

function follow(context: SessionContext, work: Promise<void>): void {
  const followed = work
    .catch((error: unknown) => {
      fail(context, { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) });
    })
    .finally(() => {
      if (context.work === followed) context.work = null;
    });
  context.work = followed;
}

/** Resolves when nothing is under way. */
export async function settled(context: SessionContext): Promise<void> {
  while (context.work !== null) await context.work;
}

/** Moves to `failed`, at the step of the wizard at which it happened. */
export function fail(context: SessionContext, trouble: Trouble, recordId: string | null = null): void {
  const state = context.store.getState();
  setState(context, { stage: 'failed', server: serverOf(state), at: wizardStep(state), trouble, recordId });
}

/** Replaces the whole state (a union's members are never mixed); the live link goes with every one. */
export function setState(context: SessionContext, state: SessionState): void {
  if (context.leaving) return;
  const link = context.connection?.status?.();
  const { link: _, ...bare } = state;
  context.store.setState(link === undefined ? (bare as SessionState) : { ...state, link }, true);
}

export function serverOf(state: SessionState): ServerLabel | null {
  return state.stage === 'idle' ? null : state.server;
}

/** The open connection, or a new one to the server that `origin` names. */
export async function reachServer(context: SessionContext, origin: Origin): Promise<Result<Connection>> {
  const { connection } = context;
  if (connection !== null && sameOrigin(connection.origin, origin)) return success(connection);
  await closeConnection(context);
  const opened = await context.deps.openConnection(origin, { reset: false, asAdministrator: true });
  if (opened.ok) context.connection = opened.value;
  return opened;
}

/** Like `reachServer`, to carry out this plan or to take it back: also what that needs is there then. */
export async function reachToChange(context: SessionContext, origin: Origin, plan: Plan): Promise<Result<Connection>> {
  const reached = await reachServer(context, origin);
  if (!reached.ok) return reached;
  if (reached.value.looksOnly === true) return failure('only-looks', reached.value.label);
  const ready = await reached.value.prepare?.(plan);
  return ready?.ok === false ? ready : reached;
}

export async function closeConnection(context: SessionContext): Promise<void> {
  const { connection } = context;
  context.connection = null;
  context.confirmed = null;
  context.kept = null;
  context.late = null;
  await connection?.close();
}

function sameOrigin(one: Origin, other: Origin): boolean {
  if (one.kind === 'practice' && other.kind === 'practice') return one.scenario === other.scenario;
  return one.kind === other.kind;
}

/** The time of `now` (milliseconds since 1970) as the records write it: ISO 8601, UTC, whole seconds. */
export function isoNow(now: () => number): string {
  return new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z');
}

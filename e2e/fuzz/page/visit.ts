/** One visit of a page to the real handlers, on a session of its own, in a folder that is thrown away. */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { answerRequest, type RequestHandlers } from '../../../electron/ipc/answer-request.ts';
import { carried } from '../../../electron/kit/testing/carried.ts';
import { listScenarios } from '../../../electron/practice/list-scenarios.ts';
import { findRecord } from '../../../electron/records/records.ts';
import type { Origin } from '../../../shared/record/record-schema.ts';
import { fullJournal } from '../../../shared/testing/story.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { within } from '../../testing/within.ts';
import { chance, fraction, itemAt, oftenOr } from '../arbitraries/draws.ts';
import { fileChange, type FileChange } from '../arbitraries/file-change.ts';
import { refused, TAKEN, type Entry } from '../door.ts';
import { specimens } from '../specimens.ts';
import { answer, type Answer } from './hostile-desk.ts';
import { litterIn, piece, type Piece } from './litter.ts';
import { openSandbox } from './sandbox.ts';
import { pageWish, type Request, type Wish } from './requests.ts';
import { ServerGuard } from './server-guard.ts';
import { stateProblem, unlikeJson } from './state-problem.ts';
import { WriteWatch } from './write-watch.ts';
import type { SavingProblem } from '../../../shared/wire/ipc.ts';
import type { Refusal } from '../../../shared/wire/intent-refusal.ts';
import { loadPageLanguage } from '../../../shared/words/languages.ts';

const { pages, refusalWords } = await loadPageLanguage('en');

/** The longest work of a session; run-door.ts calls it slow a little later. */
const SETTLED_MS = 9_000;
/** A machine with hundreds of addresses, which is for the benchmarks. */
const SLOW_SCENARIO = 'crowded';
/** The other server, which is reached by a link. */
const LINKED = 'the linked server';
/** Stages in which something is under way. */
const WORKING = new Set<SessionState['stage']>(['connecting', 'inspecting', 'applying', 'verifying', 'undoing']);
/** Longest note of what was asked for. Unit: characters. */
const LONGEST_NOTE = 120;
/** Words for the page's own developers: which request, and what is wrong with it. */
const TURNED_AWAY = /^[^\p{Cc}]{1,1000}$/u;

/** One request, and what happens around it. */
export interface Step {
  wish: Wish;
  /** What is left in the folder of records before. */
  litter: Piece | null;
  /** Whether a server calls that was given a link. */
  calls: boolean;
  /** Whether the page waits for the end of the work; else it asks for the next thing in the middle of it. */
  waits: boolean;
  answer: Answer;
  /** Which genuine file a file of a server is made of, and how. */
  file: { genuine: number; isCarried: boolean; change: FileChange };
}

export const step: fc.Arbitrary<Step> = fc.record({
  wish: pageWish,
  litter: oftenOr(99, fc.constant(null), piece),
  calls: chance(30),
  waits: chance(80),
  answer,
  file: fc.record({
    genuine: fraction,
    isCarried: fc.boolean(),
    change: oftenOr(
      40,
      fc.constant<FileChange>((value) => carried(value)),
      fileChange,
    ),
  }),
});

interface Visit {
  /** Brings in what the page asks for next. Whatever is thrown is a finding. */
  take(next: Step): Promise<Entry>;
  /** What was asked for, in few words. */
  asked: readonly string[];
  end(): Promise<void>;
}

/** @param first decides what is answered as long as nothing was asked */
export async function openVisit(first: Step): Promise<Visit> {
  let now = first;
  const { snapshot, record } = specimens();
  const sandbox = await openSandbox(() => now.answer, dropped);
  const { session, recordsDir } = sandbox;
  let thrown: unknown = null;
  const handlers = tellExceptions(sandbox.handlers, (error) => (thrown = error));
  const guard = new ServerGuard(sandbox.stateDir);
  guard.look(LINKED, sandbox.real.machine.state);
  const litter = litterIn(recordsDir, sandbox.ports[0] ?? 0);
  const watch = new WriteWatch(sandbox.folder);
  const scenarios = listScenarios()
    .map(({ name }) => name)
    .filter((name) => name !== SLOW_SCENARIO);
  const asked: string[] = [];

  /** What the present page waits for, or something like it. */
  function dropped(): string {
    const state = session.store.getState();
    const plan = state.stage === 'carrying' ? state.plan : state.stage === 'done' ? state.record.plan : null;
    const looked = { requestId: '0a0b0c0d', snapshot, probes: [] };
    const { genuine, isCarried, change } = now.file;
    const file = itemAt<unknown>([looked, plan === null ? snapshot : fullJournal(plan), record], genuine);
    return change(file, isCarried ? { write: carried } : {});
  }

  /** Notes what this request may change, if it is followed. */
  async function permit({ channel, payload }: Request, state: SessionState): Promise<void> {
    const said = (typeof payload === 'object' && payload !== null ? payload : {}) as Record<string, unknown>;
    switch (channel) {
      case 'session.connect-practice':
        if (said['reset'] === true && typeof said['scenario'] === 'string') guard.permit(said['scenario']);
        return;
      case 'session.approve':
        if (state.stage !== 'reviewing' || state.plan.id !== said['planId']) return;
        guard.approve(state.plan.id);
        guard.permit(serverOf(state.server.origin));
        return;
      case 'session.undo': {
        const id = said['recordId'];
        if (typeof id !== 'string') return;
        const known = state.stage === 'done' && state.record.id === id ? state.record : null;
        const undone = known ?? (await findRecord(recordsDir, id))?.record;
        if (undone !== undefined) guard.permit(serverOf(undone.origin));
        return;
      }
      case 'session.finish':
      case 'session.go-back':
        if (state.stage === 'recovering') guard.permit(serverOf(state.server.origin));
        return;
      case 'practice.act':
      case 'practice.reboot':
        if (state.stage === 'done' || state.stage === 'choosing') guard.permit(serverOf(state.server.origin));
    }
  }

  async function ask({ channel, payload }: Request): Promise<Entry> {
    thrown = null;
    // A page can send anything for a channel, also what has no text.
    const name = typeof channel === 'string' ? channel : `a channel that is a ${typeof channel}`;
    const reply = await within(SETTLED_MS, name, answerRequest(handlers, channel, payload));
    if (!reply.ok) {
      if (thrown !== null) throw new Error(`${name} threw`, { cause: thrown });
      if (!TURNED_AWAY.test(reply.problem)) throw new Error(`no words: ${JSON.stringify(reply.problem)}`);
      return refused(null);
    }
    const odd = unlikeJson(reply.answer, name);
    if (odd !== null) throw new Error(odd);
    const { problem } = reply.answer as { problem?: Refusal | SavingProblem | null };
    return problem === undefined || problem === null ? TAKEN : refused(said(problem));
  }

  /** Waits for what is under way, and looks at where it led. */
  async function settle(): Promise<void> {
    await within(SETTLED_MS, `the work at ${session.store.getState().stage}`, session.settled());
    if (session.go('report').problem?.code === 'busy') throw new Error('still busy after it settled');
    const { stage } = session.store.getState();
    if (WORKING.has(stage)) throw new Error(`stuck at ${stage}`);
  }

  function inspectAll(): void {
    const wrong = stateProblem(session.store.getState());
    if (wrong !== null) throw new Error(`${session.store.getState().stage}: ${wrong}`);
    const escaped = watch.take();
    if (escaped.length > 0) throw new Error(`written elsewhere: ${escaped.join(', ')}`);
    guard.lookAround();
    guard.look(LINKED, sandbox.real.machine.state);
  }

  return {
    asked,
    async take(next) {
      now = next;
      if (next.litter !== null) litter.leave(next.litter);
      const state = session.store.getState();
      if (state.stage === 'linking' && next.calls) await sandbox.call(state.link.folder);
      const request = next.wish(state, { scenarios, recordIds: litter.ids(), ports: sandbox.ports, dropped });
      const crossed = crossing(request.payload);
      // A payload may be nested deeper than it can be written out whole.
      asked.push(`${inspect(request.channel)} ${inspect(request.payload, { depth: 4 })}`.slice(0, LONGEST_NOTE));
      if (crossed === null) return refused(null);
      await permit({ ...request, ...crossed }, session.store.getState());
      const entry = await ask({ ...request, ...crossed });
      if (next.waits) {
        await settle();
        inspectAll();
        guard.withdraw();
        litter.tidy();
      } else inspectAll();
      return entry;
    },
    async end() {
      try {
        await sandbox.close();
      } finally {
        watch.end();
      }
    },
  };
}

function serverOf(origin: Origin): string {
  return origin.kind === 'practice' ? origin.scenario : LINKED;
}

/** The same handlers; an exception of one, which crosses as a few words, is told. */
function tellExceptions(handlers: RequestHandlers, tell: (error: unknown) => void): RequestHandlers {
  const telling = Object.entries(handlers).map(([channel, handle]) => [
    channel,
    async (payload: never) => {
      try {
        return await handle(payload);
      } catch (error) {
        tell(error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(telling) as RequestHandlers;
}

/** What comes from the page was copied by the structured clone on its way; null = that refuses it. */
function crossing(payload: unknown): { payload: unknown } | null {
  try {
    return { payload: structuredClone(payload) };
  } catch {
    return null;
  }
}

/** What the page says of an answer. */
function said(problem: Refusal | SavingProblem): string {
  return problem.code === 'not-written' ? pages.report.notWritten(problem.detail) : refusalWords(problem);
}

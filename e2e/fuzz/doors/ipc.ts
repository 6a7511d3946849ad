import { answerRequest, type RequestHandlers } from '../../../electron/ipc/answer-request.ts';
import { carried } from '../../../electron/kit/testing/carried.ts';
import { listScenarios } from '../../../electron/practice/practice-server.ts';
import { findRecord } from '../../../electron/records/records.ts';
import type { Origin } from '../../../shared/record/record-schema.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { fullJournal } from '../../../shared/testing/story.ts';
import { within } from '../../faults/within.ts';
import { SeededRandom } from '../../seeded-random.ts';
import { refused, TAKEN, type Door, type Entry } from '../door.ts';
import { hostileText } from '../hostile-text.ts';
import { litterIn } from '../page/litter.ts';
import { openPlace } from '../page/real-place.ts';
import { pageRequest, type Request } from '../page/requests.ts';
import { ServerGuard } from '../page/server-guard.ts';
import { stateProblem, unlikeJson } from '../page/state-problem.ts';
import { WriteWatch } from '../page/write-watch.ts';
import { specimens } from '../specimens.ts';
import { loadPageLanguage } from '../../../shared/words/languages.ts';
import type { SavingProblem } from '../../../shared/wire/ipc.ts';
import type { Refusal } from '../../../shared/wire/refusal.ts';

const page = await loadPageLanguage('en');

/** The longest work of a session; run-door.ts calls it slow a little later. */
const SETTLED_MS = 9_000;
/** A machine with hundreds of addresses, which is for the benchmarks. */
const SLOW_SCENARIO = 'crowded';
/** The other server, which is reached by a link. */
const LINKED = 'the linked server';
/** Stages in which something is under way. */
const WORKING = new Set<SessionState['stage']>(['connecting', 'inspecting', 'applying', 'verifying', 'undoing']);
/** Words for the page's own developers: which request, and what is wrong with it. */
const TURNED_AWAY = /^[^\p{Cc}]{1,1000}$/u;

/** Requests of the page to the real handlers. What is Electron's own (dialogs, printing) answers at random. */
export const ipcDoor: Door = {
  name: 'ipc',
  from: 'a page that was taken over',
  goesOn: true,
  async open() {
    let random = new SeededRandom(0);
    const { snapshot, record } = specimens();
    const place = await openPlace(() => random, dropped);
    const { session, recordsDir } = place;
    let thrown: unknown = null;
    const handlers = tellExceptions(place.handlers, (error) => (thrown = error));
    const guard = new ServerGuard(place.stateDir);
    guard.look(LINKED, place.real.machine.state);
    const litter = litterIn(recordsDir, place.ports[0] ?? 0);
    const watch = new WriteWatch(place.folder);
    const scenarios = listScenarios()
      .map(({ name }) => name)
      .filter((name) => name !== SLOW_SCENARIO);

    /** What the present page waits for, or something like it. */
    function dropped(): string {
      const state = session.store.getState();
      const plan = state.stage === 'carrying' ? state.plan : state.stage === 'done' ? state.record.plan : null;
      const looked = { requestId: '0a0b0c0d', snapshot, probes: [] };
      const genuine = random.pick<unknown>([looked, plan === null ? snapshot : fullJournal(plan), record]);
      return random.chance(0.4)
        ? carried(genuine)
        : hostileText(random, genuine, random.pick([carried, JSON.stringify]));
    }

    /** Notes what this request may change, if it is followed. */
    async function permit({ channel, payload }: Request, state: SessionState): Promise<void> {
      const said = (typeof payload === 'object' && payload !== null ? payload : {}) as Record<string, unknown>;
      switch (channel) {
        case 'session.connect-practice':
          if (said['reset'] === true) guard.permit(String(said['scenario']));
          return;
        case 'session.approve':
          if (state.stage !== 'reviewing' || state.plan.id !== said['planId']) return;
          guard.approve(state.plan.id);
          guard.permit(serverOf(state.server.origin));
          return;
        case 'session.undo': {
          const id = String(said['recordId']);
          const known = state.stage === 'done' && state.record.id === id ? state.record : null;
          const undone = known ?? (await findRecord(recordsDir, id))?.record;
          if (undone !== undefined) guard.permit(serverOf(undone.origin));
          return;
        }
        case 'session.finish':
        case 'session.go-back':
          if (state.stage === 'recovering') guard.permit(serverOf(state.server.origin));
          return;
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
      guard.look(LINKED, place.real.machine.state);
    }

    return {
      async feed(next) {
        random = next;
        if (random.chance(0.01)) litter.leave(random);
        const state = session.store.getState();
        if (state.stage === 'linking' && random.chance(0.3)) await place.call(state.link.folder);
        const known = { scenarios, recordIds: litter.ids(), ports: place.ports, dropped };
        const request = pageRequest(random, state, known);
        const crossed = crossing(request.payload);
        if (crossed === null) return refused(null);
        await permit({ ...request, ...crossed }, session.store.getState());
        const entry = await ask({ ...request, ...crossed });
        // Now and then the page does not wait, and asks for the next thing in the middle of the work.
        if (random.chance(0.8)) {
          await settle();
          inspectAll();
          guard.withdraw();
          litter.tidy();
        } else inspectAll();
        return entry;
      },
      async close() {
        try {
          await place.close();
        } finally {
          watch.end();
        }
      },
    };
  },
};

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
  const { pages, refusalWords } = page;
  if (problem.code === 'not-written') return pages.report.notWritten(problem.detail);
  return refusalWords(problem);
}

/** The connection to a practice server: its agent is the real one, and talks over a real link on this PC. */
import { manualSteps } from '../../../shared/change/change.ts';
import type { Journal } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Trouble, TroubleCode } from '../../../shared/wire/session.ts';
import type { AgentLink, LineListener } from '../../link/agent-link.ts';
import { tryOpenLink } from '../../link/link-server.ts';
import { failure, success, type Result } from '../../link/result.ts';
import { openPractice, resetPractice, type PracticeServer } from '../../practice/practice-server.ts';
import type { OpenConnection, Connection } from './connection.ts';

const LINK_FILE = 'C:\\kit\\link.json';
/** The agent is on this PC: a minute is long even for a slow one. Unit: milliseconds. */
const AGENT_LIMIT = 60_000;

/** How long an agent that was told to go may still be at work before its script is ended. Unit: milliseconds. */
const FAREWELL_LIMIT = 30_000;

interface Hired {
  link: AgentLink;
  /** Resolves when the agent's script has ended. */
  ended: Promise<void>;
}

/** @returns the function that opens practice servers; other servers are `no-contact` to it */
export function practiceConnections(settings: { stateDir: string; speed: number }): OpenConnection {
  return async (origin, { reset }) => {
    if (origin.kind !== 'practice') return failure('no-contact', origin.kind);
    const { scenario } = origin;
    try {
      if (reset) await resetPractice(settings.stateDir, scenario);
      const server = await openPractice({ scenario, ...settings });
      return success(practiceConnection(server));
    } catch (error) {
      return { ok: false, trouble: practiceTrouble(error) };
    }
  };
}

function practiceConnection(server: PracticeServer): Connection {
  let hired: Hired | null = null;
  let unfinished = '';
  /** The agent is reading the server: then it may be ended at any moment. */
  let reading = false;

  /** The agent at work; a new one when there is none, as after a restart of the server. */
  async function agent(): Promise<Result<AgentLink>> {
    if (hired !== null) return success(hired.link);
    const opened = await tryOpenLink('127.0.0.1');
    if (!opened.ok) return opened;
    const link = opened.value;
    const gone = (detail: string) => {
      link.giveUp({ code: 'lost-contact', detail });
      if (hired?.link !== link) return;
      hired = null;
      // Nobody calls there any more.
      void link.close();
    };
    const ended = server.runAgent(['link', LINK_FILE], { [LINK_FILE]: JSON.stringify(link.config) }).then(
      ({ exitCode, diagnostics }) =>
        gone([`exit-code=${exitCode}`, ...diagnostics.slice(-5).map(onOneLine)].join(' · ')),
      (error: unknown) => gone(error instanceof Error ? error.message : String(error)),
    );
    hired = { link, ended };
    const hello = await link.waitForAgent(AGENT_LIMIT);
    if (!hello.ok) return hello;
    unfinished = hello.value.unfinishedPlan;
    return success(link);
  }

  async function dismiss(): Promise<void> {
    const leaving = hired;
    hired = null;
    if (leaving === null) return;
    if (reading) void server.killAgent();
    await leaving.link.close();
    const timer = setTimeout(() => void server.killAgent(), FAREWELL_LIMIT);
    await leaving.ended;
    clearTimeout(timer);
  }

  async function withAgent<T>(ask: (link: AgentLink) => Promise<Result<T>>): Promise<Result<T>> {
    const reached = await agent();
    return reached.ok ? ask(reached.value) : reached;
  }

  async function carryOut(order: 'run' | 'undo', plan: Plan, onLine: LineListener): Promise<Result<Journal>> {
    const done = await withAgent((link) => link[order](plan, onLine));
    if (done.ok) unfinished = '';
    return done;
  }

  return {
    origin: { kind: 'practice', scenario: server.scenario },
    label: server.label,
    async inspect(request) {
      reading = true;
      const looked = await withAgent((link) => link.inspect(request));
      reading = false;
      return looked;
    },
    get unfinishedPlan() {
      return unfinished;
    },
    run: (plan, onLine) => carryOut('run', plan, onLine),
    undo: (plan, onLine) => carryOut('undo', plan, onLine),
    cancel: () => hired?.link.cancel(),
    reach(address, port) {
      const place = server.reach(address, port);
      return place && { address: place.host, port: place.port };
    },
    async reboot() {
      await dismiss();
      await server.reboot();
      return success(null);
    },
    async act(steps) {
      for (const step of manualSteps(steps)) await server.act(step);
      return success(null);
    },
    async close() {
      await dismiss();
      await server.close();
    },
  };
}

/** What went wrong, without the stack that developers look at. */
function onOneLine(diagnostic: string): string {
  return diagnostic.replace(/\n\s+at .*/g, '').replace(/\s+/g, ' ');
}

const PRACTICE_TROUBLES: Readonly<Record<string, TroubleCode>> = {
  EADDRINUSE: 'practice-port-taken',
  EBUSY: 'practice-busy',
  EDAMAGED: 'practice-damaged',
  ENEWER: 'practice-newer',
};

/** What kept a practice server from being opened: another program may use it, or its ports, or its saved state. */
export function practiceTrouble(error: unknown): Trouble {
  const { code, message } = error as NodeJS.ErrnoException;
  return { code: PRACTICE_TROUBLES[code ?? ''] ?? 'unexpected', detail: message };
}

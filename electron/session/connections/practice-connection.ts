/** The connection to a practice server: its agent is the real one, and talks over a real link on this PC. */
import { manualSteps } from '../../../shared/change/steps.ts';
import type { Trouble, TroubleCode } from '../../../shared/wire/session.ts';
import { failure, success } from '../../link/result.ts';
import { openPractice, resetPractice, type PracticeServer } from '../../practice/practice-server.ts';
import type { OpenConnection, Connection } from './connection.ts';
import { LocalAgent } from './local-agent.ts';
import { unreadServer } from './unread-server.ts';

const LINK_FILE = 'C:\\kit\\link.json';
/** The agent is on this PC: a minute is long even for a slow one. Unit: milliseconds. */
const AGENT_LIMIT = 60_000;

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
  const named = { computerName: server.label, standIns: [`practice:${server.scenario}`] };
  let asked: Promise<string | null> | null = null;
  const agent = new LocalAgent<null>(
    (config) => {
      const ended = server.runAgent(['link', LINK_FILE], { [LINK_FILE]: JSON.stringify(config) }).then(
        ({ exitCode, diagnostics }) => [`exit-code=${exitCode}`, ...diagnostics.slice(-5).map(onOneLine)].join(' · '),
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      return Promise.resolve(success({ ended, kill: () => void server.killAgent(), tidy: () => undefined }));
    },
    { callMs: AGENT_LIMIT, silence: null },
  );

  return {
    origin: { kind: 'practice', scenario: server.scenario },
    label: server.label,
    async inspect(request) {
      // It does not change while the server is open.
      const engine = await (asked ??= server.oldEngine());
      return engine === null ? agent.inspect(null, request) : success(unreadServer(named, engine, request));
    },
    get unfinishedPlan() {
      return agent.unfinishedPlan;
    },
    async prepare() {
      return (await server.consents()) ? success(null) : failure('consent-declined', '');
    },
    run: (plan, onLine) => agent.carryOut(null, 'run', plan, onLine),
    undo: (plan, onLine) => agent.carryOut(null, 'undo', plan, onLine),
    cancel: () => agent.cancel(),
    reach(address, port) {
      const place = server.reach(address, port);
      return place && { address: place.host, port: place.port };
    },
    async reboot() {
      await agent.dismiss();
      await server.reboot();
      return success(null);
    },
    async act(steps) {
      for (const step of manualSteps(steps)) await server.act(step);
      return success(null);
    },
    async close() {
      await agent.dismiss();
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
  ENOSCENARIO: 'practice-unknown',
};

/** What kept a practice server from being opened: another program may use it, or its ports, or its saved state. */
export function practiceTrouble(error: unknown): Trouble {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const known = PRACTICE_TROUBLES[code];
  // Its sentence says it all, in the language of the reader.
  return { code: known ?? 'unexpected', detail: known === 'practice-unknown' ? '' : message };
}

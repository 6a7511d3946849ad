import { localAddresses } from '../link/local-addresses.ts';
import { failure } from '../link/result.ts';
import { listScenarios } from '../practice/list-scenarios.ts';
import type { SessionDeps } from './store/context.ts';
import { type OpenConnection, reachOnNetwork } from './connections/connection.ts';
import { PROGRAM_VERSION } from './store/program-version.ts';
import { makeSession, type Session } from './session.ts';

interface SessionSettings {
  /** Folder of the practice servers. */
  stateDir: string;
  recordsDir: string;
  /** How much faster than real time practice servers run; Infinity = without waiting. */
  speed: number;
  /** This PC's clock. Unit: milliseconds since 1970. */
  now?: () => number;
  /** For tests: other connections than those to practice servers. */
  openConnection?: OpenConnection;
  /** For tests: what else differs. */
  deps?: Partial<SessionDeps>;
}

/** Longest wait for one answer of a port. Unit: milliseconds. */
const PROBE_TIMEOUT = 5_000;

/** A session on this PC, with the practice servers that are kept in `stateDir`. */
export function createSession(settings: SessionSettings): Promise<Session> {
  const { stateDir, speed } = settings;
  return makeSession({
    openConnection: settings.openConnection ?? connections({ stateDir, speed }),
    listScenarios: () => Promise.resolve(listScenarios(stateDir)),
    recordsDir: settings.recordsDir,
    programVersion: PROGRAM_VERSION,
    now: settings.now ?? Date.now,
    probeTimeoutMs: PROBE_TIMEOUT,
    localAddresses,
    reach: reachOnNetwork,
    linkTimes: {},
    ...settings.deps,
  });
}

/** Practice servers are opened from here; a real server has to call, or its files have to be carried. */
function connections(practice: Pick<SessionSettings, 'stateDir' | 'speed'>): OpenConnection {
  return async (origin, options) => {
    switch (origin.kind) {
      case 'practice': {
        // Fetched when it is wanted, like the other ways to a server: the window opens without it.
        const { practiceConnections } = await import('./connections/practice-connection.ts');
        return practiceConnections(practice)(origin, options);
      }
      case 'link':
        return failure('no-link', '');
      case 'carried':
        return failure('carried-only', '');
    }
  };
}

/**
 * Begins with the set-up whose end is not known, when there is exactly one: how its server stands is what a person wants
 * to see first, and looking changes nothing. Connect, one step back, is the way to anything else.
 */
export function takeUpInterruption(session: Session): void {
  const state = session.store.getState();
  const [only, ...others] = state.stage === 'idle' ? state.unfinished : [];
  if (only !== undefined && others.length === 0) session.openStoredRecord(only.id);
}

import { localAddresses } from '../link/local-addresses.ts';
import { failure } from '../link/result.ts';
import { listScenarios } from '../practice/list-scenarios.ts';
import { agentFolder, practiceFolder, recordsFolder } from '../records/data-folder.ts';
import type { SessionDeps } from './store/context.ts';
import { type OpenConnection, reachOnNetwork } from './connections/connection.ts';
import { PROGRAM_VERSION } from './store/program-version.ts';
import { makeSession, type Session } from './session.ts';

interface SessionSettings {
  /** Folder of records, practice servers, and of the agent of this computer while it runs. */
  dataFolder: string;
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

/** A session on this PC, with what is kept in its data folder. */
export function createSession(settings: SessionSettings): Promise<Session> {
  const { dataFolder } = settings;
  return makeSession({
    openConnection: settings.openConnection ?? connections(settings),
    listScenarios: () => Promise.resolve(listScenarios(practiceFolder(dataFolder))),
    recordsDir: recordsFolder(dataFolder),
    programVersion: PROGRAM_VERSION,
    now: settings.now ?? Date.now,
    probeTimeoutMs: PROBE_TIMEOUT,
    localAddresses,
    reach: reachOnNetwork,
    linkTimes: {},
    ...settings.deps,
  });
}

/** Practice servers and this computer are opened from here; another server has to call, or its files have to be carried. */
function connections({ dataFolder, speed }: SessionSettings): OpenConnection {
  return async (origin, options) => {
    switch (origin.kind) {
      case 'practice': {
        // Fetched when it is wanted, like the other ways to a server: the window opens without it.
        const { practiceConnections } = await import('./connections/practice-connection.ts');
        return practiceConnections({ stateDir: practiceFolder(dataFolder), speed })(origin, options);
      }
      case 'this-computer': {
        const { thisComputer } = await import('./connections/this-computer-connection.ts');
        return thisComputer(agentFolder(dataFolder))(origin, options);
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

import { listScenarios } from '../practice/practice-server.ts';
import type { OpenDoor } from './door.ts';
import { practiceDoors } from './practice-door.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import { makeSession, type Session } from './session.ts';

export interface SessionSettings {
  /** Folder of the practice servers. */
  stateDir: string;
  recordsDir: string;
  /** How much faster than real time practice servers run; Infinity = without waiting. */
  speed: number;
  /** This PC's clock. Unit: milliseconds since 1970. */
  now?: () => number;
  /** For tests: other doors than those to practice servers. */
  openDoor?: OpenDoor;
}

/** Longest wait for one answer of a port. Unit: milliseconds. */
const PROBE_TIMEOUT = 5_000;

/** A session on this PC, with the practice servers that are kept in `stateDir`. */
export function createSession(settings: SessionSettings): Promise<Session> {
  const { stateDir, speed } = settings;
  return makeSession({
    openDoor: settings.openDoor ?? practiceDoors({ stateDir, speed }),
    listScenarios: () => Promise.resolve(listScenarios(stateDir)),
    recordsDir: settings.recordsDir,
    programVersion: PROGRAM_VERSION,
    now: settings.now ?? Date.now,
    probeTimeoutMs: PROBE_TIMEOUT,
  });
}

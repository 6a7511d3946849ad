import { EXIT, exitStatusOfTrouble } from '../call/exit-status.ts';
import type { Done } from '../../../shared/wire/ipc.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { createSession } from '../../session/create-session.ts';
import type { Session } from '../../session/session.ts';
import type { Call } from '../call/command.ts';
import { prepareFolder } from '../call/files.ts';
import { describeTrouble } from '../call/describe.ts';
import { CliExit } from '../call/exit.ts';

export interface Gate {
  /** Called when the plan was shown and before anything is changed: one sentence why it may not be, or null. */
  refuse(): string | null;
}

/**
 * Does `work`, which leaves something in the data folder, in a session of its own. Throws CliExit 65 when nothing can be
 * written there.
 */
export async function inSession<T>(call: Call, work: (session: Session) => Promise<T>): Promise<T> {
  await prepareFolder(call.dataFolder);
  return inReadingSession(call, work);
}

/** Does `work` in a session of its own, which is closed whatever happens. */
export async function inReadingSession<T>(call: Call, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await createSession({
    dataFolder: call.dataFolder,
    speed: practiceSpeed(call),
  });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/**
 * `SHARE80_SPEED` slows practice servers down to a speed that can be watched; scripts do not want to wait. Throws CliExit 64
 * when it is no such number.
 */
export function practiceSpeed({ env }: Call): number {
  const wished = env.SHARE80_SPEED ?? '';
  if (wished === '') return Infinity;
  const speed = Number(wished);
  if (speed > 0 && speed < Infinity) return speed;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.speed(wished));
}

/** Waits for what was begun. Throws CliExit 4 when the session refused it or met trouble. */
export async function settle(session: Session, begun: Done): Promise<SessionState> {
  const { problem } = begun;
  if (problem !== null) throw new CliExit(EXIT.needsAttention, ({ refusalWords }) => refusalWords(problem));
  await session.settled();
  const state = session.store.getState();
  if (state.stage === 'failed') {
    const { trouble } = state;
    throw new CliExit(exitStatusOfTrouble(trouble), (language) => describeTrouble(language, trouble));
  }
  return state;
}

/** The state, which must be of this stage after what was done. */
export function atStage<S extends SessionState['stage']>(state: SessionState, stage: S) {
  if (state.stage !== stage) throw new Error(`expected ${stage}, found ${state.stage}`);
  return state as Extract<SessionState, { stage: S }>;
}

/** Throws CliExit 64, naming the practice servers, when there is none of this name. */
export function checkScenario(session: Session, name: string): void {
  const state = session.store.getState();
  const names = state.stage === 'idle' ? state.scenarios.map((scenario) => scenario.name) : [];
  if (names.includes(name)) return;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.unknownPractice(name, names));
}

import { EXIT } from '../call/exit-status.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { recordsFolder } from '../../records/data-folder.ts';
import { listUnderWay } from '../../records/under-way.ts';
import { isWhole, type Finished } from '../../session/steps/conclude.ts';
import type { Session } from '../../session/session.ts';
import { atStage, settle } from './cli-session.ts';
import type { Call } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { readLookAt } from '../call/files.ts';
import { reachByLink } from './reach-by-link.ts';
import type { Recovering } from './recover.ts';

/**
 * The server of a record as it is now, by the way on which it was set up; of one without a known end, how far it came. Throws
 * CliExit when it cannot be seen.
 * @param look the result of LOOK.cmd that was carried back; undefined = none was named
 */
export async function lookAtRecord(
  call: Call,
  session: Session,
  record: SetupRecord,
  file: string,
  look: string | undefined,
): Promise<Finished | Recovering> {
  if (record.origin.kind !== 'carried') {
    if (look !== undefined) {
      throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.lookOnlyCarried);
    }
    const reached = await reachAt(call, session, record);
    const interrupted = (await isOpen(call, record)) ? await findInterrupted(session, record, reached) : null;
    if (interrupted !== null) return interrupted;
    open(session, record, file);
    return atStage(await settle(session, session.verifyAgain()), 'done');
  }
  if (look === undefined) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.again.lookAtServer);
  }
  const text = await readLookAt(look, record, call.stdin);
  await openAt(call, session, record, file);
  const begun = session.importResult(text);
  const { problem } = begun;
  if (problem !== null) throw new CliExit(EXIT.badFile, ({ refusalWords }) => `${look}: ${refusalWords(problem)}`);
  return atStage(await settle(session, begun), 'done');
}

/** Opens a record; with `--link DIR` its server is reached first. Throws CliExit when it cannot be. */
export async function openAt(call: Call, session: Session, record: SetupRecord, file: string): Promise<void> {
  await reachAt(call, session, record);
  open(session, record, file);
}

function open(session: Session, record: SetupRecord, file: string): void {
  const { problem } = session.openRecord(record, file);
  if (problem !== null) throw new CliExit(EXIT.needsAttention, ({ refusalWords }) => refusalWords(problem));
}

/** Whether the end of a set-up, or of its undo, is not known here, and nobody is at work on it now. */
async function isOpen({ dataFolder }: Call, record: SetupRecord): Promise<boolean> {
  const marks = await listUnderWay(recordsFolder(dataFolder));
  const mark = marks.find(({ id }) => id === record.id);
  return mark === undefined ? !isWhole(record) : !mark.elsewhere;
}

/** Null where neither the server nor this PC knows that this set-up is without an end. */
async function findInterrupted(
  session: Session,
  { origin, plan }: SetupRecord,
  reached: SessionState | null,
): Promise<Recovering | null> {
  const state = reached ?? (await reachOrigin(session, origin));
  return state?.stage === 'recovering' && state.recovery.planId === plan.id ? state : null;
}

async function reachOrigin(session: Session, origin: SetupRecord['origin']): Promise<SessionState | null> {
  if (origin.kind === 'practice') {
    return settle(session, session.connectPractice({ scenario: origin.scenario, reset: false }));
  }
  return origin.kind === 'this-computer' ? settle(session, session.connectThisComputer()) : null;
}

/** Reaches the server behind `--link DIR`; null where a record alone says how its server is reached. */
async function reachAt(call: Call, session: Session, record: SetupRecord): Promise<SessionState | null> {
  const { link } = call.options;
  if (record.origin.kind === 'link' && typeof link !== 'string') {
    throw new CliExit(EXIT.usage, ({ troubleWords, commandLine }) => {
      const { title, action } = troubleWords({ code: 'no-link', detail: '' });
      return `${title} ${action} ${commandLine.usage.useLink}`;
    });
  }
  if (typeof link !== 'string') return null;
  const reached = await reachByLink(call, session, link);
  if (reached === null) throw new CliExit(EXIT.rolledBack, ({ commandLine }) => commandLine.setUp.stopped);
  return reached;
}

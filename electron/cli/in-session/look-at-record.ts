import { EXIT } from '../call/exit-status.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { Finished } from '../../session/steps/conclude.ts';
import type { Session } from '../../session/session.ts';
import { atStage, settle } from './cli-session.ts';
import type { Call } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { readLookAt } from '../call/files.ts';
import { reachByLink } from './reach-by-link.ts';

/**
 * The server of a record as it is now, by the way on which it was set up. Throws CliExit when it cannot be seen.
 * @param look the result of LOOK.cmd that was carried back; undefined = none was named
 */
export async function lookAtRecord(
  call: Call,
  session: Session,
  record: SetupRecord,
  file: string,
  look: string | undefined,
): Promise<Finished> {
  if (record.origin.kind !== 'carried') {
    if (look !== undefined) {
      throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.lookOnlyCarried);
    }
    await openAt(call, session, record, file);
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
  const { link } = call.options;
  if (record.origin.kind === 'link' && typeof link !== 'string') {
    throw new CliExit(EXIT.usage, ({ troubleWords, commandLine }) => {
      const { title, action } = troubleWords({ code: 'no-link', detail: '' });
      return `${title} ${action} ${commandLine.usage.useLink}`;
    });
  }
  if (typeof link === 'string' && (await reachByLink(call, session, link)) === null) {
    throw new CliExit(EXIT.rolledBack, ({ commandLine }) => commandLine.setUp.stopped);
  }
  const { problem } = session.openRecord(record, file);
  if (problem !== null) throw new CliExit(EXIT.needsAttention, ({ refusalWords }) => refusalWords(problem));
}

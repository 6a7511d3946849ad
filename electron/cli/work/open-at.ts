import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { EXIT } from '../call/exit-status.ts';
import type { Session } from '../../session/session.ts';
import type { Call } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { reachByLink } from './reach-by-link.ts';

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

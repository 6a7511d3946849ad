import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { EXIT } from '../call/exit-status.ts';
import { en } from '../../../shared/words/en.ts';
import type { Session } from '../../session/session.ts';
import type { Call } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { reachByLink } from './reach-by-link.ts';

/** Opens a record; with `--link DIR` its server is reached first. Throws CliExit when it cannot be. */
export async function openAt(call: Call, session: Session, record: SetupRecord, file: string): Promise<void> {
  const { link } = call.options;
  if (record.origin.kind === 'link' && typeof link !== 'string') {
    const { title, action } = en.troubleWords({ code: 'no-link', detail: '' });
    throw new CliExit(EXIT.usage, `${title} ${action} Use --link DIR.`);
  }
  if (typeof link === 'string' && (await reachByLink(call, session, link)) === null) {
    throw new CliExit(EXIT.rolledBack, 'Stopped before anything was changed.');
  }
  const { problem } = session.openRecord(record, file);
  if (problem !== '') throw new CliExit(EXIT.needsAttention, problem);
}

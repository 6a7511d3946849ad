import { EXIT } from '../call/exit-status.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { Finished } from '../../session/steps/conclude.ts';
import type { Session } from '../../session/session.ts';
import { atStage, settle } from './cli-session.ts';
import type { Call } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { readLookAt } from '../call/files.ts';
import { en } from '../../../shared/words/en.ts';
import { reachByLink } from './reach-by-link.ts';

/** The server of a record as it is now, by the way on which it was set up. Throws CliExit when it cannot be seen. */
export async function lookAgain(call: Call, session: Session, record: SetupRecord, file: string): Promise<Finished> {
  const { look } = call.options;
  if (record.origin.kind !== 'carried') {
    if (look !== undefined) {
      throw new CliExit(
        EXIT.usage,
        '--look is for a set-up that was carried by hand; the server of this one is asked.',
      );
    }
    await openAt(call, session, record, file);
    return atStage(await settle(session, session.verifyAgain()), 'done');
  }
  if (typeof look !== 'string') {
    throw new CliExit(
      EXIT.usage,
      'This set-up was carried by hand: start LOOK.cmd of its kit on the server, and use --look RESULT with the file that it writes.',
    );
  }
  const text = await readLookAt(look, record);
  await openAt(call, session, record, file);
  const begun = session.importResult(text);
  if (begun.problem !== '') throw new CliExit(EXIT.badFile, `${look}: ${begun.problem}`);
  return atStage(await settle(session, begun), 'done');
}

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

/** Who holds a port: a look beside the session, which changes nothing and leaves the session as it is. */
import { HOTFIX_VALUE_NAME } from '../../../shared/knowledge/settings.ts';
import type { Origin } from '../../../shared/record/record-schema.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { type Result, success } from '../../link/result.ts';
import { readServer } from '../connections/connection.ts';
import type { SessionContext } from '../store/context.ts';

/**
 * Reads the server that `origin` names, as far as can be seen without an administrator's rights: nobody is asked for consent.
 * It has a connection of its own, which is closed whatever happens.
 */
export async function lookOnce(context: SessionContext, origin: Origin): Promise<Result<Snapshot>> {
  const opened = await context.deps.openConnection(origin, { reset: false, asAdministrator: false });
  if (!opened.ok) return opened;
  try {
    const read = await readServer(opened.value, { hotfixValueName: HOTFIX_VALUE_NAME });
    return read.ok ? success(read.value.snapshot) : read;
  } finally {
    await opened.value.close();
  }
}

/** The set-ups on this PC: taken up again from the list. */
import type { Done } from '../../../shared/wire/ipc.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { readKeptLink } from '../../records/kept-link.ts';
import { findRecord } from '../../records/records.ts';
import { listUnderWay } from '../../records/under-way.ts';
import { finishedState } from './conclude.ts';
import { check } from './check.ts';
import {
  closeConnection,
  fail,
  reachServer,
  refuse,
  setState,
  startWork,
  type SessionContext,
} from '../store/context.ts';
import { recoveryOf } from './interruption.ts';
import { listen, takeUpLink } from './link.ts';

/**
 * Opens a record by its id. One whose end is known is shown as it is; for one under way the program goes where its
 * server can be found: to the practice server, to the link that was kept, or to the import of a result.
 */
export function openStoredRecord(context: SessionContext, recordId: string): Done {
  const { stage } = context.store.getState();
  if (context.work !== null) return refuse('busy');
  if (stage !== 'idle' && stage !== 'done' && stage !== 'failed' && stage !== 'recovering') return refuse('not-now');
  return startWork(context, async () => {
    const { recordsDir } = context.deps;
    const found = await findRecord(recordsDir, recordId);
    if (found === null) {
      fail(context, { code: 'no-record', detail: recordId });
      return;
    }
    const mark = (await listUnderWay(recordsDir)).find(({ id }) => id === recordId);
    if (mark === undefined) setState(context, finishedState(found.record, found.path));
    else if (mark.elsewhere) fail(context, { code: 'record-busy', detail: recordId }, recordId);
    else await takeUp(context, found.record, found.path);
  });
}

async function takeUp(context: SessionContext, record: SetupRecord, path: string): Promise<void> {
  const server = { origin: record.origin, name: record.before.computerName };
  switch (record.origin.kind) {
    case 'practice': {
      setState(context, { stage: 'connecting', server });
      const reached = await reachServer(context, record.origin);
      if (reached.ok) await check(context, reached.value);
      else fail(context, reached.trouble, record.id);
      return;
    }
    case 'carried': {
      const { plan } = record;
      await closeConnection(context);
      setState(context, { stage: 'carrying', server, plan, survey: null, kit: null, recordId: record.id });
      return;
    }
    case 'link': {
      const kept = readKeptLink(context.deps.recordsDir, record.id);
      if (kept === null) {
        setState(context, { stage: 'recovering', server, recovery: recoveryOf({ record, path }, null, false) });
        return;
      }
      const { address, port, folder, past, checkCode } = kept;
      const place = {
        address,
        port,
        folder,
        past,
        introduced: kept.computerName,
        anyAddress: false,
        kept: { link: kept.config, checkCode },
        recordId: record.id,
      };
      if (!(await listen(context, place))) return;
      takeUpLink(context, kept);
    }
  }
}

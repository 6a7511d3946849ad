/** The set-ups on this PC: taken up again from the list, or deleted from it. */
import { rmSync } from 'node:fs';
import type { Done } from '../../../shared/wire/ipc.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { readNotedKit } from '../../records/carried-kit.ts';
import { readKeptLink } from '../../records/kept-link.ts';
import { findRecord } from '../../records/records.ts';
import { beginWork, endWork, listUnderWay } from '../../records/under-way.ts';
import { finishedState } from './conclude.ts';
import { check } from './check.ts';
import {
  closeConnection,
  DONE,
  fail,
  reachServer,
  refuse,
  setState,
  settled,
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

/**
 * Deletes a record from this PC. Nothing on its server is touched, and this PC can't undo the set-up afterwards. One
 * that is under way stays: it is the only way back to it.
 */
export async function deleteStoredRecord(context: SessionContext, recordId: string): Promise<Done> {
  if (context.store.getState().stage !== 'idle') return refuse('not-now');
  let outcome = DONE;
  const begun = startWork(context, async () => {
    outcome = await deleteFrom(context.deps.recordsDir, recordId);
  });
  if (begun.problem !== null) return begun;
  await settled(context);
  return outcome;
}

async function deleteFrom(recordsDir: string, recordId: string): Promise<Done> {
  if ((await listUnderWay(recordsDir)).some(({ id }) => id === recordId)) return refuse('under-way');
  const found = await findRecord(recordsDir, recordId);
  if (found === null) return refuse('no-record');
  try {
    // Held meanwhile, so that no other copy of the program begins to undo it.
    if (!beginWork(recordsDir, recordId)) return refuse('under-way');
    try {
      rmSync(found.path);
    } finally {
      endWork(recordsDir, recordId);
    }
  } catch {
    return refuse('not-deleted');
  }
  return DONE;
}

async function takeUp(context: SessionContext, record: SetupRecord, path: string): Promise<void> {
  const server = { origin: record.origin, name: record.before.computerName };
  switch (record.origin.kind) {
    case 'this-computer':
    case 'practice': {
      setState(context, { stage: 'connecting', server });
      const reached = await reachServer(context, record.origin);
      if (reached.ok) await check(context, reached.value);
      else fail(context, reached.trouble, record.id);
      return;
    }
    case 'carried': {
      const { plan } = record;
      const kit = readNotedKit(context.deps.recordsDir, record.id);
      await closeConnection(context);
      setState(context, { stage: 'carrying', server, plan, survey: null, kit, recordId: record.id });
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

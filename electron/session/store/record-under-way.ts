/** The record of a set-up, from before its first change until its end is known. */
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { forgetKit } from '../../records/carried-kit.ts';
import { forgetLink, keepLink } from '../../records/kept-link.ts';
import { beginWork, endWork } from '../../records/under-way.ts';
import type { SessionContext } from './context.ts';
import { save } from './save.ts';

/**
 * Saves the record as it is before the run and marks it as under way, so that the next start of the program knows of
 * it. False = another copy of the program is at work on it. A disk that refuses is no reason to stop: the server keeps
 * its own journal.
 */
export async function beginRecord(
  context: SessionContext,
  record: SetupRecord,
  openedFrom: string | null = null,
): Promise<boolean> {
  const { recordsDir } = context.deps;
  try {
    if (!beginWork(recordsDir, record.id)) return false;
  } catch {
    return true;
  }
  await save(context.deps, record, openedFrom);
  keep(context, record);
  return true;
}

/** The end is known and saved. */
export function endRecord(context: SessionContext, record: SetupRecord): void {
  context.kept = null;
  try {
    endWork(context.deps.recordsDir, record.id);
    forgetLink(context.deps.recordsDir, record.id);
    forgetKit(context.deps.recordsDir, record.id);
  } catch {
    // Left for the next start of the program, which looks at the server and finds nothing to do.
  }
}

/** A live link is kept together with the record. */
function keep(context: SessionContext, record: SetupRecord): void {
  const status = context.connection?.status?.();
  const config = context.connection?.config;
  if (status === undefined || config === undefined || context.confirmed === null) return;
  const { address, port, folder, checkCode } = status;
  const place = { config, address, port, folder, checkCode };
  const past = context.connection?.past ?? null;
  context.kept = { ...place, computerName: context.confirmed, recordId: record.id, past };
  try {
    keepLink(context.deps.recordsDir, context.kept);
  } catch {
    context.kept = null;
  }
}

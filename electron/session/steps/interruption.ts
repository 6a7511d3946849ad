/** Whether something was interrupted on the server that was just looked at. */
import type { Recovery } from '../../../shared/wire/session.ts';
import { recoveryAccount } from '../../../shared/verdict/recovery.ts';
import type { Origin, SetupRecord } from '../../../shared/record/record-schema.ts';
import { isServer } from '../../../shared/snapshot/identity.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { findRecord, listRecords } from '../../records/records.ts';
import { listUnderWay } from '../../records/under-way.ts';
import type { Connection } from '../connections/connection.ts';

interface Found {
  record: SetupRecord;
  path: string;
}

/** What to recover; null when the agent knows of no unfinished plan and no record of this server waits for its end. */
export async function findInterruption(
  recordsDir: string,
  connection: Connection,
  snapshot: Snapshot,
): Promise<Recovery | null> {
  const { unfinishedPlan } = connection;
  const waiting = (await waitingRecords(recordsDir)).filter(
    ({ record }) => sameWay(record.origin, connection.origin) && isServer(record.plan.server, snapshot),
  );
  if (unfinishedPlan === '') {
    const [newest] = waiting.sort((a, b) => b.record.createdAt.localeCompare(a.record.createdAt));
    return newest === undefined ? null : recoveryOf(newest, snapshot, false);
  }
  const isOfPlan = ({ record }: Found) => record.plan.id === unfinishedPlan;
  const found = waiting.find(isOfPlan) ?? (await allRecords(recordsDir)).find(isOfPlan);
  if (found !== undefined) return recoveryOf(found, snapshot, true);
  const unknown = { record: null, savedAs: null, account: null };
  return { ...unknown, planId: unfinishedPlan, survey: survey(snapshot), unfinishedOnServer: true };
}

/** @param snapshot the server as it is now; null = it was not reached yet */
export function recoveryOf({ record, path }: Found, snapshot: Snapshot | null, unfinishedOnServer: boolean): Recovery {
  return {
    planId: record.plan.id,
    record,
    savedAs: path,
    survey: snapshot && survey(snapshot),
    account: snapshot && recoveryAccount(record.plan, record.undo?.journal ?? record.journal, snapshot),
    unfinishedOnServer,
  };
}

async function waitingRecords(recordsDir: string): Promise<Found[]> {
  const marks = (await listUnderWay(recordsDir)).filter(({ elsewhere }) => !elsewhere);
  const found = await Promise.all(marks.map(({ id }) => findRecord(recordsDir, id)));
  return found.filter((each) => each !== null);
}

async function allRecords(recordsDir: string): Promise<Found[]> {
  return (await listRecords(recordsDir)).filter((loaded) => loaded.ok);
}

function sameWay(one: Origin, other: Origin): boolean {
  return one.kind === other.kind && (one.kind !== 'practice' || JSON.stringify(one) === JSON.stringify(other));
}

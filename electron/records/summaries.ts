import path from 'node:path';
import type { RecordList, RecordSummary } from '../../shared/record/record-summary.ts';
import { wasUndone } from '../../shared/record/undoable.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { judge } from '../../shared/verdict/verdict.ts';
import { findRecord, listRecords } from './records.ts';
import { listUnderWay, type UnderWay } from './under-way.ts';

/** The set-ups on this PC, each with the file that holds it. */
interface FiledList {
  records: (RecordSummary & { file: string })[];
  damaged: RecordList['damaged'];
}

/** The set-ups on this PC with their files, for a list; the newest first. */
export async function listSummaries(folder: string): Promise<FiledList> {
  const marks = await listUnderWay(folder);
  const list: FiledList = { records: [], damaged: [] };
  for (const loaded of await listRecords(folder)) {
    if (loaded.ok) list.records.push({ ...summaryOf(loaded.record, marks), file: loaded.path });
    else list.damaged.push({ file: path.basename(loaded.path), problem: loaded.problem });
  }
  return list;
}

/** The same for the page, which is told no paths. */
export async function summariseRecords(folder: string): Promise<RecordList> {
  const { records, damaged } = await listSummaries(folder);
  return { records: records.map(({ file: _, ...summary }) => summary), damaged };
}

/** Only those whose end is not known, and which no other copy of the program is at work on. */
export async function summariseUnfinished(folder: string): Promise<RecordSummary[]> {
  const marks = (await listUnderWay(folder)).filter(({ elsewhere }) => !elsewhere);
  const found = await Promise.all(marks.map(({ id }) => findRecord(folder, id)));
  return found.flatMap((each) => (each === null ? [] : [summaryOf(each.record, marks)]));
}

function summaryOf(record: SetupRecord, marks: readonly UnderWay[]): RecordSummary {
  const standing = standingOf(record, marks);
  return {
    id: record.id,
    createdAt: record.createdAt,
    computerName: record.before.computerName,
    origin: record.origin,
    planId: record.plan.id,
    standing,
    verdict: standing === 'open' || standing === 'elsewhere' ? null : judge(record).kind,
  };
}

function standingOf(record: SetupRecord, marks: readonly UnderWay[]): RecordSummary['standing'] {
  const mark = marks.find(({ id }) => id === record.id);
  if (mark !== undefined) return mark.elsewhere ? 'elsewhere' : 'open';
  return wasUndone(record) ? 'undone' : 'finished';
}

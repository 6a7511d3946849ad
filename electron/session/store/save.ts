import path from 'node:path';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { recordFileName, saveRecord, saveRecordAs } from '../../records/records.ts';
import type { SessionDeps } from './context.ts';

/**
 * Saves the record among the others on this PC, and where it was opened from when that is another file.
 * Returns the file to name to people; null when something could not be saved, which the state shows.
 */
export async function save(
  { recordsDir }: SessionDeps,
  record: SetupRecord,
  openedFrom: string | null = null,
): Promise<string | null> {
  try {
    const saved = await saveRecord(recordsDir, record);
    if (openedFrom === null || path.resolve(openedFrom) === path.resolve(recordsDir, recordFileName(record)))
      return saved;
    await saveRecordAs(openedFrom, record);
    return openedFrom;
  } catch {
    return null;
  }
}

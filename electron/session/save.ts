import type { SetupRecord } from '../../shared/record-schema.ts';
import { saveRecord } from '../records/records.ts';
import type { SessionDeps } from './context.ts';

/** Where the record was saved; null when it could not be, which the state shows. */
export async function save(deps: SessionDeps, record: SetupRecord): Promise<string | null> {
  try {
    return await saveRecord(deps.recordsDir, record);
  } catch {
    return null;
  }
}

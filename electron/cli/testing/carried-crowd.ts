/** Tests only: many set-ups that were carried by hand, and what LOOK.cmd wrote on their servers since. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeRecord } from '../../../shared/record/record.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { typicalSnapshot } from '../../../shared/testing/machine.ts';
import { goodRecord } from '../../../shared/testing/story.ts';
import { carried } from '../../kit/testing/carried.ts';
import { saveRecord } from '../../records/records.ts';

/** The record of a set-up of the server of this name, as it was reached. */
export function carriedRecord(computerName: string): SetupRecord {
  const { programVersion, createdAt, before, plan, journal, evidence } = goodRecord(typicalSnapshot({ computerName }));
  const origin = { kind: 'carried' } as const;
  return makeRecord({ programVersion, createdAt, origin, before, plan, journal, evidence });
}

/** What LOOK.cmd of a kit writes: the snapshot, what answered on the server itself, and the seal. */
export function lookResult({ evidence }: SetupRecord, takenAt: string, change: Partial<Snapshot> = {}): string {
  if (!evidence?.snapshot) throw new Error('expected a set-up that was seen');
  const probes = evidence.probes.filter(({ from }) => from === 'server');
  return carried({ requestId: 'look', snapshot: { ...evidence.snapshot, takenAt, ...change }, probes });
}

/** So many records in `records`, and a look of each server in a folder of `looks` with its name. */
export async function carriedCrowd(count: number, records: string, looks: string): Promise<SetupRecord[]> {
  const made: SetupRecord[] = [];
  for (let n = 1; n <= count; n += 1) {
    const record = carriedRecord(`MEDIA${String(n).padStart(3, '0')}`);
    await saveRecord(records, record);
    const folder = path.join(looks, record.before.computerName);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'share80-look.txt'), lookResult(record, '2026-02-01T00:00:00Z'));
    made.push(record);
  }
  return made;
}

/** Puts into the folder of records what lies there on a bad day: damaged records, marks and links of other programs. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { recordFileName } from '../../../electron/records/records.ts';
import { makeRecord } from '../../../shared/record/record.ts';
import type { Origin } from '../../../shared/record/record-schema.ts';
import { oftenOr } from '../arbitraries/draws.ts';
import { fileChange, type FileChange } from '../arbitraries/file-change.ts';
import { resealRecord } from '../reseal.ts';
import { specimens } from '../specimens.ts';

/** Of the first process of every system, of none, what is no number, and of this process. */
const HOLDERS = ['1', '999999999', '', '-1', 'x', '0', String(process.pid)];
const ORIGINS: readonly Origin[] = [{ kind: 'practice', scenario: 'typical' }, { kind: 'link' }, { kind: 'carried' }];

/** A few files, which belong to one record. */
export interface Piece {
  origin: Origin;
  second: number;
  /** What was done to the record; null = nothing. */
  damage: FileChange | null;
  /** What is in the mark of the process that is at work on it; null = no mark. */
  holder: string | null;
  /** What was done to the note of its link; null = no note. */
  link: FileChange | null;
}

export const piece: fc.Arbitrary<Piece> = fc.record({
  origin: fc.constantFrom(...ORIGINS),
  second: fc.nat(59),
  damage: oftenOr(60, fc.constant(null), fileChange),
  holder: oftenOr(40, fc.constant(null), fc.constantFrom(...HOLDERS)),
  link: oftenOr(60, fc.constant(null), fileChange),
});

interface Litter {
  /** Leaves something there. */
  leave(piece: Piece): void;
  /** Ids of the records that the names of the files tell. */
  ids(): string[];
  /** Takes everything away when there is more than a few inputs leave; as people do. */
  tidy(): void;
}

/** @param port where a link would be listened for that is taken up again */
export function litterIn(folder: string, port: number): Litter {
  const { record } = specimens();
  const MOST_FILES = 24;

  function leave({ origin, second, damage, holder, link }: Piece): void {
    mkdirSync(folder, { recursive: true });
    const createdAt = `2026-01-02T03:05:${String(second).padStart(2, '0')}Z`;
    const mine = makeRecord({ ...record, origin, createdAt });
    const text = damage === null ? JSON.stringify(mine) : damage(mine, { reseal: resealRecord });
    writeFileSync(path.join(folder, recordFileName(mine)), text);
    if (holder !== null) writeFileSync(path.join(folder, `${mine.id}.under-way`), holder);
    if (link !== null) writeFileSync(path.join(folder, `${mine.id}.link`), link(linkOf(mine.id)));
  }

  function linkOf(recordId: string): unknown {
    const key = { session: '00112233445566778899aabbccddeeff', secret: '0123456789abcdef'.repeat(4) };
    const place = { address: '127.0.0.1', port, folder: path.join(folder, 'kit') };
    const config = { protocol: 1, url: `http://127.0.0.1:${port}/share80/1`, ...key };
    return { config, ...place, checkCode: 'ABCD-2345', computerName: 'MEDIA01', recordId, past: null };
  }

  return {
    leave,
    ids: () => names(folder).flatMap((name) => /-([0-9a-f]{12})\.share80\.json$/.exec(name)?.[1] ?? []),
    tidy() {
      if (names(folder).length > MOST_FILES) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

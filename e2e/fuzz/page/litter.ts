/** Puts into the folder of records what lies there on a bad day: damaged records, marks and links of other programs. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordFileName } from '../../../electron/records/records.ts';
import { makeRecord } from '../../../shared/record/record.ts';
import type { Origin } from '../../../shared/record/record-schema.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import { hostileText } from '../hostile-text.ts';
import { resealRecord } from '../reseal.ts';
import { specimens } from '../specimens.ts';

/** Of the first process of every system, of none, and what is no number. */
const HOLDERS = ['1', '999999999', '', '-1', 'x', '0'];
const ORIGINS: readonly Origin[] = [{ kind: 'practice', scenario: 'typical' }, { kind: 'link' }, { kind: 'carried' }];

export interface Litter {
  /** Leaves something there. */
  leave(random: SeededRandom): void;
  /** Ids of the records that the names of the files tell. */
  ids(): string[];
  /** Takes everything away when there is more than a few inputs leave; as people do. */
  tidy(): void;
}

/** @param port where a link would be listened for that is taken up again */
export function litterIn(folder: string, port: number): Litter {
  const { record } = specimens();
  const MOST_FILES = 24;

  function leave(random: SeededRandom): void {
    mkdirSync(folder, { recursive: true });
    const second = String(random.below(60)).padStart(2, '0');
    const mine = makeRecord({ ...record, origin: random.pick(ORIGINS), createdAt: `2026-01-02T03:05:${second}Z` });
    const whole = random.chance(0.6);
    const text = whole ? JSON.stringify(mine) : hostileText(random, mine, JSON.stringify, resealRecord);
    writeFileSync(path.join(folder, recordFileName(mine)), text);
    if (random.chance(0.6))
      writeFileSync(path.join(folder, `${mine.id}.under-way`), random.pick([...HOLDERS, String(process.pid)]));
    if (random.chance(0.4)) writeFileSync(path.join(folder, `${mine.id}.link`), hostileText(random, linkOf(mine.id)));
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

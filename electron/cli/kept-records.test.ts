/** Nothing that is written on a person's wish goes over the record of a set-up. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bench } from './testing/bench.ts';

const LIMIT_MS = 60_000;

let bench: Bench;
let record: string;
let content: string;
beforeAll(async () => {
  bench = await Bench.open();
  record = bench.file('share80-report.json');
  await bench.ask('run', '--practice', 'already-done', '--record', record);
  content = await readFile(record, 'utf8');
}, LIMIT_MS);
afterAll(() => bench.close());

describe('a setup record is not written over', { timeout: LIMIT_MS }, () => {
  it.each<[string, (file: string) => string[]]>([
    ['run --record', (file) => ['run', '--practice', 'typical', '--record', file]],
    ['report --out', (file) => ['report', file, '--format', 'md', '--out', file]],
    ['inspect --out', (file) => ['inspect', '--practice', 'typical', '--out', file]],
    ['verify --daily', (file) => ['verify', file, '--daily', file]],
  ])('by %s', async (_name, argv) => {
    const { status, error } = await bench.ask(...argv(record));
    expect(status).toBe(65);
    expect(error).toContain('it’s a setup record');
    expect(await readFile(record, 'utf8')).toBe(content);
    expect((await bench.snapshot('typical')).httpSys.listenList.value).toEqual({ type: 'absent' });
  });

  it('by run --report, which says so', async () => {
    const { reports, error } = await bench.ask('run', '--practice', 'already-done', '--report', bench.folder);
    expect([reports, error]).toEqual([[], expect.stringContaining('setup record')]);
    expect(await readFile(record, 'utf8')).toBe(content);
  });
});

/** `share80 assess FILE...`, `share80 verify RECORD...`, `share80 verify --look DIR`: a table, JSON Lines, the worst status. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { typicalSnapshot, unknown } from '../../shared/testing/machine.ts';
import { saveRecordAs } from '../records/records.ts';
import { recordsFolder } from '../records/data-folder.ts';
import { Bench } from './testing/bench.ts';
import { carriedCrowd, carriedRecord, lookResult } from './testing/carried-crowd.ts';

const LIMIT_MS = 120_000;

let bench: Bench;
beforeEach(async () => void (bench = await Bench.open()));
afterEach(() => bench.close());

const records = () => recordsFolder(bench.file('state'));
const looks = () => bench.file('looks');
interface Line {
  status: number;
  server: string;
  verdict?: string;
  [more: string]: unknown;
}
const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const rowsOf = (stdout: string) => stdout.trimEnd().split('\n');

it('assesses several snapshots in one table, and ends with the worst status', async () => {
  const snapshots = [
    typicalSnapshot(),
    typicalSnapshot({ computerName: 'BLIND', adapters: unknown() }),
    typicalSnapshot({ computerName: 'MEDIA02' }),
  ];
  const files = [];
  for (const snapshot of snapshots) {
    const file = bench.file(`${snapshot.computerName}.json`);
    await writeFile(file, JSON.stringify(snapshot));
    files.push(file);
  }
  const told = await bench.call(['assess', ...files, bench.file('none.json')]);
  expect(told.status).toBe(65);
  expect(rowsOf(told.stdout)).toEqual([
    expect.stringMatching(/^0 +MEDIA01 +Recommended: IP listen list, 192\.168\.10\.11 +\S+MEDIA01\.json$/),
    expect.stringMatching(/^2 +BLIND +\S.*BLIND\.json$/),
    expect.stringMatching(/^0 +MEDIA02 /),
    expect.stringMatching(/^65 +\S.*none\.json/),
  ]);
  const { stdout, status } = await bench.call(['assess', ...files, '--json']);
  expect(status).toBe(2);
  expect(linesOf(stdout).map(({ format, status: one, server }) => [format, one, server])).toEqual([
    ['share80.answer', 0, 'MEDIA01'],
    ['share80.answer', 2, 'BLIND'],
    ['share80.answer', 0, 'MEDIA02'],
  ]);
});

it(
  'verifies every setup that was copied by hand by a folder of results',
  async () => {
    const [first, second, third] = await carriedCrowd(3, records(), looks());
    if (!first || !second || !third) throw new Error('three were made');
    const all = await bench.call(['verify', '--look', looks()]);
    expect(rowsOf(all.stdout).map((row) => row.slice(0, 11))).toEqual(['0  MEDIA003', '0  MEDIA002', '0  MEDIA001']);
    expect(all.status).toBe(0);

    // The newest counts, wherever it lies; an older one, or one from before the set-up, does not.
    const drifted = { ...first.before.httpSys };
    await writeFile(path.join(looks(), 'a'), lookResult(first, '2026-03-01T00:00:00Z', { httpSys: drifted }));
    await writeFile(path.join(looks(), 'b'), lookResult(first, '2026-02-15T00:00:00Z'));
    await writeFile(path.join(looks(), 'other'), lookResult(carriedRecord('STRANGER'), '2026-02-15T00:00:00Z'));
    await writeFile(path.join(looks(), 'notes'), 'no result at all');
    await mkdir(bench.file('few'));
    const { stdout, stderr, status } = await bench.call(['verify', '--look', looks(), '--json']);
    expect(status).toBe(4);
    expect(linesOf(stdout).map(({ server, status: one, verdict }) => [server, one, verdict])).toEqual([
      ['MEDIA003', 0, 'works'],
      ['MEDIA002', 0, 'works'],
      ['MEDIA001', 4, expect.stringMatching(/./)],
    ]);
    expect(linesOf(stdout).at(-1)).toMatchObject({ look: path.join(looks(), 'a') });
    expect(stderr).toContain('A result is from STRANGER');

    // Of whom there is none, that is said.
    await writeFile(path.join(bench.file('few'), 'x'), lookResult(second, '2026-02-15T00:00:00Z'));
    const few = await bench.call(['verify', '--look', bench.file('few')]);
    expect(few.status).toBe(4);
    expect(few.stdout).toMatch(/^4 +MEDIA003 +Not seen: .*MEDIA003/m);
    expect(few.stdout).toMatch(/^0 +MEDIA002 /m);
  },
  LIMIT_MS,
);

it('says what several records cannot be given together, and where none is', async () => {
  const [one, two] = [bench.file('one.json'), bench.file('two.json')];
  await saveRecordAs(one, carriedRecord('ONE'));
  await saveRecordAs(two, carriedRecord('TWO'));
  await writeFile(bench.file('look'), 'x');
  expect((await bench.call(['verify', one, two, '--link', bench.file('kit')])).status).toBe(64);
  expect((await bench.call(['verify', one, two, '--look', bench.file('look')])).status).toBe(64);
  expect(await bench.call(['verify', '--look', bench.file('look')])).toMatchObject({
    status: 64,
    stderr: expect.stringContaining('isn’t a folder') as string,
  });
  expect((await bench.call(['verify'])).status).toBe(64);
  await mkdir(looks());
  const none = await bench.call(['verify', '--look', looks()]);
  expect(none).toMatchObject({ status: 4, stdout: '' });
  expect(none.stderr).toContain('No setup that was copied by hand');
  expect(await bench.ask('verify', '--look', looks())).toMatchObject({
    status: 4,
    error: expect.any(String) as string,
  });
});

it(
  'verifies 200 setups in one table, of which one has drifted',
  async () => {
    const made = await carriedCrowd(200, records(), looks());
    const odd = made[99];
    if (odd === undefined) throw new Error('200 were made');
    await writeFile(
      path.join(looks(), 'odd'),
      lookResult(odd, '2026-03-01T00:00:00Z', { httpSys: { ...odd.before.httpSys } }),
    );
    const { stdout, status } = await bench.call(['verify', '--look', looks()]);
    const rows = rowsOf(stdout);
    expect(rows).toHaveLength(200);
    expect(rows.filter((row) => !row.startsWith('0'))).toEqual([expect.stringMatching(/^4 +MEDIA100 /)]);
    expect(status).toBe(4);
  },
  LIMIT_MS,
);

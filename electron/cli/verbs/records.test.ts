import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Bench } from '../testing/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

it('lists each setup with its file, which verify and undo take', async () => {
  expect((await bench.call(['records'])).stdout).toMatch(/^There are no setup records in /);
  await bench.ask('run', '--practice', 'typical');
  const { status, stdout } = await bench.call(['records']);
  expect(status).toBe(0);
  const [, file = ''] = /MEDIA01 {2}All tests that ran passed\n {4}(\S+)\n/.exec(stdout) ?? [];
  expect(await bench.ask('undo', file)).toMatchObject({ status: 0, verdict: 'undone' });
  expect(await bench.ask('records')).toMatchObject({
    records: [{ computerName: 'MEDIA01', standing: 'undone', file }],
    damaged: [],
  });
});

it('a kit that has a plan is not replaced by one without, unless that is asked for', async () => {
  const [kit, plan] = [bench.file('kit'), bench.file('plan.json')];
  const snapshot = bench.file('snapshot.json');
  await bench.ask('inspect', '--practice', 'typical', '--out', snapshot);
  await writeFile(plan, JSON.stringify(await bench.ask('plan', snapshot)));
  expect(await bench.ask('kit', kit)).toMatchObject({ status: 0, plan: null });
  expect((await bench.ask('kit', kit, '--plan', plan)).plan).toEqual(expect.any(String));
  const refused = await bench.ask('kit', kit);
  expect(refused).toMatchObject({ status: 65, error: expect.stringContaining('--replace-plan') });
  expect(await bench.ask('kit', kit, '--replace-plan')).toMatchObject({ status: 0, plan: null });
});

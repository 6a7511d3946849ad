/** Practice servers whose script engine does not show everything, through the whole product. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differences } from '../../shared/snapshot/compare.ts';
import { Bench } from './testing/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

it('today-engine-rows is read by number, set up, and undone', { timeout: 60_000 }, async () => {
  const first = await bench.snapshot('today-engine-rows');
  expect(first.scriptEngine.value).toEqual({ version: 'JScript 11.0.16384', rows: 'index', arrays: true });
  const said = await bench.ask('run', '--practice', 'today-engine-rows', '--service', 'nginx');
  expect(said).toMatchObject({ status: 0, verdict: 'works', changed: true });
  expect(said.findings?.find(({ code }) => code === 'script-engine')).toMatchObject({ severity: 'information' });
  const undone = await bench.ask('undo', said.record ?? '');
  expect(undone).toMatchObject({ status: 0, verdict: 'undone', equalToBefore: true });
  expect(differences(await bench.snapshot('today-engine-rows'), first)).toEqual([]);
});

it.each(['today-engine-arrays', 'today-engine-both'])('%s is refused by what it does not show', async (scenario) => {
  const first = await bench.snapshot(scenario);
  const said = await bench.ask('run', '--practice', scenario, '--service', 'nginx');
  expect(said).toMatchObject({ status: 2, changed: false });
  expect(said.findings?.map(({ code, severity }) => [code, severity])).toEqual([['script-engine', 'blocks']]);
  const { stdout, stderr } = await bench.call(['run', '--practice', scenario]);
  expect(stdout + stderr).toContain('doesn’t show what is in a list, such as IP addresses');
  expect(differences(await bench.snapshot(scenario), first)).toEqual([]);
});

/** What an undo says is true: of a server that never knew the plan, of newer set-ups, and of what only a person can undo. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setListenList } from '../practice/testing/control.ts';
import { saveRecordAs } from '../records/records.ts';
import { readRecordAt } from './call/files.ts';
import { Bench } from './testing/bench.ts';

const LIMIT_MS = 120_000;

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

describe('what is proposed to be typed next', { timeout: LIMIT_MS }, () => {
  it('meets the same practice servers, word for word', async () => {
    const state = bench.file('else where');
    const { stderr } = await bench.call(['run', '--practice', 'typical', '--state', state]);
    const typed = [...stderr.matchAll(/“(share80 [^”]+)”/g)].map(([, words = '']) => words);
    expect(typed.map((words) => words.split(' ')[1])).toEqual(['verify', 'undo']);
    for (const words of typed) expect(words.endsWith(`--state "${state}"`)).toBe(true);
    const argv = [...(typed[1] ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect(await bench.ask(...argv.slice(1))).toMatchObject({ status: 0, verdict: 'undone' });
  });

  it('needs no folder where the environment names it', async () => {
    const { stderr } = await bench.call(['run', '--practice', 'typical']);
    expect(stderr).toContain('share80 undo');
    expect(stderr).not.toContain('--state');
  });
});

describe('an undo at a server that does not know the plan', { timeout: LIMIT_MS }, () => {
  it('is none, leaves the record as it is, and is one where the plan is known', async () => {
    const { record = '' } = await bench.ask('run', '--practice', 'typical');
    const elsewhere = ['--state', bench.file('elsewhere')];
    const refused = await bench.call(['undo', record, ...elsewhere, '--json']);
    expect(refused.said).toMatchObject({ status: 4, verdict: 'undo-refused', changed: false });
    expect(refused.stderr).toContain('doesn’t know this setup');
    expect((await readRecordAt(record)).undo).toBeNull();
    expect(await bench.ask('undo', record)).toMatchObject({ status: 0, verdict: 'undone' });
  });
});

describe('a setup that was undone', { timeout: LIMIT_MS }, () => {
  it('is looked at first, and undone again where it is not as before', async () => {
    const { record = '' } = await bench.ask('run', '--practice', 'typical');
    await bench.ask('undo', record);
    const again = await bench.call(['undo', record]);
    expect(again.status).toBe(0);
    expect(again.stdout).toMatch(/already undone, at \d{4}-/);
    await bench.at('typical', ({ machine }) => setListenList(machine, '192.168.10.10', '127.0.0.1'));
    expect(await bench.ask('verify', record)).toMatchObject({ verdict: 'needs-attention' });
    expect(await bench.ask('undo', record)).toMatchObject({ status: 0, verdict: 'undone', outcome: 'undone' });
  });
});

describe('an older setup under a newer one', { timeout: LIMIT_MS }, () => {
  it.each([
    ['today-nginx', []],
    ['today-one-address', ['--service', 'nginx', '--method', 'loopback', '--loopback', 'web']],
  ])('%s is left alone, and the record of the newer one is named', async (scenario, options) => {
    const { record: older = '' } = await bench.ask('run', '--practice', scenario, ...options);
    const stops = ['--service', 'nginx', '--method', 'stop-services'];
    const { record: newer = '' } = await bench.ask('run', '--practice', scenario, ...stops);
    const before = await bench.snapshot(scenario);
    const refused = await bench.call(['undo', older]);
    expect(refused.status).toBe(4);
    expect(refused.stdout).toContain('A newer setup changed this server');
    expect(refused.stdout).toContain(`share80 undo ${newer}`);
    const after = await bench.snapshot(scenario);
    expect([after.httpSys, after.services]).toEqual([before.httpSys, before.services]);
    expect(await bench.ask('undo', newer)).toMatchObject({ outcome: 'undone' });
    expect(await bench.ask('undo', older)).toMatchObject({ outcome: 'undone' });
  });
});

describe('what only a person can undo', { timeout: LIMIT_MS }, () => {
  it.each([
    ['today-docker', 'write the earlier line again'],
    ['windows-2000', 'turn off HTTP streaming'],
  ])('is left to do at %s once it was done, on the command line and in the report', async (scenario, sentence) => {
    const { record = '' } = await bench.ask('run', '--practice', scenario);
    await bench.ask('practice', 'act', scenario);
    const undone = await bench.call(['undo', record, '--json']);
    expect(undone.said).toMatchObject({ status: 6, verdict: 'undone-yours-left', equalToBefore: false });
    expect(undone.stderr).toContain(sentence);
    expect(undone.stderr).not.toMatch(/no action is needed/i);
    const { stdout: report } = await bench.call(['report', record, '--format', 'md', '--out', '-']);
    expect(report).toContain(sentence);
    expect((await bench.call(['verify', record])).stdout).toContain(sentence);
  });

  it('is said, too, where nobody saw its effect', async () => {
    const { record = '' } = await bench.ask('run', '--practice', 'today-docker');
    const undone = await bench.call(['undo', record, '--json']);
    expect(undone.said).toMatchObject({ status: 0, verdict: 'undone' });
    expect(undone.stderr).toContain('write the earlier line again');
  });

  it('is all there is where Share80 changed nothing', async () => {
    const { record = '' } = await bench.ask('run', '--practice', 'today-one-address', '--method', 'other-port');
    const undone = await bench.call(['undo', record, '--json']);
    expect(undone.said).toMatchObject({ status: 6, changed: false, nothingToDo: false });
    expect(undone.stderr).toContain('write the earlier line again');
  });
});

describe('a record whose practice server this version does not have', { timeout: LIMIT_MS }, () => {
  it.each([
    ['en', 'doesn’t have the practice server'],
    ['de', 'hat den Übungsserver'],
    ['ja', '練習用サーバーがありません'],
  ])('is a file that cannot be used, in the language of the call (%s)', async (language, sentence) => {
    const { record = '' } = await bench.ask('run', '--practice', 'already-done');
    const read = await readRecordAt(record);
    await saveRecordAs(record, { ...read, origin: { kind: 'practice', scenario: 'of-tomorrow' } });
    const { status, error } = await bench.ask('verify', record, '--language', language);
    expect([status, error]).toEqual([65, expect.stringContaining(sentence)]);
  });
});

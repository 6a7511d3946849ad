/** Every practice server through the whole product: command line, session, link, the real agent, real sockets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from '../../shared/snapshot/compare.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { Bench, type Said } from './testing/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const run = (scenario: string, ...options: string[]): Promise<Said> =>
  bench.ask('run', '--practice', scenario, ...options);

function expectSame(one: Snapshot, other: Snapshot): void {
  expect(differences(one, other)).toEqual([]);
}

function answers(said: Said, from: 'server' | 'this-pc'): Record<string, string> {
  const probes = said.evidence?.probes.filter((probe) => probe.from === from) ?? [];
  return Object.fromEntries(probes.map((probe) => [`${probe.address}:${probe.port}`, probe.server]));
}

function codes(findings: Said['findings']): string[] {
  return findings?.map((finding) => finding.code) ?? [];
}

describe('typical', () => {
  let first: Snapshot;
  let said: Said;
  beforeAll(async () => {
    first = await bench.snapshot('typical');
    said = await run('typical');
  });

  it('works, seen from both sides', () => {
    expect(said).toMatchObject({ status: 0, verdict: 'works', changed: true, nothingToDo: false });
    const { webAddresses, streamAddress } = said.plan?.choice ?? { webAddresses: [], streamAddress: '' };
    for (const side of ['server', 'this-pc'] as const) {
      expect(answers(said, side)[`${streamAddress}:80`]).toMatch(/^Cougar\//);
      expect(answers(said, side)[`${webAddresses[0] ?? ''}:80`]).toBe('Microsoft-IIS/6.0');
    }
    expect(said.checks?.filter((check) => check.result === 'fail')).toEqual([]);
  });

  it('has nothing to do the second time', async () => {
    const again = await run('typical');
    expect(again).toMatchObject({ status: 0, verdict: 'works', changed: false, nothingToDo: true, journal: null });
    expect(again.plan?.steps).toEqual([]);
  });

  it('still works when it is verified', async () => {
    expect(await bench.ask('verify', said.record ?? '')).toMatchObject({ status: 0, verdict: 'works', drift: [] });
  });

  it('can be undone once', async () => {
    const undone = await bench.ask('undo', said.record ?? '');
    expect(undone).toMatchObject({ status: 0, verdict: 'undone', equalToBefore: true });
    expectSame(await bench.snapshot('typical'), first);
    expect(await bench.ask('undo', said.record ?? '')).toMatchObject({ status: 0, nothingToDo: true });
  });

  it('is no longer set up after that', async () => {
    expect(await bench.ask('verify', said.record ?? '')).toMatchObject({ verdict: 'undone' });
  });
});

it.each([
  ['two-adapters', 'Shop (shop.example.com, 10.20.0.5:80)', 2],
  ['crowded', 'Customer 001 (www001.example.com, 10.30.0.11:80)', 192],
])('%s has web sites that answer to their names', async (scenario, first, count) => {
  const { checks } = await run(scenario);
  const sites = checks?.filter(({ code }) => code === 'site-answers') ?? [];
  expect(sites).toHaveLength(count);
  expect(sites[0]).toMatchObject({ subject: first, from: 'this-pc', seen: 'Server: Microsoft-IIS/6.0 (HTTP 200)' });
  expect(sites.every(({ result }) => result === 'pass')).toBe(true);
});

describe.each([
  ['two-adapters', []],
  ['sp1-hotfix', ['--method', 'listen-list']],
  ['sp1-hotfix', ['--method', 'hotfix']],
  ['sp1-no-hotfix', []],
  ['rtm', []],
  ['dhcp', []],
  ['stale-list', []],
  ['site-on-both', ['--method', 'other-port']],
  ['crowded', []],
  ['german', []],
  ['one-address', ['--method', 'other-port']],
  ['port-taken', ['--method', 'other-port']],
  ['typical', ['--method', 'other-port', '--port', '8088']],
])('%s %j', (scenario, options) => {
  it('works, and is undone to the server that it began with', { timeout: 60_000 }, async () => {
    await bench.ask('practice', 'reset', scenario);
    const first = await bench.snapshot(scenario);
    const said = await run(scenario, ...options);
    expect(said).toMatchObject({ status: 0, verdict: 'works', changed: true });
    const { streamAddress, streamPort } = said.plan?.choice ?? { streamAddress: '', streamPort: 0 };
    expect(answers(said, 'this-pc')[`${streamAddress}:${streamPort}`]).toMatch(/^Cougar\//);
    expect(await run(scenario, ...options)).toMatchObject({ status: 0, verdict: 'works', nothingToDo: true });
    expect(await bench.ask('undo', said.record ?? '')).toMatchObject({
      status: 0,
      verdict: 'undone',
      equalToBefore: true,
    });
    expectSame(await bench.snapshot(scenario), first);
  });
});

it('already-done has nothing to do', async () => {
  expect(await run('already-done')).toMatchObject({ status: 0, verdict: 'works', changed: false, nothingToDo: true });
});

describe('what is found', () => {
  it.each(['one-address', 'web-edition'])('%s is forbidden, with why and what to do', async (scenario) => {
    await bench.ask('practice', 'reset', scenario);
    const first = await bench.snapshot(scenario);
    const said = await run(scenario);
    expect(said).toMatchObject({ status: 2, changed: false });
    expect(codes(said.refused)).toContain(scenario);
    const finding = said.refused?.find((each) => each.code === scenario);
    for (const words of [finding?.words.problem, finding?.words.impact, finding?.words.action]) {
      expect(words).toMatch(/\w+ \w+/);
    }
    expectSame(await bench.snapshot(scenario), first);
  });

  it('port-taken names the program that holds the address', async () => {
    const said = await run('port-taken');
    expect(said).toMatchObject({ status: 2, changed: false });
    const finding = said.refused?.find((each) => each.code === 'endpoint-taken');
    expect(finding?.facts['program']).toMatch(/\.exe$/);
    expect(finding?.words.problem).toContain(String(finding?.facts['program']));
  });

  it('site-on-both names the sites that stand in the way', async () => {
    await bench.ask('practice', 'reset', 'site-on-both');
    const said = await run('site-on-both');
    expect(said).toMatchObject({ status: 2, changed: false });
    const finding = said.refused?.find((each) => each.code === 'site-needs-address');
    expect(finding?.facts['sites']).not.toHaveLength(0);
  });

  it('dhcp warns', async () => {
    const { findings } = await run('dhcp');
    expect(findings?.find((each) => each.code === 'dhcp-address')).toMatchObject({ severity: 'warning' });
  });

  it('stale-list explains what the stale entry does', async () => {
    await bench.ask('practice', 'reset', 'stale-list');
    const { findings } = await run('stale-list');
    const stale = findings?.find((each) => each.code.endsWith('stale-list-entry') || each.code.startsWith('all-list'));
    expect(stale?.words.impact).toMatch(/\w+ \w+/);
  });

  it('sp1-no-hotfix explains the hotfix and keeps one web address', async () => {
    await bench.ask('practice', 'reset', 'sp1-no-hotfix');
    const said = await run('sp1-no-hotfix');
    expect(codes(said.findings)).toContain('hotfix-missing');
    expect(said.plan?.choice.webAddresses).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  it('port-taken-late is rolled back, and names error and owner', async () => {
    const first = await bench.snapshot('port-taken-late');
    const said = await run('port-taken-late');
    expect(said).toMatchObject({ status: 3, verdict: 'rolled-back', changed: false });
    const problem = said.journal?.lines.find((line) => line.problem !== null)?.problem;
    expect(problem).toMatchObject({ code: 'port-in-use', errorCode: '0xC00D158B' });
    expect(problem?.owner?.program).toMatch(/\.exe$/);
    expectSame(await bench.snapshot('port-taken-late'), first);
  });

  it('stubborn is rolled back', async () => {
    const first = await bench.snapshot('stubborn');
    const said = await run('stubborn');
    expect(said).toMatchObject({ status: 3, verdict: 'rolled-back', changed: false });
    expectSame(await bench.snapshot('stubborn'), first);
  });

  it('needs-reboot says so, and works after the restart', async () => {
    const first = await bench.snapshot('needs-reboot');
    const said = await run('needs-reboot');
    expect(said).toMatchObject({ status: 5, verdict: 'works-after-reboot', changed: true });
    expect(await bench.ask('verify', said.record ?? '')).toMatchObject({ status: 5 });
    expect(await bench.ask('practice', 'reboot', 'needs-reboot')).toMatchObject({ status: 0 });
    expect(await bench.ask('verify', said.record ?? '')).toMatchObject({ status: 0, verdict: 'works' });

    const undone = { status: 5, verdict: 'undone-after-reboot' };
    expect(await bench.ask('undo', said.record ?? '')).toMatchObject({ ...undone, equalToBefore: false });
    expect(await bench.ask('undo', said.record ?? '')).toMatchObject({ status: 5, nothingToDo: true });
    expect(await bench.ask('verify', said.record ?? '')).toMatchObject(undone);
    await bench.ask('practice', 'reboot', 'needs-reboot');
    expect(await bench.ask('verify', said.record ?? '')).toMatchObject({ status: 0, verdict: 'undone', findings: [] });
    expect(await bench.ask('undo', said.record ?? '')).toMatchObject({ status: 0, nothingToDo: true });
    expectSame(await bench.snapshot('needs-reboot'), first);
  });

  it('needs-reboot, undone before any restart, is as it was at once: Http.sys never took up the list', async () => {
    await bench.ask('practice', 'reset', 'needs-reboot');
    const first = await bench.snapshot('needs-reboot');
    const { record = '' } = await run('needs-reboot');
    const { status, stdout } = await bench.call(['undo', record]);
    expect([status, stdout]).toEqual([0, expect.not.stringMatching(/restart/i)]);
    expectSame(await bench.snapshot('needs-reboot'), first);
    await bench.ask('practice', 'reboot', 'needs-reboot');
    expect(await bench.ask('verify', record)).toMatchObject({ status: 0, verdict: 'undone' });
  });

  it('needs-reboot, set up again before the restart that its undo wants, works at once', async () => {
    await bench.ask('practice', 'reset', 'needs-reboot');
    const { record = '' } = await run('needs-reboot');
    await bench.ask('practice', 'reboot', 'needs-reboot');
    expect(await bench.ask('undo', record)).toMatchObject({ status: 5, verdict: 'undone-after-reboot' });
    const again = await run('needs-reboot');
    expect(again).toMatchObject({ status: 0, verdict: 'works', changed: true });
    expect(await bench.ask('undo', again.record ?? '')).toMatchObject({ status: 5, verdict: 'undone-after-reboot' });
    await bench.ask('practice', 'reboot', 'needs-reboot');
    expect(await bench.ask('verify', again.record ?? '')).toMatchObject({ status: 0, verdict: 'undone' });
  });

  it('Ctrl-C in the middle of a run puts everything back', async () => {
    await bench.ask('practice', 'reset', 'typical');
    const first = await bench.snapshot('typical');
    const stop = new AbortController();
    bench.env['SHARE80_SPEED'] = '20';
    const running = bench.call(['run', '--practice', 'typical', '--json'], stop.signal);
    setTimeout(() => stop.abort(), 600);
    const { said } = await running;
    delete bench.env['SHARE80_SPEED'];
    expect(said).toMatchObject({ status: 3, changed: false });
    expectSame(await bench.snapshot('typical'), first);
  });

  it('Ctrl-C before the run changes nothing', async () => {
    const { said } = await bench.call(['run', '--practice', 'typical', '--json'], AbortSignal.abort());
    expect(said).toMatchObject({ status: 3, changed: false });
  });
});

describe('the practice servers', () => {
  it('are listed with what each one teaches', async () => {
    const { stdout } = await bench.call(['practice', 'list']);
    for (const name of ['typical', 'two-adapters', 'needs-reboot', 'german'])
      expect(stdout).toMatch(new RegExp(`^${name} `, 'm'));
  });

  it('that do not exist are answered with those that do', async () => {
    for (const argv of [
      ['run', '--practice', 'atypical'],
      ['practice', 'reset', 'atypical'],
      ['practice', 'reboot', '../x'],
    ]) {
      const said = await bench.ask(...argv);
      expect(said.status).toBe(64);
      expect(said.error).toMatch(/“.*”\. Use one of .*typical/);
    }
  });
});

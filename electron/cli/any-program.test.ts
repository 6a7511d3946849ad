/** Any program gets an address: every practice server of today's Windows, there and back, before and after a restart. */
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_PROCESS } from '../../shared/knowledge/services.ts';
import { differences } from '../../shared/snapshot/compare.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { boot } from '../practice/machine/boot.ts';
import { SERVICES_KEY } from '../practice/machine/registry.ts';
import { Bench, type Said } from './testing/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const run = (scenario: string, ...options: string[]): Promise<Said> =>
  bench.ask('run', '--practice', scenario, ...options);

const result = ({ checks }: Said, code: string) => checks?.find((check) => check.code === code)?.result;

/** Whether a program listens where the setup wanted it, that did not before. */
function newAtEndpoint({ plan }: Said, before: Snapshot, now: Snapshot): boolean {
  const { streamAddress, streamPort } = plan?.choice ?? { streamAddress: '', streamPort: 0 };
  const at = ({ listeners }: Snapshot) =>
    (listeners.value ?? [])
      .filter(({ address, port }) => port === streamPort && [streamAddress, '0.0.0.0'].includes(address))
      .filter(({ processId }) => processId !== SYSTEM_PROCESS)
      .map(({ address, program }) => `${address} ${program}`);
  return at(now).some((one) => !at(before).includes(one));
}

/** Scenario, what is asked for, and the status before a person did their part. */
const SETUPS: [scenario: string, options: string[], status: 0 | 6][] = [
  ['today-nginx', [], 0],
  ['today-nginx', ['--service', 'nginx'], 0],
  ['today-nginx', ['--for', 'program', '--service', 'nginx', '--address', '10.0.0.7'], 0],
  // Its file names the other address, with which it cannot start.
  ['today-nginx', ['--address', '10.0.0.5'], 6],
  ['today-nginx', ['--address', '10.0.0.5', '--method', 'loopback'], 6],
  ['today-nginx-wildcard', [], 6],
  ['today-nginx-wildcard', ['--service', 'nginx'], 6],
  ['today-docker', [], 6],
  ['today-docker', ['--for', 'program'], 6],
  ['today-docker', ['--service', 'com.docker.service'], 6],
  ['today-loopback-list', [], 0],
  ['today-loopback-list', ['--service', 'nginx'], 0],
  ['today-loopback-list', ['--service', 'nginx', '--web', '10.0.0.5', '--open-web'], 0],
  ['today-engine-rows', ['--service', 'nginx'], 0],
  ['today-one-address', ['--service', 'nginx', '--method', 'loopback', '--loopback', 'program'], 6],
  ['today-one-address', ['--service', 'nginx', '--method', 'loopback', '--loopback', 'web'], 6],
  ['today-one-address', ['--service', 'nginx', '--method', 'other-port', '--port', '8080'], 6],
  ['today-one-address', ['--service', 'nginx', '--method', 'stop-services'], 0],
];

describe.each(SETUPS)('%s %j', (scenario, options, status) => {
  it('ends as foretold, stays so after a restart, and goes back', { timeout: 60_000 }, async () => {
    await bench.ask('practice', 'reset', scenario);
    const first = await bench.snapshot(scenario);
    const said = await run(scenario, ...options);
    expect(said).toMatchObject({ status, verdict: status === 0 ? 'works' : 'waiting-for-you' });
    expect(said.plan?.steps.at(-1)?.change.kind).toBe('manual');
    expect(result(said, 'program-listener')).toBe(status === 0 ? 'pass' : 'waiting');
    const record = said.record ?? '';
    if (status === 6) {
      expect(await bench.ask('verify', record)).toMatchObject({ status: 6, verdict: 'waiting-for-you' });
      const acted = await bench.ask('practice', 'act', scenario);
      expect(acted).toMatchObject({ status: 0, done: [expect.stringContaining('listen')] });
    }
    const seen = await bench.ask('verify', record);
    expect(seen).toMatchObject({ status: 0, verdict: 'works' });
    // What a person was asked to do is no change by somebody.
    if (status === 6) expect(seen).toMatchObject({ findings: [], drift: [] });
    const again = await run(scenario, ...options);
    expect(again).toMatchObject({ status: 0, verdict: 'works', nothingToDo: true });
    expect(JSON.stringify(again['consequences'])).not.toContain('last step of the plan');
    expect(await bench.ask('practice', 'reboot', scenario)).toMatchObject({ status: 0 });
    expect(await bench.ask('verify', record)).toMatchObject({ status: 0, verdict: 'works' });
    const hadSteps = said.plan?.steps.some(({ change }) => change.kind !== 'manual') === true;
    // What a person did counts as long as it shows; of a plan that was theirs alone nobody looks.
    const leftToPerson = async () => newAtEndpoint(said, first, await bench.snapshot(scenario));
    const { status: undone } = await bench.ask('undo', record);
    expect(undone).toBe(!hadSteps || (await leftToPerson()) ? 6 : 0);
    // What a person did stays that person's, and a program that was told otherwise holds its port elsewhere.
    const changed = async (programMoves: boolean) =>
      differences(first, await bench.snapshot(scenario)).filter(
        ({ what }) => !programMoves || !/^(listeners|services\.nginx)\b/.test(what),
      );
    expect(await changed(status === 6)).toEqual([]);
    await bench.ask('practice', 'reboot', scenario);
    // Where the address was free all the time, Windows starts the program with the others.
    const comesBack = scenario === 'today-loopback-list';
    expect(await changed(status === 6 || comesBack)).toEqual([]);
    const back = (await leftToPerson()) ? 'undone-yours-left' : 'undone';
    expect((await bench.ask('verify', record)).verdict).toBe(hadSteps ? back : 'works');
  });
});

it('says who answers where a program that binds every address has its own, too', async () => {
  await bench.ask('practice', 'reset', 'today-nginx-wildcard');
  const said = await run('today-nginx-wildcard');
  const seen = said.checks
    ?.filter(({ code }) => code === 'program-answers')
    .map(({ result: how, seen: by }) => [how, by]);
  expect(seen).toEqual(Array(2).fill(['waiting', 'Server: nginx/1.26.2 (HTTP 200)']));
});

describe('one address', () => {
  it('has no website IP address left to point to, where the websites keep 127.0.0.1 alone', async () => {
    await bench.ask('practice', 'reset', 'today-one-address');
    const said = await run('today-one-address', '--method', 'loopback');
    const words = JSON.stringify(said['consequences']);
    expect(words).toContain('site-shrinks');
    expect(words).not.toMatch(/website IP address|other IP addresses/);
  });

  it('asks, and does not guess', async () => {
    await bench.ask('practice', 'reset', 'today-one-address');
    expect(await run('today-one-address')).toMatchObject({ status: 2, changed: false });
    const said = await run('today-one-address', '--service', 'nginx');
    expect(said).toMatchObject({ status: 2, changed: false });
    // What is typed is said on the command line alone: the window has its own ways.
    expect(said.findings?.find(({ code }) => code === 'program-one-address')?.words.impact).not.toContain('--');
    const ways = (await bench.call(['run', '--practice', 'today-one-address', '--service', 'nginx'])).stdout;
    for (const way of ['--method loopback', '--method other-port', '--method stop-services'])
      expect(ways).toContain(way);
  });
});

it('stops a vendor’s service, too, and sees it stopped and back', { timeout: 60_000 }, async () => {
  await bench.ask('practice', 'reset', 'today-one-address');
  await bench.at('today-one-address', async ({ machine }) => {
    const nginx = machine.state.services.find(({ name }) => name === 'nginx');
    if (nginx === undefined) throw new Error('no nginx');
    const vendor = { ...nginx, name: 'VendorWeb', displayName: 'Vendor', process: 'vendor', delayed: true };
    machine.state.services.push({ ...vendor, http: [{ port: 80, path: '/vendor/' }] });
    machine.registry.write(`${SERVICES_KEY}\\VendorWeb`, 'DelayedAutostart', { type: 'REG_DWORD', data: 1 });
    await boot(machine);
    machine.changed();
  });
  const first = await bench.snapshot('today-one-address');
  const said = await run('today-one-address', '--method', 'stop-services');
  expect(said).toMatchObject({ status: 0, verdict: 'works' });
  const about = (code: string) =>
    said.checks?.filter((check) => check.code === code).map(({ subject, result: how }) => `${subject} ${how}`);
  expect(about('service-kept-off')).toEqual(['VendorWeb pass', 'W3SVC pass']);
  expect(about('start-mode-set')).toEqual(['VendorWeb pass', 'W3SVC pass']);
  const record = said.record ?? '';
  await bench.ask('practice', 'reboot', 'today-one-address');
  expect(await bench.ask('verify', record)).toMatchObject({ status: 0, verdict: 'works' });
  expect(await bench.ask('undo', record)).toMatchObject({ status: 0, verdict: 'undone', equalToBefore: true });
  expect(differences(first, await bench.snapshot('today-one-address'))).toEqual([]);
});

describe('what is refused, and changes nothing', () => {
  it.each<[string, string[], string]>([
    ['today-loopback-list', ['--service', 'nginx', '--web', '10.0.0.5'], 'web-opens'],
    ['today-loopback-list', ['--method', 'loopback', '--loopback', 'program'], 'web-opens'],
    ['today-nginx', ['--service', 'absent'], 'program-service-missing'],
    ['today-nginx', ['--service', 'W3SVC'], 'program-on-http-sys'],
    ['today-nginx', ['--service', 'nginx', '--address', '10.0.0.99'], 'choice-address-not-here'],
    ['today-nginx', ['--service', 'nginx', '--loopback', 'web', '--address', '127.0.0.1'], 'choice-loopback-side'],
    ['typical', ['--for', 'program'], 'claimant-not-offered'],
    ['server-2008', ['--method', 'loopback'], 'choice-method-not-here'],
    ['today-nginx', ['--for', 'program', '--method', 'hotfix'], 'choice-method-not-here'],
  ])('%s %j: %s', async (scenario, options, code) => {
    await bench.ask('practice', 'reset', scenario);
    const first = await bench.snapshot(scenario);
    const said = await run(scenario, ...options);
    expect(said).toMatchObject({ status: 2, changed: false });
    expect(said.refused?.map((each) => each.code)).toContain(code);
    expect(differences(first, await bench.snapshot(scenario))).toEqual([]);
  });

  it('an opened server names what agrees to it', async () => {
    const opening = ['run', '--practice', 'today-loopback-list', '--method', 'loopback', '--loopback', 'program'];
    expect((await bench.call(opening)).stdout).toContain('--open-web');
  });

  it.each([
    ['--for', 'nobody'],
    ['--for', 'wms', '--service', 'nginx'],
    ['--service', 'a" & calc'],
    ['--address', '10.0.0.7', '--stream', '10.0.0.7'],
    ['--loopback', 'both'],
    ['--go-back', '--finish'],
  ])('%j is wrong usage', async (...options) => {
    expect(await run('today-nginx', ...options)).toMatchObject({ status: 64 });
  });
});

it('says of streaming on today’s Windows only that it is not offered', async () => {
  const said = await run('today-nginx', '--for', 'wms');
  expect(said).toMatchObject({ status: 2, changed: false });
  expect(said.refused?.map(({ code }) => code)).toEqual(['claimant-not-offered']);
  expect(said.findings?.map(({ code }) => code)).not.toContain('wms-missing');
});

/** Of a text of Microsoft's that says the same of another program. */
const TITLE = '“Using HTTP for Streaming and Downloading from the Same Computer”';

it.each(['today-nginx', 'today-one-address'])('speaks of a program in every call about %s', async (scenario) => {
  await bench.ask('practice', 'reset', scenario);
  const [snapshot, plan, record, report] = ['snapshot', 'plan', 'record', 'report'].map((name) =>
    bench.file(`of-a-program.${scenario}.${name}`),
  ) as [string, string, string, string];
  const choice = ['--service', 'nginx', ...(scenario === 'today-nginx' ? [] : ['--method', 'stop-services'])];
  const calls = [
    ['inspect', '--practice', scenario, '--out', snapshot],
    ['assess', snapshot],
    ['plan', snapshot, ...choice],
    ['kit', bench.file(`of-a-program.${scenario}.kit`), '--plan', plan],
    ['run', '--practice', scenario, ...choice, '--record', record],
    ['verify', record],
    ['report', record, '--format', 'md', '--out', report],
    ['undo', record],
  ];
  const said: string[] = [];
  for (const call of calls) {
    if (call[0] === 'kit') await writeFile(plan, (await bench.call(['plan', snapshot, ...choice, '--json'])).stdout);
    const { status, stdout, stderr } = await bench.call(call);
    expect(status, call.join(' ') + stderr).toBe(call[0] === 'assess' && scenario !== 'today-nginx' ? 2 : 0);
    said.push(stdout, stderr);
  }
  said.push(await readFile(report, 'utf8'));
  expect(
    said
      .join('\n')
      .split('\n')
      .filter((line) => /stream|Windows Media/i.test(line.replace(TITLE, ''))),
  ).toEqual([]);
});

it.each(['--go-back', '--finish'])('%s sets nothing up where nothing was interrupted', async (way) => {
  await bench.ask('practice', 'reset', 'today-nginx');
  const first = await bench.snapshot('today-nginx');
  expect(await run('today-nginx', way)).toMatchObject({ status: 0, verdict: 'nothing-changed', changed: false });
  expect(differences(first, await bench.snapshot('today-nginx'))).toEqual([]);
});

it('today-declined ends before anything is touched, and says what to do', async () => {
  const first = await bench.snapshot('today-declined');
  const said = await run('today-declined');
  expect(said).toMatchObject({ status: 2, changed: false });
  expect(said.error).toMatch(/consent.*Nothing was changed\. Try again and agree/s);
  expect(differences(first, await bench.snapshot('today-declined'))).toEqual([]);
});

describe('afterwards', () => {
  it('says that nobody listens any more, and starts the program again when it is asked to', async () => {
    await bench.ask('practice', 'reset', 'today-nginx');
    const { record = '' } = await run('today-nginx', '--service', 'nginx');
    await bench.at('today-nginx', async ({ machine }) => {
      const nginx = machine.state.services.find(({ name }) => name === 'nginx');
      if (nginx === undefined) throw new Error('no nginx');
      nginx.diesAt = machine.clock.now;
      await machine.exclusively(() => machine.completeDue(machine.clock.now));
      machine.changed();
    });
    const seen = await bench.ask('verify', record);
    expect(seen).toMatchObject({ status: 4, verdict: 'waiting-for-you' });
    expect(seen.findings?.map(({ code }) => code)).toContain('drift-program-gone');
    const again = await run('today-nginx', '--service', 'nginx');
    expect(again).toMatchObject({ status: 0, verdict: 'works' });
    const started = again.plan?.steps.filter(({ change }) => change.kind === 'service');
    expect(started?.map(({ change }) => change.kind === 'service' && `${change.service} ${change.after}`)).toEqual([
      'nginx running',
    ]);
  });

  it('reports what waits for a person, with the very line to write', async () => {
    await bench.ask('practice', 'reset', 'today-nginx-wildcard');
    const { record = '' } = await run('today-nginx-wildcard', '--service', 'nginx');
    const out = bench.file('report.md');
    await bench.ask('report', record, '--format', 'md', '--out', out);
    const report = await readFile(out, 'utf8');
    expect(report).toContain('listen 10.0.0.7:80;');
    expect(report).toContain('Waiting for you');
  });

  it('stops the program that it started, and no other, when it is undone', async () => {
    await bench.ask('practice', 'reset', 'today-nginx');
    const { plan, record = '' } = await run('today-nginx', '--service', 'nginx');
    const touched = plan?.steps.flatMap(({ change }) => (change.kind === 'service' ? [change.service] : []));
    expect([...new Set(touched)]).toEqual(['W3SVC', 'nginx']);
    expect(await bench.ask('undo', record)).toMatchObject({ status: 0, verdict: 'undone', equalToBefore: true });
  });
});

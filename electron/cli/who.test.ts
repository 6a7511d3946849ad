/** `who`: for every practice server and every stored snapshot, nobody who would stop is left out. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from '../../shared/snapshot/compare.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { LANGUAGE_NAMES, loadLanguage, type LanguageName } from '../../shared/words/languages.ts';
import { whoHolds } from '../../shared/who/who.ts';
import { scenarioNames } from '../practice/scenarios/catalogue.ts';
import { readSnapshotAt } from './call/files.ts';
import { Bench, type Said } from './testing/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const SNAPSHOTS = fileURLToPath(new URL('testing/version-0.1/snapshots/', import.meta.url));
const SCENARIOS = scenarioNames();

/** All that depend on Http.sys and run, found by asking until nobody new comes. */
function dependents({ services }: Snapshot): string[] {
  const found = new Set(['http']);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { name, dependsOn } of services.value ?? [])
      if (dependsOn.some((each) => found.has(each.toLowerCase()))) found.add(name.toLowerCase());
  }
  found.delete('http');
  const running = services.value?.filter(({ name, state }) => found.has(name.toLowerCase()) && state !== 'stopped');
  return (running ?? []).map(({ displayName }) => displayName);
}

async function expectWhole(snapshot: Snapshot): Promise<void> {
  const answer = whoHolds(snapshot);
  const byHttpSys = answer.holders?.some(({ httpSys }) => httpSys) ?? true;
  const stopping = [
    ...dependents(snapshot),
    ...(snapshot.sites.value ?? [])
      // Sites of FTP have nothing to do with it.
      .filter(({ state, bindings }) => state !== 'stopped' && bindings.length > 0)
      .map(({ comment, id }) => comment || id),
  ];
  const urls = (snapshot.httpSys.queues.value ?? []).flatMap((queue) => queue.urls);
  for (const language of Object.keys(LANGUAGE_NAMES) as LanguageName[]) {
    const { whoText, notCheckedWords } = await loadLanguage(language);
    const text = whoText(snapshot.computerName, answer).join('\n');
    if (byHttpSys && snapshot.services.value !== null) for (const name of stopping) expect(text).toContain(name);
    for (const { program, addresses, httpSys } of answer.holders ?? []) {
      if (!httpSys) expect(text).toContain(program);
      for (const address of addresses) if (!/^(0\.0\.0\.0|::)$/.test(address)) expect(text).toContain(address);
    }
    if (byHttpSys) for (const url of urls.filter((each) => /:80(?!\d)/.test(each))) expect(text).toContain(url);
    for (const { reason } of answer.unread) expect(text).toContain(notCheckedWords(reason ?? ''));
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
}

it.each(SCENARIOS)('%s', async (scenario) => {
  const { status, said } = await bench.call(['who', '--practice', scenario, '--json']);
  const snapshot = await bench.snapshot(scenario);
  await expectWhole(snapshot);
  const { value } = snapshot.listeners;
  expect(status).toBe(value === null ? 4 : 0);
  expect(said['unread']).toEqual(JSON.parse(JSON.stringify(whoHolds(snapshot).unread)));
});

it.each(readdirSync(SNAPSHOTS))('stored %s says that its URLs were not read', async (file) => {
  const snapshot = await readSnapshotAt(SNAPSHOTS + file);
  await expectWhole(snapshot);
  expect(whoHolds(snapshot).unread.map(({ what }) => what)).toContain('urls');
  const { status, stdout } = await bench.call(['who', SNAPSHOTS + file]);
  expect(status).toBe(0);
  expect(stdout).toContain('couldn’t read which URLs programs have on Http.sys');
});

describe('today-no-iis', () => {
  it('names Reporting Services on port 80, and does not blame WinRM for it', async () => {
    const { said } = await bench.call(['who', '--practice', 'today-no-iis', '--json']);
    expect(said['urls']).toMatchObject([
      { kind: 'service', services: [{ name: 'SQLServerReportingServices' }], knownAs: ['Reporting Services'] },
    ]);
    expect(said['ways']).toEqual(['share', 'one-service']);
    expect(said['stops']).toMatchObject({
      services: expect.arrayContaining([expect.objectContaining({ name: 'WinRM' })]) as unknown,
      loseUrls: [{ name: 'SQLServerReportingServices' }],
    });
    const other = await bench.call(['who', '--practice', 'today-no-iis', '--port', '5985', '--json']);
    expect(other.said['urls']).toMatchObject([{ kind: 'service', services: [{ name: 'WinRM' }] }]);
  });

  it('is shared: Reporting Services restarts, WinRM does not, and all is undone', { timeout: 60_000 }, async () => {
    const first = await bench.snapshot('today-no-iis');
    const said = await bench.ask('run', '--practice', 'today-no-iis', '--service', 'nginx');
    expect(said).toMatchObject({ status: 0, verdict: 'works' });
    const stopped = said.plan?.steps.flatMap(({ change }) =>
      change.kind === 'service' && change.after === 'stopped' ? [change.service] : [],
    );
    expect(stopped).toEqual(['SQLServerReportingServices']);
    const losses = (said['consequences'] as Said['findings'])?.filter(({ code }) => code === 'http-user-loses-address');
    expect(losses?.map(({ facts }) => facts)).toMatchObject([
      { when: 'now', services: ['SQL Server Reporting Services'] },
      { when: 'elsewhere', services: ['Print Spooler', 'Windows Remote Management (WS-Management)'] },
    ]);
    expect((await bench.call(['who', '--practice', 'today-no-iis', '--json'])).said['ways']).toEqual(['shared']);
    const undo = async (record: string | undefined, end: object = { status: 0, verdict: 'undone' }) => {
      expect(await bench.ask('undo', record ?? '')).toMatchObject(end);
      return differences(first, await bench.snapshot('today-no-iis')).map(({ what }) => what);
    };
    expect(await undo(said.record)).toEqual([]);
    const again = await bench.ask('run', '--practice', 'today-no-iis', '--service', 'nginx');
    await bench.ask('practice', 'reboot', 'today-no-iis');
    expect(await bench.ask('verify', again.record ?? '')).toMatchObject({ status: 0, verdict: 'works' });
    // As was foretold of WinRM: with Windows it took up the list, and it lets go of that with its next restart.
    const ofWinRM = /^listeners\.[\d.]+:(5985|47001) http\.sys\./;
    const waits = { status: 5, verdict: 'undone-after-reboot' };
    expect((await undo(again.record, waits)).filter((what) => !ofWinRM.test(what))).toEqual([]);
    await bench.ask('practice', 'reboot', 'today-no-iis');
    expect(await bench.ask('verify', again.record ?? '')).toMatchObject({ status: 0, verdict: 'undone' });
    expect(differences(first, await bench.snapshot('today-no-iis'))).toEqual([]);
  });
});

describe('what is typed', () => {
  it.each([
    [['who']],
    [['who', '--practice', 'typical', 'snapshot.json']],
    [['who', '--practice', 'typical', '--port', '0']],
    [['who', 'one.json', 'two.json']],
  ])('%j is refused', async (argv) => {
    expect((await bench.call(argv)).status).toBe(64);
  });
});

describe('windows-2000', () => {
  it('says that this Windows names nobody, and which websites have the port', async () => {
    const { stdout } = await bench.call(['who', '--practice', 'windows-2000']);
    expect(stdout).toContain('This Windows doesn’t say which program.');
    expect(stdout).toContain('Let IIS keep one IP address');
    expect(stdout).not.toMatch(/process 0|settings of 0|Http\.sys/);
  });

  it('has no Http.sys that could stop, read or not', async () => {
    const { stdout } = await bench.call(['who', '--practice', 'windows-2000-bare']);
    expect(stdout).not.toMatch(/Http\.sys stopped|script-engine-old/);
    expect(stdout).toContain('the script engine is too old');
  });

  it('does not propose to share what each has its own address of', async () => {
    const { record = '' } = await bench.ask('run', '--practice', 'windows-2000');
    await bench.ask('practice', 'act', 'windows-2000');
    expect((await bench.call(['who', '--practice', 'windows-2000', '--json'])).said['ways']).toEqual(['unnamed']);
    await bench.ask('undo', record);
  });
});

it('takes services whose dependencies were not read for no services that go on', async () => {
  const { stdout } = await bench.call(['who', '--practice', 'today-engine-arrays']);
  expect(stdout).toContain('couldn’t read what each service depends on');
  expect(stdout).not.toContain('keep running');
});

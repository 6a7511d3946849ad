/** The agent's reads and writes of the generation of Windows Server 2008, on Wine set to each of its versions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForStream } from '../../electron/probe/ask-for-stream.ts';
import { survey } from '../../shared/choice/survey.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { AgentUnderWine, outcomeOf } from './agent-under-wine.ts';
import { labSuite } from './available.ts';
import { comparableRegistry, linesOf } from './registry-text.ts';
import { serverOf } from './server-of.ts';
import { labMissing } from './setup/missing.mjs';
import { SERVER_2008, SERVER_2008_R2 } from './stand-in-machine.ts';
import { Wine } from './wine.ts';

const LIST = 'Services\\HTTP\\Parameters';
const WHEN = '2026-01-02T03:04:05Z';

// Each test goes on where the one before ended: it is one story.
describe.skipIf(labMissing() !== null).each([
  ['Windows Server 2008', SERVER_2008, '6.0.', 'Microsoft-IIS/7.0', 'Cougar/9.5.6001.18161'],
  ['Windows Server 2008 R2', SERVER_2008_R2, '6.1.', 'Microsoft-IIS/7.5', 'Cougar/9.6.7600.16564'],
])(labSuite('Wine that says it is %s'), (_name, server, version, iis, wms) => {
  let wine: Wine;
  let agent: AgentUnderWine;
  let web: string;
  let streaming: string;
  let registryBefore: string;
  let snapshot: Snapshot;
  let plan: Plan;

  beforeAll(async () => {
    wine = await Wine.start(server);
    [web, streaming] = wine.addresses;
    agent = await AgentUnderWine.carry(wine);
    registryBefore = await wine.restartedRegistry();
  });
  afterAll(() => wine.close());

  test('LOOK reads what that generation keeps elsewhere, and changes nothing', async () => {
    const { snapshot: found, probes } = await agent.inspect([web, streaming]);
    snapshot = found;
    expect(found.standIns).toEqual([...server.standIns.split(';'), 'wine']);
    expect(found.os.version.value?.slice(0, version.length)).toBe(version);
    expect(found.os.limited).toMatchObject({ value: false, source: 'whoami /groups', problem: null });
    expect(found.httpSys.listenList).toMatchObject({ value: { type: 'absent' }, problem: null });
    expect(found.sites).toMatchObject({ source: 'applicationHost.config', problem: null });
    expect(found.sites.value).toMatchObject([
      { id: 'W3SVC/1', comment: 'Default Web Site', autoStart: true, bindings: [{ ip: '', port: 80 }] },
    ]);
    expect(new Set(found.services.value?.map(({ startMode }) => startMode))).toEqual(new Set(['manual']));
    expect(probes.map((probe) => probe.server)).toEqual([iis, iis]);
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(comparableRegistry(registryBefore));
  });

  test('the snapshot leads to a plan that tells Http.sys of each address and never stops it', () => {
    const { recommended } = survey(snapshot);
    if (recommended === null) throw new Error('nothing recommended');
    expect(recommended).toMatchObject({ method: 'listen-list', webAddresses: [web], streamAddress: streaming });
    plan = makePlan(snapshot, recommended, WHEN);
    const outline = plan.steps.flatMap(({ change }) => {
      if (change.kind === 'service') return [`${change.after} ${change.service}`];
      return change.kind === 'list-entry' ? [`${change.after} ${change.address}`] : [];
    });
    expect(outline).toEqual(['stopped W3SVC', `listed ${web}`, 'listed 127.0.0.1', 'running W3SVC']);
  });

  test('APPLY: both answer, each on its own address, and what Http.sys was told is in the registry', async () => {
    expect(outcomeOf(await agent.run(plan))).toBe('done');
    expect(await wine.listeners()).toEqual([`${web}:80`, `${streaming}:80`, '127.0.0.1:80'].sort());
    expect([await serverOf(web), await serverOf(streaming)]).toEqual([iis, wms]);
    const { snapshot: now } = await agent.inspect();
    expect(now.httpSys.listenList).toMatchObject({ value: { type: 'multi-string', data: ['127.0.0.1', web].sort() } });
    expect(makePlan(now, plan.choice, WHEN).steps).toEqual([]);
    const states = await Promise.all(['HTTP', 'W3SVC', 'ftpsvc', 'SMTPSVC'].map((name) => wine.service(name)));
    expect(states.map(({ state }) => state)).toEqual([4, 4, 4, 1]);
  });

  test('the points are read, and a player gets the header of a stream', async () => {
    const points = (await agent.inspect()).snapshot.wms.publishingPoints.value;
    expect(points?.map(({ name, type }) => [name, type])).toEqual([
      ['/', 1],
      ['Sample', 1],
    ]);
    const answer = await askForStream({ host: streaming, port: 80, point: 'Sample' }, { timeoutMs: 10_000 });
    expect(answer).toMatchObject({ outcome: 'streams', server: wms });
    expect(answer.streams.map(({ codec }) => codec)).toEqual(['wmv2', 'wmav2']);
  });

  test('it stays so after a restart', async () => {
    await wine.shutDown();
    await wine.boot();
    expect([await serverOf(web), await serverOf(streaming)]).toEqual([iis, wms]);
  });

  test('a registry that somebody writes behind the back of Http.sys makes the list unknown', async () => {
    const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';
    const write = (list: string) =>
      wine.run('reg.exe', [
        ...['add', key, '/v', 'ListenOnlyList', '/t', 'REG_MULTI_SZ'],
        ...['/s', ',', '/d', list, '/f'],
      ]);
    await write('10.9.9.9');
    const { listenList } = (await agent.inspect()).snapshot.httpSys;
    expect(listenList).toMatchObject({
      value: null,
      problem: expect.stringContaining('the registry has 10.9.9.9, netsh shows') as string,
    });
    await write(`${web},127.0.0.1`);
  });

  test('UNDO brings the old state back, and the registry is, word for word, what it was', async () => {
    expect(outcomeOf(await agent.undo(plan))).toBe('undone');
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
    expect(await serverOf(streaming)).toBe(iis);
    const registry = await wine.restartedRegistry();
    expect(linesOf(registry, LIST)).toEqual([]);
    expect(comparableRegistry(registry)).toBe(comparableRegistry(registryBefore));
  });
});

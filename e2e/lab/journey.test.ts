import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePlan } from '../../shared/plan/planner.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { survey } from '../../shared/choice/survey.ts';
import { AgentUnderWine, outcomeOf } from './agent-under-wine.ts';
import { labSuite } from './available.ts';
import { labMissing } from './setup/missing.mjs';
import { enablePlugin } from './enable-plugin.ts';
import { comparableRegistry, linesOf } from './registry-text.ts';
import { serverOf } from './server-of.ts';
import { STAND_INS } from './stand-in-machine.ts';
import { Wine } from './wine.ts';

const LIST = 'Services\\HTTP\\Parameters';

// Each test goes on where the one before ended: it is one story.
describe.skipIf(labMissing() !== null)(labSuite('the agent on Wine, carried by hand'), () => {
  let wine: Wine;
  let agent: AgentUnderWine;
  let web: string;
  let streaming: string;
  let registryBefore: string;
  let snapshot: Snapshot;
  let plan: Plan;

  beforeAll(async () => {
    wine = await Wine.start();
    [web, streaming] = wine.addresses;
    agent = await AgentUnderWine.carry(wine);
  });
  afterAll(() => wine.close());

  test('the conflict is there: the plug-in cannot be enabled', async () => {
    expect(await enablePlugin(wine, 'all')).toEqual(['enable: c00d158b', 'enabled: true', 'status: 11']);
    registryBefore = await restarted();
    expect(linesOf(registryBefore, LIST)).toEqual([]);
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
  });

  test('LOOK finds the server, says what stands in for it, and changes nothing', async () => {
    const { snapshot: found, probes } = await agent.inspect([web, streaming]);
    snapshot = found;
    expect(found.standIns).toEqual([...STAND_INS.split(';'), 'wine']);
    expect(found.os.version.value).toBe('5.2.3790');
    expect(found.adapters.value?.map((adapter) => adapter.addresses)).toEqual([[web, streaming]]);
    expect(found.httpSys.listenList.value).toEqual({ type: 'absent' });
    expect(found.listeners.value).toContainEqual({ address: '0.0.0.0', port: 80, processId: 4, program: '' });
    expect(found.wms.plugin.value).toMatchObject({ enabled: true, status: 11, port: 80, listenAll: true });
    expect(found.sites.value?.map((site) => [site.id, site.state])).toEqual([['W3SVC/1', 'started']]);
    expect(probes.map((probe) => probe.server)).toEqual(['Microsoft-IIS/6.0', 'Microsoft-IIS/6.0']);
    expect(comparableRegistry(await restarted())).toBe(comparableRegistry(registryBefore));
  });

  test('LOOK says "unknown" and why, where Wine has nothing to read', () => {
    const unknown = [snapshot.hotfix.httpSysVersion, snapshot.wms.version];
    for (const fact of unknown) expect(fact).toMatchObject({ value: null, problem: expect.stringMatching(/./) });
  });

  test('the snapshot leads to a plan', () => {
    const { recommended } = survey(snapshot);
    expect(recommended).toMatchObject({ method: 'listen-list', webAddresses: [web], streamAddress: streaming });
    if (recommended === null) throw new Error('nothing recommended');
    plan = makePlan(snapshot, recommended, '2026-01-02T03:04:05Z');
    expect(plan.steps.map((step) => step.reason)).toContain('list-frees-address');
  });

  test('APPLY cures it: both answer, each on its own address', async () => {
    expect(outcomeOf(await agent.run(plan))).toBe('done');
    expect(await wine.listeners()).toEqual([`${web}:80`, `${streaming}:80`, '127.0.0.1:80'].sort());
    expect(await serverOf(web)).toBe('Microsoft-IIS/6.0');
    expect(await serverOf(streaming)).toBe('Cougar/9.01.01.3814');
  });

  test('exactly what ran runs again', async () => {
    const states = await Promise.all(['W3SVC', 'MSFTPSVC', 'SMTPSVC'].map((name) => wine.service(name)));
    expect(states.map(({ state }) => state)).toEqual([4, 4, 1]);
  });

  test('a second APPLY is refused and a second plan is empty', async () => {
    expect(outcomeOf(await agent.run(plan))).toBe('refused plan-ran-before');
    const { snapshot: now } = await agent.inspect();
    expect(makePlan(now, plan.choice, '2026-01-02T03:04:05Z').steps).toEqual([]);
  });

  test('UNDO brings the old state back', async () => {
    expect(outcomeOf(await agent.undo(plan))).toBe('undone');
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
    expect(await serverOf(streaming)).toBe('Microsoft-IIS/6.0');
  });

  test('the registry is, word for word, what it was', async () => {
    expect(comparableRegistry(await restarted())).toBe(comparableRegistry(registryBefore));
  });

  /** The registry as Wine writes it when it ends. The services run again afterwards. */
  async function restarted(): Promise<string> {
    await wine.shutDown();
    const text = await wine.systemRegistry();
    await wine.boot();
    return text;
  }
});

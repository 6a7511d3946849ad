/** Services that a plan stops and keeps from starting: who may be, exactly who holds the port now, and how they come back. */
import { describe, expect, it } from 'vitest';
import { completeChoice } from '../../shared/choice/choose.ts';
import type { Change } from '../../shared/change/change.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import { sealPlan, type Plan } from '../../shared/plan/plan.ts';
import { differences } from '../../shared/snapshot/compare.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { bootNow } from './machine/boot.ts';
import { findService } from './machine/services.ts';
import { PracticeServer } from './practice-server.ts';
import { buildMachine } from './scenarios/build-machine.ts';
import { findScenario } from './scenarios/catalogue.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { carryOut, inspectOn } from './testing/agent-on.ts';
import { MemoryNetwork } from './testing/memory-network.ts';

const FOUND = findScenario('today-one-address');
if (FOUND === undefined) throw new Error('no such scenario');
const SCENARIO: Scenario = FOUND;
const NOW = '2026-01-02T03:04:05Z';

type Services = Scenario['services'];

async function serverWith(services: Services = [], quirks: Scenario['quirks'] = []): Promise<PracticeServer> {
  const scenario = { ...SCENARIO, services: [...SCENARIO.services, ...services], quirks };
  const machine = await buildMachine(scenario, new MemoryNetwork(), { speed: Infinity }, Date.parse(NOW));
  return new PracticeServer(scenario, machine, null);
}

function planFor(snapshot: Snapshot): Plan {
  const choice = completeChoice(snapshot, { claimant: 'program', service: 'nginx', method: 'stop-services' });
  if (choice === null) throw new Error('no choice');
  return makePlan(snapshot, choice, NOW);
}

/** How services end: name, state, start mode. */
function ends({ machine }: PracticeServer, ...names: string[]): string[] {
  return names.map((name) => {
    const service = findService(machine.state, name);
    return `${name} ${service?.state} ${service?.startMode}${service?.delayed === true ? ' delayed' : ''}`;
  });
}

const outcome = (journal: Awaited<ReturnType<typeof carryOut>>) => {
  const last = journal.lines.at(-1);
  return [last?.outcome, last?.problem?.code];
};

describe('exactly who has a URL on the port', () => {
  it.each<[string, Services[number], string]>(
    [
      ['automatic', {}, 'auto'],
      ['later', { delayed: true }, 'auto delayed'],
      ['on demand', { startMode: 'manual', found: 'running' }, 'manual'],
    ].map(
      ([name, more, end]) =>
        [
          name,
          { name: 'VendorWeb', http: [{ port: 80, path: '/vendor/' }], image: 'v.exe', ...(more as object) },
          end,
        ] as [string, Services[number], string],
    ),
  )('stops, is kept off, and comes back as it was: started %s', async (_name, vendor, end) => {
    const server = await serverWith([vendor, { name: 'Elsewhere', http: [{ port: 8530, path: '/' }], image: 'e.exe' }]);
    const { snapshot: before } = await inspectOn(server);
    const plan = planFor(before);
    expect(outcome(await carryOut(server, 'run', plan))).toEqual(['done', undefined]);
    const delayed = vendor.delayed === true ? ' delayed' : '';
    const stopped = [`VendorWeb stopped disabled${delayed}`, 'W3SVC stopped disabled'];
    expect(ends(server, 'VendorWeb', 'W3SVC')).toEqual(stopped);
    expect(ends(server, 'Elsewhere', 'nginx')).toEqual(['Elsewhere running auto', 'nginx running auto']);
    await server.machine.exclusively(() => bootNow(server.machine));
    expect(ends(server, 'VendorWeb', 'W3SVC', 'nginx')).toEqual([...stopped, 'nginx running auto']);
    expect(outcome(await carryOut(server, 'undo', plan))).toEqual(['undone', undefined]);
    expect(ends(server, 'VendorWeb', 'W3SVC')).toEqual([`VendorWeb running ${end}`, 'W3SVC running auto']);
    expect(differences(before, (await inspectOn(server)).snapshot)).toEqual([]);
  });

  it('comes back also where Windows was told half of a delayed start', async () => {
    const quirk = { kind: 'service-config' as const, target: 'W3SVC', nth: 2, effect: { do: 'half' as const } };
    const server = await serverWith([{ name: 'W3SVC', delayed: true }], [quirk]);
    const { snapshot: before } = await inspectOn(server);
    const plan = planFor(before);
    expect(outcome(await carryOut(server, 'run', plan))[0]).toBe('done');
    expect(outcome(await carryOut(server, 'undo', plan))).toEqual(['undo-failed', 'start-mode-not-set']);
    expect(outcome(await carryOut(server, 'undo', plan))[0]).toBe('undone');
    expect(ends(server, 'W3SVC')).toEqual(['W3SVC running auto delayed']);
  });

  it('is asked at the moment of the run: who gave its URL up is not stopped', async () => {
    const server = await serverWith([{ name: 'VendorWeb', http: [{ port: 80, path: '/v/' }], image: 'v.exe' }]);
    const { snapshot } = await inspectOn(server);
    const vendor = findService(server.machine.state, 'VendorWeb');
    if (vendor !== undefined) vendor.http = [];
    expect(outcome(await carryOut(server, 'run', planFor(snapshot)))).toEqual(['refused', 'values-changed']);
    expect(ends(server, 'VendorWeb', 'W3SVC')).toEqual(['VendorWeb running auto', 'W3SVC running auto']);
  });
});

const stop = (service: string): Change => ({
  kind: 'service',
  service,
  displayName: 'World Wide Web Publishing Service',
  before: 'running',
  after: 'stopped',
});
const disable = (service: string, change: object = {}): Change => ({
  kind: 'start-mode',
  service,
  displayName: '',
  before: 'auto',
  after: 'disabled',
  ...change,
});

function forged(plan: Plan, changes: readonly Change[], choice: Partial<Plan['choice']> = {}): Plan {
  const { streamPort: port = plan.streamEndpoint.port } = choice;
  const { id: _id, hash: _hash, ...draft } = plan;
  const steps = changes.map((change, at) => ({
    id: `s0${at + 1}`,
    reason: 'holds-the-port' as const,
    change,
    limitSeconds: 60,
    outageSeconds: 0,
  }));
  return sealPlan({
    ...draft,
    steps,
    choice: { ...plan.choice, ...choice },
    streamEndpoint: { ...plan.streamEndpoint, port },
  });
}

describe('a forged plan', () => {
  const OTHERS: Services = [
    { name: 'Vital', image: 'vital.exe' },
    { name: 'Elsewhere', http: [{ port: 8530, path: '/' }], image: 'e.exe' },
    { name: 'Off', startMode: 'disabled', image: 'off.exe' },
    { name: 'Idle', startMode: 'manual', image: 'idle.exe' },
  ];

  it.each<[string, Change[], Partial<Plan['choice']>, string]>([
    ['stops who has no URL', [stop('Vital'), disable('Vital')], {}, 'values-changed'],
    ['only disables who has no URL', [disable('Vital')], {}, 'values-changed'],
    ['stops who has one on another port', [stop('Elsewhere'), disable('Elsewhere')], {}, 'values-changed'],
    ['stops the driver', [stop('HTTP'), disable('HTTP', { before: 'manual' })], {}, 'values-changed'],
    ['stops the driver alone', [stop('HTTP')], {}, 'plan-goes-too-far'],
    ['stops the web and lets Windows start it', [stop('W3SVC')], {}, 'plan-goes-too-far'],
    ['stops the program', [stop('nginx'), disable('nginx')], {}, 'values-changed'],
    ['disables by another method', [disable('W3SVC')], { method: 'loopback' }, 'plan-goes-too-far'],
    ['asks about another port', [stop('Elsewhere'), disable('Elsewhere')], { streamPort: 8530 }, 'values-changed'],
    ['lets Windows start something', [disable('Off', { before: 'disabled', after: 'auto' })], {}, 'plan-altered'],
    ['would have an undo disable something', [disable('Vital', { before: 'disabled' })], {}, 'plan-altered'],
    [
      'starts what is no part of it',
      [disable('W3SVC'), { ...stop('Idle'), before: 'stopped', after: 'running' } as Change],
      {},
      'plan-goes-too-far',
    ],
    ['has a command as a name', [disable('W3SVC" & calc & "')], {}, 'plan-altered'],
  ])('that %s is refused, and changes nothing', async (_name, changes, choice, code) => {
    const server = await serverWith(OTHERS);
    const { snapshot } = await inspectOn(server);
    const plan = forged(planFor(snapshot), changes, choice);
    expect(outcome(await carryOut(server, 'run', plan))).toEqual(['refused', code]);
    expect(differences(snapshot, (await inspectOn(server)).snapshot)).toEqual([]);
  });

  it.each<[string, Change[]]>([
    ['enables what an administrator disabled', [disable('Off')]],
    ['starts what an administrator stopped', [stop('Idle'), disable('Idle', { before: 'manual' })]],
  ])('that never ran here undoes nothing: it %s', async (_name, changes) => {
    const server = await serverWith(OTHERS);
    const { snapshot } = await inspectOn(server);
    const plan = forged(planFor(snapshot), changes);
    expect(outcome(await carryOut(server, 'undo', plan))).toEqual(['refused', 'plan-goes-too-far']);
    expect(differences(snapshot, (await inspectOn(server)).snapshot)).toEqual([]);
  });

  it('and one that never ran and finds all as before has nothing to undo', async () => {
    const server = await serverWith();
    const { snapshot } = await inspectOn(server);
    expect(outcome(await carryOut(server, 'undo', planFor(snapshot)))).toEqual(['refused', 'nothing-to-undo']);
    expect(differences(snapshot, (await inspectOn(server)).snapshot)).toEqual([]);
  });
});

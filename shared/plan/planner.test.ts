import { survey } from '../choice/survey.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceSchema, type Choice } from '../choice/choice.ts';
import { checkChoice, completeChoice } from '../choice/choose.ts';
import { METHODS } from '../method/methods.ts';
import { differences } from '../snapshot/compare.ts';
import { planIsIntact, planSchema, type Plan } from './plan.ts';
import { invertSteps } from '../change/steps.ts';
import { interrupted } from './outage.ts';
import { makePlan } from './planner.ts';
import { versionNeeded } from '../text/format.ts';
import { parse } from '../text/schema.ts';
import { snapshotSchema, type Snapshot } from '../snapshot/snapshot.ts';
import { arbitrarySnapshot } from '../testing/arbitrary.ts';
import { known, listener, service, site, typicalSnapshot, withServices, WMS_PID } from '../testing/machine.ts';
import { applyPlan, applySteps } from '../testing/model.ts';

const NOW = '2026-01-02T03:05:00Z';

function planFor(snapshot: Snapshot, wishes: Partial<Choice> = {}): Plan {
  const choice = completeChoice(snapshot, wishes);
  if (choice === null) throw new Error('nothing to propose');
  expect(checkChoice(snapshot, choice).refused).toEqual([]);
  return makePlan(snapshot, choice, NOW);
}

/** Steps as one short line each. */
function outline(plan: Plan): string[] {
  return plan.steps.map(({ change }) => {
    switch (change.kind) {
      case 'backup':
        return `backup ${change.items.join('+')}`;
      case 'service':
        return `${change.after === 'running' ? 'start' : 'stop'} ${change.service}`;
      case 'registry':
        return `write ${change.name}`;
      case 'plugin':
        return `plugin ${change.after.enabled ? 'on' : 'off'} ${change.after.port} ${String(change.after.bind)}`;
      case 'start-mode':
        return `${change.after} ${change.service}`;
      case 'list-entry':
        return `${change.after === 'listed' ? 'add' : 'delete'} ${change.address}`;
      case 'metabase':
        return `node ${change.node}`;
      case 'manual':
        return `you: ${change.write}`;
    }
  });
}

describe('makePlan', () => {
  it('restarts Http.sys and what depends on it, and nothing else', () => {
    const plan = planFor(typicalSnapshot());
    expect(outline(plan)).toEqual([
      'backup http-parameters+metabase+wms-settings',
      'stop W3SVC',
      'stop HTTPFilter',
      'stop HTTP',
      'write ListenOnlyList',
      'start HTTP',
      'start HTTPFilter',
      'start W3SVC',
      'plugin off 80 192.168.10.11',
      'plugin on 80 192.168.10.11',
    ]);
    expect(plan.outage.webSeconds).toBeGreaterThan(10);
    expect(plan.outage.streamingSeconds).toBe(0);
    expect(plan.neededAddresses).toEqual(['192.168.10.10', '192.168.10.11']);
  });

  it('writes both values with the hotfix', () => {
    const base = typicalSnapshot({ sites: known([site(1, [{ ip: '192.168.10.10' }])]) });
    expect(outline(planFor(base, { method: 'hotfix' }))).toEqual(
      expect.arrayContaining(['write ListenOnlyList', 'write DisableEndpointSharing']),
    );
  });

  it('leaves Http.sys alone with another port', () => {
    expect(outline(planFor(typicalSnapshot(), { method: 'other-port' }))).toEqual([
      'backup http-parameters+wms-settings',
      'plugin off 8080 192.168.10.11',
      'plugin on 8080 192.168.10.11',
    ]);
  });

  it('starts Windows Media Services first when it is stopped, and saves its settings only then', () => {
    const stopped = withServices(typicalSnapshot(), { wmserver: { state: 'stopped', processId: 0 } });
    const plan = planFor(stopped, { method: 'other-port' });
    expect(outline(plan).slice(0, 3)).toEqual(['backup http-parameters', 'start wmserver', 'backup wms-settings']);
    expect(plan.steps[1]?.reason).toBe('streaming-service-needed');
  });

  it('switches a running plug-in off before it is changed, and counts the time without streams', () => {
    const base = typicalSnapshot();
    const plugin = known({ enabled: true, status: 6, port: 8080, listenAll: true, boundAddresses: [] });
    const plan = planFor({ ...base, wms: { ...base.wms, plugin } });
    expect(outline(plan)[1]).toBe('plugin off 8080 all');
    expect(plan.outage.streamingSeconds).toBeGreaterThanOrEqual(plan.outage.webSeconds);
  });

  it('does only what is missing when the list is right but Http.sys has not taken it up', () => {
    const base = typicalSnapshot();
    const list = known({ type: 'multi-string' as const, data: ['192.168.10.10', '127.0.0.1'] });
    const waiting = { ...base, httpSys: { ...base.httpSys, listenList: list } };
    expect(outline(planFor(waiting))).not.toContain('write ListenOnlyList');
    expect(outline(planFor(waiting))).toContain('stop HTTP');
    const taken = {
      ...waiting,
      listeners: known([listener('192.168.10.10', 80, 4, 'System'), listener('0.0.0.0', 445, 4, 'System')]),
    };
    expect(outline(planFor(taken))).toEqual([
      'backup http-parameters+wms-settings',
      'plugin off 80 192.168.10.11',
      'plugin on 80 192.168.10.11',
    ]);
  });

  it('is empty when everything is right, even without 127.0.0.1 in the list', () => {
    const base = typicalSnapshot();
    const plugin = known({ enabled: true, status: 6, port: 80, listenAll: false, boundAddresses: ['192.168.10.11'] });
    const right: Snapshot = {
      ...base,
      httpSys: { ...base.httpSys, listenList: known({ type: 'multi-string', data: ['192.168.10.10'] }) },
      wms: { ...base.wms, plugin },
      listeners: known([
        listener('192.168.10.10', 80, 4, 'System'),
        listener('192.168.10.11', 80, WMS_PID, 'wmserver.exe'),
      ]),
    };
    expect(planFor(right).steps).toEqual([]);
    expect(planFor(right).outage).toEqual({ webSeconds: 0, streamingSeconds: 0 });
  });
});

describe('any plan for any machine', () => {
  const machineAndPlan = arbitrarySnapshot().chain((snapshot) =>
    fc.tuple(fc.constantFrom(...METHODS), fc.option(fc.nat())).map(([method, position]) => {
      const choice = completeChoice(snapshot, { method, ...namedStream(snapshot, position) });
      const works = choice !== null && checkChoice(snapshot, choice).refused.length === 0;
      return { snapshot, plan: works ? makePlan(snapshot, choice, NOW) : null };
    }),
  );
  const property = (check: (snapshot: Snapshot, plan: Plan) => void): void =>
    fc.assert(
      fc.property(machineAndPlan, ({ snapshot, plan }) => {
        if (plan !== null) check(snapshot, plan);
      }),
      { numRuns: 300 },
    );

  it('is made for a good part of the machines, which are valid', () => {
    const samples = fc.sample(machineAndPlan, { numRuns: 300, seed: 1 });
    expect(samples.filter((sample) => sample.plan !== null).length).toBeGreaterThan(60);
    for (const { snapshot } of samples) expect(parse(snapshotSchema, snapshot).ok).toBe(true);
  });

  it('is valid, intact and the same each time', () =>
    property((snapshot, plan) => {
      expect(parse(planSchema, plan)).toMatchObject({ ok: true });
      expect(parse(choiceSchema, plan.choice).ok).toBe(true);
      expect(planIsIntact(plan)).toBe(true);
      expect(makePlan(snapshot, plan.choice, NOW)).toEqual(plan);
    }));

  it('is empty once it was carried out', () =>
    property((snapshot, plan) => {
      const after = applyPlan(snapshot, plan);
      expect(outline(makePlan(after, plan.choice, NOW))).toEqual([]);
      const again = plan.choice.method === 'other-port' ? null : survey(after).recommended;
      if (again !== null) expect(outline(makePlan(after, again, NOW))).toEqual([]);
    }));

  it('is taken back completely by its inverse', () =>
    property((snapshot, plan) => {
      const start = applySteps(snapshot, []);
      const undone = applySteps(applyPlan(start, plan), invertSteps(plan.steps));
      expect(differences(durable(start), durable(undone))).toEqual([]);
      expect(differences(durable(undone), durable(start))).toEqual([]);
    }));

  it('inverts to itself', () =>
    property((_, plan) => {
      const steps = plan.steps.filter((step) => step.change.kind !== 'backup');
      expect(invertSteps(invertSteps(plan.steps))).toEqual(steps);
    }));

  it('starts again every service that it stops', () =>
    property((snapshot, plan) => {
      const after = applyPlan(snapshot, plan);
      for (const service of snapshot.services.value ?? []) {
        const now = after.services.value?.find((s) => s.name === service.name);
        if (service.state === 'running') expect(now?.state).toBe('running');
      }
    }));

  it('never stops what does not depend on Http.sys', () =>
    property((_, plan) => {
      for (const name of ['IISADMIN', 'MSFTPSVC', 'SMTPSVC', 'RPCSS'])
        expect(outline(plan)).not.toContain(`stop ${name}`);
    }));

  it('never lists an address that the machine does not have, nor the streaming address', () =>
    property((snapshot, plan) => {
      const owned = snapshot.adapters.value?.filter((a) => a.enabled).flatMap((a) => a.addresses) ?? [];
      for (const { change } of plan.steps) {
        if (change.kind !== 'registry' || change.after.type !== 'multi-string') continue;
        expect([...owned, '127.0.0.1']).toEqual(expect.arrayContaining(change.after.data));
        expect(change.after.data).not.toContain(plan.choice.streamAddress);
        expect(change.after.data.length).toBeGreaterThan(1);
      }
    }));

  it('never leaves "selected addresses" empty, and ends with the plug-in on at the chosen address', () =>
    property((snapshot, plan) => {
      const reading = applyPlan(snapshot, plan).wms.plugin.value;
      expect(reading).toMatchObject({ enabled: true, listenAll: false, port: plan.choice.streamPort });
      expect(reading?.boundAddresses).toContain(plan.choice.streamAddress);
    }));

  it('backs up before it changes anything', () =>
    property((_, plan) => {
      if (plan.steps.length > 0) expect(plan.steps[0]?.change.kind).toBe('backup');
    }));
});

/** Nobody always takes the address that is proposed. */
function namedStream(snapshot: Snapshot, position: number | null): Partial<Choice> {
  const options = survey(snapshot).addresses;
  const option = position === null ? undefined : options[position % options.length];
  return option === undefined ? {} : { streamAddress: option.address };
}

/** Without listeners: they follow from the rest, and the random machines start with any. */
function durable(snapshot: Snapshot): Snapshot {
  return { ...snapshot, listeners: known([]) };
}

/** Windows Server 2008, where the spooler depends on Http.sys as well. */
function snapshotOf2008(): Snapshot {
  const snapshot = typicalSnapshot();
  Object.assign(snapshot.os, { version: known('6.0.6002'), limited: known(false) });
  return {
    ...snapshot,
    services: known([
      service('HTTP', [], { kind: 'driver', startMode: 'manual', processId: 0, displayName: 'HTTP' }),
      service('WAS', ['RPCSS']),
      service('RPCSS', []),
      service('W3SVC', ['WAS', 'HTTP']),
      service('Spooler', ['RPCSS', 'HTTP']),
      service('wmserver', ['RPCSS'], { processId: WMS_PID }),
    ]),
  };
}

describe('a plan for Windows Server 2008', () => {
  it('tells Http.sys of each address, and never stops it, nor who has nothing to do with the web', () => {
    const plan = planFor(snapshotOf2008());
    expect(outline(plan)).toEqual([
      'backup http-parameters+wms-settings',
      'stop W3SVC',
      'add 192.168.10.10',
      'add 127.0.0.1',
      'start W3SVC',
      'plugin off 80 192.168.10.11',
      'plugin on 80 192.168.10.11',
    ]);
    expect(planIsIntact(plan)).toBe(true);
    expect([interrupted(plan.steps), interrupted(planFor(typicalSnapshot()).steps)]).toEqual(['websites', 'http-sys']);
  });

  it('takes away what the list has and must not have', () => {
    const snapshot = snapshotOf2008();
    snapshot.httpSys.listenList = known({ type: 'multi-string', data: ['192.168.10.11', '127.0.0.1'] });
    const wishes = { webAddresses: ['192.168.10.10'], streamAddress: '192.168.10.11' };
    const entries = outline(planFor(snapshot, wishes)).filter((line) => /^(add|delete)/.test(line));
    expect(entries.sort()).toEqual(['add 192.168.10.10', 'delete 192.168.10.11']);
  });

  it('adds 127.0.0.1 alone to a list that lacks nothing else, as on Server 2003 it does not', () => {
    const listOf = (snapshot: Snapshot): Snapshot => {
      snapshot.httpSys.listenList = known({ type: 'multi-string', data: ['192.168.10.10'] });
      return snapshot;
    };
    const entries = (snapshot: Snapshot) =>
      outline(planFor(snapshot)).filter((line) => /^(add|delete|write)/.test(line));
    expect(entries(listOf(snapshotOf2008()))).toEqual(['add 127.0.0.1']);
    expect(entries(listOf(typicalSnapshot()))).toEqual([]);
  });

  it('is of the version that brought its steps, which a plan for 2003 does not need', () => {
    expect(planFor(snapshotOf2008()).version).toBe(2);
    expect(planFor(typicalSnapshot()).version).toBe(1);
    const other = planFor(snapshotOf2008(), { method: 'other-port' });
    expect(other.steps.some(({ change }) => change.kind === 'list-entry')).toBe(false);
    expect(other.version).toBe(1);
  });

  it('cannot be called older than it is', () => {
    const plan = planFor(snapshotOf2008());
    const older = { ...plan, version: 1 };
    expect(planIsIntact(parsedPlan(older))).toBe(false);
    expect(versionNeeded(planSchema, plan)).toBe(2);
    // One step of the new kind is enough, and so is one reason.
    const [backup] = planFor(typicalSnapshot()).steps;
    expect(versionNeeded(planSchema, { ...planFor(typicalSnapshot()), steps: plan.steps.slice(2, 3) })).toBe(2);
    const reason = { ...backup, reason: 'keeps-sockets-open' };
    expect(versionNeeded(planSchema, { ...planFor(typicalSnapshot()), steps: [reason] })).toBe(2);
  });

  it('is taken back entry by entry', () => {
    const { steps } = planFor(snapshotOf2008());
    const back = invertSteps(steps).flatMap(({ change }) => (change.kind === 'list-entry' ? [change] : []));
    expect(back.map(({ address, before, after }) => [address, before, after])).toEqual([
      ['127.0.0.1', 'listed', 'unlisted'],
      ['192.168.10.10', 'listed', 'unlisted'],
    ]);
  });
});

function parsedPlan(value: unknown): Plan {
  const read = parse(planSchema, value);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

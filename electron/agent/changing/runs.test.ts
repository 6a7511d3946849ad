import { describe, expect, it } from 'vitest';
import { checkJournal, journalOutcome, journalSchema, type Journal } from '../../../shared/journal/journal.ts';
import { readJournalText } from '../../../shared/testing/journal-text.ts';
import { machineSteps } from '../../../shared/change/steps.ts';
import { stepsDone } from '../../../shared/journal/step-status.ts';
import { makePlan } from '../../../shared/plan/planner.ts';
import { sealPlan, type Plan } from '../../../shared/plan/plan.ts';
import { inspectResult } from '../../../shared/wire/protocol.ts';
import { parse } from '../../../shared/text/schema.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { loadAgent, type Listen } from '../testing/agent-context.ts';
import { comError, FakeServer, LISTEN_LIST_PATH } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const REQUEST = { requestId: '0011223344556677', hotfixValueName: 'DisableEndpointSharing', probes: [] };
const CHOICE = {
  method: 'listen-list' as const,
  webAddresses: ['10.1.0.10'],
  streamAddress: '10.1.0.11',
  streamPort: 80,
  hotfixValueName: 'DisableEndpointSharing',
};

const agentOn = (server: FakeServer) => loadAgent(fakeWindows(server));

function inspect(server: FakeServer): Snapshot {
  const result = parse(inspectResult, agentOn(server).inspection.inspect(REQUEST));
  if (!result.ok) throw new Error(result.problem);
  return result.value.snapshot;
}

function planFor(server: FakeServer, choice: Partial<typeof CHOICE> = {}): Plan {
  return makePlan(inspect(server), { ...CHOICE, ...choice }, '2026-01-02T03:04:05Z');
}

function journalOf(made: unknown): Journal {
  const journal = parse(journalSchema, made);
  if (!journal.ok) throw new Error(journal.problem);
  const checked = checkJournal(journal.value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return journal.value;
}

const run = (server: FakeServer, plan: unknown, listen: Listen = () => false) =>
  journalOf(agentOn(server).runs.run(plan, listen));
const undo = (server: FakeServer, plan: unknown) => journalOf(agentOn(server).undo.run(plan, () => false));
const problemOf = (journal: Journal) => journal.lines.at(-1)?.problem?.code;

describe('run', () => {
  it('carries out a plan, and leaves the journal, the backups and an undo on the server', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    const journal = run(server, plan);
    expect(journalOutcome(journal)).toBe('done');
    expect(stepsDone(plan, journal)).toEqual(plan.steps.map((step) => step.id));
    expect(server.registry.get(LISTEN_LIST_PATH)).toEqual(['10.1.0.10', '127.0.0.1']);
    expect(server.plugin).toMatchObject({ enabled: true, status: 6, listenAll: false, bound: ['10.1.0.11'] });
    expect(server.services.map((one) => one.state)).toEqual(Array(6).fill('Running'));
    const folder = `c:\\windows\\share80\\${plan.id}\\`;
    for (const name of ['plan.json', 'agent.js', 'undo.cmd', 'http-parameters.reg', 'metabase.xml', 'wms.xml'])
      expect(server.files.get(folder + name)).toBeTruthy();
    const onDisk = readJournalText(server.files.get(`${folder}journal.txt`) ?? '');
    expect(onDisk).toEqual({ lines: journal.lines, cutAt: null, problem: null });
    expect(server.files.get('c:\\windows\\share80\\last-plan.txt')?.trim()).toBe(plan.id);
  });

  it('leaves services alone that have nothing to do with it', () => {
    const server = new FakeServer();
    run(server, planFor(server));
    expect(server.commands.filter((command) => /Spooler|wmserver|IISADMIN/.test(command))).toEqual([]);
  });

  it('refuses a second run', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    run(server, plan);
    const before = server.state();
    const again = run(server, plan);
    expect([journalOutcome(again), problemOf(again)]).toEqual(['refused', 'plan-ran-before']);
    expect(server.state()).toEqual(before);
  });

  const refusals: [string, string, (server: FakeServer, plan: Plan) => unknown][] = [
    ['another server', 'wrong-server', (server) => (server.computerName = 'OTHER')],
    ['an address that is gone', 'address-missing', (server) => (server.addresses = ['10.1.0.10'])],
    ['a changed value', 'values-changed', (server) => server.registry.set(LISTEN_LIST_PATH, ['10.1.0.10'])],
    ['a changed plug-in', 'values-changed', (server) => (server.plugin.port = 81)],
    ['a changed service', 'values-changed', (server) => (server.service('W3SVC').state = 'Stopped')],
    [
      'a taken endpoint',
      'endpoint-taken',
      (server) => server.others.push({ address: '10.1.0.11', port: 80, processId: 9 }),
    ],
    ['an altered plan', 'plan-altered', (_, plan) => (plan.streamEndpoint.port = 81)],
    [
      'missing rights',
      'no-rights',
      (server) =>
        (server.before = (call) => {
          if (/reg\.exe" add/.test(call)) throw comError(0x80070005);
        }),
    ],
    [
      'a folder that cannot be written',
      'cannot-write-journal',
      (server) =>
        (server.before = (call) => {
          if (/^CreateTextFile.*Share80/i.test(call)) throw comError(0x800a0046);
        }),
    ],
    [
      'a journal that cannot be written',
      'cannot-write-journal',
      (server) =>
        (server.before = (call) => {
          if (/journal/.test(call)) throw comError(0x800a0046);
        }),
    ],
  ];
  it.each(refusals)('refuses %s and changes nothing', (_what, code, arrange) => {
    const server = new FakeServer();
    const plan = structuredClone(planFor(server));
    arrange(server, plan);
    const before = server.state();
    const journal = run(server, plan);
    expect([journalOutcome(journal), problemOf(journal)]).toEqual(['refused', code]);
    expect(server.state()).toEqual(before);
  });

  it('waits for whoever is reading the journal', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    let readers = 0;
    server.before = (call) => {
      // Every other line meets one, which is gone at the second attempt.
      if (/^OpenTextFile .*journal/.test(call) && ++readers % 3 === 1) throw comError(0x800a0046);
    };
    expect(journalOutcome(run(server, plan))).toBe('done');
    expect(readers).toBeGreaterThan(plan.steps.length);
  });

  it('names who holds the endpoint', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    server.others.push({ address: '0.0.0.0', port: 80, processId: 9 });
    server.programs.set(9, 'apache.exe');
    expect(run(server, plan).lines.at(-1)?.problem?.owner).toEqual({ processId: 9, program: 'apache.exe' });
  });

  it('rolls back when a service does not stop', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    const before = server.state();
    server.before = (call) => {
      if (/stop "W3SVC"/.test(call)) throw comError(0x80070005);
    };
    const journal = run(server, plan);
    expect(journalOutcome(journal)).toBe('rolled-back');
    expect(server.state()).toEqual(before);
  });

  it('rolls back and names the program that took the port meanwhile', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    const before = server.state();
    server.programs.set(9, 'late.exe');
    server.before = (call) => {
      if (/start "HTTP"/.test(call)) server.others = [{ address: '10.1.0.11', port: 80, processId: 9 }];
    };
    const journal = run(server, plan);
    expect(journalOutcome(journal)).toBe('rolled-back');
    expect(journal.lines.at(-1)?.problem).toMatchObject({
      code: 'port-in-use',
      errorCode: '0xC00D158B',
      owner: { processId: 9, program: 'late.exe' },
    });
    expect(server.state()).toEqual(before);
  });

  it('notices a service that dies right after its start', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    const before = server.state();
    server.before = (call) => {
      if (call === 'Enabled = true') server.service('W3SVC').state = 'Stopped';
    };
    const journal = run(server, plan);
    expect([journalOutcome(journal), problemOf(journal)]).toEqual(['rolled-back', 'service-did-not-start']);
    expect(server.state()).toEqual(before);
  });

  it.each([200, 500, 800, 2000])('never says "rolled back" before Http.sys has read the old list (%i naps)', (naps) => {
    const server = new FakeServer();
    const plan = planFor(server);
    const before = server.state();
    server.hangs.set('HTTPFilter', naps);
    const outcome = journalOutcome(run(server, plan));
    expect(outcome).toBe(naps < 1000 ? 'rolled-back' : 'rollback-failed');
    for (let nap = 0; nap < 2000; nap++) server.nap();
    if (outcome === 'rollback-failed') expect(journalOutcome(undo(server, plan))).toBe('undone');
    expect(server.state()).toEqual(before);
  });

  it('says "reboot needed" when Http.sys does not let go, and keeps the plug-in enabled', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    server.stubbornHttp = true;
    const journal = run(server, plan);
    expect(journalOutcome(journal)).toBe('reboot-needed');
    expect(server.plugin).toMatchObject({ enabled: true, status: 3, bound: ['10.1.0.11'] });
    expect(server.services.every((one) => one.state === 'Running')).toBe(true);
    expect(journalOutcome(undo(server, plan))).toBe('undone');
    expect(server.plugin).toMatchObject({ enabled: false, listenAll: true, bound: [] });
    expect(server.registry.has(LISTEN_LIST_PATH)).toBe(false);
  });

  it('stops after the step under way when it is cancelled', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    const before = server.state();
    const journal = run(server, plan, (_id, line) => line.step === 's04');
    expect([journalOutcome(journal), problemOf(journal)]).toEqual(['rolled-back', 'cancelled']);
    expect(journal.lines.filter((line) => line.phase === 'run' && line.event === 'step-begin').at(-1)?.step).toBe(
      's04',
    );
    expect(server.state()).toEqual(before);
  });

  it('goes on when the disk fills up in the middle: takes everything back', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    const before = server.state();
    server.before = (call) => {
      if (/stop "HTTP"/.test(call))
        server.before = (next) => {
          if (/^(Write|CreateTextFile)/.test(next)) throw comError(0x800a003d, 'Disk full');
        };
    };
    const journal = run(server, plan);
    expect([journalOutcome(journal), problemOf(journal)]).toEqual(['rolled-back', 'cannot-write-journal']);
    expect(server.state()).toEqual(before);
  });
});

describe('undo', () => {
  it('restores what was, and is "undone" the second time without changing anything', () => {
    const server = new FakeServer();
    const before = server.state();
    const plan = planFor(server);
    run(server, plan);
    const journal = undo(server, plan);
    expect([journalOutcome(journal), problemOf(journal)]).toEqual(['undone', undefined]);
    expect(stepsDone(plan, journal)).toEqual(plan.steps.filter((s) => s.change.kind === 'backup').map((s) => s.id));
    expect(server.state()).toEqual(before);
    server.commands = [];
    expect(journalOutcome(undo(server, plan))).toBe('undone');
    expect(server.commands.filter((command) => !/cmd\.exe/.test(command))).toEqual([]);
  });

  it('has nothing to undo when the plan never ran', () => {
    const server = new FakeServer();
    const journal = undo(server, planFor(server));
    expect([journal.lines.at(-1)?.outcome, problemOf(journal)]).toEqual(['refused', 'nothing-to-undo']);
    expect(journalOutcome(journal)).toBe('refused');
  });

  it('is refused while a newer plan stands, whatever came between, and goes on when that one is undone', () => {
    const server = new FakeServer();
    const before = server.state();
    const onPort = (streamPort: number): Plan =>
      makePlan(inspect(server), { ...CHOICE, method: 'other-port', streamPort }, '2026-01-02T03:04:05Z');
    const first = planFor(server);
    run(server, first);
    const second = onPort(8080);
    expect(journalOutcome(run(server, second))).toBe('done');
    const third = onPort(9090);
    expect(journalOutcome(run(server, third))).toBe('done');
    expect(journalOutcome(undo(server, third))).toBe('undone');
    const complete = server.state();
    const refused = undo(server, first);
    expect([journalOutcome(refused), problemOf(refused)]).toEqual(['refused', 'newer-plan']);
    expect(refused.lines.at(-1)?.problem?.detail).toContain(second.id);
    expect(server.state()).toEqual(complete);
    expect(journalOutcome(undo(server, second))).toBe('undone');
    expect(journalOutcome(undo(server, first))).toBe('undone');
    expect(server.state()).toEqual(before);
  });

  it('is refused before anything is touched where somebody disabled a service that it has to start', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    run(server, plan);
    server.service('W3SVC').startMode = 'Disabled';
    const complete = server.state();
    const refused = undo(server, plan);
    expect([journalOutcome(refused), problemOf(refused)]).toEqual(['refused', 'values-changed']);
    expect(server.state()).toEqual(complete);
  });

  it('works without the journal', () => {
    const server = new FakeServer();
    const before = server.state();
    const plan = planFor(server);
    run(server, plan);
    server.files.clear();
    for (const folder of server.folders) if (folder.includes('share80')) server.folders.delete(folder);
    expect(journalOutcome(undo(server, plan))).toBe('undone');
    expect(server.state()).toEqual(before);
  });

  it('refuses when somebody changed a value since', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    run(server, plan);
    server.registry.set(LISTEN_LIST_PATH, ['10.1.0.10', '10.1.0.99']);
    const before = server.state();
    const journal = undo(server, plan);
    expect([journalOutcome(journal), problemOf(journal)]).toEqual(['refused', 'values-changed']);
    expect(server.state()).toEqual(before);
  });

  it('says that Windows has to be restarted while Http.sys goes on without the address', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    run(server, plan);
    server.stubbornHttp = true;
    const journal = undo(server, plan);
    expect([journalOutcome(journal), problemOf(journal)]).toEqual(['undone', 'reboot-needed']);
    server.httpList = [];
    const again = undo(server, plan);
    expect([journalOutcome(again), problemOf(again)]).toEqual(['undone', undefined]);
  });

  it('asks for Windows Media Services when it does not run', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    run(server, plan);
    server.service('wmserver').state = 'Stopped';
    const before = server.state();
    const journal = undo(server, plan);
    expect([journalOutcome(journal), problemOf(journal)]).toEqual(['refused', 'plugin-failed']);
    expect(server.state()).toEqual(before);
  });

  it('completes the plan again when it cannot be taken back', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    run(server, plan);
    const after = server.state();
    server.before = (call) => {
      if (/stop "HTTP"/.test(call)) throw comError(0x80070005);
    };
    const journal = undo(server, plan);
    expect(journalOutcome(journal)).toBe('undo-failed');
    expect(server.state()).toEqual(after);
  });
});

describe('an agent that is killed', () => {
  /** What changes something; being killed before a mere reading is like being killed before the next of these. */
  const CHANGE =
    /^(Run|Write|MoveFile|CreateFolder|CreateTextFile|DeleteFile|CopyFile|Enabled|Port|Listen|Add|Remove|Sleep)/;

  /** Everything fails from the n-th change on, without effect, as for a process that is gone. */
  function killAt(server: FakeServer, change: number): () => number {
    let changes = 0;
    server.before = (call) => {
      if (changes >= change || (CHANGE.test(call) && ++changes >= change)) throw comError(0x80010108, 'killed');
    };
    return () => changes;
  }

  /** Runs until the agent is killed at that change; then the services that were on their way arrive. */
  function runKilled(server: FakeServer, plan: Plan, change: number): void {
    killAt(server, change);
    try {
      agentOn(server).runs.run(plan, () => false);
    } catch {
      // As a process that is gone.
    }
    server.before = () => undefined;
    for (let nap = 0; nap < 5; nap++) server.nap();
  }

  it.each([false, true])(
    'is found and taken back whole, whenever it happens (torn writes: %s)',
    (tears) => {
      const plain = new FakeServer();
      const plan = planFor(plain);
      const count = killAt(plain, Infinity);
      run(plain, plan);
      const after = plain.state();
      const total = count();
      expect(total).toBeGreaterThan(60);
      for (let change = 1; change <= total; change++) {
        const server = new FakeServer();
        const before = server.state();
        server.tears = tears;
        runKilled(server, plan, change);
        const unfinished = agentOn(server).planFolder.unfinishedPlan();
        if (unfinished === '') expect([before, after]).toContainEqual(withoutCheck(server));
        // Killed before anything of the plan was there: then nobody knows it.
        const known = [...server.folders].some((folder) => folder.endsWith(plan.id));
        expect([change, journalOutcome(undo(server, plan))]).toEqual([change, known ? 'undone' : 'refused']);
        expect([change, server.state()]).toEqual([change, before]);
        expect(agentOn(server).planFolder.unfinishedPlan()).toBe('');
      }
    },
    60_000,
  );

  it('is taken back whole when the undo is killed, too', () => {
    const plain = new FakeServer();
    const plan = planFor(plain);
    run(plain, plan);
    const count = killAt(plain, Infinity);
    undo(plain, plan);
    const total = count();
    for (let change = 1; change <= total; change++) {
      const server = new FakeServer();
      const before = server.state();
      run(server, plan);
      killAt(server, change);
      try {
        agentOn(server).undo.run(plan, () => false);
      } catch {
        // As a process that is gone.
      }
      server.before = () => undefined;
      for (let nap = 0; nap < 5; nap++) server.nap();
      expect([change, journalOutcome(undo(server, plan))]).toEqual([change, 'undone']);
      expect([change, server.state()]).toEqual([change, before]);
    }
  }, 60_000);

  it('keeps other plans away until it is undone', () => {
    const server = new FakeServer();
    const plan = planFor(server);
    const other = sealPlan({ ...stripped(plan), createdAt: '2026-01-02T03:04:06Z' });
    runKilled(server, plan, 40);
    expect(agentOn(server).planFolder.unfinishedPlan()).toBe(plan.id);
    expect(problemOf(run(server, other))).toBe('plan-ran-before');
    undo(server, plan);
    expect(journalOutcome(run(server, other))).toBe('done');
  });

  it('is taken back after a restart of the server in the middle', () => {
    let server = new FakeServer();
    const before = server.state();
    const plan = planFor(server);
    for (let change = 40; !server.registry.has(LISTEN_LIST_PATH); change++) {
      server = new FakeServer();
      runKilled(server, plan, change);
    }
    for (const one of server.services) one.state = 'Running';
    server.httpList = ['10.1.0.10', '127.0.0.1'];
    expect(journalOutcome(undo(server, plan))).toBe('undone');
    expect(server.state()).toEqual(before);
  });
});

describe('what only a person can do', () => {
  /** The plan, with a step for a person at its end. */
  function withManualStep(server: FakeServer): Plan {
    const plan = planFor(server);
    const step: Plan['steps'][number] = {
      id: 's99',
      reason: 'only-you-can',
      change: { kind: 'manual', task: 'listen-here', program: 'x', write: '', address: '10.1.0.11', port: 80 },
      limitSeconds: 1,
      outageSeconds: 0,
    };
    return sealPlan({ ...stripped(plan), version: 3, steps: [...plan.steps, step] });
  }

  it('is passed over, and taken back with the rest', () => {
    const server = new FakeServer();
    const before = server.state();
    const plan = withManualStep(server);
    const journal = run(server, plan);
    expect(journalOutcome(journal)).toBe('done');
    expect(journal.lines.filter(({ step }) => step === 's99')).toEqual([]);
    expect(stepsDone(plan, journal)).toEqual(machineSteps(plan.steps).map(({ id }) => id));
    expect(journalOutcome(undo(server, plan))).toBe('undone');
    expect(server.state()).toEqual(before);
  });

  it('does not keep an undo from completing the plan again when something cannot be put back', () => {
    const server = new FakeServer();
    const plan = withManualStep(server);
    run(server, plan);
    const complete = server.state();
    server.before = (call) => {
      if (/reg\.exe" (add|delete).*ListenOnlyList/i.test(call)) throw comError(0x80070005);
    };
    expect(journalOutcome(undo(server, plan))).toBe('undo-failed');
    server.before = () => undefined;
    expect(server.state()).toEqual(complete);
  });
});

function stripped(plan: Plan): Omit<Plan, 'id' | 'hash'> {
  const { id: _id, hash: _hash, ...draft } = plan;
  return draft;
}

/** The state without the value by which the rights are tried, which a killed agent may leave until the undo. */
function withoutCheck(server: FakeServer): unknown {
  for (const name of server.registry.keys()) if (name.endsWith('share80rightscheck')) server.registry.delete(name);
  return server.state();
}

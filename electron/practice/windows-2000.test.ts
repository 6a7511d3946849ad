/** The real agent on a pretend Windows 2000: what it reads and writes by ADSI, and what it leaves as it was. */
import { afterEach, describe, expect, it } from 'vitest';
import { agentText, engineText } from 'virtual:agent';
import { survey } from '../../shared/choice/survey.ts';
import { completeChoice } from '../../shared/choice/choose.ts';
import { journalOutcome } from '../../shared/journal/journal.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import { sealPlan, type Plan } from '../../shared/plan/plan.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { META_BACK } from './machine/iis5.ts';
import { openPractice, type PracticeServer } from './practice-server.ts';
import { findScenario } from './scenarios/catalogue.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { carryOut, inspectOn } from './testing/agent-on.ts';

let server: PracticeServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function open(name: string, change: (scenario: Scenario) => void = () => undefined): Promise<PracticeServer> {
  const scenario = findScenario(name);
  if (scenario === undefined) throw new Error(name);
  change(scenario);
  server = await openPractice({ scenario });
  return server;
}

async function planOn(on: PracticeServer): Promise<{ plan: Plan; before: Snapshot }> {
  const { snapshot } = await inspectOn(on);
  const choice = completeChoice(snapshot, {});
  if (choice === null) throw new Error('nothing to choose');
  return { plan: makePlan(snapshot, choice, new Date().toISOString()), before: snapshot };
}

describe('what is read', () => {
  it('is what a node says itself, not what it inherits', async () => {
    const on = await open('windows-2000-pooled', (scenario) => {
      scenario.pooling = { all: true, sites: { 3: false } };
    });
    const { metabase, listeners, furtherListeners } = (await inspectOn(on)).snapshot;
    const said = Object.fromEntries((metabase.value ?? []).map(({ node, values }) => [node, values]));
    expect(said['W3SVC']?.DisableSocketPooling).toEqual({ type: 'boolean', data: true });
    expect(said['W3SVC/2']?.DisableSocketPooling).toEqual({ type: 'absent' });
    expect(said['W3SVC/3']?.DisableSocketPooling).toEqual({ type: 'boolean', data: false });
    expect(said['W3SVC/1']?.SecureBindings).toEqual({ type: 'list', data: [':443:'] });
    expect(listeners.source).toBe('netstat -an');
    expect(new Set(listeners.value?.map(({ processId, program }) => `${processId}${program}`))).toEqual(new Set(['0']));
    expect(furtherListeners.value?.unread).toEqual([]);
  });

  it('is nothing of the metabase while IIS Admin does not run: a question would start it', async () => {
    const on = await open('windows-2000', (scenario) => {
      scenario.services.push({ name: 'IISADMIN', found: 'stopped' }, { name: 'W3SVC', found: 'stopped' });
    });
    const { snapshot } = await inspectOn(on);
    expect(snapshot.metabase).toMatchObject({ value: null, problem: expect.stringContaining('iisadmin') as string });
    expect(on.machine.state.services.find(({ name }) => name === 'IISADMIN')?.state).toBe('stopped');
    const { recommended, methods } = survey(snapshot);
    expect(recommended).toBeNull();
    expect(methods.find(({ method }) => method === 'other-port')?.forbidden).toBeNull();
  });

  it('asks nobody by HTTP where there is no WinHTTP, and says so to whoever wants a link', async () => {
    const on = await open('windows-2000', (scenario) => {
      scenario.winHttp = false;
    });
    expect((await inspectOn(on, [{ address: '192.168.20.10', port: 80 }])).probes).toEqual([]);
    const url = 'http://192.168.20.1:8080/share80/2';
    const config = { protocol: 2, url, secret: '0'.repeat(64), session: '0'.repeat(32), oneTime: false };
    const { diagnostics } = await on.runAgent(['link', 'C:\\link.json'], { 'C:\\link.json': JSON.stringify(config) });
    expect(diagnostics.join('\n')).toContain('no WinHTTP');
  });
});

describe('a run', () => {
  it('has IIS keep a copy of its metabase, whose name the plan’s folder has', async () => {
    const on = await open('windows-2000');
    const { plan } = await planOn(on);
    expect(journalOutcome(await carryOut(on, 'run', plan))).toBe('done');
    expect(on.readFile(`C:\\WINDOWS\\Share80\\${plan.id}\\metabase-backup.txt`)).toBe(`Share80-${plan.id}\r\n`);
    expect(on.readFile(`${META_BACK}\\Share80-${plan.id}.MD0`)).toContain(':80:');
  });

  it('goes nowhere but to addresses that the web keeps', async () => {
    const on = await open('windows-2000');
    const { plan, before } = await planOn(on);
    const steps = structuredClone(plan.steps);
    for (const { change } of steps) {
      if (change.kind === 'metabase') change.after.ServerBindings = { type: 'list', data: ['192.168.20.12:80:'] };
    }
    const { id: _, hash: __, ...draft } = { ...plan, steps };
    const journal = await carryOut(on, 'run', sealPlan(draft));
    expect(journal.lines.at(-1)).toMatchObject({ outcome: 'refused', problem: { code: 'plan-goes-too-far' } });
    expect((await inspectOn(on)).snapshot.metabase.value).toEqual(before.metabase.value);
  });

  it('stops before its first change when no copy was kept', async () => {
    const on = await open('windows-2000', (scenario) => {
      scenario.quirks.push({ kind: 'metabase-backup', target: '*', effect: { do: 'pretend' } });
    });
    const { plan, before } = await planOn(on);
    const journal = await carryOut(on, 'run', plan);
    expect(journal.lines.at(-1)).toMatchObject({ outcome: 'rolled-back', problem: { code: 'backup-failed' } });
    expect((await inspectOn(on)).snapshot.metabase.value).toEqual(before.metabase.value);
  });

  it('is rolled back when a node keeps only half of what was written', async () => {
    const on = await open('windows-2000', (scenario) => {
      scenario.quirks.push({ kind: 'metabase-write', target: 'W3SVC/1', nth: 1, effect: { do: 'half' } });
    });
    const { plan, before } = await planOn(on);
    const journal = await carryOut(on, 'run', plan);
    expect(journal.lines.at(-1)).toMatchObject({ outcome: 'rolled-back', problem: { code: 'metabase-write-failed' } });
    expect((await inspectOn(on)).snapshot.metabase.value).toEqual(before.metabase.value);
  });
});

it('an engine that is too old ends the agent without a word, and the script that runs first with 3', async () => {
  const on = await open('windows-2000-bare');
  const agent = await on.runScript(agentText, 'C:\\kit\\agent.js', ['inspect', 'C:\\a', 'C:\\b']);
  expect(agent.exitCode).toBe(0);
  expect(on.readFile('C:\\b')).toBeNull();
  const engine = await on.runScript(engineText, 'C:\\kit\\engine.js', []);
  expect(engine.exitCode).toBe(3);
  expect(engine.diagnostics.join(' ')).toMatch(/JScript 5\.1\. Version 5\.6 is needed\. Install Windows Script 5\.6/);
});

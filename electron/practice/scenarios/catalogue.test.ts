import { survey } from '../../../shared/choice/survey.ts';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../shared/snapshot/compare.ts';
import { checkChoice, completeChoice } from '../../../shared/choice/choose.ts';
import type { Method } from '../../../shared/method/methods.ts';
import { makePlan } from '../../../shared/plan/planner.ts';
import { openPractice, type PracticeServer } from '../practice-server.ts';
import { carryOut, inspectOn } from '../testing/agent-on.ts';
import { findScenario, scenarioNames } from './catalogue.ts';
import { english } from '../../../shared/testing/english.ts';
import { LANGUAGE_NAMES, type LanguageName, loadLanguage } from '../../../shared/words/languages.ts';

const NOW = '2026-01-02T03:04:05Z';

async function withServer<T>(scenario: string, work: (server: PracticeServer) => Promise<T>): Promise<T> {
  const server = await openPractice({ scenario });
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

/** Sets a scenario up by a method; outcome, problem, and who answers on the chosen endpoints. */
async function setUp(server: PracticeServer, method: Method) {
  const { snapshot } = await inspectOn(server);
  const choice = completeChoice(snapshot, { method });
  if (!choice || checkChoice(snapshot, choice).refused.length > 0) throw new Error(`${method} is not possible`);
  const plan = makePlan(snapshot, choice, NOW);
  const journal = await carryOut(server, 'run', plan);
  const endpoints = [
    { address: choice.webAddresses[0] ?? '', port: 80 },
    { address: choice.streamAddress, port: choice.streamPort },
  ];
  const { probes, snapshot: after } = await inspectOn(server, endpoints);
  return {
    before: snapshot,
    after,
    plan,
    outcome: journal.lines.at(-1)?.outcome,
    problem: journal.lines.find((l) => l.problem !== null)?.problem,
    servers: probes.map((p) => p.server),
  };
}

it('names every file that lies here, and says what it teaches in every language', async () => {
  const files = fs
    .readdirSync(import.meta.dirname)
    .filter((f) => f.endsWith('.json') && !f.startsWith('ordinary-services'));
  expect(
    scenarioNames()
      .map((name) => `${name}.json`)
      .sort(),
  ).toEqual(files.sort());
  const languages = await Promise.all((Object.keys(LANGUAGE_NAMES) as LanguageName[]).map(loadLanguage));
  for (const name of scenarioNames()) {
    expect(findScenario(name)?.name).toBe(name);
    const { title, teaches } = english.scenarioWords(name);
    expect(title).not.toBe(name);
    for (const { scenarioWords, tag } of languages) expect(scenarioWords(name).teaches, `${tag} ${name}`).not.toBe('');
    expect(`${title} ${teaches}`).toMatch(/\S \S.*\.$/);
  }
});

describe.each<[string, Method]>([
  ['typical', 'listen-list'],
  ['two-adapters', 'listen-list'],
  ['two-adapters', 'hotfix'],
  ['sp1-hotfix', 'listen-list'],
  ['sp1-hotfix', 'hotfix'],
  ['sp1-no-hotfix', 'listen-list'],
  ['rtm', 'listen-list'],
  ['one-address', 'other-port'],
  ['dhcp', 'listen-list'],
  ['stale-list', 'listen-list'],
  ['site-on-both', 'other-port'],
  ['crowded', 'listen-list'],
  ['port-taken', 'other-port'],
  ['german', 'listen-list'],
])('%s by %s', (scenario, method) => {
  it('is set up, answers for itself, and is undone without a trace', () =>
    withServer(scenario, async (server) => {
      const result = await setUp(server, method);
      expect(result.problem).toBeUndefined();
      expect(result.outcome).toBe('done');
      expect(result.servers).toEqual(['Microsoft-IIS/6.0', expect.stringMatching(/^Cougar\/9\./)]);
      expect(differences(result.before, result.after)).not.toEqual([]);
      const undone = await carryOut(server, 'undo', result.plan);
      expect(undone.lines.at(-1)?.outcome).toBe('undone');
      expect(differences(result.before, (await inspectOn(server)).snapshot)).toEqual([]);
    }));
});

describe('what cannot be set up', () => {
  it.each(['one-address', 'web-edition', 'port-taken', 'site-on-both'])('is not recommended: %s', (scenario) =>
    withServer(scenario, async (server) => {
      expect(survey((await inspectOn(server)).snapshot).recommended).toBeNull();
    }),
  );

  it.each([
    ['stubborn', { code: 'service-did-not-stop' }],
    [
      'port-taken-late',
      { code: 'port-in-use', errorCode: '0xC00D158B', owner: { processId: 2412, program: 'httpd.exe' } },
    ],
  ])('goes back by itself: %s', (scenario, problem) =>
    withServer(scenario, async (server) => {
      const result = await setUp(server, 'listen-list');
      expect(result.outcome).toBe('rolled-back');
      expect(result.problem).toMatchObject(problem);
      expect(differences(result.before, result.after)).toEqual([]);
    }),
  );
});

describe('what is special', () => {
  it('needs-reboot works after a restart, and is undone after another', () =>
    withServer('needs-reboot', async (server) => {
      const result = await setUp(server, 'listen-list');
      expect(result.outcome).toBe('reboot-needed');
      await server.reboot();
      const address = result.plan.streamEndpoint.address;
      const { probes, snapshot } = await inspectOn(server, [{ address, port: 80 }]);
      expect(probes[0]?.server).toMatch(/^Cougar/);
      expect(snapshot.wms.plugin.value?.status).toBe(6);
      await carryOut(server, 'undo', result.plan);
      await server.reboot();
      expect(differences(result.before, (await inspectOn(server)).snapshot)).toEqual([]);
    }));

  it('already-done has nothing to do', () =>
    withServer('already-done', async (server) => {
      const result = await setUp(server, 'listen-list');
      expect(result.plan.steps).toEqual([]);
      expect(result.servers).toEqual(['Microsoft-IIS/6.0', expect.stringMatching(/^Cougar/)]);
    }));

  it('stale-list has every site down until it is repaired', () =>
    withServer('stale-list', async (server) => {
      const { before, after } = await setUp(server, 'listen-list');
      expect(before.sites.value?.map((s) => [s.state, s.win32Error])).toEqual([['stopped', 1214]]);
      expect(before.events.value?.some((e) => e.source === 'HTTP' && e.id === 15_005)).toBe(true);
      expect(after.sites.value?.map((s) => s.state)).toEqual(['started']);
    }));

  it('two-adapters leaves mail and FTP running', () =>
    withServer('two-adapters', async (server) => {
      const { before, after } = await setUp(server, 'listen-list');
      const of = (s: typeof before) => s.services.value?.filter((x) => ['MSFTPSVC', 'SMTPSVC'].includes(x.name));
      expect(of(before)).toEqual(of(after));
      expect(after.listeners.value?.filter((l) => [21, 25].includes(l.port))).toHaveLength(2);
    }));

  it('german reads the same as typical', async () => {
    const read = (scenario: string) =>
      withServer(scenario, async (server) => {
        const { snapshot } = await inspectOn(server);
        const { listeners, services, wms, sites } = snapshot;
        return {
          listeners: listeners.value?.map((l) => `${l.address}:${l.port} ${l.program}`),
          services: services.value?.map((s) => `${s.name} ${s.state}`),
          plugin: wms.plugin.value,
          sites: sites.value?.map((s) => [s.id, s.state, s.bindings]),
        };
      });
    expect(await read('german')).toEqual(await read('typical'));
  });
});

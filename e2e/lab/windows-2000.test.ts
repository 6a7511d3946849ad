/** What the agent makes of a Windows 2000, on Wine set to that: what Wine does not have is unknown, and nothing follows from it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinAgent } from '../../build/agent/join-agent.mjs';
import { ROOT } from '../../build/root.mjs';
import { survey } from '../../shared/choice/survey.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { AgentUnderWine } from './agent-under-wine.ts';
import { labSuite } from './available.ts';
import { comparableRegistry } from './registry-text.ts';
import { labMissing } from './setup/missing.mjs';
import { SERVER_2000 } from './stand-in-machine.ts';
import { Wine } from './wine.ts';

describe.skipIf(labMissing() !== null)(labSuite('Wine that says it is Windows 2000'), () => {
  let wine: Wine;
  let agent: AgentUnderWine;
  let snapshot: Snapshot;
  let registryBefore: string;

  beforeAll(async () => {
    wine = await Wine.start(SERVER_2000);
    agent = await AgentUnderWine.carry(wine);
    registryBefore = await wine.restartedRegistry();
  });
  afterAll(() => wine.close());

  test('the script that runs first lets a new engine pass without a word', async () => {
    const { engine } = await joinAgent(ROOT);
    await wine.write('C:\\agent\\engine.js', engine);
    const { status, output } = await wine.script('C:\\agent\\engine.js');
    expect(status).toBe(0);
    expect(output).not.toContain('Share80');
  });

  test('LOOK reads it as Windows 2000, and changes nothing', async () => {
    ({ snapshot } = await agent.inspect());
    expect(snapshot.os.version.value).toMatch(/^5\.0\.2195/);
    expect(snapshot.os.limited.value).toBe(false);
    expect(snapshot.services.value?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['IISADMIN', 'W3SVC', 'nsunicast']),
    );
    expect(snapshot.wms.installed.value).toBe(true);
    expect(snapshot.wms.plugin.problem).toBe('not-on-this-windows');
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(comparableRegistry(registryBefore));
  });

  test('what Wine does not have is unknown: its sites, where they listen, and who does', () => {
    for (const fact of [snapshot.sites, snapshot.metabase, snapshot.listeners]) {
      expect(fact.value).toBeNull();
      expect(fact.problem).not.toBe('');
    }
  });

  test('and so port 80 cannot be shared there', () => {
    // Wine calls itself a workstation, on which nothing is set up anyway.
    expect(survey(snapshot).findings.map(({ code }) => code)).toEqual(['os-not-supported']);
    const os = { ...snapshot.os, productType: { ...snapshot.os.productType, value: 3 } };
    const { recommended, methods, findings } = survey({ ...snapshot, os });
    expect(recommended).toBeNull();
    expect(methods.find(({ method }) => method === 'site-addresses')?.forbidden).not.toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['windows-2000-by-text', 'metabase-unknown']),
    );
  });
});

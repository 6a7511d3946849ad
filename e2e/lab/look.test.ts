import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AgentUnderWine } from './agent-under-wine.ts';
import { labSuite } from './available.ts';
import { labMissing } from './setup/missing.mjs';
import { Wine } from './wine.ts';

describe.skipIf(labMissing() !== null)(labSuite('LOOK on Wine where something is missing'), () => {
  let wine: Wine;
  let agent: AgentUnderWine;

  beforeAll(async () => {
    wine = await Wine.start();
    agent = await AgentUnderWine.carry(wine);
  });
  afterAll(() => wine.close());

  test('a stopped Windows Media Services is not started by looking', async () => {
    await wine.stopService('wmserver');
    const { snapshot } = await agent.inspect();
    expect(snapshot.wms.installed.value).toBe(true);
    expect(snapshot.wms.plugin).toMatchObject({ value: null, problem: expect.stringMatching(/wmserver/) as string });
    expect(await wine.service('wmserver')).toMatchObject({ state: 1 });
  });

  test('sites come from MetaBase.xml when neither WMI nor ADSI answers', async () => {
    // The stand-in for IIS's WMI namespace answers only while this runs.
    await wine.stopService('W3SVC');
    await wine.stopService('MSFTPSVC');
    await wine.stopService('IISADMIN');
    const { sites } = (await agent.inspect()).snapshot;
    expect(sites.source).toMatch(/MetaBase\.xml/i);
    expect(sites.value).toMatchObject([
      { id: 'W3SVC/1', comment: 'Default Web Site', bindings: [{ ip: '', port: 80, host: '', secure: false }] },
    ]);
  });

  test('an address that nobody answers on is refused, not waited for', async () => {
    await wine.stopService('HTTPFilter');
    await wine.stopService('HTTP');
    const { probes, snapshot } = await agent.inspect([wine.addresses[0]]);
    // Whether netstat's silence is believed or not: nobody listens.
    expect(snapshot.listeners.value ?? []).toEqual([]);
    expect(probes).toMatchObject([{ outcome: 'refused', status: 0, server: '' }]);
  });
});

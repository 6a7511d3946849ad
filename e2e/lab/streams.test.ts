/** What is published by the stand-in for Windows Media Services: as the agent reads it, and as players get it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AgentUnderWine } from './agent-under-wine.ts';
import { labSuite } from './available.ts';
import { labMissing } from './setup/missing.mjs';
import { PUBLISHING_POINTS } from './stand-in-machine.ts';
import { Wine } from './wine.ts';

// Each test goes on where the one before ended.
describe.skipIf(labMissing() !== null)(labSuite('streams on Wine'), () => {
  let wine: Wine;
  let agent: AgentUnderWine;

  beforeAll(async () => {
    wine = await Wine.start();
    agent = await AgentUnderWine.carry(wine);
  });
  afterAll(() => wine.close());

  const readPoints = async () => (await agent.inspect()).snapshot.wms.publishingPoints;
  const onDemand = (name: string) => ({ name, type: 1, status: 0, broadcastStatus: null });
  const broadcast = (name: string, broadcastStatus: number) => ({ name, type: 2, status: 0, broadcastStatus });

  test('the agent reads the points of the server', async () => {
    expect(await readPoints()).toMatchObject({
      value: [onDemand('/'), onDemand('Sample')],
      source: 'WMSServer.Server.PublishingPoints',
    });
  });

  test('of broadcasts it reads whether they are started, and of a server without points that there are none', async () => {
    await wine.importRegistry({ [PUBLISHING_POINTS]: { Points: [] } });
    expect((await readPoints()).value).toEqual([]);
    const points = ['/|on-demand|403', 'Sample|on-demand|200', 'Live|started|200', 'Later|stopped|200'];
    await wine.importRegistry({ [PUBLISHING_POINTS]: { Points: points } });
    const expected = [onDemand('/'), onDemand('Sample'), broadcast('Live', 2), broadcast('Later', 0)];
    expect((await readPoints()).value).toEqual(expected);
  });
});

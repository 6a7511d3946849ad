/** What is published by the stand-in for Windows Media Services: as the agent reads it, and as players get it. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../build/process/find-program.mjs';
import { askForStream } from '../../electron/probe/ask-for-stream.ts';
import { FrameReader } from '../../electron/probe/mms-frames.ts';
import { streamUrl } from '../../shared/stream/stream-address.ts';
import { playedByVlc, probed } from '../players/players.ts';
import { AgentUnderWine } from './agent-under-wine.ts';
import { labSuite } from './available.ts';
import { enablePlugin } from './enable-plugin.ts';
import { labMissing } from './setup/missing.mjs';
import { PUBLISHING_POINTS } from './stand-in-machine.ts';
import { SAMPLE, Wine } from './wine.ts';

const LIMIT_MS = 10_000;
const PLAYER = { headers: { 'User-Agent': 'NSPlayer/9.0.0.3372' } };
const STREAMS = {
  outcome: 'streams',
  status: 200,
  streams: [
    expect.objectContaining({ type: 'video', codec: 'wmv2' }) as unknown,
    expect.objectContaining({ type: 'audio', codec: 'wmav2' }) as unknown,
  ],
};
const noVlc = findProgram('cvlc') === null;
const noFfprobe = findProgram('ffprobe') === null;

/** Where the packets of a file end: at the end of its data, which follow the header. */
function dataEnd(file: Buffer): number {
  const dataAt = Number(file.readBigUInt64LE(16));
  return dataAt + Number(file.readBigUInt64LE(dataAt + 16));
}

// Each test goes on where the one before ended.
describe.skipIf(labMissing() !== null)(labSuite('streams on Wine'), () => {
  let wine: Wine;
  let agent: AgentUnderWine;

  let host: string;

  beforeAll(async () => {
    wine = await Wine.start();
    host = wine.addresses[1];
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

  test('nobody streams before the plug-in is enabled', async () => {
    expect(await ask('Sample')).toMatchObject({ outcome: 'no-header', server: 'Microsoft-IIS/6.0' });
  });

  test("a player's first request gets the header of the stream, and what there is in it", async () => {
    // Http.sys holds every address until it has a list.
    for (const name of ['W3SVC', 'HTTPFilter', 'HTTP']) await wine.stopService(name);
    expect(await enablePlugin(wine, [host])).toContain('enable: done');
    const server = 'Cougar/9.01.01.3814';
    expect(await ask('Sample')).toMatchObject({ ...STREAMS, server, kind: 'on-demand' });
    expect(await ask('Live')).toMatchObject({ ...STREAMS, server, kind: 'broadcast' });
    const none = { server, streams: [], kind: 'unknown' };
    expect(await ask('')).toMatchObject({ ...none, outcome: 'denied', status: 403 });
    expect(await ask('Nothing')).toMatchObject({ ...none, outcome: 'no-content', status: 404 });
  });

  test('a name is found however it is written in a URL, and no broken one does harm', async () => {
    const points = ['Ümläut & more|on-demand|200', 'Sample|on-demand|200', 'Live|started|200', 'Later|stopped|200'];
    await wine.importRegistry({ [PUBLISHING_POINTS]: { Points: points } });
    expect(await ask('Ümläut & more')).toMatchObject(STREAMS);
    expect(await ask('sAMPLE')).toMatchObject(STREAMS);
    for (const path of ['/%', '/%4', '/%zz', '/%ff', `/${'x'.repeat(3000)}`]) {
      expect((await fetch(`http://${host}${path}`, PLAYER)).status, path).toBe(404);
    }
  });

  test('a stopped broadcast starts with its first player: asking is what starts it', async () => {
    const later = async () => (await readPoints()).value?.find(({ name }) => name === 'Later')?.broadcastStatus;
    expect(await later()).toBe(0);
    expect(await ask('Later')).toMatchObject({ ...STREAMS, kind: 'broadcast' });
    expect(await later()).toBe(2);
  });

  test('who plays gets every packet of the file and the end; who describes gets the header alone', async () => {
    const file = await readFile(SAMPLE);
    const described = await framesOf();
    const played = await framesOf('xPlayStrm=1');
    const letters = described.map(({ letter }) => letter).join('');
    expect(letters).toBe('H');
    expect(played.map(({ letter }) => letter).join('')).toMatch(/^HD+E$/);
    const [header, ...packets] = played.slice(0, -1).map(({ payload }) => payload);
    expect(header).toEqual(described[0]?.payload);
    // An index may follow the packets in the file; it is not sent.
    const sent = Buffer.concat([header ?? Buffer.alloc(0), ...packets]);
    expect(sent).toEqual(file.subarray(0, sent.length));
    expect(sent.length).toBe(dataEnd(file));
  });

  test.skipIf(noVlc)(`VLC plays one${noVlc ? ' (skipped: VLC not installed)' : ''}`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'share80-lab-players-'));
    await chmod(folder, 0o777);
    expect(await playedByVlc(streamUrl('mmsh', { host, port: 80, point: 'Sample' }), folder)).toBeGreaterThan(10_000);
    await rm(folder, { recursive: true, force: true });
  });

  test.skipIf(noFfprobe)(`ffprobe opens them${noFfprobe ? ' (skipped: ffprobe not installed)' : ''}`, async () => {
    const url = (point: string) => streamUrl('mmsh', { host, port: 80, point });
    expect(await probed(url('Sample'))).toEqual(['wmav2', 'wmv2']);
    expect(await probed(url('Live'))).toEqual(['wmav2', 'wmv2']);
    expect(await probed(url('Nothing'))).toBeNull();
  });

  const ask = (point: string) => askForStream({ host, port: 80, point }, { timeoutMs: LIMIT_MS });

  async function framesOf(pragma = 'no-cache') {
    const headers = { ...PLAYER.headers, Pragma: pragma };
    const answer = await fetch(`http://${host}/Sample`, { headers });
    return new FrameReader().push(Buffer.from(await answer.arrayBuffer())) ?? [];
  }
});

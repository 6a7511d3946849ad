/** What a viewer would get, on every kind of publishing point: the whole product on practice servers. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { streamAnswer } from '../../shared/stream/stream-answer.ts';
import type { PracticeServer } from '../practice/practice-server.ts';
import { streamUrl } from '../../shared/stream/stream-address.ts';
import { Bench, type Said } from './testing/bench.ts';
import * as v from 'valibot';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

const STREAM = '192.168.10.11';
const run = (scenario: string): Promise<Said> => bench.ask('run', '--practice', scenario);

function outcomes({ evidence }: Said): [string, string][] {
  return evidence?.streams.map(({ point, answer, notAsked }) => [point, answer?.outcome ?? notAsked ?? '']) ?? [];
}

function pointOf(server: PracticeServer, name: string) {
  const point = server.machine.state.wms?.points.find((each) => each.name === name);
  if (point === undefined) throw new Error(`no point ${name}`);
  return point;
}

it('the started points stream, the default one denies, and one that waits for its first player is not asked', async () => {
  const said = await run('typical');
  expect(said).toMatchObject({ status: 0, verdict: 'works' });
  expect(outcomes(said)).toEqual([
    ['', 'denied'],
    ['Sample', 'streams'],
    ['Live', 'streams'],
    ['Waiting', 'stopped'],
  ]);
  await bench.at('typical', (server) => {
    expect(pointOf(server, 'Waiting').started).toBe(false);
  });
  const text = (await bench.call(['verify', said.record ?? ''])).stdout;
  expect(text).toContain(`mms://${STREAM}/Sample (http://${STREAM}/Sample): It streams`);
  expect(text).toContain(`mms://${STREAM}/Waiting (http://${STREAM}/Waiting): Not started, so not tested`);
  expect(text).toContain('NAT');
});

it.each([
  ['stream-login', [['', 'denied'], ['Members', 'login']]], // prettier-ignore
  ['stream-none', []],
  ['stream-denied', [['', 'denied'], ['Staff', 'denied']]], // prettier-ignore
] as const)('%s: the port is ready, and it is said what is missing', async (scenario, expected) => {
  const said = await run(scenario);
  expect(said).toMatchObject({ status: 0, verdict: 'works' });
  expect(outcomes(said)).toEqual(expected);
  expect(await bench.ask('verify', said.record ?? '')).toMatchObject({ status: 0, findings: [] });
  expect(await bench.ask('undo', said.record ?? '')).toMatchObject({ status: 0, equalToBefore: true });
});

it('stream-encoder: nothing is changed, and the encoder is named', async () => {
  const { status, stdout } = await bench.call(['run', '--practice', 'stream-encoder']);
  expect(status).toBe(2);
  expect(stdout).toContain('wmenc.exe');
});

it('a point that is gone, or stopped, on a later day is named, though the port is right', async () => {
  const { record = '' } = await run('typical');
  await bench.at('typical', (server) => {
    server.machine.state.wms?.points.splice(1, 1);
    pointOf(server, 'Live').started = false;
    server.machine.changed();
  });
  const said = await bench.ask('verify', record);
  expect([said.status, said.verdict]).toEqual([4, 'works']);
  expect(said.findings?.map(({ code, facts }) => [code, facts])).toEqual([
    ['drift-stream-gone', { urls: [`mms://${STREAM}/Sample`, `mms://${STREAM}/Live`] }],
  ]);
});

it('what never streamed is not missed', async () => {
  const { record = '' } = await run('stream-denied');
  await bench.at('stream-denied', (server) => {
    server.machine.state.wms?.points.splice(0, 2);
    server.machine.changed();
  });
  expect(await bench.ask('verify', record)).toMatchObject({ status: 0, verdict: 'works', findings: [] });
});

it.each([
  ['Sample', 0, 'streams', 'wms', /^It streams: Windows Media Services/],
  ['', 4, 'denied', 'wms', /denies the connection/],
  ['nowhere', 4, 'no-content', 'wms', /nothing to stream/],
] as const)('share80 stream says of “%s” what a player would get', async (point, status, outcome, by, sentence) => {
  await run('typical');
  await bench.at('typical', async (server) => {
    const place = server.reach(STREAM, 80);
    if (place === null) throw new Error('not reachable');
    const said = await bench.ask('stream', streamUrl('mms', { ...place, point }));
    expect(said).toMatchObject({ status, by, answer: { outcome }, words: expect.stringMatching(sentence) as string });
    const web = server.reach('192.168.10.10', 80);
    const site = await bench.ask(
      'stream',
      streamUrl('http', { host: web?.host ?? '', port: web?.port ?? 0, point: '' }),
    );
    expect(site).toMatchObject({
      status: 4,
      by: 'other',
      words: expect.stringContaining('Microsoft-IIS/6.0') as string,
    });
    expect(v.is(streamAnswer, (site as unknown as { answer: unknown }).answer)).toBe(true);
  });
});

it('stream does not say that what was not answered does not stream', async () => {
  const said = await bench.ask('stream', 'http://nosuch.invalid/');
  expect(said).toMatchObject({ status: 4, by: null, words: expect.stringContaining('doesn’t know') as unknown });
});

it('practice serve says the addresses, and ends when it is stopped', async () => {
  await run('typical');
  const stop = new AbortController();
  const serving = bench.call(['practice', 'serve', 'typical', '--json'], stop.signal);
  setTimeout(() => stop.abort(), 3000);
  const { status, said } = await serving;
  expect(status).toBe(0);
  const { streams = [] } = said as unknown as { streams?: { url: string; of: string }[] };
  expect(streams.map(({ of }) => of)).toContain(`mms://${STREAM}/Sample`);
  expect(streams.every(({ url }) => /^mmsh:\/\/127\.\d+\.\d+\.\d+:\d+\//.test(url))).toBe(true);
});

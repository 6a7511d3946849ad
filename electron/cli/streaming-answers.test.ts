/** What streaming programs answer on the practice server, and what the program's question makes of it. */
import { expect, it } from 'vitest';
import { claimantOf } from '../../shared/claimant/claimants.ts';
import { answerChecks } from '../../shared/evidence/answers.ts';
import { assess } from '../../shared/choice/assess.ts';
import { openPractice } from '../practice/practice-server.ts';
import { inspectOn } from '../practice/testing/agent-on.ts';
import { scenarioSchema, type ScenarioInput } from '../practice/scenarios/scenario.ts';
import typical from '../practice/scenarios/already-done.json' with { type: 'json' };
import { probeHttp } from '../probe/probe-http.ts';
import * as v from 'valibot';

const STREAM = '192.168.10.11';
const WEB = '192.168.10.10';
const REX = 'Rex/9.0.0.2980';

async function on(change: Partial<ScenarioInput>) {
  const server = await openPractice({ scenario: v.parse(scenarioSchema, { ...typical, ...change }) });
  const ask = async (address: string, expected: 'claimant' | 'web') => {
    const endpoint = { address, port: 80 };
    const place = server.reach(address, 80);
    const reach = place && { address: place.host, port: place.port };
    const probe = await probeHttp(endpoint, { timeoutMs: 5000, reach });
    const { snapshot } = await inspectOn(server);
    const split = {
      webAddresses: [WEB],
      streamAddress: STREAM,
      streamPort: 80,
      hotfixValueName: 'DisableEndpointSharing',
    };
    const checks = answerChecks(
      [{ ...endpoint, expected, ran: 'yes' }],
      { claimant: claimantOf('wms').answers, split, arrived: true },
      { takenAt: '', snapshot, probes: [probe], notAsked: [], streams: [] },
      { before: snapshot, after: snapshot, askedBefore: [probe] },
    );
    return checks.filter(({ from }) => from === 'this-pc').map(({ result, seen }) => [result, seen]);
  };
  return { server, ask };
}

it('Windows Media Services gives a page of references to whoever is no player', async () => {
  const { server, ask } = await on({});
  const place = server.reach(STREAM, 80);
  const answer = await fetch(`http://${place?.host ?? ''}:${place?.port ?? 0}/`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'video/x-ms-asf']);
  expect(answer.headers.get('server')).toMatch(/^Cougar\/9/);
  expect(await answer.text()).toMatch(/^\[Reference\]\r\nRef1=http:\/\/\S+\/\?MSWMExt=\.asf\r\nRef2=http:/);
  // Share80 asks as no player, which would ask for a stream.
  expect(await ask(STREAM, 'claimant')).toEqual([
    ['pass', expect.stringMatching(/^Server: Cougar\/9.* \(HTTP 200\)$/)],
  ]);
  const player = await fetch(`http://${place?.host ?? ''}:${place?.port ?? 0}/`, {
    headers: { 'User-Agent': 'NSPlayer/9.0.0.3372' },
  });
  // The default point of a new server denies everybody.
  expect(player.status).toBe(403);
  // It is nobody's web site, whoever listens.
  expect(await ask(STREAM, 'web')).toEqual([['fail', expect.stringMatching(/^Server: Cougar\/9/)]]);
  await server.close();
});

it('an encoder that holds the port calls itself Rex, and is neither streaming nor the web', async () => {
  const encoder = {
    image: 'wmenc.exe',
    path: 'C:\\Program Files\\wmenc.exe',
    address: STREAM,
    port: 80,
    server: REX,
    takes: 'boot' as const,
    processId: 4321,
  };
  const { server, ask } = await on({ programs: [encoder], wms: {} });
  expect(await ask(STREAM, 'claimant')).toEqual([['fail', `Server: ${REX} (HTTP 200)`]]);
  expect(await ask(STREAM, 'web')).toEqual([['fail', `Server: ${REX} (HTTP 200)`]]);
  expect(await ask(WEB, 'web')).toEqual([['pass', expect.stringMatching(/^Server: Microsoft-IIS/)]]);
  const { snapshot } = await inspectOn(server);
  const taken = assess(snapshot).filter(({ code }) => code === 'endpoint-taken');
  expect(taken).toEqual([
    expect.objectContaining({ facts: expect.objectContaining({ program: 'wmenc.exe' }) as object }),
  ]);
  await server.close();
});

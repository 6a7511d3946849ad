import { describe, expect, it } from 'vitest';
import { openPractice } from './practice-server.ts';
import { askByHttp } from './sockets/ask-by-http.ts';
import { inspectOn } from './testing/agent-on.ts';

const PROBES = [
  { address: '192.168.10.10', port: 80 },
  { address: '192.168.10.10', port: 81 },
  { address: '192.168.10.11', port: 3389 },
];

describe.each(['addresses', 'ports'] as const)('a practice server on %s', (network) => {
  it('is inspected by the agent, which asks it by HTTP', async () => {
    const server = await openPractice({ scenario: 'typical', network });
    const { snapshot, probes } = await inspectOn(server, PROBES);
    expect(snapshot).toMatchObject({ computerName: 'MEDIA01', standIns: ['practice:typical'] });
    expect(probes.map((p) => [p.outcome, p.server])).toEqual([
      ['answered', 'Microsoft-IIS/6.0'],
      ['refused', ''],
      ['not-http', ''],
    ]);
    expect(server.fallbackNote === null).toBe(network === 'addresses');
    expect(server.counters.comCalls).toBeGreaterThan(50);
    await server.close();
  });
});

it('can be asked from this PC, on its own addresses only', async () => {
  const server = await openPractice({ scenario: 'typical' });
  expect(server.reach('192.168.99.1', 80)).toBeNull();
  const place = server.reach('192.168.10.11', 80);
  if (!place) throw new Error('not reached');
  const question = {
    place,
    method: 'GET',
    url: new URL('http://192.168.10.11/'),
    headers: {},
    body: '',
    timeout: 2000,
  };
  const answer = await askByHttp({ ...question, ended: new AbortController().signal });
  expect(answer).toMatchObject({ status: 200, headers: { server: 'Microsoft-IIS/6.0' } });
  await server.close();
});

it('has no way out of its network but the link', async () => {
  const server = await openPractice({ scenario: 'typical' });
  const ask = (url: string) =>
    server.runScript(
      `var r = new ActiveXObject('WinHttp.WinHttpRequest.5.1'); r.Open('GET', '${url}', false);
       try { r.Send(); WScript.Echo(r.Status); } catch (e) { WScript.Echo((e.number >>> 0).toString(16)); }`,
      'C:\\t.js',
      [],
    );
  expect((await ask('http://192.168.10.11/')).diagnostics).toEqual(['200']);
  expect((await ask('http://10.1.2.3/')).diagnostics).toEqual(['80072ee2']);
  await server.close();
});

it('runs many at a time without meeting', async () => {
  const servers = await Promise.all(
    ['typical', 'german', 'dhcp', 'rtm', 'typical'].map((scenario) => openPractice({ scenario })),
  );
  const looks = await Promise.all(servers.map((server) => inspectOn(server, PROBES.slice(0, 1))));
  expect(looks.map((l) => l.probes[0]?.outcome)).toEqual(Array(5).fill('answered'));
  await Promise.all(servers.map((server) => server.close()));
});

it('takes real time when asked to', async () => {
  const server = await openPractice({ scenario: 'typical', speed: 10 });
  const began = performance.now();
  await server.runScript('WScript.Sleep(2000);', 'C:\\t.js', []);
  expect(performance.now() - began).toBeGreaterThan(190);
  await server.close();
});

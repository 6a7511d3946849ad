import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probeHttp } from '../../electron/probe/probe-http.ts';
import { claimantOf } from '../../shared/claimant/claimants.ts';
import { goodRecord } from '../../shared/testing/story.ts';
import { answerChecks } from '../../shared/evidence/answers.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { labSuite } from './available.ts';
import { labMissing } from './setup/missing.mjs';
import { enablePlugin } from './enable-plugin.ts';
import { linesOf } from './registry-text.ts';
import { serverOf } from './server-of.ts';
import { Wine } from './wine.ts';

const HTTP_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';
const ON_HTTP = ['W3SVC', 'HTTPFilter', 'HTTP'];

describe.skipIf(labMissing() !== null)(labSuite('the stand-ins of the Wine laboratory'), { timeout: 60_000 }, () => {
  let wine: Wine;
  let web: string;
  let streaming: string;

  beforeAll(async () => {
    wine = await Wine.start();
    [web, streaming] = wine.addresses;
  }, 60_000);
  afterAll(() => wine.close());

  test('the http stand-in takes port 80 on every address when there is no list', async () => {
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
    expect(await serverOf(web)).toBe('Microsoft-IIS/6.0');
    expect(await serverOf(streaming)).toBe('Microsoft-IIS/6.0');
  });

  test('its listener belongs to process 4, as that of the real driver', async () => {
    const { output } = await wine.run('netstat.exe', ['-ano']);
    expect(output).toMatch(/TCP +0\.0\.0\.0:80 +0\.0\.0\.0:0 +LISTENING +4\r?\n/);
  });

  test('the plug-in cannot be enabled while the wildcard is held: 0xC00D158B', async () => {
    expect(await enablePlugin(wine, [streaming])).toEqual(['enable: c00d158b', 'enabled: true', 'status: 11']);
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
    expect(await serverOf(streaming)).toBe('Microsoft-IIS/6.0');
  });

  test('a list alone changes nothing while the http stand-in runs', async () => {
    const list = ['/t', 'REG_MULTI_SZ', '/s', ',', '/d', `${web},127.0.0.1`, '/f'];
    expect((await wine.run('reg.exe', ['add', HTTP_KEY, '/v', 'ListenOnlyList', ...list])).status).toBe(0);
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
  });

  test('a service that others need does not stop', async () => {
    await wine.stopService('HTTP');
    expect(await wine.service('HTTP')).toEqual({ state: 4, exitCode: 0 });
  });

  test('a service does not start without what it needs: 1068', async () => {
    for (const name of ON_HTTP) await wine.stopService(name);
    expect(await wine.listeners()).toEqual([]);
    expect(await wine.startService('W3SVC')).toBe(1068);
  });

  test('after a restart with the list both answer, each on its own address', async () => {
    for (const name of ON_HTTP.toReversed()) expect(await wine.startService(name)).toBe(0);
    expect(await wine.listeners()).toEqual([`${web}:80`, '127.0.0.1:80'].sort());
    expect(await enablePlugin(wine, [streaming])).toEqual(['enable: done', 'enabled: true', 'status: 14']);
    expect(await wine.listeners()).toEqual([`${web}:80`, `${streaming}:80`, '127.0.0.1:80'].sort());
    expect(await serverOf(web)).toBe('Microsoft-IIS/6.0');
    expect(await serverOf(streaming)).toBe('Cougar/9.01.01.3814');
  });

  test('with streaming on its address the http stand-in cannot take every address: 10048', async () => {
    for (const name of ON_HTTP) await wine.stopService(name);
    expect((await wine.run('reg.exe', ['delete', HTTP_KEY, '/v', 'ListenOnlyList', '/f'])).status).toBe(0);
    expect(await wine.startService('HTTP')).toBe(10048);
    expect(await wine.listeners()).toEqual([`${streaming}:80`]);
  });

  test('selected addresses with none selected are all addresses', async () => {
    expect(await enablePlugin(wine, [])).toEqual(['enable: done', 'enabled: true', 'status: 14']);
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
  });

  test('a plain GET is answered with a page of references, a player is told no by the Default point', async () => {
    const answer = await fetch(`http://${streaming}/`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('server')]).toEqual([
      200,
      'video/x-ms-asf',
      'Cougar/9.01.01.3814',
    ]);
    const references = [`Ref1=http://${streaming}/?MSWMExt=.asf`, `Ref2=http://${streaming}:80/?MSWMExt=.asf`];
    expect((await answer.text()).trim().split('\r\n')).toEqual(['[Reference]', ...references]);
    const player = await fetch(`http://${streaming}/`, { headers: { 'User-Agent': 'NSPlayer/9.0.0.3372' } });
    expect([player.status, player.headers.get('server')]).toEqual([403, 'Cougar/9.01.01.3814']);
    await player.arrayBuffer();
  });

  test('an encoder calls itself Rex: the program takes it neither for streaming nor for the web', async () => {
    const settings = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Share80 Stand-ins\\encoder';
    await wine.importRegistry({ [settings]: { Address: web, Port: 8099 } });
    expect(await wine.startService('encoder')).toBe(0);
    const judged = async (port: number, expected: 'claimant' | 'web') => {
      const probe = await probeHttp({ address: web, port }, { timeoutMs: 10_000 });
      const endpoint = { address: web, port, expected, ran: 'yes' } as const;
      const wanted = { claimant: claimantOf('wms').answers, split: goodRecord().plan.choice, arrived: true };
      const evidence = { takenAt: '', snapshot: typicalSnapshot(), probes: [probe], notAsked: [], streams: [] };
      const surroundings = { before: typicalSnapshot(), after: typicalSnapshot(), askedBefore: [] };
      const checks = answerChecks([endpoint], wanted, evidence, surroundings).filter(({ from }) => from === 'this-pc');
      return checks.map(({ result, seen }) => [result, seen]);
    };
    const rex = [['fail', 'Server: Rex/9.0.0.2980 (HTTP 200)']];
    expect(await judged(8099, 'claimant')).toEqual(rex);
    expect(await judged(8099, 'web')).toEqual(rex);
    expect(await judged(80, 'claimant')).toEqual([['pass', 'Server: Cougar/9.01.01.3814 (HTTP 200)']]);
    await wine.stopService('encoder');
  });

  test('an address that the machine does not have: 0x80072741', async () => {
    expect(await enablePlugin(wine, ['10.99.99.99'])).toEqual(['enable: 80072741', 'enabled: true', 'status: 11']);
  });

  test('the registry can be read as text when Wine has ended', async () => {
    const list = ['/t', 'REG_MULTI_SZ', '/s', ',', '/d', `${web},127.0.0.1`, '/f'];
    await wine.run('reg.exe', ['add', HTTP_KEY, '/v', 'ListenOnlyList', ...list]);
    await wine.shutDown();
    const lines = linesOf(await wine.systemRegistry(), 'Services\\HTTP\\Parameters');
    expect(lines).toEqual([`"ListenOnlyList"=str(7):"${web}\\000127.0.0.1\\0"`]);
  });
});

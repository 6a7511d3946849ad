/** Requests of the agent on Wine's WinHTTP: nobody can send them elsewhere. And a text that never was before. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinAgent } from '../../build/agent/join-agent.mjs';
import { ROOT } from '../../build/root.mjs';
import { labSuite } from './available.ts';
import { labMissing } from './setup/missing.mjs';
import { Wine } from './wine.ts';

const SCRIPT = 'C:\\requests\\ask.js';

describe.skipIf(labMissing() !== null)(labSuite('what the agent asks on Wine'), () => {
  let wine: Wine;
  let web: Server;
  let origin: string;
  let asked: string[];

  beforeAll(async () => {
    wine = await Wine.start();
    web = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
      if (request.url === '/sent') response.writeHead(302, { Location: '/elsewhere' }).end();
      else if (request.url === '/asked') response.writeHead(401, { 'WWW-Authenticate': 'NTLM' }).end();
      else response.end();
    });
    await new Promise<void>((resolve) => web.listen(0, wine.thisPc, resolve));
    origin = `http://${wine.thisPc}:${(web.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise((resolve) => web.close(resolve));
    await wine.close();
  });

  /** What a script says that stands where the agent would start. */
  async function say(...lines: string[]): Promise<string[]> {
    asked = [];
    const { parts } = await joinAgent(ROOT);
    await wine.write(SCRIPT, [...parts.slice(0, -1), ...lines].join('\r\n'));
    const { output, timedOut } = await wine.script(SCRIPT, [], 60_000);
    expect(timedOut).toBe(false);
    return output.split(/\r?\n/).filter((line) => line.startsWith('said '));
  }

  const ask = (path: string, more = '') =>
    `var request = directRequest.make(); request.Open('POST', '${origin}${path}', false); ${more} request.Send('x'); WScript.Echo('said ' + request.Status);`;

  test('goes nowhere else, and shows nobody who it is', async () => {
    const keep = 'directRequest.keepToItself(request);';
    expect(await say(ask('/sent', keep), ask('/asked', keep))).toEqual(['said 302', 'said 401']);
    expect(asked).toEqual(['POST /sent', 'POST /asked']);
  });

  test('would go elsewhere by itself', async () => {
    await say(`try { ${ask('/sent')} } catch (error) { WScript.Echo('said no'); }`);
    expect(asked).toEqual(['POST /sent', 'GET /elsewhere']);
  });

  test('is never the same challenge', async () => {
    const lines = await say("for (var i = 0; i < 5; i++) WScript.Echo('said ' + challenges.make());");
    expect(new Set(lines).size).toBe(5);
    const [guid] = await say("WScript.Echo('said ' + new ActiveXObject('Scriptlet.TypeLib').Guid);");
    expect(guid).toMatch(/^said \{[0-9A-F-]{36}\}/);
  });
});

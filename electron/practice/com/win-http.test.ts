/** What a server can make a request of the agent do: go elsewhere, or show who it runs as. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeLinkKey } from '../../link/envelope.ts';
import { openPractice, type PracticeServer } from '../practice-server.ts';

interface Asked {
  method: string;
  path: string;
  authorization: string | undefined;
}

let practice: PracticeServer;
let web: Server;
let asked: Asked[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let origin: string;

beforeEach(async () => {
  asked = [];
  practice = await openPractice({ scenario: 'typical' });
  web = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    asked.push({ method, path, authorization: headers.authorization });
    request.resume().on('end', () => answer(request, response));
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await practice.close();
  await new Promise((resolve) => web.close(resolve));
});

const redirect = (_: IncomingMessage, response: ServerResponse) =>
  response.writeHead(302, { Location: '/elsewhere' }).end();
const demand = (request: IncomingMessage, response: ServerResponse) =>
  request.headers.authorization === undefined
    ? response.writeHead(401, { 'WWW-Authenticate': 'NTLM' }).end()
    : response.writeHead(200).end();

/** The agent with a kit that calls this server. */
function link() {
  const config = { protocol: 2, url: `${origin}/share80/2`, ...makeLinkKey(), oneTime: false };
  return practice.runAgent(['link', 'C:\\link.json'], { 'C:\\link.json': JSON.stringify(config) });
}

/** A script that asks as WinHTTP does by itself, unless it is told otherwise. */
function bare(...more: string[]) {
  const config = JSON.stringify({ url: `${origin}/share80/2` });
  const lines = [
    "var request = new ActiveXObject('WinHttp.WinHttpRequest.5.1');",
    `request.Open('POST', '${origin}/share80/2', false);`,
    ...more,
    "request.Send('x');",
    'WScript.Echo(request.Status);',
  ];
  return practice.runScript(lines.join('\n'), 'C:\\ask.js', ['link', 'C:\\link.json'], { 'C:\\link.json': config });
}

it.each([
  ['is not sent elsewhere', redirect, /302/],
  ['does not log on', demand, /401/],
])('the agent %s', async (_, reply, status) => {
  answer = reply;
  const { exitCode, diagnostics } = await link();
  expect(exitCode).toBe(4);
  expect(diagnostics.at(-1)).toMatch(status);
  expect(asked).toEqual([{ method: 'POST', path: '/share80/2', authorization: undefined }]);
});

it('WinHTTP would have done both by itself', async () => {
  answer = redirect;
  await bare();
  expect(asked.slice(0, 2)).toMatchObject([
    { method: 'POST', path: '/share80/2' },
    { method: 'GET', path: '/elsewhere' },
  ]);
  asked = [];
  answer = demand;
  expect((await bare()).diagnostics).toEqual(['200']);
  expect(asked.map(({ authorization }) => authorization)).toEqual([undefined, 'NTLM Administrator']);
});

it('takes either setting alone, and the policy only between Open and Send', async () => {
  answer = redirect;
  expect((await bare('request.Option(6) = false;')).diagnostics).toEqual(['302']);
  answer = demand;
  expect((await bare('request.SetAutoLogonPolicy(2);')).diagnostics).toEqual(['401']);
  const late = await bare('request.Send();', 'request.SetAutoLogonPolicy(2);');
  expect(late.diagnostics.join()).toContain('script died');
});

it('a site of the server itself cannot send its question elsewhere either', async () => {
  answer = redirect;
  const config = JSON.stringify({ url: `${origin}/` });
  const probe = practice.readFile('C:\\Share80\\agent.js');
  expect(probe).toBeNull();
  const { port } = new URL(origin);
  const lines = [`var made = selfProbe.ask('127.0.0.1', ${port});`, "WScript.Echo(made.outcome + ' ' + made.status);"];
  const { agentParts } = await import('virtual:agent');
  const script = [...agentParts.slice(0, -1), ...lines].join('\r\n');
  const run = await practice.runScript(script, 'C:\\ask.js', ['link', 'C:\\link.json'], { 'C:\\link.json': config });
  expect(run.diagnostics).toEqual(['answered 302']);
  expect(asked).toEqual([{ method: 'GET', path: '/', authorization: undefined }]);
});

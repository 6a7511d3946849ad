import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openLink } from '../../electron/link/link-server.ts';
import { openPractice } from '../../electron/practice/practice-server.ts';
import { HOTFIX_VALUE_NAME } from '../../shared/knowledge/settings.ts';
import { within } from '../testing/within.ts';
import { row, type Row } from './row.ts';

const SCENARIOS = ['typical', 'crowded'];
/** Two for the challenges of both sides, without which an old talk could be played again; one for the order, one for the answer. */
const AIM_ROUND_TRIPS = 4;
const LIMIT_MS = 120_000;
const CONFIG = 'C:\\kit\\link.json';

interface Traffic {
  roundTrips: number;
  /** Bodies in both directions. Unit: bytes. */
  bytes: number;
}

/** What one inspection by the agent costs: calls on the machine, and words over the link. */
export async function measureInspection(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const scenario of SCENARIOS) rows.push(...(await inspect(scenario)));
  return rows;
}

async function inspect(scenario: string): Promise<Row[]> {
  const server = await openPractice({ scenario });
  const link = await openLink('127.0.0.1');
  const traffic: Traffic = { roundTrips: 0, bytes: 0 };
  const counter = await countingRelay(link.config.url, traffic);
  const { port } = counter.address() as AddressInfo;
  const url = new URL(link.config.url);
  url.port = String(port);
  try {
    // The order lies ready before the agent greets, as it does in the wizard.
    const asked = link.inspect({ requestId: '0123456789abcdef', hotfixValueName: HOTFIX_VALUE_NAME, probes: [] });
    const run = server.runAgent(['link', CONFIG], { [CONFIG]: JSON.stringify({ ...link.config, url: url.href }) });
    const begin = performance.now();
    const answer = await within(LIMIT_MS, `the inspection of ${scenario}`, asked);
    const elapsed = performance.now() - begin;
    if (!answer.ok) throw new Error(`no snapshot of ${scenario}: ${answer.trouble.detail}`);
    const seen = { ...traffic, calls: server.counters.comCalls };
    await link.close();
    await run;
    const detail = `${seen.calls} calls, ${(seen.bytes / 1000).toFixed(1)} kB, ${elapsed.toFixed(0)} ms`;
    return [
      row({ what: `inspection of ${scenario}, round trips`, value: seen.roundTrips, aim: AIM_ROUND_TRIPS, detail }),
    ];
  } finally {
    counter.close();
    await server.close();
  }
}

/** Passes requests on to `url` and counts them, as a meter in the cable would. */
function countingRelay(url: string, traffic: Traffic): Promise<Server> {
  const relay = createServer((incoming, outgoing) => {
    traffic.roundTrips += 1;
    count(incoming, traffic);
    const headers = { ...incoming.headers, host: new URL(url).host };
    const onward = request(url, { method: incoming.method, headers }, (answer) => {
      count(answer, traffic);
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return new Promise((resolve, reject) => {
    relay.on('error', reject).listen(0, '127.0.0.1', () => resolve(relay));
  });
}

function count(message: IncomingMessage, traffic: Traffic): void {
  message.on('data', (chunk: Buffer) => (traffic.bytes += chunk.length));
}

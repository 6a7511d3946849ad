/** Checks of the answers on the network: who speaks HTTP at each address, asked by the server itself and by this PC. */
import type { Evidence } from './evidence.ts';
import type { Probe } from '../snapshot/snapshot.ts';
import { type Check, compared, notChecked } from './check.ts';
import type { ExpectedEndpoint } from './endpoints.ts';

const SIDES = ['server', 'this-pc'] as const;

/** One check per required endpoint and side; an endpoint that was not asked is said to be not checked. */
export function answerChecks(endpoints: readonly ExpectedEndpoint[], evidence: Evidence): Check[] {
  const nameless = evidence.probes.filter(({ host }) => host === undefined);
  const asked = new Map(nameless.map((probe) => [key(probe.from, probe.address, probe.port), probe]));
  const checks: Check[] = [];
  for (const endpoint of endpoints) {
    for (const from of SIDES) {
      const probe = asked.get(key(from, endpoint.address, endpoint.port));
      const check = answerCheck(endpoint, from, probe, evidence);
      if (endpoint.required || check.result === 'pass' || wrongOwner(endpoint, probe)) checks.push(check);
    }
  }
  return checks;
}

function answerCheck(
  endpoint: ExpectedEndpoint,
  from: Probe['from'],
  probe: Probe | undefined,
  evidence: Evidence,
): Check {
  const about = {
    code: endpoint.expected === 'streaming' ? ('stream-answers' as const) : ('web-answers' as const),
    subject: `${endpoint.address}:${endpoint.port}`,
    expected: `Server: ${endpoint.servers.map((server) => `${server}…`).join(' / ')}`,
    from,
  };
  if (probe === undefined) {
    const what = from === 'server' ? 'server-probes' : 'pc-probes';
    return notChecked(about, evidence.notAsked.find((entry) => entry.what === what)?.why ?? 'not-made');
  }
  if (probe.outcome === 'answered' && probe.server === '') return notChecked(about, 'no-server-header');
  return compared(about, seenIn(probe), rightOwner(endpoint, probe));
}

function seenIn(probe: Probe): string {
  return probe.outcome === 'answered' ? `Server: ${probe.server} (HTTP ${probe.status})` : probe.outcome;
}

function rightOwner(endpoint: ExpectedEndpoint, probe: Probe): boolean {
  return probe.outcome === 'answered' && endpoint.servers.some((server) => probe.server.startsWith(server));
}

/** Somebody answers where nobody has to, and it is not the one who may. */
function wrongOwner(endpoint: ExpectedEndpoint, probe: Probe | undefined): boolean {
  return probe?.outcome === 'answered' && probe.server !== '' && !rightOwner(endpoint, probe);
}

function key(from: string, address: string, port: number): string {
  return `${from} ${address}:${port}`;
}

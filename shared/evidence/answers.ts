/** Checks of the answers on the network: who speaks HTTP at each address, asked by the server itself and by this PC. */
import type { Evidence } from './evidence.ts';
import type { Probe } from '../snapshot/snapshot.ts';
import { isHttpSysByOtherName, type BeforeAndAfter } from './answer-owner.ts';
import { type Check, compared, notChecked } from './check.ts';
import type { ExpectedEndpoint } from './endpoints.ts';
import { DID_NOT_RUN, NOT_KNOWN_BEFORE } from './ran-before.ts';

const SIDES = ['server', 'this-pc'] as const;

/** One check per endpoint and side; an endpoint that was not asked, or did not answer before, is said to be not checked. */
export function answerChecks(
  endpoints: readonly ExpectedEndpoint[],
  evidence: Evidence,
  looks: BeforeAndAfter,
): Check[] {
  const nameless = evidence.probes.filter(({ host }) => host === undefined);
  const asked = new Map(nameless.map((probe) => [key(probe.from, probe.address, probe.port), probe]));
  return endpoints.flatMap((endpoint) =>
    SIDES.map((from) =>
      answerCheck(endpoint, from, asked.get(key(from, endpoint.address, endpoint.port)), evidence, looks),
    ),
  );
}

function answerCheck(
  endpoint: ExpectedEndpoint,
  from: Probe['from'],
  probe: Probe | undefined,
  evidence: Evidence,
  looks: BeforeAndAfter,
): Check {
  const { address, port, expected, servers, ran } = endpoint;
  const code = expected === 'streaming' ? ('stream-answers' as const) : ('web-answers' as const);
  const subject = `${address}:${port}`;
  const about = {
    code,
    subject,
    expected: `Server: ${servers.map((server) => `${server}…`).join(' / ')}`,
    from,
    // The server's own side and this PC's: one that got an answer is enough.
    ...(ran === 'no' ? {} : { proves: `${code} ${subject}` }),
  };
  if (probe === undefined) {
    const what = from === 'server' ? 'server-probes' : 'pc-probes';
    return notChecked(about, evidence.notAsked.find((entry) => entry.what === what)?.why ?? 'not-made');
  }
  if (probe.outcome !== 'answered') {
    if (ran === 'yes') return compared(about, probe.outcome, false);
    return notChecked(about, ran === 'no' ? DID_NOT_RUN : NOT_KNOWN_BEFORE);
  }
  const right = rightOwner(endpoint, probe, looks);
  if (right !== null) return compared(about, `Server: ${probe.server} (HTTP ${probe.status})`, right);
  return notChecked(about, probe.server === '' ? 'no-server-header' : 'other-server-header');
}

/** Null when nothing tells who answered. */
function rightOwner(endpoint: ExpectedEndpoint, probe: Probe, looks: BeforeAndAfter): boolean | null {
  if (endpoint.servers.some((server) => probe.server.toLowerCase().startsWith(server.toLowerCase()))) return true;
  if (endpoint.expected === 'web') return isHttpSysByOtherName(probe, looks);
  return probe.server === '' ? null : false;
}

function key(from: string, address: string, port: number): string {
  return `${from} ${address}:${port}`;
}

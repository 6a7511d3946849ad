/** Checks of the answers on the network: who speaks HTTP at each address, asked by the server itself and by this PC. */
import type { Evidence } from './evidence.ts';
import type { Probe } from '../snapshot/snapshot.ts';
import { isHttpSysByOtherName, type BeforeAndAfter } from './answer-owner.ts';
import type { Split } from '../change/split.ts';
import { type Check, compared, notChecked, waiting } from './check.ts';
import type { ExpectedEndpoint, TakerAnswers } from './endpoints.ts';
import { DID_NOT_RUN, NOT_KNOWN_BEFORE } from './ran-before.ts';

/** IIS, or Http.sys itself when no site wants the request. */
const WEB_HEADERS: readonly string[] = ['Microsoft-IIS/', 'Microsoft-HTTPAPI/'];
const SIDES = ['server', 'this-pc'] as const;

/**
 * Who should answer at the endpoint that somebody gets.
 * @param arrived whether it was seen to listen there; false = a person has to do something first
 */
interface ExpectedAnswer {
  claimant: TakerAnswers;
  split: Split;
  arrived: boolean;
}

/** One check per endpoint and side; an endpoint that was not asked, or did not answer before, is said to be not checked. */
export function answerChecks(
  endpoints: readonly ExpectedEndpoint[],
  expected: ExpectedAnswer,
  evidence: Evidence,
  looks: BeforeAndAfter,
): Check[] {
  const nameless = evidence.probes.filter(({ host }) => host === undefined);
  const asked = new Map(nameless.map((probe) => [key(probe.from, probe.address, probe.port), probe]));
  return endpoints.flatMap((endpoint) =>
    SIDES.map((from) =>
      answerCheck(endpoint, expected, from, asked.get(key(from, endpoint.address, endpoint.port)), evidence, looks),
    ),
  );
}

function answerCheck(
  endpoint: ExpectedEndpoint,
  wanted: ExpectedAnswer,
  from: Probe['from'],
  probe: Probe | undefined,
  evidence: Evidence,
  looks: BeforeAndAfter,
): Check {
  const { address, port, expected, ran } = endpoint;
  const code = expected === 'claimant' ? wanted.claimant.answer : ('web-answers' as const);
  const subject = `${address}:${port}`;
  const about = {
    code,
    subject,
    expected: headersText(expected === 'claimant' ? [wanted.claimant.says(wanted.split)] : WEB_HEADERS),
    from,
    // The server's own side and this PC's: one that got an answer is enough.
    ...(ran === 'no' ? {} : { proves: `${code} ${subject}` }),
  };
  if (probe === undefined) {
    const what = from === 'server' ? 'server-probes' : 'pc-probes';
    return notChecked(about, evidence.notAsked.find((entry) => entry.what === what)?.why ?? 'not-made');
  }
  const answer = probe.outcome === 'answered' ? `Server: ${probe.server} (HTTP ${probe.status})` : '';
  // What nobody can expect to answer yet may answer nevertheless: who binds every address has this one, too.
  if (expected === 'claimant' && !wanted.arrived) return waiting(about, answer);
  if (probe.outcome !== 'answered') {
    if (ran === 'yes') return compared(about, probe.outcome, false);
    return notChecked(about, ran === 'no' ? DID_NOT_RUN : NOT_KNOWN_BEFORE);
  }
  const right = rightOwner(endpoint, wanted, probe, looks);
  if (right !== null) return compared(about, answer, right);
  return notChecked(about, probe.server === '' ? 'no-server-header' : 'other-server-header');
}

/** Null when nothing tells who answered. */
function rightOwner(
  { expected }: ExpectedEndpoint,
  { claimant, split }: ExpectedAnswer,
  probe: Probe,
  looks: BeforeAndAfter,
): boolean | null {
  if (expected === 'claimant') return claimant.recognises(probe.server, split);
  if (WEB_HEADERS.some((server) => probe.server.toLowerCase().startsWith(server.toLowerCase()))) return true;
  return isHttpSysByOtherName(probe, looks);
}

/** Of a program that has no name of its own any header will do. */
function headersText(servers: readonly string[]): string {
  const known = servers.filter((server) => server !== '');
  return known.length === 0 ? '' : `Server: ${known.map((server) => `${server}…`).join(' / ')}`;
}

function key(from: string, address: string, port: number): string {
  return `${from} ${address}:${port}`;
}

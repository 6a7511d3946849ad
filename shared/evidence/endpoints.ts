/** Which endpoints tell by what answers there whether port 80 is shared. */
import { LOOPBACK, SHARED_PORT } from '../knowledge/settings.ts';
import type { Split } from '../change/split.ts';
import type { Listener, Snapshot } from '../snapshot/snapshot.ts';
import { webRanAt, type Ran } from './ran-before.ts';

/** What a check of an endpoint needs to know of whoever gets the address. */
export interface TakerAnswers {
  listener: 'stream-listener' | 'program-listener';
  answer: 'stream-answers' | 'program-answers';
  /** How people and records call what should listen there. */
  listens(split: Split): string;
  /** Who of those whom Windows names holds the endpoint: the right one, somebody else, or one who is right but not at this address alone. */
  judge(listener: Listener, split: Split, after: Snapshot): 'right' | 'wrong' | 'everywhere';
  /** What the `Server:` header should be, for people. */
  says(split: Split): string;
  /** Whether an answer with this header is its own; null when the header does not tell. */
  recognises(server: string, split: Split): boolean | null;
  /** Whether a person may have to do something before it is there. */
  waitsForPerson: boolean;
}

export interface ExpectedEndpoint {
  address: string;
  port: number;
  /** Whoever gets the address, or the web. */
  expected: 'claimant' | 'web';
  /** `no`: on this web address no site answered on port 80 before, so that nobody needs to answer now. */
  ran: Ran;
}

/**
 * The endpoints to ask after the plan ran, from the server and from this PC: that of whoever gets the address, and port 80 of
 * each web address.
 * @param before the server before the change; it tells where sites answered
 */
export function expectedEndpoints(split: Split, before: Snapshot): ExpectedEndpoint[] {
  const { webAddresses, streamAddress, streamPort } = split;
  const endpoints: ExpectedEndpoint[] = [
    { address: streamAddress, port: streamPort, expected: 'claimant', ran: 'yes' },
  ];
  // What keeps 127.0.0.1 alone answers there.
  const local = split.loopback === 'web' ? [LOOPBACK] : [];
  for (const address of new Set([...webAddresses, ...local])) {
    if (address === streamAddress && streamPort === SHARED_PORT) continue;
    endpoints.push({ address, port: SHARED_PORT, expected: 'web', ran: webRanAt(before, address) });
  }
  return endpoints;
}

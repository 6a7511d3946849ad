/**
 * Who answered: by the `Server:` header, and where that was replaced or taken away (URLScan, filters,
 * DisableServerHeader) by who listens there, and by what the same question got before the change.
 */
import type { Probe, Snapshot } from '../snapshot/snapshot.ts';
import { httpSysListens } from './ran-before.ts';

/** Windows Media Services, and an encoder that holds the port: each says so itself, and neither is Http.sys. */
const STREAMING = /^(Cougar|Rex)\//i;

export interface BeforeAndAfter {
  before: Snapshot;
  after: Snapshot;
  /** Answers to the same questions before the change, as far as they were put. */
  askedBefore: readonly Probe[];
}

/**
 * Whether Http.sys gave an answer that does not bear its name: process 4 that listens and answers is Http.sys, whatever
 * the header says. Null when nothing tells.
 */
export function isHttpSysByOtherName(probe: Probe, { before, after, askedBefore }: BeforeAndAfter): boolean | null {
  const { address, port, server } = probe;
  if (STREAMING.test(server)) return false;
  const listens = httpSysListens(after.listeners.value, address, port);
  if (listens === true) return true;
  const same = askedBefore.some((asked) => isSameQuestion(asked, probe) && asked.server === server);
  if (server !== '' && same && httpSysListens(before.listeners.value, address, port) === true) return true;
  return listens;
}

/** The side that asks does not matter: a name is the same to all. */
function isSameQuestion(one: Probe, other: Probe): boolean {
  return (
    one.outcome === 'answered' &&
    one.address === other.address &&
    one.port === other.port &&
    (one.host ?? '') === (other.host ?? '')
  );
}

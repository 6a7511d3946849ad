/** Events of the server that explain its state. */
import { knownEvent } from '../knowledge/events.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { finding, type Finding } from './finding.ts';

declare module './finding.ts' {
  interface FindingFacts {
    'known-events': { events: readonly { at: string; source: string; id: number }[] };
    'events-unknown': { reason: Reason };
  }
}

/** The known ones among the newest events, each with its time, the newest first. */
export function eventFindings({ events }: Snapshot): Finding[] {
  if (events.value === null) return [finding('events-unknown', 'information', { reason: events.problem })];
  const known = events.value
    .filter(({ source, id }) => knownEvent(source, id) !== null)
    .map(({ at, source, id }) => ({ at, source, id }))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return known.length === 0 ? [] : [finding('known-events', 'information', { events: known })];
}

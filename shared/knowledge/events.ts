/** Events that a set-up can meet; `words/` says what each means. */
import type { Standing } from './standing.ts';

interface KnownEvent extends Standing {
  eventSource: string;
  id: number;
}

const HTTP = 'Microsoft articles about the HTTP event';
const IIS = 'Microsoft documentation of the W3SVC events';
const WMS = 'Microsoft documentation of the WMServer events';

const EVENTS = [
  { eventSource: 'HTTP', id: 15005, source: HTTP, confidence: 'confirmed' },
  { eventSource: 'HTTP', id: 15014, source: HTTP, confidence: 'confirmed' },
  { eventSource: 'HTTP', id: 15015, source: HTTP, confidence: 'confirmed' },
  { eventSource: 'W3SVC', id: 1003, source: IIS, confidence: 'confirmed' },
  { eventSource: 'W3SVC', id: 1004, source: IIS, confidence: 'confirmed' },
  { eventSource: 'W3SVC', id: 1007, source: IIS, confidence: 'confirmed' },
  { eventSource: 'WMServer', id: 309, source: WMS, confidence: 'confirmed' },
  { eventSource: 'WMServer', id: 337, source: WMS, confidence: 'confirmed' },
] as const satisfies readonly KnownEvent[];

type Known = (typeof EVENTS)[number];
export type EventKey = Known extends infer E
  ? E extends { eventSource: infer S extends string; id: infer I extends number }
    ? `${S} ${I}`
    : never
  : never;

/** What is known about an event of this source (in any case) and id, by its key; null when nothing is. */
export function knownEvent(eventSource: string, id: number): EventKey | null {
  const wanted = eventSource.toLowerCase();
  const known = EVENTS.find((each) => each.id === id && each.eventSource.toLowerCase() === wanted);
  return known === undefined ? null : (`${known.eventSource} ${known.id}` as EventKey);
}

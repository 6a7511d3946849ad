/** Which publishing points may be asked for their stream, and what came of it. */
import * as v from 'valibot';
import { shortText } from '../text/schema.ts';
import type { PublishingPoint } from '../snapshot/snapshot.ts';
import { pointNamed } from './stream-address.ts';
import { streamAnswer, streamsByWms } from './stream-answer.ts';

/** Why a point was not asked; `words/` has a sentence for each. */
const NOT_ASKED_POINT = ['stopped', 'not-known', 'cache', 'too-many', 'not-reachable'] as const;
export type NotAskedPoint = (typeof NOT_ASKED_POINT)[number];

/** A publishing point and what a player's first request to it got. */
export const pointSeen = v.strictObject({
  /** Its name in a URL; '' = the default one. */
  point: shortText,
  /** Null = not asked. */
  answer: v.nullable(streamAnswer),
  notAsked: v.nullable(v.picklist(NOT_ASKED_POINT)),
});
export type PointSeen = v.InferOutput<typeof pointSeen>;

/** Each question makes a line in the server's log. */
const MOST_QUESTIONS = 10;

/** Values of WMS_PUBLISHING_POINT_TYPE, and the bits of WMS_BROADCAST_PUBLISHING_POINT_STATUS that matter (WMS SDK). */
const ON_DEMAND = 1;
const BROADCAST = 2;
const STARTED = 2;
const CHANGING = 8;

/** The points of a server, each with the reason if it is not to be asked: asking must start nothing and fetch nothing. */
export function pointsToAsk(points: readonly PublishingPoint[]): { point: string; notAsked: NotAskedPoint | null }[] {
  let asked = 0;
  return points.map((each) => {
    const why = whyNot(each);
    if (why === null) asked += 1;
    return { point: pointNamed(each.name), notAsked: why ?? (asked > MOST_QUESTIONS ? 'too-many' : null) };
  });
}

/** What a point is, and whether it runs; null = not known. */
export function pointState({ type, broadcastStatus }: PublishingPoint) {
  if (type === ON_DEMAND) return { kind: 'on-demand', started: true } as const;
  if (type !== BROADCAST) return { kind: type === null ? 'unknown' : 'cache', started: null } as const;
  const known = broadcastStatus !== null && (broadcastStatus & CHANGING) === 0;
  return { kind: 'broadcast', started: known ? (broadcastStatus & STARTED) !== 0 : null } as const;
}

/** A broadcast that is stopped may be set to start with its first player, which is how new ones are (WMS help). */
function whyNot(point: PublishingPoint): NotAskedPoint | null {
  const { kind, started } = pointState(point);
  if (kind === 'cache') return 'cache';
  if (started === null) return 'not-known';
  return started ? null : 'stopped';
}

/** The points that gave the header of a stream. */
export function streamingPoints(seen: readonly PointSeen[]): PointSeen[] {
  return seen.filter(({ answer }) => answer !== null && streamsByWms(answer));
}

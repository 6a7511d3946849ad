/** What came back on a player's first request, and who gave it. */
import * as v from 'valibot';
import { list, shortText, tcpPort, uint32 } from '../text/schema.ts';

/** What the answer was, whoever gave it. The meaning of a status is HTTP's own; WMS's numbers are published nowhere. */
const STREAM_OUTCOMES = [
  /** The header of a stream was received: the one thing that counts as streaming. */
  'streams',
  /** 401. */
  'login',
  /** 403. */
  'denied',
  /** 404. */
  'no-content',
  /** Another status that says no. */
  'said-no',
  /** A redirection, or a page of references as it is made for programs that are no player. */
  'elsewhere',
  /** A status that says yes, and no header of a stream after it. */
  'no-header',
  /** The answer ended, or was not understood, in the middle of the header. */
  'cut',
  /** More was sent than any header has. */
  'too-long',
  'not-http',
  'refused',
  'timed-out',
  'unreachable',
  'failed',
] as const;
export type StreamOutcome = (typeof STREAM_OUTCOMES)[number];

/** One of the streams that a header announces. */
const streamPart = v.strictObject({
  type: v.picklist(['audio', 'video', 'command', 'image', 'file', 'other']),
  /** As FFmpeg names it, `wmv2`; else the number or the four letters that the header has. */
  codec: shortText,
  /** Unit: bits per second; null = the header does not say. */
  bitsPerSecond: v.nullable(uint32),
});
export type StreamPart = v.InferOutput<typeof streamPart>;

export const streamAnswer = v.strictObject({
  /** As it was asked: an IPv4 address or a name. */
  host: shortText,
  port: tcpPort,
  /** Name of the publishing point, with a file in it perhaps; '' = the default one. */
  point: shortText,
  outcome: v.picklist(STREAM_OUTCOMES),
  /** HTTP status; 0 without an answer. */
  status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  /** The `Server:` header as sent; '' when there is none. */
  server: shortText,
  title: shortText,
  kind: v.picklist(['broadcast', 'on-demand', 'unknown']),
  streams: list(streamPart, 127),
  /** Where the answer points to; '' unless the outcome is `elsewhere`. */
  leadsTo: shortText,
  /** Unit: milliseconds. */
  milliseconds: v.pipe(v.number(), v.minValue(0)),
});
export type StreamAnswer = v.InferOutput<typeof streamAnswer>;

/**
 * Who answered, by the rule of the protocol: Windows Media Services puts `Cougar/VERSION` into every answer, a live encoder
 * `Rex/VERSION`; a player takes any other for an ordinary web server ([MS-WMSP]). A program that imitates the protocol
 * leaves the slash out, or sends another name.
 */
export function streamedBy({ server }: Pick<StreamAnswer, 'server'>): 'wms' | 'encoder' | 'other' {
  if (/^Cougar\//i.test(server)) return 'wms';
  return /^Rex\//i.test(server) ? 'encoder' : 'other';
}

/** Whether anybody answered by HTTP. */
export function isAnswered({ status }: Pick<StreamAnswer, 'status'>): boolean {
  return status !== 0;
}

/** Whether Windows Media Services itself gave the header of a stream. */
export function streamsByWms(answer: StreamAnswer): boolean {
  return answer.outcome === 'streams' && streamedBy(answer) === 'wms';
}

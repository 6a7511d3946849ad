/** Which sentence tells what came of a player's first request. A language brings the sentences. */
import {
  streamedBy,
  streamsByWms,
  type StreamAnswer,
  type StreamOutcome,
  type StreamPart,
} from '../../stream/stream-answer.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { claimantOf } from '../../claimant/claimants.ts';
import type { Choice } from '../../choice/choice.ts';
import type { NotAskedPoint } from '../../stream/points.ts';
import { streamUrl, type StreamAddressProblem } from '../../stream/stream-address.ts';
import { plain } from '../../text/printable.ts';

/** Outcomes of a question that came to no answer; results have words for them. */
type Unanswered = 'timed-out' | 'unreachable' | 'failed';
/** What came in place of an answer by HTTP: nobody who streams does that. */
type NoHttp = 'not-http' | 'refused';

/** What a language says of it; names come to it plain already. */
interface StreamSentences {
  /** A stream's header was received. @param server as the answer has it, '' = none */
  streams: Record<ReturnType<typeof streamedBy>, (server: string) => string>;
  /** Windows Media Services answered, and gave no stream. */
  no: Record<Exclude<StreamOutcome, 'streams' | NoHttp | Unanswered>, (status: number, leadsTo: string) => string>;
  /** Somebody else answered, and gave no stream. */
  others: Record<'encoder' | 'other', (server: string, status: number) => string>;
  /** @param what came of the question, as results say it */
  noHttp: (what: string) => string;
  unanswered: (what: string) => string;
  kinds: Record<StreamAnswer['kind'], string>;
  parts: Record<StreamPart['type'], string>;
  problems: Record<StreamAddressProblem, string>;
  notAsked: Record<NotAskedPoint, string>;
  /** About all of them: what was asked, or that they were not read, or that there are none. */
  overview: { hint: string; untested: string; unread: string; none: string };
}

export function sayStreams(words: StreamSentences, outcomeOfQuestion: (outcome: string) => string) {
  function streamWords(answer: StreamAnswer) {
    const parts = answer.streams.map(({ type, codec, bitsPerSecond }) => {
      const rate = bitsPerSecond === null ? '' : `${Math.round(bitsPerSecond / 1000)} kbit/s`;
      return [words.parts[type], plain(codec), rate].filter((part) => part !== '').join(' ');
    });
    return { result: resultOf(answer), kind: words.kinds[answer.kind], title: plain(answer.title), parts };
  }

  function resultOf(answer: StreamAnswer): string {
    const { outcome, status } = answer;
    const [by, server] = [streamedBy(answer), plain(answer.server)];
    if (outcome === 'streams') return words.streams[by](server);
    if (outcome === 'not-http' || outcome === 'refused') return words.noHttp(outcomeOfQuestion(outcome));
    if (outcome === 'timed-out' || outcome === 'unreachable' || outcome === 'failed') {
      return words.unanswered(outcomeOfQuestion(outcome));
    }
    return by === 'wms' ? words.no[outcome](status, plain(answer.leadsTo)) : words.others[by](server, status);
  }

  /** The publishing points as they were seen, with what was not. Null = nobody looked at the server since, or who got the address streams nothing. */
  function streamsSeen(evidence: Evidence | null, { claimant, streamAddress: host, streamPort: port }: Choice) {
    if (evidence === null || !claimantOf(claimant).setsPlugin) return null;
    const { unread, none, untested, hint } = words.overview;
    const points = evidence.snapshot.wms.publishingPoints.value;
    const rows = evidence.streams.map(({ point, answer, notAsked }) => ({
      url: plain(streamUrl('mms', { host, port, point })),
      byHttp: plain(streamUrl('http', { host, port, point })),
      result: answer === null ? words.notAsked[notAsked ?? 'not-known'] : resultOf(answer),
      streams: answer !== null && streamsByWms(answer),
    }));
    if (evidence.streams.some(({ answer }) => answer !== null)) return { about: hint, rows };
    return { about: points === null ? unread : points.length === 0 ? none : untested, rows };
  }

  return { streamWords, streamsSeen, streamAddressWords: (problem: StreamAddressProblem) => words.problems[problem] };
}

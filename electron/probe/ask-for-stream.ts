/**
 * A player's own first request: Describe of the Windows Media HTTP Streaming Protocol, as [MS-WMSP] publishes it. It asks for
 * the header of a stream and never starts a play; but a broadcast that is set to start with its first client may start by it.
 */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { StreamAnswer, StreamOutcome } from '../../shared/stream/stream-answer.ts';
import { pathOfPoint, type StreamAddress } from '../../shared/stream/stream-address.ts';
import { SHORT_TEXT } from '../../shared/text/schema.ts';
import { plain } from '../../shared/text/printable.ts';
import { ASF_HEADER_HEAD, readAsfHeader, sizeOfAsfHeader } from './asf-header.ts';
import { FrameReader } from './mms-frames.ts';
import { outcomeWithoutConnection, type Endpoint } from './probe-http.ts';
import { headerOf, readAnswer } from './read-answer.ts';

interface StreamQuestion extends StreamAddress {
  /** Where the address is to be found, when not under its own name (the practice server). */
  reach?: Endpoint | null | undefined;
}

/** What is read before giving up on the end of the HTTP headers. Unit: bytes. */
const MOST_HEAD = 16 * 1024;
/** What is read after them at most: a header of many streams, scripts and pictures is far smaller. Unit: bytes. */
const MOST_BODY = 1024 * 1024;
/** What is read at most of a page of references. Unit: bytes. */
const MOST_PAGE = 16 * 1024;

/**
 * Asks once. Never throws: whatever holds the port may answer anything, without end, or not at all.
 * @param settings.timeoutMs longest time from connecting to the end of the header, in milliseconds
 */
export function askForStream(question: StreamQuestion, settings: { timeoutMs: number }): Promise<StreamAnswer> {
  const started = performance.now();
  const { host, port, point, reach } = question;
  return new Promise((resolve) => {
    const reader = new AnswerReader();
    let connected = false;
    const socket = connect({ host: reach?.address ?? host, port: reach?.port ?? port });
    const end = (answer: Answer) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ host, port, point, ...answer, milliseconds: Math.round(performance.now() - started) });
    };
    const over = (otherwise: StreamOutcome) => end(reader.finish() ?? { ...NOTHING, outcome: otherwise });
    const timer = setTimeout(() => over('timed-out'), settings.timeoutMs);
    socket.on('connect', () => {
      connected = true;
      socket.write(describeRequest(question));
    });
    socket.on('data', (chunk: Buffer) => {
      const answer = reader.push(chunk);
      if (answer !== null) end(answer);
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      over(connected ? 'failed' : outcomeWithoutConnection(error.code ?? '')),
    );
    socket.on('close', () => over('failed'));
  });
}

/** Only the player's name is needed by the protocol; the rest is what a player says as well. `xPlayStrm` is never sent. */
function describeRequest({ host, port, point }: StreamAddress): string {
  return [
    `GET ${pathOfPoint(point)} HTTP/1.0`,
    'Accept: */*',
    'User-Agent: NSPlayer/9.0.0.3372',
    `Host: ${host}:${port}`,
    'Pragma: no-cache,rate=1.000000,stream-time=0,stream-offset=0:0,request-context=1,max-duration=0',
    `Pragma: xClientGUID={${randomUUID().toUpperCase()}}`,
    'Connection: Close',
    '\r\n',
  ].join('\r\n');
}

type Answer = Omit<StreamAnswer, 'host' | 'port' | 'point' | 'milliseconds'>;

const NOTHING: Omit<Answer, 'outcome'> = {
  status: 0,
  server: '',
  title: '',
  kind: 'unknown',
  streams: [],
  leadsTo: '',
};

/** Reads an answer as it comes, and holds no more of it than its limits. */
class AnswerReader {
  #head = '';
  #told: Answer | null = null;
  #features = '';
  readonly #frames = new FrameReader();
  /** The payloads of header frames so far. */
  #header: Buffer[] = [];
  #headerSize = 0;
  /** Size at which it is worth a look: first its head, then the whole. */
  #headerWanted = ASF_HEADER_HEAD;
  #page = '';
  #bodySize = 0;

  /** @returns the answer when it is known, or null = more is wanted */
  push(chunk: Buffer): Answer | null {
    if (this.#told !== null) return this.#pushBody(this.#told, chunk);
    this.#head += chunk.toString('latin1');
    const read = readAnswer(this.#head, this.#head.length > MOST_HEAD);
    if (read === 'not-http') return { ...NOTHING, outcome: 'not-http' };
    if (read === 'more') return null;
    const { status, server } = read;
    const endOfHead = this.#head.indexOf('\r\n\r\n');
    if (endOfHead < 0) return { ...NOTHING, status, server, outcome: 'too-long' };
    const lines = this.#head.slice(0, endOfHead).split('\r\n').slice(1);
    const told = { ...NOTHING, status, server, outcome: outcomeOfStatus(status) };
    this.#features = lines.filter((line) => /^pragma:/i.test(line)).join(',');
    if (told.outcome === 'elsewhere') return { ...told, leadsTo: headerOf(lines, 'location') };
    if (told.outcome !== 'cut') return told;
    this.#told = told;
    const body = Buffer.from(this.#head.slice(endOfHead + 4), 'latin1');
    this.#head = '';
    return body.length === 0 ? null : this.#pushBody(told, body);
  }

  /** The answer when nothing more will come; null = there was none at all. */
  finish(): Answer | null {
    if (this.#told !== null) return this.#page === '' ? this.#told : this.#judgePage(this.#told);
    if (this.#head === '') return null;
    const read = readAnswer(this.#head, true);
    if (typeof read === 'string') return { ...NOTHING, outcome: 'not-http' };
    return { ...NOTHING, status: read.status, server: read.server, outcome: 'cut' };
  }

  #pushBody(told: Answer, chunk: Buffer): Answer | null {
    this.#bodySize += chunk.length;
    if (this.#page !== '' || (this.#bodySize === chunk.length && chunk[0] !== 0x24)) {
      this.#page += chunk.toString('latin1').slice(0, MOST_PAGE - this.#page.length);
      return this.#page.length >= MOST_PAGE ? this.#judgePage(told) : null;
    }
    const frames = this.#frames.push(chunk);
    if (frames === null) return { ...told, outcome: 'cut' };
    for (const { letter, payload } of frames) {
      if (letter === 'H') {
        const answer = this.#pushHeader(told, payload);
        if (answer !== null) return answer;
      } else if (letter === 'D' || letter === 'E') {
        return { ...told, outcome: 'no-header' };
      }
    }
    return this.#bodySize > MOST_BODY ? { ...told, outcome: 'too-long' } : null;
  }

  /** A header may lie in several frames. */
  #pushHeader(told: Answer, payload: Buffer): Answer | null {
    this.#header.push(payload);
    this.#headerSize += payload.length;
    if (this.#headerSize < this.#headerWanted) return null;
    const start = Buffer.concat(this.#header);
    const size = sizeOfAsfHeader(start);
    if (size === null) return { ...told, outcome: 'no-header' };
    if (size > MOST_BODY) return { ...told, outcome: 'too-long' };
    this.#headerWanted = size;
    if (start.length < size) return null;
    const header = readAsfHeader(start);
    if (header === null) return { ...told, outcome: 'no-header' };
    return { ...told, ...header, kind: kindByFeatures(this.#features) ?? header.kind, outcome: 'streams' };
  }

  /** Programs that are no player get references to the stream, in an old form of ASX; newer ones are XML. */
  #judgePage(told: Answer): Answer {
    const reference =
      /^\s*\[Reference\][^]*?\bRef1=(\S+)/i.exec(this.#page) ?? /<asx\b[^]*?\bhref\s*=\s*"([^"]*)"/i.exec(this.#page);
    if (reference === null) return { ...told, outcome: 'no-header' };
    return { ...told, outcome: 'elsewhere', leadsTo: plain(reference[1] ?? '').slice(0, SHORT_TEXT) };
  }
}

/** `cut` until a header came, when the status says yes. */
function outcomeOfStatus(status: number): StreamOutcome {
  if (status === 401) return 'login';
  if (status === 403) return 'denied';
  if (status === 404) return 'no-content';
  if (status >= 400 || status < 200) return 'said-no';
  return status >= 300 ? 'elsewhere' : 'cut';
}

function kindByFeatures(pragmas: string): Answer['kind'] | null {
  const features = /\bfeatures="([^"]*)"/i.exec(pragmas)?.[1]?.toLowerCase() ?? '';
  if (features.includes('broadcast')) return 'broadcast';
  return features.includes('seekable') ? 'on-demand' : null;
}

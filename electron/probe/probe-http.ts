/** Asks one address and port by HTTP who answers there. */
import { connect, type Socket } from 'node:net';
import type { Probe } from '../../shared/snapshot/snapshot.ts';
import { readAnswer } from './read-answer.ts';

export interface Endpoint {
  /** IPv4 address as the plan names it. */
  address: string;
  port: number;
}

/** What is asked: an endpoint, or a web site there. */
export interface ProbeQuestion extends Endpoint {
  /** Name for the Host header, '' = the address; absent = no web site is meant, but whoever is there. */
  host?: string | undefined;
}

export interface ProbeSettings {
  /** Longest time from connecting to the last header. Unit: milliseconds. */
  timeoutMs: number;
  /** Where the endpoint is to be found, when not under its own name (the practice server). */
  reach?: Endpoint | null | undefined;
}

/** What is read before giving up on the end of the headers. Unit: bytes. */
const MOST_BYTES = 16 * 1024;

/**
 * One request, and not as a player of Windows Media makes it: from a player the same words ask for the stream of the default
 * publishing point ([MS-WMSP]), and can start a broadcast. WMS puts `Server: Cougar/...` into every answer. A bare socket,
 * because what holds a port may be anything. Never throws.
 */
export function probeHttp(question: ProbeQuestion, settings: ProbeSettings): Promise<Probe> {
  const started = performance.now();
  const { address, port, host } = question;
  const target = settings.reach ?? question;
  return new Promise((resolve) => {
    let got = '';
    let connected = false;
    const socket: Socket = connect({ host: target.address, port: target.port });
    const end = (outcome: Probe['outcome'], status = 0, server = '') => {
      clearTimeout(timer);
      socket.destroy();
      const milliseconds = Math.round(performance.now() - started);
      resolve({
        from: 'this-pc',
        address,
        port,
        ...(host === undefined ? {} : { host }),
        outcome,
        status,
        server,
        milliseconds,
      });
    };
    const judge = (final: boolean) => {
      const answer = readAnswer(got, final);
      if (answer === 'not-http') end('not-http');
      else if (answer !== 'more') end('answered', answer.status, answer.server);
    };
    const timer = setTimeout(() => end('timed-out'), settings.timeoutMs);
    socket.setEncoding('latin1');
    socket.on('connect', () => {
      connected = true;
      socket.write(
        `GET / HTTP/1.1\r\nHost: ${host || address}${port === 80 ? '' : `:${port}`}\r\n` +
          'User-Agent: Share80\r\nAccept: */*\r\nConnection: close\r\n\r\n',
      );
    });
    socket.on('data', (chunk: string) => {
      got += chunk.slice(0, MOST_BYTES - got.length);
      judge(got.length >= MOST_BYTES);
    });
    socket.on('end', () => (got === '' ? end('failed') : judge(true)));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      end(connected ? 'failed' : outcomeWithoutConnection(error.code ?? '')),
    );
    socket.on('close', () => end('failed'));
  });
}

/** What it means that no connection came about. @param code of the system's error, as `ECONNREFUSED` */
export function outcomeWithoutConnection(code: string): Exclude<Probe['outcome'], 'answered' | 'not-http'> {
  switch (code) {
    case 'ECONNREFUSED':
      return 'refused';
    case 'ETIMEDOUT':
      return 'timed-out';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
      return 'unreachable';
    default:
      return 'failed';
  }
}

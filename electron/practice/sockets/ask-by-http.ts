import http from 'node:http';

/** Larger than any message of the link. Unit: bytes. */
const LARGEST_REPLY = 16 * 1024 * 1024;

interface HttpQuestion {
  place: { host: string; port: number };
  method: string;
  /** As the asking script wrote it; its host goes into the `Host` header. */
  url: URL;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds without a byte before it gives up. */
  timeout: number;
  /** Gives up at once when it is aborted. */
  ended: AbortSignal;
}

export interface HttpReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

type HttpFailure = { failed: 'refused' | 'silent' | 'broken' };

/** One HTTP request over a connection of its own. Never throws. */
export function askByHttp(question: HttpQuestion): Promise<HttpReply | HttpFailure> {
  const { place, method, url, headers, timeout } = question;
  const body = Buffer.from(question.body, 'latin1');
  return new Promise((resolve) => {
    const request = http.request(
      {
        ...place,
        method,
        path: url.pathname + url.search,
        headers: { ...headers, Host: url.host, 'Content-Length': body.length },
        timeout,
        agent: false,
        signal: question.ended,
      },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          size += part.length;
          if (size > LARGEST_REPLY) request.destroy();
          else parts.push(part);
        });
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: plain(response.headers),
            body: Buffer.concat(parts).toString('latin1'),
          });
        });
        response.on('error', () => {
          resolve({ failed: 'broken' });
        });
      },
    );
    request.on('timeout', () => {
      resolve({ failed: 'silent' });
      request.destroy();
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ failed: error.code === 'ECONNREFUSED' || error.code === 'EADDRNOTAVAIL' ? 'refused' : 'broken' });
    });
    request.end(body);
  });
}

function plain(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]));
}

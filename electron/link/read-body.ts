import type { IncomingMessage } from 'node:http';
import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';

/** Bytes that all requests being read may hold in memory together; one server sends one message at a time. */
export interface BodyBudget {
  free: number;
}

interface BodyLimits {
  /** Largest body. Unit: bytes. */
  bytes: number;
  /** Longest time from the headers to the last byte. Unit: milliseconds. */
  milliseconds: number;
}

/** Reads a request's body as UTF-8, or says why it was not read to its end. Never throws. */
export async function readBody(
  request: IncomingMessage,
  limits: BodyLimits,
  budget: BodyBudget,
): Promise<{ text: string } | { refused: LinkRefusalCode }> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) return { refused: 'too-large' };
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    let ended = false;
    const end = (outcome: { text: string } | { refused: LinkRefusalCode }) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      budget.free += size;
      chunks = [];
      resolve(outcome);
    };
    const timer = setTimeout(() => end({ refused: 'too-slow' }), limits.milliseconds);
    request.on('data', (chunk: Buffer) => {
      if (ended) return;
      size += chunk.length;
      budget.free -= chunk.length;
      if (size > limits.bytes) end({ refused: 'too-large' });
      else if (budget.free < 0) end({ refused: 'busy' });
      else chunks.push(chunk);
    });
    request.on('end', () => end({ text: Buffer.concat(chunks).toString('utf8') }));
    request.on('error', () => end({ refused: 'garbled' }));
    request.on('close', () => end({ refused: 'garbled' }));
  });
}

import type { IncomingMessage } from 'node:http';
import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';

interface BodyLimits {
  /** Largest body. Unit: bytes. */
  bytes: number;
  /** Longest time from the headers to the last byte. Unit: milliseconds. */
  milliseconds: number;
}

/**
 * Reads a request's body as UTF-8, or says why it was not read to its end. Never throws.
 * @param held told of the bytes that are kept in memory: so many more, or less
 */
export async function readBody(
  request: IncomingMessage,
  limits: BodyLimits,
  held: (bytes: number) => void,
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
      chunks = [];
      held(-size);
      // What else is on its way is nobody's business.
      if ('refused' in outcome) request.pause();
      resolve(outcome);
    };
    const timer = setTimeout(() => end({ refused: 'too-slow' }), limits.milliseconds);
    request.on('data', (chunk: Buffer) => {
      if (ended) return;
      if (size + chunk.length > limits.bytes) {
        end({ refused: 'too-large' });
        return;
      }
      size += chunk.length;
      chunks.push(chunk);
      held(chunk.length);
    });
    request.on('end', () => end({ text: Buffer.concat(chunks).toString('utf8') }));
    request.on('error', () => end({ refused: 'garbled' }));
    request.on('close', () => end({ refused: 'garbled' }));
  });
}

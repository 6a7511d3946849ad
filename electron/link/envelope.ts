/** Seals and opens the envelopes of shared/protocol.ts. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { PROTOCOL_VERSION, type Envelope } from '../../shared/wire/protocol.ts';

/** What both sides of a link hold. */
export interface LinkKey {
  /** Public name of the secret, 32 hexadecimal characters. */
  session: string;
  /** 256 bits as 64 hexadecimal characters. */
  secret: string;
}

/** A fresh key from the system's random source, for one link and never for another. */
export function makeLinkKey(): LinkKey {
  return { session: randomBytes(16).toString('hex'), secret: randomBytes(32).toString('hex') };
}

/** Wraps `body` (ASCII) so that the other side can tell who said it, to whom and when in the conversation. */
export function sealEnvelope(key: LinkKey, direction: Envelope['direction'], counter: number, body: string): Envelope {
  return {
    v: PROTOCOL_VERSION,
    session: key.session,
    direction,
    counter,
    body,
    mac: sign(key, direction, counter, body).toString('hex'),
  };
}

/**
 * Whether `envelope` was sealed with `key` for this direction. Takes the same time wherever the two codes differ,
 * so that the right one cannot be guessed byte by byte.
 */
export function isGenuine(key: LinkKey, direction: Envelope['direction'], envelope: Envelope): boolean {
  const expected = sign(key, direction, envelope.counter, envelope.body);
  const genuine = timingSafeEqual(expected, Buffer.from(envelope.mac, 'hex'));
  return genuine && envelope.session === key.session && envelope.direction === direction;
}

function sign(key: LinkKey, direction: string, counter: number, body: string): Buffer {
  return createHmac('sha256', Buffer.from(key.secret, 'hex'))
    .update(`share80-link-1|${direction}|${key.session}|${counter}|${body}`, 'utf8')
    .digest();
}

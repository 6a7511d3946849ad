/** Seals and opens the envelopes of shared/wire/protocol.ts. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { PROTOCOL_VERSION } from '../../shared/wire/protocol.ts';

/** What both sides of a link hold. */
export interface LinkKey {
  /** Public name of the secret, 32 hexadecimal characters. */
  session: string;
  /** 256 bits as 64 hexadecimal characters. */
  secret: string;
}

type Direction = 'agent' | 'program';

export interface Envelope {
  session: string;
  /** The agent's challenge, 64 hexadecimal characters; after it the program's, but for a greeting. */
  talk: string;
  /** Rises with each new message of the agent, from 1; the answer repeats it. A greeting has 0. */
  counter: number;
  /** Which part of a message it is, from 1, and of how many. */
  part: number;
  parts: number;
  /** As it came: nothing of it was parsed. */
  body: string;
  mac: string;
  /** The line without its code. */
  line: string;
}

const PREFIX = `share80-link-${PROTOCOL_VERSION}`;
const FIRST_LINE = new RegExp(
  `^(${PREFIX} (agent|program) ([0-9a-f]{32}) ([0-9a-f]{64}|[0-9a-f]{128}) (0|[1-9][0-9]{0,9}) ([1-9][0-9]{0,2})/([1-9][0-9]{0,2})) ([0-9a-f]{64})$`,
);
/** Longer than any first line. Unit: characters. */
const LONGEST_LINE = 400;

/** Length of one challenge. Unit: hexadecimal characters. */
export const CHALLENGE = 64;

/** A fresh key from the system's random source, for one link and never for another. */
export function makeLinkKey(): LinkKey {
  return { session: randomBytes(16).toString('hex'), secret: randomBytes(32).toString('hex') };
}

/** What of a message stands before its code. */
type Head = Pick<Envelope, 'talk' | 'counter'> & Partial<Pick<Envelope, 'part' | 'parts'>>;

/**
 * Wraps what one side says, so that the other can tell who said it, in which talk and when in it.
 * @param request code of the request that is answered; '' = it is no answer
 */
export function sealEnvelope(key: LinkKey, direction: Direction, head: Head, body: string, request = ''): string {
  const line = lineOf(key, direction, head);
  return `${line} ${code(key, request === '' ? line : `${line} ${request}`, body)}\n${body}`;
}

/** Takes an envelope apart by its first line alone; null when it is none of this direction. */
export function openEnvelope(text: string, direction: Direction): Envelope | null {
  const end = text.slice(0, LONGEST_LINE).indexOf('\n');
  const found = end < 0 ? null : FIRST_LINE.exec(text.slice(0, end));
  if (found?.[2] !== direction) return null;
  const [, line = '', , session = '', talk = '', counter, part, parts, mac = ''] = found;
  const numbers = { counter: Number(counter), part: Number(part), parts: Number(parts) };
  return { session, talk, ...numbers, body: text.slice(end + 1), mac, line };
}

/** Whether a text begins as a message of another version of the protocol does. */
export function isOfOtherVersion(text: string): boolean {
  return /^share80-link-\d{1,4} /.test(text) && !text.startsWith(`${PREFIX} `);
}

/**
 * Whether `envelope` was sealed with `key`; an answer only as the answer to `request`. Takes the same time wherever the
 * two codes differ, so that the right one cannot be guessed byte by byte.
 */
export function isGenuine(key: LinkKey, envelope: Envelope, request?: string): boolean {
  const line = request === undefined ? envelope.line : `${envelope.line} ${request}`;
  const expected = Buffer.from(code(key, line, envelope.body), 'hex');
  return timingSafeEqual(expected, Buffer.from(envelope.mac, 'hex')) && envelope.session === key.session;
}

/** The secret that takes the place of the kit's own, from the first talk that both sides had with it. */
export function secretAfter(key: LinkKey, talk: string): string {
  return hmac(key.secret, `${PREFIX} secret ${key.session} ${talk}`);
}

function lineOf({ session }: LinkKey, direction: Direction, { talk, counter, part = 1, parts = 1 }: Head): string {
  return `${PREFIX} ${direction} ${session} ${talk} ${counter} ${part}/${parts}`;
}

function code(key: LinkKey, line: string, body: string): string {
  return hmac(key.secret, `${line}\n${body}`);
}

/** HMAC-SHA256 of a text under a key in hexadecimal, in hexadecimal. */
export function hmac(secret: string, text: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(text, 'utf8').digest('hex');
}

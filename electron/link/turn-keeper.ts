import { randomBytes, timingSafeEqual } from 'node:crypto';
import { LARGEST_MESSAGE, type Order } from '../../shared/wire/protocol.ts';
import { isAscii } from '../../shared/text/ascii-json.ts';
import { CHALLENGE, hmac, isGenuine, isOfOtherVersion, openEnvelope, type Envelope, type LinkKey } from './envelope.ts';
import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';

type Reply = Promise<Order | { refused: LinkRefusalCode }>;

/** The last message that was accepted: of an earlier start of the program its answer is not known any more. */
export interface PastTurn {
  /** Both challenges. */
  talk: string;
  /** The secret that this talk began with. */
  secret: string;
  counter: number;
  mac: string;
}

/** A message that was accepted, with the answer that belongs to it; a greeting is answered by a challenge alone. */
interface Turn {
  key: LinkKey;
  talk: string;
  counter: number;
  mac: string;
  reply: Reply | null;
  /** It came for the first time. */
  isNew: boolean;
}

/** What was said, when all its parts are there, and by whom. */
export interface Said {
  /** Undefined when it was no JSON. */
  message: unknown;
  key: LinkKey;
  talk: string;
  /** Nothing was said in this talk before. */
  isFirst: boolean;
}

/** The secrets of a link. */
interface Secrets {
  readonly session: string;
  /** What the kit holds. */
  readonly kit: string;
  /** What took its place; null = nothing yet. */
  kept: string | null;
}

interface Talk extends PastTurn {
  /** When its challenge was given; those that were given before it are over. */
  issued: number;
  reply: Reply | null;
  /** The parts that came of a message that is not whole yet. */
  parts: string[];
}

/** How long a challenge is good for a first message. Unit: microseconds. */
const GOOD_FOR = 120_000_000;
/** The first digits of a challenge of the program say when it was given, by a clock that nobody sets. */
const TIME_DIGITS = 14;

/**
 * Lets each genuine message be heard once. A greeting is answered with a challenge and believed in nothing, nor is anything
 * kept of it, so that old ones said again do no harm: a challenge carries its own proof. A talk begins with the first
 * message that answers to a fresh one, and ends every talk before it. In a talk counters only rise, and the last message
 * said again (its answer was lost on the way) gets the same answer again without being heard again.
 */
export class TurnKeeper {
  readonly #secrets: Secrets;
  readonly #accepted: (turn: PastTurn) => void;
  readonly #proof = randomBytes(32).toString('hex');
  #issued = 0;
  #talk: Talk | null;

  /** @param past where an earlier start of the program left a talk. Its last message may come once more. */
  constructor(secrets: Secrets, past: PastTurn | null = null, accepted: (turn: PastTurn) => void = () => undefined) {
    this.#secrets = secrets;
    this.#talk = past && { ...past, issued: -1, reply: null, parts: [] };
    this.#accepted = accepted;
  }

  /** Opens the request `text`; `hear` gets what was said, at most once per message. */
  take(text: string, hear: (said: Said) => Reply): Turn | { refused: LinkRefusalCode } {
    const envelope = openEnvelope(text, 'agent');
    if (envelope === null) return { refused: isOfOtherVersion(text) ? 'other-version' : 'garbled' };
    const { talk, counter, mac, body } = envelope;
    const current = this.#talk?.talk === talk ? this.#talk : null;
    const secret = current?.secret ?? this.#secrets.kept ?? this.#secrets.kit;
    const key = { session: this.#secrets.session, secret };
    if (!isGenuine(key, envelope)) return { refused: this.#isReplaced(envelope) ? 'secret-replaced' : 'not-genuine' };
    if (!isAscii(body)) return { refused: 'garbled' };
    const turn = { key, talk, counter, mac };
    if (talk.length === CHALLENGE) {
      if (counter !== 0 || body !== '') return { refused: 'garbled' };
      return { ...turn, talk: talk + this.#challenge(talk), reply: null, isNew: true };
    }
    if (current === null) return this.#begin(envelope, turn, hear);
    if (counter === current.counter && mac === current.mac && current.reply !== null)
      return { ...turn, reply: current.reply, isNew: false };
    const isNext = counter > current.counter;
    // Of a talk that an earlier start of the program had, the last message may be heard once more.
    const isLastOfPast = current.reply === null && counter === current.counter && mac === current.mac;
    if (!isNext && !isLastOfPast) return { refused: 'replayed' };
    return this.#hear(current, envelope, turn, hear, false);
  }

  /** The first message in a talk. */
  #begin(envelope: Envelope, turn: Omit<Turn, 'reply' | 'isNew'>, hear: (said: Said) => Reply) {
    const issued = this.#whenIssued(envelope.talk);
    if (issued === null || issued <= (this.#talk?.issued ?? -1)) return { refused: 'other-talk' as const };
    if (now() - issued > GOOD_FOR || envelope.counter !== 1) return { refused: 'other-talk' as const };
    const talk = { talk: turn.talk, secret: turn.key.secret, counter: 0, mac: '', issued, reply: null, parts: [] };
    return this.#hear(talk, envelope, turn, hear, true);
  }

  #hear(
    talk: Talk,
    envelope: Envelope,
    turn: Omit<Turn, 'reply' | 'isNew'>,
    hear: (said: Said) => Reply,
    isFirst: boolean,
  ) {
    const { counter, mac, part, parts, body } = envelope;
    const { key, talk: both } = turn;
    this.#talk = { ...talk, counter, mac, parts: part === 1 ? [body] : [...talk.parts, body] };
    this.#accepted({ talk: both, secret: key.secret, counter, mac });
    this.#talk.reply = this.#replyTo(this.#talk, part, parts, (text) =>
      hear({ message: readJson(text), key, talk: both, isFirst }),
    );
    return { ...turn, reply: this.#talk.reply, isNew: true };
  }

  #replyTo(talk: Talk, part: number, parts: number, hear: (text: string) => Reply): Reply {
    const isInOrder = talk.parts.length === part && part <= parts;
    const isTooLarge = talk.parts.reduce((length, each) => length + each.length, 0) > LARGEST_MESSAGE;
    if (isInOrder && !isTooLarge && part < parts) return Promise.resolve({ order: 'continue' });
    const text = talk.parts.join('');
    talk.parts = [];
    if (isTooLarge) return Promise.resolve({ refused: 'too-large' });
    return isInOrder ? hear(text) : Promise.resolve({ refused: 'bad-content' });
  }

  /** Whether somebody says it with the kit's own secret, whose place another one took. */
  #isReplaced(envelope: Envelope): boolean {
    const { session, kit, kept } = this.#secrets;
    return kept !== null && isGenuine({ session, secret: kit }, envelope);
  }

  /** A challenge that never was and cannot be foreseen, for the one of an agent. */
  #challenge(agents: string): string {
    this.#issued = Math.max(this.#issued + 1, now());
    const time = this.#issued.toString(16).padStart(TIME_DIGITS, '0');
    return time + this.#proofOf(time, agents);
  }

  /** When the program's challenge in `talk` was given; null when that was not this start of the program. */
  #whenIssued(talk: string): number | null {
    const agents = talk.slice(0, CHALLENGE);
    const time = talk.slice(CHALLENGE, CHALLENGE + TIME_DIGITS);
    const proof = talk.slice(CHALLENGE + TIME_DIGITS);
    const isOurs = timingSafeEqual(Buffer.from(this.#proofOf(time, agents)), Buffer.from(proof));
    return isOurs ? Number.parseInt(time, 16) : null;
  }

  #proofOf(time: string, agents: string): string {
    return hmac(this.#proof, `${time} ${agents}`).slice(TIME_DIGITS);
  }
}

/** Unit: microseconds since the program's start. */
function now(): number {
  return Math.floor(performance.now() * 1000);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

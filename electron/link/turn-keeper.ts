import { envelopeSchema, type Order } from '../../shared/wire/protocol.ts';
import { parse } from '../../shared/text/schema.ts';
import { isAscii } from '../../shared/text/ascii-json.ts';
import { isGenuine, type LinkKey } from './envelope.ts';
import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';

type Reply = Promise<Order | { refused: LinkRefusalCode }>;

/** The last message that was accepted: of an earlier start of the program its answer is not known any more. */
export interface PastTurn {
  counter: number;
  mac: string;
}

/** A message that was accepted, with the answer that belongs to it. */
interface Turn {
  counter: number;
  reply: Reply;
}

/**
 * Lets each genuine message be heard once: counters only rise, and the last message said again (its answer was
 * lost on the way) gets the same answer again without being heard again.
 */
export class TurnKeeper {
  readonly #key: LinkKey;
  readonly #accepted: (turn: PastTurn) => void;
  #last: (Turn & { mac: string }) | null = null;
  /** What was accepted before this keeper was made. The last message may come once more: its answer may be lost. */
  readonly #past: PastTurn | null;

  constructor(key: LinkKey, past: PastTurn | null = null, accepted: (turn: PastTurn) => void = () => undefined) {
    this.#key = key;
    this.#past = past;
    this.#accepted = accepted;
  }

  /** Opens the request `text`; `hear` gets what the envelope holds, at most once per message. */
  take(text: string, hear: (said: unknown) => Reply): Turn | { refused: LinkRefusalCode } {
    const envelope = parse(envelopeSchema, readJson(text));
    if (!envelope.ok) return { refused: 'garbled' };
    const { counter, body, mac } = envelope.value;
    if (!isGenuine(this.#key, 'agent', envelope.value)) return { refused: 'not-genuine' };
    if (this.#last !== null && counter === this.#last.counter && mac === this.#last.mac) return this.#last;
    if (this.#last !== null && counter <= this.#last.counter) return { refused: 'replayed' };
    if (this.#last === null && this.#isPast(counter, mac)) return { refused: 'replayed' };
    this.#accepted({ counter, mac });
    this.#last = {
      counter,
      mac,
      reply: isAscii(body) ? hear(readJson(body)) : Promise.resolve({ refused: 'garbled' }),
    };
    return this.#last;
  }

  #isPast(counter: number, mac: string): boolean {
    const past = this.#past;
    return past !== null && (counter < past.counter || (counter === past.counter && mac !== past.mac));
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { envelopeSchema, type Order } from '../../shared/protocol.ts';
import { parse } from '../../shared/schema.ts';
import { isAscii } from './ascii-json.ts';
import { isGenuine, type LinkKey } from './envelope.ts';
import type { RefusalCode } from './refusal.ts';

type Reply = Promise<Order | { refused: RefusalCode }>;

/** A message that was accepted, with the answer that belongs to it. */
export interface Turn {
  counter: number;
  reply: Reply;
}

/**
 * Lets each genuine message be heard once: counters only rise, and the last message said again (its answer was
 * lost on the way) gets the same answer again without being heard again.
 */
export class TurnKeeper {
  readonly #key: LinkKey;
  #last: (Turn & { mac: string }) | null = null;

  constructor(key: LinkKey) {
    this.#key = key;
  }

  /** Opens the request `text`; `hear` gets what the envelope holds, at most once per message. */
  take(text: string, hear: (said: unknown) => Reply): Turn | { refused: RefusalCode } {
    const envelope = parse(envelopeSchema, readJson(text));
    if (!envelope.ok) return { refused: 'garbled' };
    const { counter, body, mac } = envelope.value;
    if (!isGenuine(this.#key, 'agent', envelope.value)) return { refused: 'not-genuine' };
    if (this.#last !== null && counter === this.#last.counter && mac === this.#last.mac) return this.#last;
    if (this.#last !== null && counter <= this.#last.counter) return { refused: 'replayed' };
    this.#last = {
      counter,
      mac,
      reply: isAscii(body) ? hear(readJson(body)) : Promise.resolve({ refused: 'garbled' }),
    };
    return this.#last;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { Responder, Bound, Network } from '../sockets/network.ts';

/** An endpoint that a holder wants on one single address. */
export interface Wanted {
  address: string;
  port: number;
  answer: Responder;
}

const keyOf = (address: string, port: number) => `${address}:${port}`;

/** Who holds which endpoint of the network. */
export class Holdings {
  readonly #network: Network;
  readonly #held = new Map<string, Map<string, Bound>>();

  constructor(network: Network) {
    this.#network = network;
  }

  #of(holder: string): Map<string, Bound> {
    let held = this.#held.get(holder);
    if (!held) this.#held.set(holder, (held = new Map<string, Bound>()));
    return held;
  }

  holds(holder: string, address: string, port: number): boolean {
    return this.#held.get(holder)?.has(keyOf(address, port)) ?? false;
  }

  holdsAny(holder: string): boolean {
    return (this.#held.get(holder)?.size ?? 0) > 0;
  }

  holders(): string[] {
    return [...this.#held.keys()];
  }

  /** Lets go of everything that is no longer wanted. */
  async keepOnly(holder: string, wanted: readonly Wanted[]): Promise<void> {
    const keys = new Set(wanted.map((w) => keyOf(w.address, w.port)));
    for (const [key, bound] of this.#of(holder)) {
      if (keys.has(key)) continue;
      this.#of(holder).delete(key);
      await bound.release();
    }
  }

  /** Takes what is wanted and not yet held; the endpoints that someone else has are left out and returned. */
  async take(holder: string, wanted: readonly Wanted[]): Promise<Wanted[]> {
    const refused: Wanted[] = [];
    for (const want of wanted) {
      const key = keyOf(want.address, want.port);
      if (this.#of(holder).has(key)) continue;
      const bound = await this.#network.bind(want.address, want.port, want.answer);
      if (bound) this.#of(holder).set(key, bound);
      else refused.push(want);
    }
    return refused;
  }
}

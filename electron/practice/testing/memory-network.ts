import type { Responder, Bound, Network } from '../sockets/network.ts';

/** A network without sockets, for tests of the model alone. */
export class MemoryNetwork implements Network {
  readonly fallbackNote = null;
  readonly #held = new Map<string, Responder>();

  bind(address: string, port: number, answer: Responder): Promise<Bound | null> {
    const key = `${address}:${port}`;
    if (this.#held.has(key)) return Promise.resolve(null);
    this.#held.set(key, answer);
    return Promise.resolve({
      release: () => {
        this.#held.delete(key);
        return Promise.resolve();
      },
    });
  }

  /** The answer function behind an endpoint; undefined = nobody listens. */
  answerAt(address: string, port: number): Responder | undefined {
    return this.#held.get(`${address}:${port}`);
  }

  reach(address: string, port: number): { host: string; port: number } {
    return { host: address, port };
  }

  close(): Promise<void> {
    this.#held.clear();
    return Promise.resolve();
  }
}

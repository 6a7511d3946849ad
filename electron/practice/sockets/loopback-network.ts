import { EndpointMap } from './endpoint-map.ts';
import { claimLane, type Lane } from './lane.ts';
import { openListener } from './listener.ts';
import type { Responder, Bound, Network } from './network.ts';

const FALLBACK_NOTE =
  'This computer has no loopback address but 127.0.0.1, so every address of the practice server is a port of its own there.';

/** Real TCP sockets on loopback addresses of this PC. A conflict is the kernel's EADDRINUSE. */
export class LoopbackNetwork implements Network {
  readonly fallbackNote: string | null;
  readonly #lane: Lane | null;
  readonly #map: EndpointMap;
  readonly #open = new Set<Bound>();

  constructor(lane: Lane | null) {
    this.#lane = lane;
    this.#map = new EndpointMap(lane);
    this.fallbackNote = lane === null ? FALLBACK_NOTE : null;
  }

  /** `ports` asks for what a computer with no loopback address but 127.0.0.1 gets. */
  static async open(kind: 'addresses' | 'ports' = 'addresses'): Promise<LoopbackNetwork> {
    return new LoopbackNetwork(kind === 'ports' ? null : await claimLane());
  }

  async bind(address: string, port: number, answer: Responder): Promise<Bound | null> {
    const place = await this.#map.place(address, port);
    if (place === null) return null;
    const listener = await openListener(place, { address, port }, answer);
    if (listener === null) return null;
    const bound: Bound = {
      release: () => {
        this.#open.delete(bound);
        return listener.release();
      },
    };
    this.#open.add(bound);
    return bound;
  }

  reach(address: string, port: number): { host: string; port: number } {
    return this.#map.find(address, port);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((bound) => bound.release()));
    await this.#lane?.release();
  }
}

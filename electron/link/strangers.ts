/** Connections of which nobody knows yet whose they are: how many there may be, and which has to go for another one. */
import type { Socket } from 'node:net';

export interface StrangerLimits {
  /** Connections that may be open without having said anything genuine. */
  connections: number;
  /** Bytes of unfinished requests that all of them may hold together. */
  bytes: number;
}

interface Stranger {
  address: string;
  bytes: number;
}

/**
 * Makes room for whoever comes, instead of turning it away: a flood never keeps the agent from being let in. Who has to go
 * is the oldest one of the address that takes the most: a flood is paid for by where it comes from. Since an agent says
 * all that it has to say within moments, it is through long before it is the oldest, even where the flood comes from its
 * own address.
 */
export class Strangers {
  readonly #limits: StrangerLimits;
  /** The oldest first. */
  readonly #open = new Map<Socket, Stranger>();
  readonly #counts = new Map<string, { connections: number; bytes: number }>();
  #bytes = 0;

  constructor(limits: StrangerLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#open.size;
  }

  /** A connection was opened; it is forgotten when it is closed. */
  enter(socket: Socket): void {
    const address = socket.remoteAddress ?? '';
    this.#open.set(socket, { address, bytes: 0 });
    this.#count(address, 1, 0);
    socket.once('close', () => this.leave(socket));
    if (this.#open.size > this.#limits.connections) this.#sendAway('connections', socket);
  }

  /** So many bytes more, or less, of an unfinished request are held for it. */
  hold(socket: Socket, bytes: number): void {
    const stranger = this.#open.get(socket);
    if (stranger === undefined) return;
    stranger.bytes += bytes;
    this.#count(stranger.address, 0, bytes);
    if (this.#bytes > this.#limits.bytes) this.#sendAway('bytes', socket);
  }

  /** It said something genuine, or is gone. */
  leave(socket: Socket): void {
    const stranger = this.#open.get(socket);
    if (stranger === undefined) return;
    this.#open.delete(socket);
    this.#count(stranger.address, -1, -stranger.bytes);
  }

  #sendAway(kind: 'connections' | 'bytes', newest: Socket): void {
    let most = '';
    for (const [address, counts] of this.#counts) {
      if (counts[kind] > (this.#counts.get(most)?.[kind] ?? 0)) most = address;
    }
    for (const [socket, { address, bytes }] of this.#open) {
      const takes = kind === 'connections' || bytes > 0;
      if (address !== most || !takes || socket === newest) continue;
      this.leave(socket);
      socket.destroy();
      return;
    }
  }

  #count(address: string, connections: number, bytes: number): void {
    const before = this.#counts.get(address) ?? { connections: 0, bytes: 0 };
    const after = { connections: before.connections + connections, bytes: before.bytes + bytes };
    this.#bytes += bytes;
    if (after.connections === 0) this.#counts.delete(address);
    else this.#counts.set(address, after);
  }
}

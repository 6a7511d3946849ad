/** Tests only: many connections that keep a link busy and say nothing genuine. */
import { connect, type Socket } from 'node:net';
import { LINK_PATH, LINK_TYPE } from '../../../shared/wire/protocol.ts';

/** `idle` says nothing, `slow` one byte of a request now and then, `fat` as many bytes as it may, and that again. */
export type Manner = 'idle' | 'slow-head' | 'slow-body' | 'fat' | 'too-fat' | 'greedy';
export const MANNERS: readonly Manner[] = ['idle', 'slow-head', 'slow-body', 'fat', 'too-fat', 'greedy'];

const TRICKLE_MS = 400;

/** Connections that are made again as soon as they are closed. */
export class HostileCrowd {
  readonly #sockets = new Set<Socket>();
  readonly #place: { host: string; port: number };
  readonly #manner: Manner;
  readonly #addressOf: (number: number) => string;
  #ended = false;
  /** Connections that were made altogether. */
  made = 0;

  /** @param addressOf from where connection `number` comes; of this PC */
  constructor(url: string, manner: Manner, count: number, addressOf: (number: number) => string) {
    const { hostname, port } = new URL(url);
    this.#place = { host: hostname, port: Number(port) };
    this.#manner = manner;
    this.#addressOf = addressOf;
    for (let number = 0; number < count; number += 1) this.#attack(number);
  }

  get open(): number {
    return this.#sockets.size;
  }

  end(): void {
    this.#ended = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  #attack(number: number): void {
    if (this.#ended) return;
    const socket = connect({ ...this.#place, localAddress: this.#addressOf(number) });
    this.#sockets.add(socket);
    this.made += 1;
    let trickle: NodeJS.Timeout | undefined;
    socket.on('connect', () => {
      socket.write(this.#opening());
      const drop = { 'slow-head': 'a: b\r\n', 'slow-body': 'x', greedy: ' ', idle: '', fat: '', 'too-fat': '' }[
        this.#manner
      ];
      if (drop !== '') trickle = setInterval(() => socket.write(drop), TRICKLE_MS);
    });
    socket.on('data', () => undefined).on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(trickle);
      this.#sockets.delete(socket);
      setImmediate(() => this.#attack(number));
    });
  }

  #opening(): string {
    const { host, port } = this.#place;
    const start = `POST ${LINK_PATH} HTTP/1.1\r\nHost: ${host}:${port}\r\n`;
    const head = (length: number) => `${start}Content-Type: ${LINK_TYPE}\r\nContent-Length: ${length}\r\n\r\n`;
    switch (this.#manner) {
      case 'idle':
        return '';
      case 'slow-head':
        return start;
      case 'slow-body':
        return head(60_000);
      // All but the last bytes, which never come.
      case 'greedy':
        return head(65_000) + 'x'.repeat(64_000);
      case 'fat':
        return head(65_000) + '['.repeat(65_000);
      case 'too-fat':
        return `${start}Content-Type: ${LINK_TYPE}\r\nTransfer-Encoding: chunked\r\n\r\n10000000\r\n${'{"k":0,'.repeat(20_000)}`;
    }
  }
}

/** Loopback addresses, one for each number. */
export function manyAddresses(number: number): string {
  return `127.81.${(number >> 8) & 255}.${number & 255 || 1}`;
}

import net from 'node:net';
import type { Lane } from './lane.ts';
import { closed, bindSocket, portOf, tryPort } from './listen.ts';

export interface RealEndpoint {
  host: string;
  port: number;
}

/** Added to ports below 1024, so that no privilege is needed: the scenario's 80 is 20080 here. */
const LOW_PORT_OFFSET = 20_000;
/** Nobody listens on tcpmux: asking there is answered like asking a closed port. */
const CLOSED_PORT = 1;

/**
 * Where the endpoints of a scenario lie on this PC. An endpoint keeps its place until the practice server closes,
 * so two holders of one endpoint meet in the kernel. Places taken by strangers are passed over when an endpoint is first used.
 */
export class EndpointMap {
  readonly #lane: Lane | null;
  readonly #hosts = new Map<string, string>();
  readonly #places = new Map<string, RealEndpoint>();
  readonly #taken = new Set<string>();

  /** Without a lane every endpoint is a port of its own on 127.0.0.1. */
  constructor(lane: Lane | null) {
    this.#lane = lane;
    this.#host('127.0.0.1');
  }

  #host(address: string): string {
    if (this.#lane === null) return '127.0.0.1';
    const known = this.#hosts.get(address);
    if (known !== undefined) return known;
    const host = this.#lane.host(this.#hosts.size);
    this.#hosts.set(address, host);
    return host;
  }

  /** The place of an endpoint; one where nobody listens when it was never used. */
  find(address: string, port: number): RealEndpoint {
    return this.#places.get(`${address}:${port}`) ?? { host: this.#host(address), port: CLOSED_PORT };
  }

  /** The place of an endpoint, chosen now when it is used for the first time. Null = no port is free. */
  async place(address: string, port: number): Promise<RealEndpoint | null> {
    const key = `${address}:${port}`;
    const known = this.#places.get(key);
    if (known) return known;
    const host = this.#host(address);
    const free = await this.#freePort(host, port);
    if (free === null) return null;
    const chosen = { host, port: free };
    this.#places.set(key, chosen);
    return chosen;
  }

  async #freePort(host: string, wanted: number): Promise<number | null> {
    const preferred = wanted < 1024 ? wanted + LOW_PORT_OFFSET : wanted;
    for (const port of this.#lane === null ? [] : [preferred, preferred + 1000, preferred + 2000]) {
      const key = `${host}:${port}`;
      if (port > 65_535 || this.#taken.has(key)) continue;
      if ((await tryPort(host, port)) !== null) continue;
      this.#taken.add(key);
      return port;
    }
    return this.#anyPort(host);
  }

  async #anyPort(host: string): Promise<number | null> {
    for (let attempt = 0; attempt < 100; attempt++) {
      const result = await bindSocket(net.createServer(), host, 0);
      if ('code' in result) return null;
      const port = portOf(result.server);
      await closed(result.server);
      const key = `${host}:${port}`;
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return port;
    }
    return null;
  }
}

import net from 'node:net';
import { closed, bindSocket } from './listen.ts';

/** Held for as long as a lane is in use, on the lane's last address. */
const CLAIM_PORT = 61_234;
const SECOND_OCTETS = { first: 80, count: 16 };
/** A lane is four blocks of 256 addresses, so that a machine may have a thousand. */
const BLOCKS = 4;
const LANES_PER_OCTET = 256 / BLOCKS;
const LANES = SECOND_OCTETS.count * LANES_PER_OCTET;
const HOSTS_PER_BLOCK = 250;

/** A stretch of 127.80.0.0/12 that one practice server has to itself. */
export interface Lane {
  /** Loopback address for the machine's n-th address, n from 0. */
  host(n: number): string;
  release(): Promise<void>;
}

function laneHost(lane: number, n: number): string {
  const second = SECOND_OCTETS.first + Math.floor(lane / LANES_PER_OCTET);
  const third = (lane % LANES_PER_OCTET) * BLOCKS + Math.floor(n / HOSTS_PER_BLOCK);
  return `127.${second}.${third}.${1 + (n % HOSTS_PER_BLOCK)}`;
}

/**
 * Claims a free lane, also against other processes: the kernel lets only one of them hold the lane's claim socket.
 * Null where the system has no loopback address but 127.0.0.1 (macOS), or no lane is left.
 */
export async function claimLane(): Promise<Lane | null> {
  const start = Math.floor(Math.random() * LANES);
  for (let tried = 0; tried < LANES; tried++) {
    const lane = (start + tried) % LANES;
    const claimHost = laneHost(lane, BLOCKS * HOSTS_PER_BLOCK - 1);
    const claim = await bindSocket(net.createServer(), claimHost, CLAIM_PORT);
    if ('server' in claim) {
      claim.server.unref();
      return { host: (n) => laneHost(lane, n), release: () => closed(claim.server) };
    }
    if (claim.code !== 'EADDRINUSE') return null;
  }
  return null;
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { probeAll, type ProbeTarget } from '../../electron/probe/probe-all.ts';
import { median, type Row } from './row.ts';

const ADDRESSES = 254;
/** Addresses that take the connection and then say nothing, as a stuck server does. */
const SILENT = 16;
const REPEATS = 3;
/** As many at once as the program asks. */
const CONCURRENCY = 32;
/** Short, so that the silent ones do not make the benchmark long. */
const TIMEOUT_MS = 250;

/** Asking 254 addresses who answers there, as many at once as the program does, against one after the other. */
export async function measureVerification(): Promise<Row[]> {
  const servers = await Promise.all(
    Array.from({ length: ADDRESSES }, (_, n) => listen(`127.99.80.${n + 1}`, n < SILENT)),
  );
  try {
    const targets = servers.map(targetOf);
    const together: number[] = [];
    const apart: number[] = [];
    for (let n = 0; n < REPEATS; n += 1) {
      together.push(await timed(targets, CONCURRENCY));
      apart.push(await timed(targets, 1));
    }
    const ratio = median(together) / median(apart);
    return [
      {
        what: `verification of ${ADDRESSES} addresses (${SILENT} silent), ${CONCURRENCY} at once against one by one`,
        figure: `${ratio.toFixed(2)} (${median(together).toFixed(0)} / ${median(apart).toFixed(0)} ms)`,
        aim: '',
        met: null,
      },
    ];
  } finally {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}

function listen(address: string, silent: boolean): Promise<Server> {
  const server = createServer((_, response) => {
    if (!silent) response.setHeader('Server', 'Cougar/9.6').end();
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject).listen(0, address, () => resolve(server));
  });
}

function targetOf(server: Server): ProbeTarget {
  const { address, port } = server.address() as AddressInfo;
  return { address, port, reach: null };
}

async function timed(targets: readonly ProbeTarget[], concurrency: number): Promise<number> {
  const begin = performance.now();
  const probes = await probeAll(targets, { timeoutMs: TIMEOUT_MS, concurrency });
  const answered = probes.filter((probe) => probe.outcome === 'answered').length;
  if (answered !== ADDRESSES - SILENT) throw new Error(`${answered} addresses answered, not ${ADDRESSES - SILENT}`);
  return performance.now() - begin;
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { probeAll, type ProbeTarget } from '../../electron/probe/probe-all.ts';
import { median, row, skipped, type Row } from './row.ts';

/** As many at once as the program asks. */
const CONCURRENCY = 32;
/** Shorter than the program's, so that the silent ones do not make the benchmark long. */
const TIMEOUT_MS = 2_000;
const REPEATS = 3;
const FEW = 254;
const MANY = 1_024;
const AIM_NMAP = 0.3;

/** Asking who answers on many addresses, some of which take the connection and say nothing. */
export async function measureVerification(): Promise<Row[]> {
  const rows: Row[] = [];
  await among(FEW, 0, async (targets) => {
    const ours = await timed(targets, FEW);
    const what = `who answers on ${FEW} addresses`;
    const theirs = await nmap(targets);
    const detail = `${ours.toFixed(0)} / ${theirs?.toFixed(0)} ms`;
    rows.push(
      theirs === null
        ? skipped(what, 'nmap is not installed')
        : row({ what, value: ours / theirs, aim: AIM_NMAP, against: 'nmap --script http-server-header', detail }),
    );
  });
  for (const [name, silent] of [
    ['one', () => 1],
    ['all', (count: number) => count],
  ] as const) {
    const times: number[] = [];
    for (const count of [FEW, MANY]) {
      const mute = silent(count);
      await among(count, mute, async (targets) => times.push(await timed(targets, count - mute)));
    }
    const [few = NaN, many = NaN] = times;
    const detail = `${many.toFixed(0)} / ${few.toFixed(0)} ms`;
    rows.push(
      row({ what: `${MANY} addresses, ${name} silent`, value: many / few, aim: MANY / FEW, against: `${FEW}`, detail }),
    );
  }
  return rows;
}

/** So many servers, each on an address of its own and all on one port, of which the first say nothing. */
async function among(count: number, silent: number, work: (targets: ProbeTarget[]) => Promise<unknown>): Promise<void> {
  const servers: Server[] = [];
  try {
    let port = 0;
    for (let n = 0; n < count; n += 1) {
      const server = await listen(`127.99.${80 + (n >> 8)}.${n & 255}`, port, n < silent);
      servers.push(server);
      ({ port } = server.address() as AddressInfo);
    }
    await work(servers.map(targetOf));
  } finally {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}

function listen(address: string, port: number, silent: boolean): Promise<Server> {
  const server = createServer((_, response) => {
    if (!silent) response.setHeader('Server', 'Cougar/9.6').end();
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject).listen(port, address, () => resolve(server));
  });
}

function targetOf(server: Server): ProbeTarget {
  const { address, port } = server.address() as AddressInfo;
  return { address, port, reach: null };
}

async function timed(targets: readonly ProbeTarget[], talking: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < REPEATS; n += 1) {
    const begin = performance.now();
    const probes = await probeAll(targets, { timeoutMs: TIMEOUT_MS, concurrency: CONCURRENCY });
    times.push(performance.now() - begin);
    const answered = probes.filter((probe) => probe.outcome === 'answered').length;
    if (answered !== talking) throw new Error(`${answered} addresses answered, not ${talking}`);
  }
  return median(times);
}

/** The same question by nmap (+: whatever the port is usually for), with the same patience; null where there is no nmap. Unit: milliseconds. */
async function nmap(targets: readonly ProbeTarget[]): Promise<number | null> {
  const options = ['-n', '-Pn', '-p', String(targets[0]?.port), '--script', '+http-server-header'];
  const begin = performance.now();
  const told = await promisify(execFile)('nmap', [...options, ...targets.map(({ address }) => address)]).then(
    ({ stdout }) => stdout.match(/http-server-header/g)?.length ?? 0,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return null;
    },
  );
  if (told === null) return null;
  if (told < targets.length) throw new Error(`nmap told of ${told} servers`);
  return performance.now() - begin;
}

import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { probeAll } from './probe-all.ts';
import { probeHttp } from './probe-http.ts';

const open: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of open.splice(0)) server.close();
});

async function serve(talk: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    talk(socket);
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Answers each request with `text`. */
const answering = (text: string) => serve((socket) => socket.once('data', () => socket.end(text, 'latin1')));
const ask = (port: number, timeoutMs = 1000) => probeHttp({ address: '127.0.0.1', port }, { timeoutMs });

describe('a probe', () => {
  it('tells who answers', async () => {
    const port = await answering('HTTP/1.1 400 Bad Request\r\nSERVER: Cougar/9.01.01.3814\r\n\r\nbody');
    expect(await ask(port)).toMatchObject({
      from: 'this-pc',
      address: '127.0.0.1',
      port,
      outcome: 'answered',
      status: 400,
      server: 'Cougar/9.01.01.3814',
    });
  });

  it('asks as no player does, so that no broadcast starts, and names the address that it means', async () => {
    let asked = '';
    const port = await serve((socket) =>
      socket.once('data', (chunk) => {
        asked = chunk.toString();
        socket.end('HTTP/1.1 200 OK\r\n\r\n');
      }),
    );
    const reach = { address: '127.0.0.1', port };
    const probe = await probeHttp({ address: '192.168.10.11', port: 80 }, { timeoutMs: 1000, reach });
    expect(probe).toMatchObject({ address: '192.168.10.11', port: 80, outcome: 'answered', server: '' });
    expect(asked).toMatch(/^GET \/ HTTP\/1.1\r\nHost: 192.168.10.11\r\nUser-Agent: Share80\r\n/);
  });

  it('knows a port where nobody listens', async () => {
    const port = await answering('');
    await new Promise((resolve) => open.pop()?.close(resolve));
    expect(await ask(port)).toMatchObject({ outcome: 'refused', status: 0 });
  });

  it('gives up on silence', async () => {
    const port = await serve(() => undefined);
    expect(await ask(port, 80)).toMatchObject({ outcome: 'timed-out' });
  });

  it('gives up on headers that trickle', async () => {
    const port = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('X'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await ask(port, 150)).toMatchObject({ outcome: 'timed-out' });
  });

  it.each(['SSH-2.0-OpenSSH_9\r\n', 'HTTX', 'H\n', 'HTTP/1.1 2000 no\r\n\r\n', '\0\0\0'])(
    'recognises what is not HTTP',
    async (text) => {
      expect(await ask(await answering(text))).toMatchObject({ outcome: 'not-http' });
    },
  );

  it('calls a connection without any answer failed, not refused', async () => {
    const port = await serve((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await ask(port)).toMatchObject({ outcome: 'failed' });
  });

  it('reads no more of endless headers than it needs', async () => {
    const port = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nServer: Microsoft-IIS/6.0\r\n');
      const flood = setInterval(() => socket.write(`X-Filler: ${'x'.repeat(8192)}\r\n`), 1);
      socket.on('close', () => clearInterval(flood));
    });
    expect(await ask(port)).toMatchObject({ outcome: 'answered', server: 'Microsoft-IIS/6.0' });
  });

  it('keeps a hostile header short and free of control characters', async () => {
    const port = await answering(`HTTP/1.1 200 OK\r\nServer: a\x1b[31m${'b'.repeat(5000)}\r\n\r\n`);
    const { server } = await ask(port);
    expect(server).toHaveLength(512);
    expect(server.startsWith('a?[31mb')).toBe(true);
  });

  it('treats an empty answer as a failure', async () => {
    expect(await ask(await serve((socket) => socket.end()))).toMatchObject({ outcome: 'failed' });
  });
});

it('asks many at once, but not all at once, and keeps their order', async () => {
  let now = 0;
  let most = 0;
  const port = await serve((socket) => {
    most = Math.max(most, (now += 1));
    socket.once('data', () =>
      setTimeout(() => {
        now -= 1;
        socket.end('HTTP/1.1 200 OK\r\n\r\n');
      }, 10),
    );
  });
  const targets = Array.from({ length: 40 }, (_, index) => ({
    address: `10.0.0.${index}`,
    port: 80,
    reach: { address: '127.0.0.1', port },
  }));
  const probes = await probeAll(targets, { timeoutMs: 2000, concurrency: 8 });
  expect(probes.map((probe) => probe.address)).toEqual(targets.map((target) => target.address));
  expect(probes.every((probe) => probe.outcome === 'answered')).toBe(true);
  expect(most).toBeLessThanOrEqual(8);
  expect(most).toBeGreaterThan(1);
});

import net from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askByHttp } from './ask-by-http.ts';
import { LoopbackNetwork } from './loopback-network.ts';
import type { EndpointAnswer } from './network.ts';

const open: LoopbackNetwork[] = [];
const network = async (kind: 'addresses' | 'ports' = 'addresses') => {
  const opened = await LoopbackNetwork.open(kind);
  open.push(opened);
  return opened;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((n) => n.close()));
});

const iis = (): EndpointAnswer => ({ status: 200, server: 'Microsoft-IIS/6.0', body: 'x' });
const get = (place: { host: string; port: number }) =>
  askByHttp({
    place,
    method: 'GET',
    url: new URL('http://192.168.10.10/'),
    headers: {},
    body: '',
    timeout: 2000,
    ended: new AbortController().signal,
  });

describe.each(['addresses', 'ports'] as const)('a network of %s', (kind) => {
  it('gives an endpoint to one holder at a time', async () => {
    const one = await network(kind);
    const first = await one.bind('192.168.10.10', 80, iis);
    expect(first).not.toBeNull();
    expect(await one.bind('192.168.10.10', 80, iis)).toBeNull();
    expect(await one.bind('192.168.10.11', 80, iis)).not.toBeNull();
    await first?.release();
    expect(await one.bind('192.168.10.10', 80, iis)).not.toBeNull();
  });

  it('answers HTTP with the holder’s header, and refuses where nobody listens', async () => {
    const one = await network(kind);
    expect(await get(one.reach('192.168.10.10', 80))).toEqual({ failed: 'refused' });
    const bound = await one.bind('192.168.10.10', 80, iis);
    const place = one.reach('192.168.10.10', 80);
    expect(place.port).toBeGreaterThan(1023);
    expect(await get(place)).toMatchObject({ status: 200, headers: { server: 'Microsoft-IIS/6.0' } });
    await bound?.release();
    expect(await get(place)).toEqual({ failed: 'refused' });
  });

  it('keeps two practice servers apart', async () => {
    const [one, other] = [await network(kind), await network(kind)];
    expect(await one.bind('192.168.10.10', 80, iis)).not.toBeNull();
    expect(await other.bind('192.168.10.10', 80, iis)).not.toBeNull();
  });

  it('says nothing on a port without HTTP', async () => {
    const one = await network(kind);
    await one.bind('192.168.10.10', 443, null);
    expect(await get(one.reach('192.168.10.10', 443))).toEqual({ failed: 'broken' });
  });
});

it('meets strangers in the kernel and passes their ports over', async () => {
  const probe = await network();
  await probe.bind('127.0.0.1', 80, iis);
  const { host, port } = probe.reach('127.0.0.1', 80);
  const conflict = await new Promise<string>((resolve) => {
    const server = net.createServer();
    server.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? '');
    });
    server.listen({ host, port, exclusive: true }, () => {
      resolve('bound');
    });
  });
  expect(conflict).toBe('EADDRINUSE');
});

it('says when it has to do with ports', async () => {
  expect((await network('ports')).fallbackNote).toMatch(/127\.0\.0\.1/);
});

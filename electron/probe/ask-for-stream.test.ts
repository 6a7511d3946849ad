import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { streamedBy, streamsByWms } from '../../shared/stream/stream-answer.ts';
import { describedSample, playedSample } from '../practice/streaming/sample.ts';
import { askForStream } from './ask-for-stream.ts';
import { readAsfHeader } from './asf-header.ts';
import { FrameReader, framed } from './mms-frames.ts';

const open: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of open.splice(0)) server.close();
});

async function serve(talk: (socket: Socket, asked: string) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.once('data', (asked) => talk(socket, asked.toString('latin1')));
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const ask = (port: number, timeoutMs = 2000) =>
  askForStream({ host: '127.0.0.1', port, point: 'Sample' }, { timeoutMs });
const head = (status: string, ...headers: string[]) =>
  Buffer.from([`HTTP/1.0 ${status}`, ...headers, '\r\n'].join('\r\n'));
const WMS = 'Server: Cougar/9.01.01.3814';
const OK = head(
  '200 OK',
  WMS,
  'Content-Type: application/vnd.ms.wms-hdr.asfv1',
  'Pragma: no-cache,client-id=1,features="seekable"',
);
const sample = describedSample(false);
const STREAMS = [
  { type: 'video', codec: 'wmv2', bitsPerSecond: null },
  { type: 'audio', codec: 'wmav2', bitsPerSecond: 24_000 },
];

describe('a player’s first request', () => {
  it('asks for the header of the point, and never for a play', async () => {
    let said = '';
    const port = await serve((socket, asked) => {
      said = asked;
      socket.end(Buffer.concat([OK, sample]));
    });
    const answer = await ask(port);
    expect(answer).toMatchObject({ outcome: 'streams', status: 200, title: 'Share80 practice', kind: 'on-demand' });
    expect(answer.streams).toEqual(STREAMS);
    expect(streamsByWms(answer)).toBe(true);
    expect(said).toMatch(/^GET \/Sample HTTP\/1\.0\r\n/);
    expect(said).toMatch(/\r\nUser-Agent: NSPlayer\/9\.[\d.]+\r\n/);
    expect(said).not.toMatch(/xPlayStrm/i);
  });

  it.each([1, 7, 1000])('understands an answer in pieces of %i bytes', async (size) => {
    const port = await serve((socket) => {
      const whole = Buffer.concat([OK, sample]);
      socket.setNoDelay();
      for (let at = 0; at < whole.length; at += size) socket.write(whole.subarray(at, at + size));
    });
    expect(await ask(port)).toMatchObject({ outcome: 'streams', streams: STREAMS });
  });

  it('takes a header out of several frames, with others before it', async () => {
    const payload = sample.subarray(12);
    const other = (letter: string) => Buffer.concat([Buffer.from(`$${letter}\x04\x00`, 'latin1'), Buffer.alloc(4)]);
    const parts = [payload.subarray(0, 20), payload.subarray(20, 400), payload.subarray(400)];
    const frames = [other('M'), other('P'), ...parts.map((part) => framed('H', part, 0))];
    const port = await serve((socket) => socket.end(Buffer.concat([OK, ...frames])));
    expect(await ask(port)).toMatchObject({ outcome: 'streams', streams: STREAMS });
  });

  it.each([
    ['Cougar 4.1.0.3921', 'other'],
    ['Microsoft-IIS/6.0', 'other'],
    ['Rex/9.0.0.2980', 'encoder'],
    ['', 'other'],
  ] as const)('a stream of “%s” is not one of Windows Media Services', async (name, by) => {
    const port = await serve((socket) =>
      socket.end(Buffer.concat([head('200 OK', ...(name === '' ? [] : [`Server: ${name}`])), sample])),
    );
    const answer = await ask(port);
    expect([answer.outcome, streamedBy(answer), streamsByWms(answer)]).toEqual(['streams', by, false]);
  });

  it.each<[string, string | Buffer, object]>([
    ['login', head('401 Unauthorized', WMS), { outcome: 'login', status: 401 }],
    ['denied', head('403 Forbidden', WMS), { outcome: 'denied' }],
    ['nothing there', head('404 Not Found', WMS), { outcome: 'no-content' }],
    ['another no', head('453 Not Enough Bandwidth', WMS), { outcome: 'said-no', status: 453 }],
    [
      'a redirection',
      head('302 Found', WMS, 'Location: http://other/x'),
      { outcome: 'elsewhere', leadsTo: 'http://other/x' },
    ],
    [
      'references',
      Buffer.concat([OK, Buffer.from('[Reference]\r\nRef1=http://h/?MSWMExt=.asf\r\n')]),
      { outcome: 'elsewhere', leadsTo: 'http://h/?MSWMExt=.asf' },
    ],
    [
      'an ASX',
      Buffer.concat([OK, Buffer.from('<asx version="3.0"><entry><ref href="mms://a/b"/></entry></asx>')]),
      { leadsTo: 'mms://a/b' },
    ],
    [
      'a page',
      Buffer.concat([head('200 OK', 'Server: Microsoft-IIS/6.0'), Buffer.from('<html>')]),
      { outcome: 'no-header' },
    ],
    ['a file that is no stream', Buffer.concat([OK, sample.subarray(12)]), { outcome: 'no-header' }],
    ['another header', Buffer.concat([OK, framed('H', Buffer.alloc(200), 0)]), { outcome: 'no-header' }],
    ['data before any header', Buffer.concat([OK, framed('D', Buffer.alloc(20), 0)]), { outcome: 'no-header' }],
    [
      'no frames after one',
      Buffer.concat([OK, framed('H', sample.subarray(12, 60), 0), Buffer.from('nothing of the kind')]),
      { outcome: 'cut' },
    ],
    ['half a header', Buffer.concat([OK, sample.subarray(0, 300)]), { outcome: 'cut', status: 200 }],
    [
      'headers without end',
      Buffer.concat([Buffer.from('HTTP/1.0 200 OK\r\n'), Buffer.alloc(20_000, 0x61)]),
      { outcome: 'too-long' },
    ],
    ['no HTTP', 'SSH-2.0-OpenSSH_9\r\n', { outcome: 'not-http' }],
    ['nothing', '', { outcome: 'failed', status: 0 }],
  ])('%s', async (_, answer, expected) => {
    const port = await serve((socket) => socket.end(answer));
    expect(await ask(port)).toMatchObject({ streams: [], ...expected });
  });

  it('reads no more than it needs of a header that says it is endless', async () => {
    const endless = Buffer.from(sample.subarray(12));
    endless.writeBigUInt64LE(0xffff_ffffn, 16);
    const port = await serve((socket) => {
      socket.write(Buffer.concat([OK, framed('H', endless, 0)]));
    });
    expect(await ask(port)).toMatchObject({ outcome: 'too-long' });
  });

  it('gives up on silence, and on a header that stops', async () => {
    expect(await ask(await serve(() => undefined), 80)).toMatchObject({ outcome: 'timed-out', status: 0 });
    const half = await serve((socket) => void socket.write(Buffer.concat([OK, sample.subarray(0, 50)])));
    expect(await ask(half, 150)).toMatchObject({ outcome: 'cut', status: 200 });
  });

  it('knows a port where nobody listens', async () => {
    const port = await serve(() => undefined);
    await new Promise((resolve) => open.pop()?.close(resolve));
    expect(await ask(port)).toMatchObject({ outcome: 'refused' });
  });
});

it('a header without a stream is none, whatever its size says', () => {
  const header = sample.subarray(12);
  for (const size of [0, 29, 30, header.length + 1]) {
    const wrong = Buffer.from(header);
    wrong.writeBigUInt64LE(BigInt(size), 16);
    expect(readAsfHeader(wrong)).toBeNull();
  }
});

it('what a practice server plays are frames, the last one an end', async () => {
  const reader = new FrameReader();
  const letters: string[] = [];
  for await (const chunk of playedSample(false))
    letters.push(...(reader.push(chunk) ?? []).map(({ letter }) => letter));
  expect(letters[0]).toBe('H');
  expect(letters.at(-1)).toBe('E');
  expect(new Set(letters.slice(1, -1))).toEqual(new Set(['D']));
});

/** What holds a port answers a player's first request: anything, in any pieces, with or without an end. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import fc from 'fast-check';
import * as v from 'valibot';
import { describedSample } from '../../../electron/practice/streaming/sample.ts';
import { askForStream } from '../../../electron/probe/ask-for-stream.ts';
import { framed } from '../../../electron/probe/mms-frames.ts';
import { streamAnswer } from '../../../shared/stream/stream-answer.ts';
import { english } from '../../../shared/testing/english.ts';
import { textDamage } from '../arbitraries/text-damage.ts';
import { refused, TAKEN, type Door } from '../door.ts';

/** How long a question waits for the rest; the servers here are on this machine. Unit: milliseconds. */
const TIMEOUT_MS = 150;
/** GUID of a header in the Advanced Systems Format, as it lies in a file. */
const ASF = Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex').toString('latin1');

interface Case {
  /** In latin1: a letter is a byte. */
  answer: string;
  /** Bytes in a piece. */
  piece: number;
  /** Whether the server closes behind it. */
  ends: boolean;
}

const payload = describedSample(false).subarray(12).toString('latin1');
const frame = (letter: 'H' | 'D', text: string): string =>
  framed(letter, Buffer.from(text, 'latin1'), 0).toString('latin1');

const head = fc
  .record({
    status: fc.constantFrom(
      '200 OK',
      '200',
      '401 No',
      '403 No',
      '404 No',
      '453 No',
      '302 Found',
      '500 No',
      '0 x',
      '99999',
    ),
    server: fc.constantFrom('Cougar/9.01.01.3814', 'Cougar 4.1.0.3921', 'Rex/9.0.0.2980', 'Microsoft-IIS/6.0', ''),
    pragma: fc.constantFrom('features="broadcast"', 'features="seekable"', 'features="', ''),
    location: fc.constantFrom('http://other/', '\x1b[31m', ''),
  })
  .map(
    ({ status, server, pragma, location }) =>
      `HTTP/1.0 ${status}\r\nServer: ${server}\r\nPragma: ${pragma}\r\nLocation: ${location}\r\n\r\n`,
  );

const damagedHeader = fc
  .array(fc.tuple(fc.nat({ max: payload.length - 1 }), fc.integer({ min: 0, max: 255 })), { maxLength: 6 })
  .map((changes) => {
    const bytes = Buffer.from(payload, 'latin1');
    for (const [at, value] of changes) bytes[at] = value;
    return bytes.toString('latin1');
  });

const body = fc.oneof(
  damagedHeader.map((text) => frame('H', text)),
  fc
    .tuple(damagedHeader, fc.nat({ max: payload.length }))
    .map(([text, at]) => frame('H', text.slice(0, at)) + frame('H', text.slice(at))),
  fc.constant(frame('D', payload)),
  fc.constant(payload),
  fc.constantFrom(
    '[Reference]\r\nRef1=http://h/?MSWMExt=.asf\r\n',
    '<asx><ref href="mms://a/b"/></asx>',
    '<html></html>',
    '',
  ),
  fc
    .array(fc.constantFrom('$', 'H', 'D', 'E', 'M', 'C', 'P', '\0', '\xff', '\x04'), { maxLength: 300 })
    .map((letters) => letters.join('')),
);

const answer = fc.oneof(
  fc.tuple(head, body).map((parts) => parts.join('')),
  fc.tuple(head, body, textDamage).map(([start, rest, damage]) => damage(start + rest)),
);

export const streamDoor: Door<Case> = {
  name: 'stream',
  from: 'whatever holds the port that a player asks',
  async open() {
    let now: Case = { answer: '', piece: 1, ends: true };
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
      socket.once('data', () => {
        const bytes = Buffer.from(now.answer, 'latin1');
        for (let at = 0; at < bytes.length; at += now.piece) socket.write(bytes.subarray(at, at + now.piece));
        if (now.ends) socket.end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return {
      cases: fc.record({
        answer,
        piece: fc.constantFrom(17, 400, 100_000),
        // One that waits costs its whole time.
        ends: fc.nat({ max: 60 }).map((drawn) => drawn > 0),
      }),
      async feed(one) {
        now = one;
        const got = await askForStream({ host: '127.0.0.1', port, point: 'p' }, { timeoutMs: TIMEOUT_MS });
        if (!v.is(streamAnswer, got)) throw new Error('not an answer of its schema');
        if (got.outcome === 'streams') {
          // It may lie in several frames.
          if (!one.answer.replace(/\$H[^]{10}/g, '').includes(ASF)) throw new Error('it streams without a header');
          if (got.streams.length === 0) throw new Error('it streams nothing');
          return TAKEN;
        }
        return refused(english.streamWords(got).result);
      },
      close() {
        for (const socket of sockets) socket.destroy();
        server.close();
      },
    };
  },
};

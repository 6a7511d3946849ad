import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pathOfPoint, streamUrl } from '../../shared/stream/stream-address.ts';
import { readStreamAddress } from './read-stream-address.ts';

it.each([
  ['mms://media.example.com/Sample', { host: 'media.example.com', port: 80, point: 'Sample' }],
  ['MMS://192.168.10.11', { host: '192.168.10.11', port: 80, point: '' }],
  ['mmsh://127.0.0.1:8080/a%20b/c.wmv', { host: '127.0.0.1', port: 8080, point: 'a b/c.wmv' }],
  ['http://h/Live?MSWMExt=.asf', { host: 'h', port: 80, point: 'Live' }],
])('%s', (text, value) => {
  expect(readStreamAddress(text)).toEqual({ ok: true, value });
});

it.each([
  ['', 'not-an-address'],
  ['media.example.com/Sample', 'not-an-address'],
  ['mms:///Sample', 'not-an-address'],
  ['mms://h/%zz', 'not-an-address'],
  ['mms://h/a b', 'not-an-address'],
  ['mms://h/a\r\nX: y', 'not-an-address'],
  ['http://h/a?b=c', 'not-an-address'],
  ['mms://h:70000/', 'not-an-address'],
  ['rtsp://h/Sample', 'other-protocol'],
  ['https://h/Sample', 'other-protocol'],
  ['http://name:secret@h/', 'with-login'],
  ['mms://[::1]/', 'not-ipv4'],
  [`mms://h/${'a'.repeat(600)}`, 'too-long'],
])('%s is refused', (text, problem) => {
  expect(readStreamAddress(text)).toEqual({ ok: false, problem });
});

it('what is written is read again, and no point ends the line of a request', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (point) => {
      fc.pre(!point.split('/').some((part) => part === '.' || part === '..'));
      expect(pathOfPoint(point)).toMatch(/^\/[!-~]*$/);
      expect(readStreamAddress(streamUrl('mms', { host: 'h', port: 81, point }))).toEqual({
        ok: true,
        value: { host: 'h', port: 81, point },
      });
    }),
  );
});

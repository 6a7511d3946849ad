import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../shared/wire/protocol.ts';
import { toAsciiJson } from '../../shared/text/ascii-json.ts';
import { isGenuine, makeLinkKey, sealEnvelope } from './envelope.ts';

const key = {
  session: '00112233445566778899aabbccddeeff',
  secret: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
};
const sealed = sealEnvelope(key, 'agent', 7, '{"say":"ready"}');

function flipBit(hex: string, bit: number): string {
  const bytes = Buffer.from(hex, 'hex');
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('hex');
}

describe('an envelope', () => {
  it('is genuine for the key and the direction that it was sealed with', () => {
    expect(isGenuine(key, 'agent', sealed)).toBe(true);
  });

  it('is refused with any one bit of its code turned', () => {
    for (let bit = 0; bit < 256; bit += 1) {
      expect(isGenuine(key, 'agent', { ...sealed, mac: flipBit(sealed.mac, bit) })).toBe(false);
    }
  });

  it('is refused with any one character of its body altered', () => {
    for (let at = 0; at < sealed.body.length; at += 1) {
      const letter = String.fromCharCode(sealed.body.charCodeAt(at) ^ 1);
      const body = sealed.body.slice(0, at) + letter + sealed.body.slice(at + 1);
      expect(isGenuine(key, 'agent', { ...sealed, body })).toBe(false);
    }
  });

  it.each<[string, Partial<Envelope>]>([
    ['another counter', { counter: 8 }],
    ['another session', { session: 'ff112233445566778899aabbccddeeff' }],
    ['another direction', { direction: 'program' }],
  ])('is refused with %s', (_, change) => {
    expect(isGenuine(key, 'agent', { ...sealed, ...change })).toBe(false);
  });

  it('cannot be sent back to its sender', () => {
    expect(isGenuine(key, 'program', { ...sealed, direction: 'program' })).toBe(false);
  });

  it('is refused under another key', () => {
    expect(isGenuine({ ...makeLinkKey(), session: key.session }, 'agent', sealed)).toBe(false);
  });

  it('keeps the parts apart: moving the border between counter and body shows', () => {
    const one = sealEnvelope(key, 'agent', 1, '2|{}');
    const other = sealEnvelope(key, 'agent', 1, '|2|{}');
    expect(one.mac).not.toBe(other.mac);
  });
});

it('makes a different key each time', () => {
  expect(new Set(Array.from({ length: 50 }, () => makeLinkKey().secret)).size).toBe(50);
});

it('writes JSON in pure ASCII that reads back the same', () => {
  const value = { name: 'Größe \u2028 \u{1f600} \x7f "\\' };
  const text = toAsciiJson(value);
  expect(text).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(text)).toEqual(value);
});

import { describe, expect, it } from 'vitest';
import { toAsciiJson } from '../../shared/text/ascii-json.ts';
import { isGenuine, isOfOtherVersion, makeLinkKey, openEnvelope, sealEnvelope, secretAfter } from './envelope.ts';
import { sealMessage } from './testing/messages.ts';

const key = {
  session: '00112233445566778899aabbccddeeff',
  secret: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
};
const talk = '1'.repeat(64) + '2'.repeat(64);
const sealed = sealMessage(key, { talk, counter: 7 }, '{"say":"ready"}');

function opened(text: string, direction: 'agent' | 'program' = 'agent') {
  const envelope = openEnvelope(text, direction);
  if (envelope === null) throw new Error(`no envelope: ${text}`);
  return envelope;
}

/** Whether a text is taken for what the agent said with the key. */
function isTaken(text: string): boolean {
  const envelope = openEnvelope(text, 'agent');
  return envelope !== null && isGenuine(key, envelope);
}

describe('an envelope', () => {
  it('is genuine for the key and the direction that it was sealed with', () => {
    expect(isTaken(sealed)).toBe(true);
    expect(opened(sealed)).toMatchObject({ talk, counter: 7, part: 1, parts: 1, body: '{"say":"ready"}' });
  });

  it('is refused with any one bit of it turned', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const bytes = Buffer.from(sealed, 'latin1');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isTaken(bytes.toString('latin1'))).toBe(false);
    }
  });

  it('is refused with any one character left out, doubled or exchanged with the next', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const [before, after] = [sealed.slice(0, at), sealed.slice(at + 2)];
      const [one, next] = [sealed.charAt(at), sealed.charAt(at + 1)];
      expect(isTaken(before + next + after)).toBe(false);
      expect(isTaken(before + one + one + next + after)).toBe(false);
      if (one !== next && next !== '') expect(isTaken(before + next + one + after)).toBe(false);
    }
  });

  it.each([
    ['another counter', { talk, counter: 8 }],
    ['another talk', { talk: '3'.repeat(64) + '2'.repeat(64), counter: 7 }],
    ['another part', { talk, counter: 7, part: 1, parts: 2 }],
  ])('is refused with %s', (_, head) => {
    const other = sealMessage({ ...key, secret: 'f'.repeat(64) }, head, '{"say":"ready"}');
    const mac = opened(sealed).mac;
    expect(isTaken(other.replace(opened(other).mac, mac))).toBe(false);
  });

  it('is refused under another key, and under another session of the same secret', () => {
    expect(isGenuine({ ...makeLinkKey(), session: key.session }, opened(sealed))).toBe(false);
    const other = sealMessage({ ...key, session: 'f'.repeat(32) }, { talk, counter: 7 }, '');
    expect(isTaken(other)).toBe(false);
  });

  it('cannot be sent back to its sender', () => {
    expect(openEnvelope(sealed, 'program')).toBeNull();
    const { mac } = opened(sealed);
    expect(isGenuine(key, opened(sealed.replace(' agent ', ' program '), 'program'), mac)).toBe(false);
  });

  it('answers one request and no other', () => {
    const [mine, others] = [opened(sealed).mac, '0'.repeat(64)];
    const answer = opened(sealEnvelope(key, 'program', { talk, counter: 7 }, '{"order":"wait"}', mine), 'program');
    expect([isGenuine(key, answer, mine), isGenuine(key, answer, others), isGenuine(key, answer)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(['', '\n', '{}', 'share80-link-2', sealed.split('\n')[0] ?? '', ` ${sealed}`, sealed.replace(' 7 ', ' 07 ')])(
    'is none when its first line is none: %j',
    (text) => expect(openEnvelope(text, 'agent')).toBeNull(),
  );

  it('tells another version of the protocol from noise', () => {
    expect(['share80-link-1 agent', 'share80-link-3 x', 'share80-link-2 x', 'noise'].map(isOfOtherVersion)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

it('makes keys that are never the same, and secrets that come of one talk alone', () => {
  const keys = Array.from({ length: 100 }, makeLinkKey);
  expect(new Set(keys.map(({ secret }) => secret)).size).toBe(100);
  expect(keys.every(({ secret, session }) => /^[0-9a-f]{64}$/.test(secret) && /^[0-9a-f]{32}$/.test(session))).toBe(
    true,
  );
  expect(secretAfter(key, talk)).not.toBe(secretAfter(key, talk.replace('1', '2')));
});

it('writes JSON in pure ASCII that reads back the same', () => {
  const value = { name: 'Größe \u2028 \u{1f600} \x7f "\\' };
  const text = toAsciiJson(value);
  expect(text).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(text)).toEqual(value);
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, sha256 } from './canonical-json.ts';

it('sorts keys, leaves no space, and is pure printable ASCII', () => {
  expect(canonicalJson({ b: 1, a: ['ü\u007f\u2028😀', null, true], c: undefined })).toBe(
    '{"a":["\\u00fc\\u007f\\u2028\\ud83d\\ude00",null,true],"b":1}',
  );
  expect(canonicalJson('"\\\b\t\n\f\r\u0001')).toBe('"\\"\\\\\\b\\t\\n\\f\\r\\u0001"');
});

it('means the same as the value, in any order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(text).toMatch(/^[\x20-\x7e]*$/);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

it('hashes as everyone else does', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});

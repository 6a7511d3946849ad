import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/text/canonical-json.ts';
import { loadAgent } from '../testing/agent-context.ts';

const { json, digest } = loadAgent();

/** The names of all members: ours need no escapes, and one that does is refused. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(namesIn)];
}

describe('json', () => {
  it('writes the same bytes as shared/canonical-json.ts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(json.write(value)).toBe(canonicalJson(value));
      }),
    );
    expect(json.write({ b: [undefined, null], a: undefined })).toBe('{"b":[null,null]}');
  });

  it.each(['\u0000\u001f\u007f\u0080\u2028\ufeff\uffff', '\ud83d', '"\\/\b\f\n\r\t', 'äöü €'])(
    'writes %j in ASCII',
    (value) => {
      expect(json.write(value)).toBe(canonicalJson(value));
      expect(json.write(value)).toMatch(/^[\x20-\x7e]*$/);
    },
  );

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        fc.pre(
          !text.includes('__proto__') &&
            namesIn(value).every((name) => JSON.stringify(name) === `"${name}"` && /^[ -~]*$/.test(name)),
        );
        expect(JSON.parse(JSON.stringify(json.read(text)))).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    '{"__proto__":{"x":1}}',
    '{"\\u005f_proto__":{"x":1}}',
    '{"a":"\\"","\\x5f_proto__" : {}}',
    '{"\\u0061":1}',
  ])('takes no member for a prototype, however its name is written: %s', (text) => {
    expect(() => json.read(text)).toThrow(/no file of ours/);
  });

  it('takes any text for a value', () => {
    const value = { a: ['"__proto__":', '\\":', '"x\\u005f":'], b: '__proto__' };
    expect(JSON.parse(JSON.stringify(json.read(canonicalJson(value))))).toEqual(value);
  });

  it.each(['', '{', 'alert(1)', '{"a":1,}x', 'new Date', '(1)', '[1]+[2]', '{"a":function(){}}', "{'a':1}"])(
    'refuses %j',
    (text) => {
      expect(() => json.read(text)).toThrow();
    },
  );
});

describe('digest', () => {
  it("agrees with Node's", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (text, key) => {
        const ascii = canonicalJson(text);
        const secret = Buffer.from(key).toString('hex');
        expect(digest.sha256(ascii)).toBe(createHash('sha256').update(ascii).digest('hex'));
        expect(digest.hmac(secret, ascii)).toBe(createHmac('sha256', Buffer.from(key)).update(ascii).digest('hex'));
      }),
    );
  });

  it('takes long texts', () => {
    const long = 'x'.repeat(300_000);
    expect(digest.sha256(long)).toBe(createHash('sha256').update(long).digest('hex'));
  });
});

import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from './schema.ts';

const schema = v.strictObject({ name: v.picklist(['a', 'b']) });

it.each([
  ['a value with an escape sequence', { name: '\u001b[31m' }],
  ['a value with line ends', { name: 'a\r\nEverything is fine.' }],
  ['a member with a NUL', { name: 'a', '\0': 1 }],
  ['a member that turns the direction of text', { name: 'a', '\u202e': 1 }],
  ['a very long member', { name: 'a', ['x'.repeat(100_000)]: 1 }],
])('says on one short line what is wrong with %s', (_what, input) => {
  const parsed = parse(schema, input);
  if (parsed.ok) throw new Error('taken');
  expect(parsed.problem).toMatch(/^[^\p{Cc}\p{Cf}]{1,520}$/u);
});

/** Values that programs stumble over. */
import fc from 'fast-check';
import { oftenOr } from './draws.ts';

const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  '\u001b[31m',
  '\r\n',
  '\ufeff',
  '\ud800',
  '\u202etxt.exe',
  'e\u0301\u0300\u0316',
  '\u{1f468}\u200d\u{1f469}',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  'C:\\Windows\\..\\x',
  '"&calc&"',
  "'; drop --",
  '%SystemRoot%',
  '<script>alert(1)</script>',
  '<!--',
  ']]>',
  '=cmd|x!A1',
  '-1',
  '1e400',
  'NaN',
  'true',
  '127.0.0.1',
  '0.0.0.0',
  '999.1.1.1',
  '::1',
  'SHARE80-END',
  '9999-99-99T99:99:99Z',
];

const ODD_NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  1,
  0.1,
  65_535,
  65_536,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e308,
  5e-324,
];

/** Longest text that is put in. Unit: characters. */
const LONG = 200_000;
/** Deepest nesting; parsers that call themselves fall over far earlier. */
const DEEP = 1_500;

export const oddText: fc.Arbitrary<string> = oftenOr(
  95,
  fc.constantFrom(...ODD_TEXTS),
  fc
    .tuple(fc.constantFrom('x', '\u00e9', '\u4e2d', '\n', '"'), fc.nat(LONG))
    .map(([character, length]) => character.repeat(length)),
);

export const oddNumber: fc.Arbitrary<number> = oftenOr(
  70,
  fc.constantFrom(...ODD_NUMBERS),
  fc.integer({ min: -(2 ** 33), max: 2 ** 33 }),
);

const nested: fc.Arbitrary<unknown> = fc.tuple(oddText, fc.boolean(), fc.nat(DEEP)).map(([text, inLists, depth]) => {
  let value: unknown = text;
  for (let left = depth; left > 0; left--) value = inLists ? [value] : { a: value };
  return value;
});

/** Any value that JSON can say. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  oddNumber,
  fc.constant([]),
  fc.constant({}),
  oftenOr(
    90,
    oddText.map((text) => [text]),
    nested,
  ),
  fc.tuple(oddText, oddNumber).map(([name, number]) => ({ [name]: number })),
  { weight: 2, arbitrary: oddText },
);

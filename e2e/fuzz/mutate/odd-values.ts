/** Values that programs stumble over. */
import type { SeededRandom } from '../../seeded-random.ts';

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

export function oddText(random: SeededRandom): string {
  if (random.chance(0.05)) return random.pick(['x', '\u00e9', '\u4e2d', '\n', '"']).repeat(random.below(LONG));
  return random.pick(ODD_TEXTS);
}

export function oddNumber(random: SeededRandom): number {
  return random.chance(0.3) ? Math.floor((random.next() - 0.5) * 2 ** 34) : random.pick(ODD_NUMBERS);
}

/** Any value that JSON can say. */
export function oddValue(random: SeededRandom): unknown {
  switch (random.below(9)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return oddNumber(random);
    case 3:
      return [];
    case 4:
      return {};
    case 5:
      return random.chance(0.1) ? nested(random) : [oddText(random)];
    case 6:
      return { [oddText(random)]: oddNumber(random) };
    default:
      return oddText(random);
  }
}

function nested(random: SeededRandom): unknown {
  let value: unknown = oddText(random);
  const lists = random.chance(0.5);
  for (let depth = random.below(DEEP); depth > 0; depth--) value = lists ? [value] : { a: value };
  return value;
}

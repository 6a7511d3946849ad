/** Damages a text as transport, editors and enemies do, without regard to what is in it. */
import fc from 'fast-check';
import { below, fraction, oftenOr } from './draws.ts';
import { oddText } from './odd-values.ts';
import type { TextChange } from './text-change.ts';

/** Damages a text at two places, of which the first is not behind the second. */
type Damage = (text: string, begin: number, end: number) => string;

/** Repetitions of one character or bracket. */
const MOST_REPEATED = 300_000;
/** Longest part that is doubled. Unit: characters. */
const LONGEST_PART = 4_000;

const inserted = (insert: string): Damage => {
  return (text, begin) => text.slice(0, begin) + insert + text.slice(begin);
};

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.constant<Damage>((text, begin) => text.slice(0, begin)),
  fc.constant<Damage>((text, begin, end) => text.slice(0, begin) + text.slice(end)),
  fc.constant<Damage>(
    (text, begin, end) => text.slice(0, end) + text.slice(begin, begin + LONGEST_PART) + text.slice(end),
  ),
  fc.constant<Damage>((text, _, end) => text.slice(end) + text.slice(0, end)),
  oddText.map(inserted),
  fc
    .tuple(
      fc.constantFrom('[', '{"a":', '\n', ' ', '9', '\\'),
      // Seldom many, so that a round of inputs stays small.
      oftenOr(90, fc.nat(49), fc.nat(MOST_REPEATED)),
    )
    .map(([piece, times]) => inserted(piece.repeat(times))),
  fc.constantFrom('\r', '\r\n', '', '\n\n').map(
    (end): Damage =>
      (text) =>
        text.replaceAll('\n', end),
  ),
  fc.constantFrom('\ufeff', '\0', ' ', 'x').map(
    (head): Damage =>
      (text) =>
        head + text,
  ),
  {
    weight: 2,
    arbitrary: fc.nat(7).map(
      (bit): Damage =>
        (text, begin) =>
          flipBit(text, begin, bit),
    ),
  },
);

/** Between one and three damages. */
export const textDamage: fc.Arbitrary<TextChange> = fc
  .array(fc.tuple(damage, fraction, fraction), { minLength: 1, maxLength: 3 })
  .map((damages) => (text) => damages.reduce(damaged, text));

function damaged(text: string, [apply, one, other]: [Damage, number, number]): string {
  const [begin, end] = one < other ? [one, other] : [other, one];
  return apply(text, below(text.length + 1, begin), below(text.length + 1, end));
}

function flipBit(text: string, at: number, bit: number): string {
  if (at >= text.length) return text;
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
}

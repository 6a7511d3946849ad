import fc from 'fast-check';
import { below, fraction } from './draws.ts';
import { oddText } from './odd-values.ts';

/** Makes another text of one, as a wrong program would. */
export type TextChange = (text: string) => string;

/** What comes of a text that is cut in three. */
type Joint = (head: string, part: string, tail: string) => string;

const LONGEST_PART = 7;

const joint: fc.Arbitrary<Joint> = fc.oneof(
  fc.constant<Joint>((head, _, tail) => head + tail),
  fc.constant<Joint>((head, part, tail) => head + part + part + tail),
  oddText.map(
    (odd): Joint =>
      (head, _, tail) =>
        head + odd + tail,
  ),
  fc.nat(0x2ff).map((code): Joint => {
    return (head, part, tail) => head + String.fromCharCode(code) + (part + tail).slice(1);
  }),
  oddText.map(
    (odd): Joint =>
      () =>
        odd,
  ),
);

/** A part cut out, doubled, or replaced by something odd. */
export const textChange: fc.Arbitrary<TextChange> = fc
  .tuple(fraction, fc.nat(LONGEST_PART), joint)
  .map(([position, length, join]) => (text) => {
    const at = below(text.length + 1, position);
    const end = Math.min(text.length, at + length);
    return join(text.slice(0, at), text.slice(at, end), text.slice(end));
  });

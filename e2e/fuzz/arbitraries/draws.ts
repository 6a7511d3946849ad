/** Small draws of which the others are made. */
import fc from 'fast-check';

/** From 0 up to, not including, 1: a place in what is only known later. Not drawn to its ends, as numbers are. */
export const fraction: fc.Arbitrary<number> = fc.noBias(fc.nat(0x7fffffff)).map((number) => number / 2 ** 31);

/** A whole number from 0 up to, not including, `end`. */
export function below(end: number, position: number): number {
  return Math.floor(position * end);
}

/** The item at a fraction of the list. Throws when there is nothing to pick from. */
export function itemAt<T>(items: readonly T[], position: number): T {
  if (items.length === 0) throw new Error('nothing to pick from');
  return items[below(items.length, position)] as T;
}

/** True in so many of 100 cases. */
export function chance(percent: number): fc.Arbitrary<boolean> {
  return oftenOr(100 - percent, fc.constant(false), fc.constant(true));
}

/** The first in so many of 100 cases, else the second. What fails with the second is tried with the first. */
export function oftenOr<A, B>(percent: number, often: fc.Arbitrary<A>, seldom: fc.Arbitrary<B>): fc.Arbitrary<A | B> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: percent, arbitrary: often },
    { weight: 100 - percent, arbitrary: seldom },
  );
}

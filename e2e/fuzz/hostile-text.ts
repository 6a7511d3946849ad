import type { SeededRandom } from '../seeded-random.ts';
import { mutateFile } from './mutate/mutate-file.ts';
import { mutateValue } from './mutate/mutate-value.ts';

/**
 * A file made of a genuine value: changed inside, often with its checksums made right again, or damaged as a text, or both.
 *
 * @param write how the file holds the value; `reseal` makes its checksums right
 */
export function hostileText(
  random: SeededRandom,
  value: unknown,
  write: (value: unknown) => string = (plain) => JSON.stringify(plain),
  reseal: (value: unknown) => unknown = (same) => same,
): string {
  const damaged = random.chance(0.3);
  const changed = damaged && random.chance(0.5) ? value : mutateValue(random, value);
  const text = write(random.chance(0.6) ? resealed(changed, reseal) : changed);
  return damaged ? mutateFile(random, text) : text;
}

/** What is nested too deep for a checksum goes without a right one. */
function resealed(value: unknown, reseal: (value: unknown) => unknown): unknown {
  try {
    return reseal(value);
  } catch (error) {
    if (error instanceof RangeError) return value;
    throw error;
  }
}

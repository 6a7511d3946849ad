import fc from 'fast-check';
import { chance } from './draws.ts';
import type { TextChange } from './text-change.ts';
import { textDamage } from './text-damage.ts';
import { valueChange, type ValueChange } from './value-change.ts';

/** How a file holds a value. */
interface FileForm {
  /** Puts the value into a text; plain JSON without it. */
  write?: (value: unknown) => string;
  /** Makes the checksums in the value right. */
  reseal?: (value: unknown) => unknown;
}

/** Makes a file of a genuine value: changed inside, often with right checksums, or damaged as a text, or both. */
export type FileChange = (value: unknown, form?: FileForm) => string;

const unchanged = fc.constant<ValueChange>((value) => value);
const undamaged = fc.constant<TextChange>((text) => text);

export const fileChange: fc.Arbitrary<FileChange> = fc
  .tuple(
    fc.oneof(
      { weight: 14, arbitrary: fc.tuple(valueChange, undamaged) },
      { weight: 3, arbitrary: fc.tuple(unchanged, textDamage) },
      { weight: 3, arbitrary: fc.tuple(valueChange, textDamage) },
    ),
    chance(60),
  )
  .map(([[change, damage], isResealed]) => (value, { write = plain, reseal } = {}) => {
    const changed = change(value);
    const sealed = isResealed && reseal ? unlessTooDeep(() => reseal(changed), changed) : changed;
    return damage(unlessTooDeep(() => write(sealed), plain(sealed)));
  });

/** A file made of a genuine value. */
export function hostileFile(value: unknown, form?: FileForm): fc.Arbitrary<string> {
  return fileChange.map((change) => change(value, form));
}

function plain(value: unknown): string {
  return JSON.stringify(value);
}

/** What is nested too deep for a checksum goes without a right one. */
function unlessTooDeep<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}

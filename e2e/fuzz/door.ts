/** A door: a place at which something from outside comes in. */
import type { SeededRandom } from '../seeded-random.ts';

/** What became of one input. */
export type Entry =
  /** It was taken for what it should be, and everything behind the door could work with it. */
  | { taken: true }
  /** It was refused with this sentence; null where the other side gets no words. */
  | { taken: false; sentence: string | null };

export interface OpenConnection {
  /** Makes one input and brings it in. Whatever is thrown is a finding. */
  feed(random: SeededRandom): Entry | Promise<Entry>;
  close(): void | Promise<void>;
}

export interface Door {
  name: string;
  /** Who could send this, in a few words. */
  from: string;
  /** What its refusals look like, where they are something else than whole sentences. */
  refusal?: RegExp;
  /** Each input meets what those before it left: one alone would be another. */
  goesOn?: boolean;
  open(): OpenConnection | Promise<OpenConnection>;
}

export const TAKEN: Entry = { taken: true };

export function refused(sentence: string | null): Entry {
  return { taken: false, sentence };
}

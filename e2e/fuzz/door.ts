/** A door: a place at which something from outside comes in. */
import type fc from 'fast-check';

/** What became of one input. */
export type Entry =
  /** It was taken for what it should be, and everything behind the door could work with it. */
  | { taken: true }
  /** It was refused with this sentence; null where the other side gets no words. */
  | { taken: false; sentence: string | null };

export interface OpenDoor<Case> {
  /** What is brought in; how it is drawn alone decides what it is, so that it can be brought in again. */
  cases: fc.Arbitrary<Case>;
  /** Brings it in, and says what became of each of its inputs. Whatever is thrown is a finding. */
  feed(one: Case): Entry | readonly Entry[] | Promise<Entry | readonly Entry[]>;
  close(): void | Promise<void>;
}

export interface Door<Case = unknown> {
  name: string;
  /** Who could send this, in a few words. */
  from: string;
  /** What its refusals look like, where they are something else than whole sentences. */
  refusal?: RegExp;
  /** Most inputs in one case, where each meets what those before it left; one without it. */
  most?: number;
  open(): OpenDoor<Case> | Promise<OpenDoor<Case>>;
}

export const TAKEN: Entry = { taken: true };

export function refused(sentence: string | null): Entry {
  return { taken: false, sentence };
}

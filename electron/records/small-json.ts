/** Small notes that the program keeps for itself: one value in one file, written whole or not at all. */
import { renameSync, writeFileSync } from 'node:fs';
import type * as v from 'valibot';
import { parse } from '../../shared/text/schema.ts';
import { readSmall } from '../files/read-small.ts';

/** Unit: bytes. */
const LONGEST = 16_384;

/** What a note says; null when there is none, or what is there is not of this form. Never throws. */
export function readSmallJson<const S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | null {
  const text = readSmall(file, LONGEST);
  if (text === null) return null;
  try {
    const kept = parse(schema, JSON.parse(text));
    return kept.ok ? kept.value : null;
  } catch {
    return null;
  }
}

/**
 * Written at once, for this user only. Throws Node's own errors.
 * @param flush whether it must outlast a power failure from now on
 */
export function writeSmallJson(file: string, value: unknown, flush = false): void {
  writeFileSync(`${file}.tmp`, JSON.stringify(value), { mode: 0o600, flush });
  renameSync(`${file}.tmp`, file);
}

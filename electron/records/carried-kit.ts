/**
 * The kit of a set-up that is carried by hand, noted on this PC for as long as its end is not known: whoever comes back to
 * it finds the folder and the check code again.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { sha256Hex, shortText } from '../../shared/text/schema.ts';
import type { WrittenKit } from '../../shared/wire/session.ts';
import { readSmallJson, writeSmallJson } from './small-json.ts';

const noteSchema = v.strictObject({
  folder: v.pipe(v.string(), v.maxLength(4096)),
  checkCode: shortText,
  fingerprints: v.strictObject({ agent: sha256Hex, manifest: sha256Hex }),
});

/** A disk that refuses is no reason to stop: the start files show the code, too. */
export function noteKit(records: string, recordId: string, { folder, checkCode, fingerprints }: WrittenKit): void {
  try {
    writeSmallJson(fileOf(records, recordId), { folder, checkCode, fingerprints });
  } catch {
    // Nobody waits for it.
  }
}

/** The kit that was written for a record; null when that is not known any more. */
export function readNotedKit(records: string, recordId: string): WrittenKit | null {
  return readSmallJson(fileOf(records, recordId), noteSchema);
}

/** Throws Node's own errors. */
export function forgetKit(records: string, recordId: string): void {
  rmSync(fileOf(records, recordId), { force: true });
}

function fileOf(records: string, recordId: string): string {
  return path.join(records, `${recordId}.kit`);
}

/**
 * Secrets of links, which took the place of those that the kits were written with: the server has the same in its
 * protected folder. Kept beside the records, never in the kit, which is carried about.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse, sha256Hex } from '../../shared/text/schema.ts';
import { readSmall } from '../files/read-small.ts';

const keptSecretSchema = v.strictObject({
  secret: sha256Hex,
  /** Folder of the kit on this PC. */
  kit: v.pipe(v.string(), v.maxLength(4096)),
});

/** Unit: bytes. */
const LONGEST = 16_384;
const NAME = /^[0-9a-f]{32}\.secret$/;

/**
 * Written at once, whole or not at all: it must be on the disk before the server is told. A kit that lay in the same
 * folder before is no more, and its secret goes with it. Throws Node's own errors.
 */
export function keepSecret(folder: string, session: string, secret: string, kit: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = fileOf(folder, session);
  writeFileSync(`${file}.tmp`, JSON.stringify({ secret, kit }), { mode: 0o600, flush: true });
  renameSync(`${file}.tmp`, file);
  for (const name of readdirSync(folder)) {
    const other = path.join(folder, name);
    if (NAME.test(name) && other !== file && read(other)?.kit === kit) rmSync(other, { force: true });
  }
}

/**
 * What took the place of the secret with which the kit of this session was written; null = nothing yet. Where it cannot be
 * read any more, one that nobody has: the kit's own is over all the same.
 */
export function readKeptSecret(folder: string, session: string): string | null {
  const file = fileOf(folder, session);
  const kept = read(file);
  if (kept === null && existsSync(file)) return randomBytes(32).toString('hex');
  return kept?.secret ?? null;
}

function read(file: string): v.InferOutput<typeof keptSecretSchema> | null {
  try {
    const text = readSmall(file, LONGEST);
    const kept = text === null ? null : parse(keptSecretSchema, JSON.parse(text));
    return kept?.ok === true ? kept.value : null;
  } catch {
    return null;
  }
}

function fileOf(folder: string, session: string): string {
  return path.join(folder, `${session}.secret`);
}

/**
 * Secrets of links, which took the place of those that the kits were written with: the server has the same in its
 * protected folder. Kept beside the records, never in the kit, which is carried about.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { sha256Hex } from '../../shared/text/schema.ts';
import { readSmallJson, writeSmallJson } from './small-json.ts';

const keptSecretSchema = v.strictObject({
  secret: sha256Hex,
  /** Folder of the kit on this PC. */
  kit: v.pipe(v.string(), v.maxLength(4096)),
});

const NAME = /^[0-9a-f]{32}\.secret$/;

/**
 * It is on the disk before the server is told. A kit that lay in the same
 * folder before is no more, and its secret goes with it. Throws Node's own errors.
 */
export function keepSecret(folder: string, session: string, secret: string, kit: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = fileOf(folder, session);
  writeSmallJson(file, { secret, kit }, true);
  for (const name of readdirSync(folder)) {
    const other = path.join(folder, name);
    if (NAME.test(name) && other !== file && readSmallJson(other, keptSecretSchema)?.kit === kit)
      rmSync(other, { force: true });
  }
}

/**
 * What took the place of the secret with which the kit of this session was written; null = nothing yet. Where it cannot be
 * read any more, one that nobody has: the kit's own is over all the same.
 */
export function readKeptSecret(folder: string, session: string): string | null {
  const file = fileOf(folder, session);
  const kept = readSmallJson(file, keptSecretSchema);
  if (kept === null && existsSync(file)) return randomBytes(32).toString('hex');
  return kept?.secret ?? null;
}

function fileOf(folder: string, session: string): string {
  return path.join(folder, `${session}.secret`);
}

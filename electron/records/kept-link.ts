/**
 * The link of a set-up under way, kept on this PC for as long as that lasts: when the program is killed, its next start
 * listens where the agent still calls. Holds the secret of the talk under way.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { linkConfig } from '../../shared/wire/protocol.ts';
import { ipv4Address, sha256Hex, shortText, tcpPort, uint32 } from '../../shared/text/schema.ts';
import { readSmallJson, writeSmallJson } from './small-json.ts';
import { listUnderWay } from './under-way.ts';

const keptLinkSchema = v.strictObject({
  config: linkConfig,
  address: ipv4Address,
  port: tcpPort,
  folder: v.pipe(v.string(), v.maxLength(4096)),
  checkCode: shortText,
  /** The server that a person confirmed. */
  computerName: shortText,
  recordId: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  /** The talk with the agent, and the last message in it that was accepted: nothing older is heard again. */
  past: v.nullable(
    v.strictObject({
      talk: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)),
      secret: sha256Hex,
      counter: uint32,
      mac: sha256Hex,
    }),
  ),
});
export type KeptLink = v.InferOutput<typeof keptLinkSchema>;

/** It is there before the next answer leaves. Throws Node's own errors. */
export function keepLink(folder: string, link: KeptLink): void {
  writeSmallJson(fileOf(folder, link.recordId), link);
}

/** The link that was kept for a record; null when there is none, or what is there cannot be used. */
export function readKeptLink(folder: string, recordId: string): KeptLink | null {
  const kept = readSmallJson(fileOf(folder, recordId), keptLinkSchema);
  return kept?.recordId === recordId ? kept : null;
}

/** The kept link with this session, of a set-up that no other copy of the program is at work on; else null. */
export async function keptLinkOf(folder: string, session: string): Promise<KeptLink | null> {
  for (const { id, elsewhere } of await listUnderWay(folder)) {
    const kept = elsewhere ? null : readKeptLink(folder, id);
    if (kept?.config.session === session) return kept;
  }
  return null;
}

export function forgetLink(folder: string, recordId: string): void {
  rmSync(fileOf(folder, recordId), { force: true });
}

function fileOf(folder: string, recordId: string): string {
  return path.join(folder, `${recordId}.link`);
}

/** All files of a kit as texts, without touching a disk. */
import { agentText, engineText } from 'virtual:agent';
import { canonicalJson, sha256 } from '../../shared/text/canonical-json.ts';
import type { KitFingerprints } from '../../shared/wire/link-status.ts';
import type { KitContents } from './kit-contents.ts';
import { checkCode, manifestOf } from './manifest.ts';
import { AGENT, ENGINE, LINK, MANIFEST, PLAN, READ_ME, REQUEST } from './names.ts';
import { readMe } from './read-me.ts';
import { startFiles } from './start-files.ts';

export interface Kit {
  /** Texts by name, ASCII; the manifest last. */
  files: ReadonlyMap<string, string>;
  /** As `7KQ2-M9XA`. */
  checkCode: string;
  fingerprints: KitFingerprints;
}

/** Puts a kit together. The same contents make the same kit, and so the same check code. */
export function makeKit(contents: KitContents): Kit {
  const files = new Map([[AGENT, agentText], [ENGINE, engineText], ...startFiles(contents)]);
  files.set(REQUEST, jsonFile(contents.request));
  if (contents.plan !== null) files.set(PLAN, jsonFile(contents.plan));
  if (contents.link !== null) files.set(LINK, jsonFile(contents.link));
  files.set(READ_ME, readMe(contents));
  const manifest = manifestOf(files);
  files.set(MANIFEST, manifest);
  return {
    files,
    checkCode: checkCode(manifest),
    fingerprints: { agent: sha256(agentText), manifest: sha256(manifest) },
  };
}

function jsonFile(value: unknown): string {
  return `${canonicalJson(value)}\r\n`;
}

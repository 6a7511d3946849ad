import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FolderProblem } from '../../shared/text/file-problem.ts';
import type { Parsed } from '../../shared/text/schema.ts';
import type { KitFingerprints } from '../../shared/wire/link-status.ts';
import { makeFolder } from '../files/make-folder.ts';
import { folderProblem, FolderRefused } from './folder-refused.ts';
import type { KitContents } from './kit-contents.ts';
import { makeKit, type Kit } from './kit-files.ts';
import { lookAtPlace } from './older-kit.ts';

export interface KitFolder {
  folder: string;
  /** What the person at the server compares. */
  checkCode: string;
  fingerprints: KitFingerprints;
  /** Names of the files, in the order in which the manifest has them. */
  files: string[];
}

/**
 * Writes a kit whole or not at all: into a folder beside its place, flushed to the disk, then moved there. An older kit
 * at this place is replaced, and results in it are kept; any other file there makes it refuse. Never throws.
 */
export async function writeKit(dir: string, contents: KitContents): Promise<Parsed<KitFolder, FolderProblem>> {
  const folder = path.resolve(dir);
  try {
    if (path.dirname(folder) === folder) throw new FolderRefused({ folder, code: 'root' });
    const kit = makeKit(contents);
    await place(folder, kit);
    const { checkCode, fingerprints } = kit;
    return { ok: true, value: { folder, checkCode, fingerprints, files: [...kit.files.keys()] } };
  } catch (error) {
    return { ok: false, problem: folderProblem(folder, error) };
  }
}

async function place(folder: string, kit: Kit): Promise<void> {
  const present = await lookAtPlace(folder);
  const beside = `${folder}.${randomBytes(4).toString('hex')}`;
  const draft = `${beside}.new`;
  const old = `${beside}.old`;
  try {
    makeFolder(path.dirname(folder));
    await mkdir(draft, { mode: 0o700 });
    for (const [name, text] of kit.files) await writeFlushed(path.join(draft, name), text);
    for (const name of present.results) await copyFile(path.join(folder, name), path.join(draft, name));
    if (present.exists) await rename(folder, old);
    try {
      await rename(draft, folder);
    } catch (error) {
      if (present.exists) await rename(old, folder);
      throw error;
    }
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  // The new kit stands; what is left of the old one harms nobody.
  await rm(old, { recursive: true, force: true }).catch(() => undefined);
}

async function writeFlushed(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text, 'ascii');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

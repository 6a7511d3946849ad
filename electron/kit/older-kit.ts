/** What already lies where a kit shall go. Nobody's files are ever overwritten but those of an older kit. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readLimited } from '../files/read-limited.ts';
import { FolderRefused } from './folder-refused.ts';
import { isManifest } from './manifest.ts';
import { KIT_NAMES, MANIFEST, RESULT_NAME } from './names.ts';

const LONGEST_MANIFEST = 16_384;

interface Present {
  /** There is a folder, empty or with an older kit. */
  exists: boolean;
  /** Names of the results that were written into the older kit; they are kept. */
  results: string[];
}

/** Looks at the place of a new kit. Throws FolderRefused when something else lies there. */
export async function lookAtPlace(dir: string): Promise<Present> {
  const names = await list(dir);
  if (names === null) return { exists: false, results: [] };
  if (names.length === 0) return { exists: true, results: [] };
  const results = names.filter((name) => RESULT_NAME.test(name));
  const foreign = names.find((name) => name !== MANIFEST && !KIT_NAMES.includes(name) && !results.includes(name));
  const manifest = await readLimited(path.join(dir, MANIFEST), LONGEST_MANIFEST);
  if (foreign !== undefined || !manifest.ok || !isManifest(manifest.text)) {
    throw new FolderRefused({ folder: dir, code: 'holds-files', example: foreign?.slice(0, 60) ?? '' });
  }
  return { exists: true, results };
}

async function list(dir: string): Promise<string[] | null> {
  try {
    return await readdir(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') throw new FolderRefused({ folder: dir, code: 'not-a-folder' });
    throw error;
  }
}

/** Where a kit goes when a person points at a folder. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FolderRefused } from './folder-refused.ts';
import { lookAtPlace } from './older-kit.ts';

const NAME = 'share80-kit';

/**
 * The folder itself where a kit may take it: it is empty, or holds an older kit. Else a new one in it, so that nobody
 * needs to make an empty folder first. What is wrong with the place itself is said when the kit is written.
 */
export async function kitPlaceIn(chosen: string): Promise<string> {
  const folder = path.resolve(chosen);
  const isRoot = path.dirname(folder) === folder;
  if (!isRoot && !(await holdsOthers(folder))) return folder;
  for (let number = 1; ; number += 1) {
    const place = path.join(folder, number === 1 ? NAME : `${NAME}-${number}`);
    if (!existsSync(place)) return place;
  }
}

async function holdsOthers(folder: string): Promise<boolean> {
  try {
    await lookAtPlace(folder);
    return false;
  } catch (error) {
    return error instanceof FolderRefused && error.problem.code === 'holds-files';
  }
}

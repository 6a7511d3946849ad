import path from 'node:path';
import { dataFolder } from '../records/data-folder.ts';

/** How this start of the program differs from an ordinary one; only a checkout can be told to differ. */
export interface Settings {
  development: boolean;
  /** Folder of records and practice servers. */
  dataFolder: string;
  /** Reports are written here without a dialog; null = ask. */
  saveFolder: string | null;
  /** How many times faster than a real server a practice server runs. */
  practiceSpeed: number;
}

const PRACTICE_SPEED = 20;

/** Reads the environment. An installed program takes no orders from it. */
export function readSettings(environment: NodeJS.ProcessEnv, packaged: boolean): Settings {
  if (packaged) {
    const { SHARE80_STATE: _, ...rest } = environment;
    return { development: false, dataFolder: dataFolder(rest), saveFolder: null, practiceSpeed: PRACTICE_SPEED };
  }
  const speed = Number(environment['SHARE80_SPEED']);
  return {
    development: true,
    dataFolder: dataFolder(environment),
    saveFolder: folder(environment['SHARE80_SAVE_DIR']),
    practiceSpeed: Number.isFinite(speed) && speed > 0 ? speed : PRACTICE_SPEED,
  };
}

function folder(text: string | undefined): string | null {
  return text ? path.resolve(text) : null;
}

import path from 'node:path';
import { languageNamed, type LanguageName } from '../../shared/words/languages.ts';
import { dataFolder } from '../records/data-folder.ts';

/** How this start of the program differs from an ordinary one. */
export interface Settings {
  development: boolean;
  /** Folder of records and practice servers. */
  dataFolder: string;
  /** Reports are written here without a dialog; null = ask. */
  saveFolder: string | null;
  /** How many times faster than a real server a practice server runs. */
  practiceSpeed: number;
  /** What the window and its reports are told to speak; null = what was chosen last, else what the system speaks. */
  language: LanguageName | null;
}

const PRACTICE_SPEED = 20;

/** Reads the environment. An installed program takes no orders from it, but speaks as it is wished. */
export function readSettings(environment: NodeJS.ProcessEnv, packaged: boolean): Settings {
  const wished = environment['SHARE80_LANGUAGE'];
  const language = wished ? languageNamed(wished) : null;
  if (packaged) {
    const { SHARE80_STATE: _, ...rest } = environment;
    return {
      development: false,
      dataFolder: dataFolder(rest),
      saveFolder: null,
      practiceSpeed: PRACTICE_SPEED,
      language,
    };
  }
  const speed = Number(environment['SHARE80_SPEED']);
  return {
    development: true,
    dataFolder: dataFolder(environment),
    saveFolder: folder(environment['SHARE80_SAVE_DIR']),
    practiceSpeed: Number.isFinite(speed) && speed > 0 ? speed : PRACTICE_SPEED,
    language,
  };
}

function folder(text: string | undefined): string | null {
  return text ? path.resolve(text) : null;
}

import path from 'node:path';
import { _electron } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { electronArguments, electronPath } from '../../build/electron-runtime.mjs';
import { ROOT } from '../../build/root.mjs';

interface Start {
  /** Holds everything that the program keeps; a second start in it finds what the first one left. */
  folder: string;
  /** How many times faster than a real server the practice server runs. */
  speed: number;
}

/** Starts the program in real Electron. */
export function startProgram({ folder, speed }: Start): Promise<ElectronApplication> {
  return _electron.launch({
    ...executable(),
    args: [...electronArguments(), ROOT],
    cwd: folder,
    env: environment({
      SHARE80_STATE: path.join(folder, 'state'),
      SHARE80_SAVE_DIR: savedFolder(folder),
      SHARE80_SPEED: String(speed),
    }),
  });
}

/** Where a program started in `folder` saves its reports. */
export function savedFolder(folder: string): string {
  return path.join(folder, 'saved');
}

/**
 * Which Electron to start. Playwright holds the program back until it watches it only when it finds Electron by
 * itself; named by its path, about one start in six is not noticed.
 */
function executable(): { executablePath?: string } {
  if (process.env['SHARE80_ELECTRON']) return { executablePath: process.env['SHARE80_ELECTRON'] };
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.dirname(electronPath());
  return {};
}

/** This process's environment without what would make Electron something else, with `ours`. */
function environment(ours: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return { ...Object.fromEntries(inherited), ...ours };
}

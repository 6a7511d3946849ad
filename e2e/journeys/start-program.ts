import path from 'node:path';
import { _electron } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { electronArguments, electronPath } from '../../build/electron-runtime.mjs';
import { run } from '../../build/process/run.mjs';
import { ROOT } from '../../build/root.mjs';
import type { LanguageName } from '../../shared/words/languages.ts';
import { executable } from '../testing/executable.ts';

/** A second start ends by itself; what it was asked is quickly said. */
const BESIDE_LIMIT_MS = 60_000;

interface Start {
  /** Holds everything that the program keeps; a second start in it finds what the first one left. */
  folder: string;
  /** How many times faster than a real server the practice server runs. */
  speed: number;
  /** What the window is told to speak; English when it is left out, null = what was chosen before. */
  language?: LanguageName | null;
}

/** Starts the program in real Electron. */
export function startProgram(start: Start): Promise<ElectronApplication> {
  return _electron.launch({ ...executable(), ...callOf(start) });
}

/** Starts it a second time, beside the first, without watching its window. Resolves with its exit status. */
export async function startBeside(start: Start): Promise<number> {
  const { args, cwd, env } = callOf(start);
  const { status } = await run(electronPath(), args, { cwd, env, output: 'capture', limitMs: BESIDE_LIMIT_MS });
  return status ?? -1;
}

/** What the command line says to these words when it works on what the program of `folder` keeps. */
export async function commandLine(folder: string, ...words: string[]): Promise<{ status: number; output: string }> {
  const args = [path.join(ROOT, 'build/share80.mjs'), ...words, '--state', stateFolder(folder)];
  const { status, output } = await run(process.execPath, args, { output: 'capture', limitMs: BESIDE_LIMIT_MS });
  return { status: status ?? -1, output };
}

function callOf({ folder, speed, language = 'en' }: Start) {
  return {
    args: [...electronArguments(), ROOT],
    cwd: folder,
    env: environment({
      SHARE80_STATE: stateFolder(folder),
      SHARE80_SAVE_DIR: savedFolder(folder),
      SHARE80_SPEED: String(speed),
      SHARE80_LANGUAGE: language ?? '',
    }),
  };
}

function stateFolder(folder: string): string {
  return path.join(folder, 'state');
}

/** Where a program started in `folder` saves its reports. */
export function savedFolder(folder: string): string {
  return path.join(folder, 'saved');
}

/** This process's environment without what would make Electron something else, with `ours`. */
function environment(ours: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return { ...Object.fromEntries(inherited), ...ours };
}

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** The parts of the process environment that decide where data is kept. */
export type DataEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * Where this user's practice servers and records are kept: `SHARE80_STATE`, else the place that the operating
 * system has for a program's data.
 */
export function dataFolder(env: DataEnvironment, platform: NodeJS.Platform = process.platform): string {
  if (env.SHARE80_STATE) return path.resolve(env.SHARE80_STATE);
  const home = absolute(env.HOME) ?? homedir();
  switch (platform) {
    case 'win32':
      return windowsFolder(env);
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'Share80');
    default:
      return path.join(absolute(env.XDG_DATA_HOME) ?? path.join(home, '.local', 'share'), 'share80');
  }
}

/**
 * Not the roaming folder, which is copied to a profile server: records and the secret of a link stay on this PC. Where
 * version 0.1 has left its records there, they are used on.
 */
function windowsFolder(env: DataEnvironment): string {
  const roaming = path.join(absolute(env.APPDATA) ?? path.join(homedir(), 'AppData/Roaming'), 'Share80');
  const local = path.join(absolute(env.LOCALAPPDATA) ?? path.join(homedir(), 'AppData/Local'), 'Share80');
  return existsSync(roaming) ? roaming : local;
}

/** A place that depends on the folder one happens to be in is none. */
function absolute(folder: string | undefined): string | undefined {
  return folder !== undefined && path.isAbsolute(folder) ? folder : undefined;
}

/** Folders inside the data folder. */
export function recordsFolder(data: string): string {
  return path.join(data, 'records');
}

/** The agent that is started on this computer lies there while it runs. */
export function agentFolder(data: string): string {
  return path.join(data, 'this-computer');
}

export function practiceFolder(data: string): string {
  return path.join(data, 'practice');
}
